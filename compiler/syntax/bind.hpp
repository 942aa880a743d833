// Binds every statement of a tree to its form in the table and its items to the form's slots.
#pragma once

#include <string>
#include <string_view>

#include "compiler/diagnostics/diagnostic.hpp"
#include "compiler/source/source_set.hpp"
#include "compiler/syntax/forms.hpp"
#include "compiler/syntax/tree.hpp"

namespace profilec::syntax {

// Of a file with more mistakes in its statements than this, the others are not shown.
constexpr unsigned kMaxShapeErrors = 100;

// In: a tree as the parser made it. Out: the same with forms and slots set; where a whole statement is
// followed on its line by a keyword of the same block, it is two statements
// (docs/decisions/0002-two-statements-on-a-line.md). Reports P0102, P0103, P0114, P0209 and P0216; such
// statements have no form, or keep it where the mistake is in one word.
void bind(const SourceSet& sources, Tree& tree, Diagnostics& diagnostics);

// Whether statements with this first word stand in such a block.
bool is_keyword_of(std::string_view word, Context context);

// A form as an author reads it: `chart NAME ["VERSION"] from "REPO" [{ ... }]`.
std::string usage(const Form& form);

}  // namespace profilec::syntax
