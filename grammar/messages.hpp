// What is said where a rule that must match does not.
#pragma once

#include <string>
#include <string_view>

#include "grammar/builder.hpp"
#include "grammar/rules.hpp"

namespace profilec::grammar {

// One past the character at `at`.
std::uint32_t end_of_character(std::string_view text, std::uint32_t at);

// What was expected there; an empty text means "unexpected".
template <typename Rule>
constexpr std::string_view expected{};
template <>
constexpr inline std::string_view expected<assigned_value> = "a value after `=`";
template <>
constexpr inline std::string_view expected<hole_name> = "the name of a `let` after `${`";
template <>
constexpr inline std::string_view expected<hole_end> = "`}` after the name, as in `${domain}`";

// All report at `at`, or at the bracket or string left open that explains what was met at `at`.
void report_unexpected(Frame& frame, std::uint32_t at, std::string_view expected_text);
void report_open_string(Frame& frame, std::uint32_t at, std::string_view closing);
void report_escape(Frame& frame);
void report_entry(Frame& frame, std::uint32_t at, std::string_view expected_text);
void report_open_bracket(Frame& frame, std::uint32_t at, char closing, std::string_view expected_text);

void report_no_reason(Frame& frame, std::uint32_t at);

template <typename Rule>
void report(Frame& frame, std::uint32_t at) {
  report_unexpected(frame, at, expected<Rule>);
}
template <>
inline void report<because_string>(Frame& frame, std::uint32_t at) {
  report_no_reason(frame, at);
}
template <>
inline void report<close_escaped>(Frame& frame, std::uint32_t at) {
  report_open_string(frame, at, "\"");
}
template <>
inline void report<close_raw>(Frame& frame, std::uint32_t at) {
  report_open_string(frame, at, "'");
}
template <>
inline void report<close_escaped_block>(Frame& frame, std::uint32_t at) {
  report_open_string(frame, at, "\"\"\"");
}
template <>
inline void report<close_raw_block>(Frame& frame, std::uint32_t at) {
  report_open_string(frame, at, "'''");
}
template <>
inline void report<escape_code>(Frame& frame, std::uint32_t /*at*/) {
  report_escape(frame);
}
template <>
inline void report<colon>(Frame& frame, std::uint32_t at) {
  report_entry(frame, at, "`:` after the key");
}
template <>
inline void report<entry_value>(Frame& frame, std::uint32_t at) {
  report_entry(frame, at, "a value after `:`");
}
template <>
inline void report<close_map>(Frame& frame, std::uint32_t at) {
  report_open_bracket(frame, at, '}', "`,`, a new line or `}`");
}
template <>
inline void report<close_values>(Frame& frame, std::uint32_t at) {
  report_open_bracket(frame, at, ']', "`,`, a new line or `]`");
}
template <>
inline void report<close_list>(Frame& frame, std::uint32_t at) {
  report_open_bracket(frame, at, ']', "`,` or `]`");
}
template <>
inline void report<close_round_list>(Frame& frame, std::uint32_t at) {
  report_open_bracket(frame, at, ')', "`,` or `)`");
}

}  // namespace profilec::grammar
