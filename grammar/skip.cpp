#include "grammar/skip.hpp"

#include <algorithm>
#include <cstddef>

#include "compiler/source/ascii.hpp"

namespace profilec::grammar {
namespace {

// True where the line that begins at `i` starts a statement no deeper than `indentation`.
bool next_statement(std::string_view text, std::size_t i, std::uint32_t indentation) {
  const std::size_t first = std::min(text.find_first_not_of(" \t", i), text.size());
  return first < text.size() && is_alphanumeric(text[first]) && first - i <= indentation;
}

// True where the line that begins at `i` closes something around a statement of this indentation.
bool closes_outer(std::string_view text, std::size_t i, std::uint32_t indentation) {
  const std::size_t first = std::min(text.find_first_not_of(" \t", i), text.size());
  return first < text.size() && text[first] == '}' && first - i < indentation;
}

constexpr std::string_view kBecause = "because";

// One past the reason that begins at `i`; one whose string is missing takes its line.
std::size_t end_of_reason(std::string_view text, std::size_t i, std::uint32_t indentation) {
  const std::size_t string = std::min(text.find_first_not_of(" \t", i + kBecause.size()), text.size());
  if (string < text.size() && (text[string] == '"' || text[string] == '\''))
    return end_of_string(text, string, indentation);
  return std::min(text.find('\n', i), text.size());
}

}  // namespace

bool begins_reason(std::string_view text, std::size_t at) {
  if (!text.substr(at).starts_with(kBecause)) return false;
  const std::size_t next = text.find_first_not_of(" \t", at + kBecause.size());
  if (next == std::string_view::npos) return false;
  if (text[next] == '"' || text[next] == '\'') return true;
  const std::size_t before = text.substr(0, at).find_last_not_of(" \t");
  const bool first = before == std::string_view::npos || text[before] == '\n';
  return first && next > at + kBecause.size() &&
         std::string_view("\n,;#}").find(text[next]) == std::string_view::npos;
}

std::size_t end_of_string(std::string_view text, std::size_t i, std::uint32_t indentation) {
  const char quote = text[i];
  const std::string_view mark = quote == '"' ? "\"\"\"" : "'''";
  if (text.substr(i, 3) == mark) {
    const auto close = text.find(mark, i + 3);
    const auto end = close == std::string_view::npos ? text.size() : close + 3;
    return next_statement_within(text, i, end, indentation);
  }
  const bool doubled = i + 2 < text.size() && text[i + 1] == quote && is_alphanumeric(text[i + 2]);
  for (i += doubled ? 2 : 1; i < text.size() && text[i] != '\n'; ++i) {
    if (text[i] == quote) return i + 1;
    if (quote == '"' && text[i] == '\\' && i + 1 < text.size() && text[i + 1] != '\n') ++i;
  }
  return i;
}

std::uint32_t end_of_broken_statement(std::string_view text, std::uint32_t begin, std::uint32_t indentation) {
  std::size_t i = begins_reason(text, begin) ? end_of_reason(text, begin, indentation) : begin;
  int depth = 0;
  std::size_t reason = i;  // where the next line that is not blank begins its text, and a reason might
  while (i < text.size()) {
    const char c = text[i];
    const bool asked = i < reason;
    if (c == '\n' && !asked) reason = std::min(text.find_first_not_of(" \t\n", i), text.size());
    if (c == '\n' && !asked && begins_reason(text, reason)) {
      i = end_of_reason(text, reason, indentation);
    } else if (c == '\n') {
      if (depth <= 0 || next_statement(text, i + 1, indentation) || closes_outer(text, i + 1, indentation))
        break;
      ++i;
    } else if (c == ';' && depth <= 0) {
      break;
    } else if (c == '"' || c == '\'') {
      i = end_of_string(text, i, indentation);
    } else if (c == '#') {
      i = std::min(text.find('\n', i), text.size());
    } else {
      if (c == '}' && depth <= 0) break;
      if (c == '{' || c == '[' || c == '(') ++depth;
      if (c == '}' || c == ']' || c == ')') --depth;
      ++i;
    }
  }
  return static_cast<std::uint32_t>(std::max<std::size_t>(i, begin + 1));
}

std::size_t next_statement_within(std::string_view text, std::size_t begin, std::size_t end,
                                  std::uint32_t indentation) {
  const auto within = text.substr(0, end);
  for (auto i = within.find('\n', begin); i != std::string_view::npos; i = within.find('\n', i + 1)) {
    if (next_statement(within, i + 1, indentation) || closes_outer(within, i + 1, indentation + 1)) return i;
  }
  return end;
}

}  // namespace profilec::grammar
