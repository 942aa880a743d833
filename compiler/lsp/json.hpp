// The JSON of the protocol.
#pragma once

#include <nlohmann/json.hpp>

namespace profilec::lsp {

using Json = nlohmann::json;

}  // namespace profilec::lsp
