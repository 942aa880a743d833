// Where reading goes on after a statement that could not be read.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace profilec::grammar {

// In: the text, where the broken statement begins, and the indentation of its line.
// Out: an offset after `begin`: the end of its line once its brackets are closed, or before a line that
// begins a new statement at its own depth or less; a reason on a line of its own goes with it. A `}` that
// belongs to the block around it is not passed.
std::uint32_t end_of_broken_statement(std::string_view text, std::uint32_t begin, std::uint32_t indentation);

// The first line end in [begin, end) after which a line begins with a word or `}` at `indentation` or less;
// else `end`.
std::size_t next_statement_within(std::string_view text, std::size_t begin, std::size_t end,
                                  std::uint32_t indentation);

// Whether `because` at `at` begins a reason: a string follows, or it begins its line and is no name in a list
// there, so that the string is missing.
bool begins_reason(std::string_view text, std::size_t at);

// One past the string that begins at `begin`; `""word` is taken for a string with one quote too many. A
// string that does not end on its line ends with it; one of several lines that does not end, or swallows
// statements, ends before the next statement.
std::size_t end_of_string(std::string_view text, std::size_t begin, std::uint32_t indentation);

}  // namespace profilec::grammar
