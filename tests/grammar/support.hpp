// Reads a text as the compiler does and shows what came of it as lines that a test can compare.
#pragma once

#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/diagnostics/diagnostic.hpp"
#include "compiler/source/source_set.hpp"
#include "compiler/syntax/tree.hpp"

namespace profilec::test {

struct Read {
  SourceSet sources;
  syntax::Tree tree;
  Diagnostics diagnostics;

  std::string_view text(const syntax::Item& item) const { return sources.text(item.span); }
};

Read read(std::string text);        // parse, then bind
Read parse_only(std::string text);  // without bind

// One diagnostic per line, in the order of their places: `P0101 3:7 message`, then indented `help: ...`.
std::string messages(const Read& read);
// Only `P0101 3:7`, one per line.
std::string places(const Read& read);

// The tree without spans and layout, one statement per line, blocks indented:
//   app cert-manager "x" {
//     needs [ a, b ]
// Strings are shown by their characters; `[ ]` and `( )` are one list; the form's shape follows `:: ` where
// `with_forms`.
std::string tree_text(const Read& read, bool with_forms = false);

// The comments, in order, without blanks at their ends.
std::vector<std::string> comments(const Read& read);

}  // namespace profilec::test
