#include "compiler/yaml/tokens.hpp"

#include <algorithm>

#include "compiler/source/ascii.hpp"

namespace profilec::yaml {
namespace {

constexpr std::string_view kBlanks = " \t\r\n";
constexpr std::string_view kEndOfWord = " \t\r\n,[]{}";

// One past the closing quote, or npos where there is none.
std::size_t closing_quote(std::string_view text, std::size_t begin) {
  const char quote = text[begin];
  for (std::size_t i = begin + 1; i < text.size(); ++i) {
    if (quote == '"' && text[i] == '\\') {
      ++i;
    } else if (text[i] == quote) {
      if (quote == '"' || i + 1 >= text.size() || text[i + 1] != '\'') return i + 1;
      ++i;  // '' within single quotes is one quote
    }
  }
  return std::string_view::npos;
}

// After a closing quote a line ends, a comment begins, or an indicator of the collection around it follows.
bool may_follow_quote(std::string_view text, std::size_t end) {
  const std::size_t next = text.find_first_not_of(" \t", end);
  if (next == std::string_view::npos) return true;
  if (text[next] == '#') return next > end;
  return std::string_view("\r\n:,]}").find(text[next]) != std::string_view::npos;
}

Token quoted(std::string_view text, std::uint32_t begin) {
  Token token;
  token.begin = begin;
  token.end = begin;
  token.style = text[begin] == '"' ? Style::double_quoted : Style::single_quoted;
  const std::size_t end = closing_quote(text, begin);
  if (end == std::string_view::npos) {
    token.fault = "a quote that is not closed";
    token.fault_at = begin;
    return token;
  }
  token.end = static_cast<std::uint32_t>(end);
  if (!may_follow_quote(text, end)) {
    token.fault = "text after a closing quote";
    token.fault_at = static_cast<std::uint32_t>(std::min(text.find_first_not_of(" \t", end), text.size()));
  }
  return token;
}

}  // namespace

Token scalar_at(std::string_view text, std::uint32_t begin, std::string_view value) {
  Token token;
  token.begin = begin;
  token.end = begin;
  if (begin >= text.size()) return token;
  if (text[begin] == '"' || text[begin] == '\'') return quoted(text, begin);
  if (text[begin] == '|' || text[begin] == '>') {
    token.style = Style::block;
  } else if (text.substr(begin).starts_with(value)) {  // one line; else its end is not worth guessing
    token.end = begin + static_cast<std::uint32_t>(value.size());
  }
  return token;
}

std::uint32_t skip_properties(std::string_view text, std::uint32_t offset) {
  std::size_t at = offset;
  while (at < text.size() && (text[at] == '!' || text[at] == '&')) {
    at = std::min(text.find_first_of(kBlanks, at), text.size());
    at = std::min(text.find_first_not_of(kBlanks, at), text.size());
  }
  return static_cast<std::uint32_t>(at);
}

std::string_view word_at(std::string_view text, std::uint32_t offset) {
  if (offset >= text.size()) return {};
  const std::size_t end = std::min(text.find_first_of(kEndOfWord, offset), text.size());
  return text.substr(offset, end - offset);
}

std::size_t first_control(std::string_view text) {
  const auto at = std::find_if(text.begin(), text.end(),
                               [](char c) { return is_control(c) && c != '\t' && c != '\n' && c != '\r'; });
  return at == text.end() ? std::string_view::npos : static_cast<std::size_t>(at - text.begin());
}

}  // namespace profilec::yaml
