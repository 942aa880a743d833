// What is said where a rule that must match does not.
#pragma once

#include <string>
#include <string_view>

#include "grammar/builder.hpp"
#include "grammar/rules.hpp"

namespace profilec::grammar {

// The character at `at` as it is shown: `@`, `the end of the line`, `the end of the file`, `U+200B`.
std::string found_at(std::string_view text, std::uint32_t at);
// One past that character.
std::uint32_t end_of_character(std::string_view text, std::uint32_t at);

// The table: code, what was expected there. An empty text means "unexpected".
template <typename Rule>
constexpr std::string_view expected = "";
template <>
constexpr inline std::string_view expected<colon> = "`:` after the key";
template <>
constexpr inline std::string_view expected<entry_value> = "a value after `:`";
template <>
constexpr inline std::string_view expected<assigned_value> = "a value after `=`";
template <>
constexpr inline std::string_view expected<because_string> = "the reason, a string, after `because`";
template <>
constexpr inline std::string_view expected<close_map> = "`,`, a new line or `}`";
template <>
constexpr inline std::string_view expected<close_values> = "`,`, a new line or `]`";
template <>
constexpr inline std::string_view expected<close_list> = "`,` or `]`";
template <>
constexpr inline std::string_view expected<hole_name> = "the name of a `let`, as in `${domain}`";
template <>
constexpr inline std::string_view expected<hole_end> = "`}` after the name, as in `${domain}`";

void report_unexpected(Run& run, std::uint32_t at, std::string_view expected_text);
void report_open_string(Run& run, std::uint32_t at, std::string_view closing);
void report_escape(Run& run, std::uint32_t at);

template <typename Rule>
void report(Run& run, std::uint32_t at) {
  report_unexpected(run, at, expected<Rule>);
}
template <>
inline void report<close_escaped>(Run& run, std::uint32_t at) {
  report_open_string(run, at, "\"");
}
template <>
inline void report<close_raw>(Run& run, std::uint32_t at) {
  report_open_string(run, at, "'");
}
template <>
inline void report<close_escaped_block>(Run& run, std::uint32_t at) {
  report_open_string(run, at, "\"\"\"");
}
template <>
inline void report<close_raw_block>(Run& run, std::uint32_t at) {
  report_open_string(run, at, "'''");
}
template <>
inline void report<escape_code>(Run& run, std::uint32_t at) {
  report_escape(run, at);
}

}  // namespace profilec::grammar
