// From the quoted text of an item to its characters.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/source/source_set.hpp"
#include "compiler/syntax/tree.hpp"

namespace profilec::syntax {

// The value of `${name}`; nothing where there is no such name.
using Holes = std::function<std::optional<std::string>(std::string_view name)>;

struct StringProblem {
  enum class Kind { unknown_hole, bad_character };
  Kind kind;
  Span span;
  std::string name;
};

// The characters of a word or string; `${name}` is replaced, and stands as it is where unknown (a problem:
// each name once, and the first twenty).
// `"""` and `'''`: a newline right after the opening is dropped, and the common indentation of the lines (the
// last, with the closing quotes, included) is removed.
std::string characters(const SourceSet& sources, const Item& item, const Holes& holes,
                       std::vector<StringProblem>* problems = nullptr);

// Whether hexadecimal digits are the number of a Unicode character that may stand in a source: not 0, no
// surrogate, at most 10FFFF.
bool is_character(std::string_view digits);

// Whether the item holds a `${...}`.
bool has_hole(const SourceSet& sources, const Item& item);

}  // namespace profilec::syntax
