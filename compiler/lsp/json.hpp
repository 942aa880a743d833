// The JSON of the protocol.
#pragma once

#include <nlohmann/json.hpp>
#include <string>

namespace profilec::lsp {

using Json = nlohmann::json;

// As it is sent. Bytes that are not UTF-8 can come from a file; they must not stop the answer.
inline std::string json_text(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace profilec::lsp
