// `profilec fmt`: one form and no options (docs/decisions/0003-one-form.md).
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "compiler/source/source_set.hpp"
#include "compiler/syntax/tree.hpp"

namespace profilec {

// Columns after which a line is broken where it can be; in characters, comments not counted.
constexpr std::size_t kLineWidth = 110;

// In: a tree that was parsed and bound. Out: the text of its file in the one form: it reads to the same tree
// with the same comments in the same order, and formatting it again changes nothing. Nothing where the tree
// is broken: what could not be read is not touched.
std::optional<std::string> format(const SourceSet& sources, const syntax::Tree& tree);

}  // namespace profilec
