#include "grammar/braces.hpp"

#include <algorithm>
#include <cstddef>
#include <vector>

#include "grammar/skip.hpp"

namespace profilec::grammar {
namespace {

std::size_t end_of_line(std::string_view text, std::size_t i) {
  return std::min(text.find('\n', i), text.size());
}

// The first character at or after `i` that is neither blank nor in a comment.
std::size_t next_code(std::string_view text, std::size_t i) {
  while (i < text.size()) {
    i = std::min(text.find_first_not_of(" \t\n;", i), text.size());
    if (i == text.size() || text[i] != '#') break;
    i = end_of_line(text, i);
  }
  return i;
}

// One past the string that begins at `i`; of several lines up to its end, whatever stands in it.
std::size_t after_string(std::string_view text, std::size_t i) {
  const std::string_view mark = text.substr(i, 3);
  if (mark != "\"\"\"" && mark != "'''") return end_of_string(text, i, 0);
  const auto close = text.find(mark, i + 3);
  return close == std::string_view::npos ? text.size() : close + 3;
}

class Layout {
 public:
  explicit Layout(std::string_view text) : text_(text) {}

  std::optional<std::uint32_t> find() {
    for (std::size_t i = 0; i < text_.size();) {
      const char c = text_[i];
      if (c == '\n') line_ = i + 1;
      if (c == '#') {
        i = end_of_line(text_, i);
      } else if (c == '"' || c == '\'') {
        i = after_string(text_, i);
      } else {
        if (c == '{') open_.push_back(line_);
        if (c == '}' && is_against(i)) return static_cast<std::uint32_t>(i);
        ++i;
      }
    }
    return std::nullopt;
  }

 private:
  std::uint32_t indentation(std::size_t line) const {
    return static_cast<std::uint32_t>(std::min(text_.find_first_not_of(" \t", line), text_.size()) - line);
  }

  bool is_against(std::size_t at) {
    if (open_.empty()) return true;
    const bool above = open_.back() != line_;  // the `{` stands on a line above
    const std::uint32_t opened = indentation(open_.back());
    open_.pop_back();
    const bool first = at == line_ + indentation(line_);
    if (first && indentation(line_) != opened) return true;
    const std::size_t next = next_code(text_, at + 1);
    const std::size_t line = text_.rfind('\n', next == text_.size() ? next - 1 : next);
    const bool ends_line = line != std::string_view::npos && line > at;
    if (!ends_line || next == text_.size()) return false;
    const std::size_t indented = next - line - 1;
    if (above && !first) return indented > opened || (indented == opened && text_[next] == '}');
    return indented > opened && !text_.substr(next).starts_with("because");
  }

  std::string_view text_;
  std::size_t line_ = 0;           // where the line that is being read begins
  std::vector<std::size_t> open_;  // where the lines begin whose braces are open
};

}  // namespace

std::optional<std::uint32_t> brace_against_layout(std::string_view text) { return Layout(text).find(); }

}  // namespace profilec::grammar
