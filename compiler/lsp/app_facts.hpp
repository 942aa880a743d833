// What is known of an app, in Markdown: where it lives and why, its wave, who needs it and what it needs.
#pragma once

#include <string>

#include "compiler/driver/compile.hpp"

namespace profilec::lsp {

std::string app_markdown(const Compilation& compilation, const Variant& variant, AppId app);
// "inferred: after `kserve-crd`" or "written".
std::string wave_origin(const Variant& variant, AppId app);

}  // namespace profilec::lsp
