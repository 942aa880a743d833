// Text as a terminal may see it: what could steer the terminal or hide in a line is spelt out.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace profilec {

// One character of a text. Control characters, invisible ones and those that turn the direction of writing
// are shown as `\u{1b}`, bytes that are not UTF-8 as `\xff`, a tab as four blanks.
struct Glyph {
  std::string shown;
  std::size_t bytes = 1;    // of the text
  std::size_t columns = 1;  // on the screen: 0 for a combining mark, 2 for most emoji and East Asian letters
};

// The character that begins at `offset`, which must be inside the text.
Glyph glyph_at(std::string_view text, std::size_t offset);

// The whole text, safe for a terminal; line breaks stay.
std::string visible(std::string_view text);

// The start of the character that holds `offset`.
std::size_t character_begin(std::string_view text, std::size_t offset);

}  // namespace profilec
