// One source line with a span marked in it, cut to the width of a screen.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace profilec {

struct Snippet {
  std::string line;       // safe for a terminal; `...` where it is cut
  std::size_t lead = 0;   // columns before the mark
  std::size_t marks = 1;  // columns to mark, at least one
};

// `begin` and `end` are byte offsets in the line and may lie behind it. The result is at most `width` columns
// wide (but for a mark behind the last column), and the work does not grow with the length of the line.
Snippet cut_snippet(std::string_view line, std::size_t begin, std::size_t end, std::size_t width);

}  // namespace profilec
