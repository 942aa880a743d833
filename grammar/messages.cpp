#include "grammar/messages.hpp"

#include <algorithm>
#include <cstdio>

namespace profilec::grammar {

std::uint32_t end_of_character(std::string_view text, std::uint32_t at) {
  if (at >= text.size()) return at;
  ++at;
  while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) ++at;
  return at;
}

std::string found_at(std::string_view text, std::uint32_t at) {
  if (at >= text.size()) return "the end of the file";
  if (text[at] == '\n') return "the end of the line";
  const std::string_view character = text.substr(at, end_of_character(text, at) - at);
  if (character.size() == 1 && (text[at] < ' ' || text[at] == 0x7F)) {
    char shown[16];
    std::snprintf(shown, sizeof shown, "U+%04X", static_cast<unsigned>(text[at]));
    return shown;
  }
  return "`" + std::string(character) + "`";
}

void report_unexpected(Run& run, std::uint32_t at, std::string_view expected_text) {
  const std::string found = found_at(run.text, at);
  std::string message = "unexpected " + found;
  std::string help;
  if (!expected_text.empty()) {
    message = "expected " + std::string(expected_text) + ", found " + found;
  } else if (at < run.text.size() && run.text[at] == '@') {
    help = "put the text in quotes: words are letters, digits and `. _ / : * -`";
  } else if (at < run.text.size() && run.text[at] != '\n') {
    help = "words are letters, digits and `. _ / : * -`; anything else stands in quotes";
  }
  run.error(101, at, std::max(end_of_character(run.text, at), at), std::move(message), "", std::move(help));
}

void report_open_string(Run& run, std::uint32_t at, std::string_view closing) {
  const auto begin = run.string_begin;
  const bool block = closing.size() == 3;
  const auto shown_end = block ? begin + 3 : at;
  run.error(
      104, begin, shown_end, "this string is not closed", "begins here",
      block ? "add the closing `" + std::string(closing) + "`"
            : "add the closing `" + std::string(closing) + "`; text over several lines stands in `\"\"\"`");
}

void report_escape(Run& run, std::uint32_t at) {
  run.error(
      104, at - 1, end_of_character(run.text, at), "no escape `\\` with " + found_at(run.text, at), "",
      "the escapes are `\\\"`, `\\\\`, `\\n`, `\\t`, `\\u{...}` and `\\$`; a raw string '...' needs none");
}

std::uint32_t Run::indentation(std::uint32_t at) const {
  const auto line = text.substr(0, at).rfind('\n');
  const std::size_t begin = line == std::string_view::npos ? 0 : line + 1;
  std::size_t i = begin;
  while (i < text.size() && (text[i] == ' ' || text[i] == '\t')) ++i;
  return static_cast<std::uint32_t>(i - begin);
}

bool Run::first_on_line(std::uint32_t at) const {
  while (at > 0 && (text[at - 1] == ' ' || text[at - 1] == '\t')) --at;
  return at == 0 || text[at - 1] == '\n';
}

void Run::error(std::uint16_t code, std::uint32_t begin, std::uint32_t end, std::string message,
                std::string label, std::string help) {
  if (begin == last_error) return;  // one place, one mistake
  last_error = begin;
  Diagnostic& added =
      diagnostics.add(Code{code}, span(begin, std::max(begin, end)), std::move(message), std::move(label));
  if (!help.empty()) added.help.push_back(std::move(help));
  if (diagnostics.all().size() >= kMaxSyntaxErrors) {
    diagnostics.add(
        Code{115}, span(begin, std::max(begin, end)),
        "more than " + std::to_string(kMaxSyntaxErrors) + " mistakes in this file; the rest is not read");
    throw GiveUp{};
  }
}

void Run::comment(std::uint32_t begin, std::uint32_t end) {
  // A look ahead may pass a comment that is read again afterwards.
  if (!comments.empty() && begin <= comments.back().span.begin) return;
  comments.push_back({span(begin, end), first_on_line(begin)});
}

}  // namespace profilec::grammar
