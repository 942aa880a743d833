// The long form of one diagnostic, for `profilec explain` and for the pages of docs/diagnostics.
#pragma once

#include <string>

#include "compiler/diagnostics/codes.hpp"

namespace profilec {

// For a terminal: title and text, examples indented instead of fenced.
std::string explain(const CodeInfo& entry, bool colour = false);

// docs/diagnostics/P0402.md
std::string explain_page(const CodeInfo& entry);

// docs/diagnostics/README.md: all codes by block, each with a link to its page.
std::string explain_index();

}  // namespace profilec
