// How one string is written: which strings may stand plain, which need quotes, which may be a literal block.
// A part of the writer; nothing else includes it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace profilec::yaml {

// One character of a UTF-8 text. A byte that is not well-formed UTF-8 is a character of its own, U+FFFD.
struct Character {
  char32_t code = 0;
  std::size_t length = 1;  // in bytes
};

Character character_at(std::string_view text, std::size_t offset);

// May stand as itself in a file: no control, no line break of YAML 1.1, no byte order mark, nothing that
// turns the direction of the text around it (which would show a reviewer another text than a machine reads).
bool is_printable(char32_t code);

// True where a plain scalar in block context is read as these characters, as a string, by YAML 1.1 and 1.2.
bool is_plain_safe(std::string_view text);

// True where a literal block (`|` or `|-`) gives these characters back in both.
bool is_literal_safe(std::string_view text);

// Appends the string on one line: plain, "double" or 'single'.
void append_scalar(std::string& out, std::string_view text);
void append_double_quoted(std::string& out, std::string_view text);
// Double where a character may not stand in single quotes.
void append_single_quoted(std::string& out, std::string_view text);

}  // namespace profilec::yaml
