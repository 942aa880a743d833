// The edit that writes out an Application's name, `name "..."`, where the app does not say it.
#pragma once

#include <optional>
#include <string_view>

#include "compiler/lsp/index.hpp"
#include "compiler/syntax/tree.hpp"

namespace profilec::lsp {

// Nothing where the app says its name, or is carried verbatim. `name` is what to write; empty: the app's own.
std::optional<Edit> name_statement(const Compilation& compilation, const syntax::Tree& tree,
                                   const Target& app, std::string_view name = {});

}  // namespace profilec::lsp
