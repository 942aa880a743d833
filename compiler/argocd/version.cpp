#include "compiler/argocd/version.hpp"

#include <algorithm>
#include <array>

#include "compiler/source/ascii.hpp"

namespace profilec::argocd {
namespace {

constexpr std::string_view kBlanks = " \t";

void skip_blanks(std::string_view& text) {
  text.remove_prefix(std::min(text.find_first_not_of(kBlanks), text.size()));
}

// Digits or, in a range, one of `x`, `X` and `*`.
bool take_part(std::string_view& text, bool range) {
  std::size_t length = 0;
  while (length < text.size() && is_digit(text[length])) ++length;
  if (length == 0 && range && !text.empty() && (text[0] == 'x' || text[0] == 'X' || text[0] == '*'))
    length = 1;
  text.remove_prefix(length);
  return length > 0;
}

// What follows `-` and `+`: identifiers joined by dots.
bool take_identifiers(std::string_view& text) {
  std::size_t length = 0;
  bool empty = true;
  for (; length < text.size(); ++length) {
    const char c = text[length];
    const bool letter = is_alphanumeric(c) || c == '-';
    if (!letter && (c != '.' || empty)) break;
    empty = !letter;
  }
  text.remove_prefix(length);
  return !empty;
}

bool take_version(std::string_view& text, bool range) {
  if (text.starts_with('v')) text.remove_prefix(1);
  if (!take_part(text, range)) return false;
  for (int more = 0; more < 2 && text.starts_with('.'); ++more) {
    text.remove_prefix(1);
    if (!take_part(text, range)) return false;
  }
  for (const char sign : {'-', '+'}) {
    if (!text.starts_with(sign)) continue;
    text.remove_prefix(1);
    if (!take_identifiers(text)) return false;
  }
  return true;
}

void take_operator(std::string_view& text) {
  static constexpr std::array<std::string_view, 11> kOperators = {"!=", ">=", "=>", "<=", "=<", "~>",
                                                                  "=",  ">",  "<",  "~",  "^"};
  for (const std::string_view sign : kOperators) {
    if (!text.starts_with(sign)) continue;
    text.remove_prefix(sign.size());
    skip_blanks(text);
    return;
  }
}

// Comparisons that hold together, separated by blanks or a comma; ` - ` joins two versions.
bool is_conjunction(std::string_view text) {
  skip_blanks(text);
  while (true) {
    take_operator(text);
    if (!take_version(text, true)) return false;
    const bool blank = !text.empty() && kBlanks.find(text.front()) != std::string_view::npos;
    skip_blanks(text);
    if (text.empty()) return true;
    const bool comma = text.front() == ',';
    const bool dash = blank && text.starts_with("- ");
    if (!blank && !comma) return false;
    if (comma || dash) text.remove_prefix(1);
    skip_blanks(text);
  }
}

}  // namespace

bool is_version(std::string_view text) { return take_version(text, false) && text.empty(); }

bool is_version_or_range(std::string_view text) {
  while (true) {
    const auto bar = text.find("||");
    if (!is_conjunction(text.substr(0, bar))) return false;
    if (bar == std::string_view::npos) return true;
    text.remove_prefix(bar + 2);
  }
}

}  // namespace profilec::argocd
