#include "grammar/messages.hpp"

#include <algorithm>
#include <array>
#include <cstdio>

#include "compiler/source/ascii.hpp"

namespace profilec::grammar {
namespace {

// The character at `at` as it is shown: `@`, the end of the line, U+200B where it cannot be seen.
std::string found_at(std::string_view text, std::uint32_t at) {
  if (at >= text.size()) return "the end of the file";
  if (text[at] == '\n') return "the end of the line";
  const std::string_view character = text.substr(at, end_of_character(text, at) - at);
  if (character == "\u00A0" || character == "\u200B" || character == "\uFEFF") {
    return character == "\u00A0" ? "U+00A0 (a blank that is none)" : "a character that cannot be seen";
  }
  if (character.size() == 1 && is_control(text[at])) {
    std::array<char, 16> shown{};
    std::snprintf(shown.data(), shown.size(), "U+%04X", static_cast<unsigned>(text[at]));
    return shown.data();
  }
  return "`" + std::string(character) + "`";
}

std::string help_for(std::string_view rest) {
  if (rest.starts_with("because")) {
    return "a reason stands after the statement it explains, on its line or on the next, and once";
  }
  if (rest.starts_with("\u201C") || rest.starts_with("\u201D") || rest.starts_with("\u201E")) {
    return "strings stand in straight quotes: `\"`";
  }
  if (rest.starts_with(']') || rest.starts_with(')'))
    return "remove it, or look for the missing bracket before it";
  if (rest.empty() || rest.front() == '\n') return "";
  return "words are letters, digits and `. _ / : * -`; anything else stands in quotes";
}

// True where what stands at `at` is a line that lies no deeper than the statement, so that a bracket opened
// before has to be taken for unclosed.
bool outside(Frame& frame, std::uint32_t at) {
  Run& run = *frame.run;
  if (at >= run.text.size()) return true;
  const auto between = run.text.substr(frame.begin, at - frame.begin);
  return between.find('\n') != std::string_view::npos && run.indentation(at) <= frame.indentation;
}

void report_unclosed(Frame& frame, char closing) {
  const std::string opening(1, frame.run->text[frame.begin]);
  frame.run->error(101, frame.begin, frame.begin + 1, "this `" + opening + "` is never closed", "opened here",
                   "add the missing `" + std::string(1, closing) + "`");
}

// Whether `key:` or `-` stands before on the line: YAML that nests by indentation.
bool behind_key_or_dash(std::string_view text, std::uint32_t at) {
  const std::string_view line = text.substr(0, at).substr(text.substr(0, at).rfind('\n') + 1);
  const auto last = line.find_last_not_of(" \t");
  if (last == std::string_view::npos) return false;
  return line[last] == ':' || (line[last] == '-' && line.find_first_not_of(" \t") == last);
}

constexpr std::string_view kNestingHelp =
    "indentation does not nest here: a map stands in braces, `key: { inner: 1 }`, a list in brackets, "
    "`key: [a, b]`; values as YAML stand in `inline \"\"\"...\"\"\"`";

// The `=` before the `{` at `brace`, in a statement that takes no value; else nowhere.
std::uint32_t sign_before_block(std::string_view text, std::uint32_t brace) {
  const auto sign = text.substr(0, brace).find_last_not_of(" \t");
  if (text[brace] != '{' || sign == std::string_view::npos || text[sign] != '=') return kNowhere;
  const auto line = text.substr(0, sign).rfind('\n') + 1;
  const bool value = text.substr(line, sign - line).find("set ") != std::string_view::npos;
  return value ? kNowhere : static_cast<std::uint32_t>(sign);
}

// Of what other notations write in a literal.
std::string entry_help(char found) {
  if (found == '=') return "in a literal a key ends in `:`, as in `replicas: 2`";
  return found == '~' ? "nothing is written `null`" : "";
}

}  // namespace

std::uint32_t end_of_character(std::string_view text, std::uint32_t at) {
  if (at >= text.size()) return at;
  ++at;
  while (at < text.size() && continues_utf8(text[at])) ++at;
  return at;
}

void report_unexpected(Frame& frame, std::uint32_t at, std::string_view expected_text) {
  Run& run = *frame.run;
  const auto rest = run.text.substr(std::min<std::size_t>(at, run.text.size()));
  const bool because = rest.starts_with("because");
  if (expected_text.empty() && frame.because && !because) {
    if (const Span reason = frame.because->span; reason.end == at && reason.end == reason.begin + 2) {
      run.error(104, reason.begin, reason.end, "this string is empty, and text follows", "",
                "remove one of the two quotes");
      return;
    }
    const auto word =
        rest.substr(0, std::max<std::size_t>(1, std::min(rest.find_first_of(" \t\n;{}[]\"'"), rest.size())));
    run.error(101, at, at + static_cast<std::uint32_t>(word.size()),
              "unexpected `" + std::string(word) + "` after a reason", "",
              "a reason ends its line: a new statement begins on the next or after `;`");
    return;
  }
  const auto end = because ? at + 7 : end_of_character(run.text, at);
  const std::string found = because ? "`because`" : found_at(run.text, at);
  if (expected_text.empty()) {
    run.error(101, at, end, "unexpected " + found, "", help_for(rest));
  } else {
    run.error(101, at, end, "expected " + std::string(expected_text) + ", found " + found);
  }
}

void report_open_string(Frame& frame, std::uint32_t at, std::string_view closing) {
  const auto begin = frame.run->string_begin;
  const std::string add = "add the closing `" + std::string(closing) + "`";
  if (closing.size() == 3) {
    frame.run->error(104, begin, begin + 3, "this string is never closed", "begins here", add);
  } else {
    // The quotes behind a word on the next line are what should have closed the one before.
    Run& run = *frame.run;
    const auto line = run.text.substr(0, begin).rfind('\n');
    const bool closes = line != std::string_view::npos && line == run.open_line_end && begin > line + 1 &&
                        run.text[begin - 1] != ' ' && run.text[begin - 1] != '\t';
    run.open_line_end = at;
    if (closes) return;
    if (begin > 0 && std::string_view(" \t\n;,=([{").find(run.text[begin - 1]) == std::string_view::npos) {
      const std::string quote = "`" + std::string(closing) + "`";
      run.error(104, begin, begin + 1, "this " + quote + " ends no string", "",
                "look for a missing " + quote + " before it: text stands in quotes");
      return;
    }
    run.error(104, begin, at, "this string does not end on its line", "begins here",
              add + "; text over several lines stands in `\"\"\"`");
  }
}

void report_no_reason(Frame& frame, std::uint32_t at) {
  const std::string_view text = frame.run->text;
  const auto begin = static_cast<std::uint32_t>(text.substr(0, at).rfind("because"));
  frame.run->error(103, begin, begin + 7, "`because` lacks the reason in quotes", "",
                   "write it as `because \"...\"`");
}

void report_escape(Frame& frame) {
  const auto begin = frame.run->escape_begin;
  const auto rest = frame.run->text.substr(begin);
  const auto digits = std::min(rest.find_first_not_of("0123456789abcdefABCDEF", 3), rest.size());
  if (rest.starts_with("\\u{") && digits > 3 && digits < 10 && rest[digits] == '}') {
    const auto end = begin + static_cast<std::uint32_t>(digits) + 1;
    frame.run->error(104, begin, end,
                     "no character has the number in `" + std::string(rest.substr(0, digits + 1)) + "`", "",
                     "the number is hexadecimal, 1 to 10FFFF without D800 to DFFF");
  } else if (rest.starts_with("\\u")) {
    frame.run->error(104, begin, begin + 2, "`\\u` without its number in braces", "",
                     "write it as in `\\u{e9}`: 1 to 6 hexadecimal digits");
  } else {
    const bool line_end = rest.size() < 2 || rest[1] == '\n';
    const auto end = line_end ? begin + 1 : end_of_character(frame.run->text, begin + 1);
    frame.run->error(
        104, begin, end, "no escape `" + std::string(rest.substr(0, end - begin)) + "`", "",
        R"(the escapes are `\"`, `\\`, `\n`, `\t`, `\u{...}` and `\$`; a raw string '...' has none)");
  }
}

void report_entry(Frame& frame, std::uint32_t at, std::string_view expected_text) {
  if (outside(frame, at)) return report_unclosed(frame, '}');
  if (const auto sign = sign_before_block(frame.run->text, frame.begin); sign != kNowhere) {
    frame.run->error(101, sign, sign + 1, "unexpected `=`", "", "a block stands without `=` before its `{`");
    return;
  }
  frame.run->error(114, at, end_of_character(frame.run->text, at),
                   "expected " + std::string(expected_text) + ", found " + found_at(frame.run->text, at), "",
                   entry_help(frame.run->text[at]));
}

void report_open_bracket(Frame& frame, std::uint32_t at, char closing, std::string_view expected_text) {
  const std::string_view text = frame.run->text;
  if (outside(frame, at) || (text[at] == '}' && closing != '}')) return report_unclosed(frame, closing);
  if (text[at] == '{') {
    frame.run->error(101, frame.begin, frame.begin + 1, "this bracket begins a list, and a `{` stands in it",
                     "", "a block begins with `{`");
    return;
  }
  if (text[at] == ',') {
    frame.run->error(114, at, at + 1, "a comma with nothing before it", "", "remove it");
    return;
  }
  frame.run->error(101, at, end_of_character(text, at),
                   "expected " + std::string(expected_text) + ", found " + found_at(text, at), "",
                   behind_key_or_dash(text, at) ? std::string(kNestingHelp) : "");
}

std::uint32_t Run::indentation(std::uint32_t at) {
  if (at < line_begin_ || at > line_known_at_) {
    const bool ahead = at > line_known_at_;
    const std::size_t from = ahead ? line_known_at_ : 0;
    const auto newline = text.substr(from, at - from).rfind('\n');
    if (newline != std::string_view::npos) {
      line_begin_ = static_cast<std::uint32_t>(from + newline + 1);
    } else if (!ahead) {
      line_begin_ = 0;
    }
    line_known_at_ = at;
  }
  const auto first = std::min(text.find_first_not_of(" \t", line_begin_), text.size());
  return static_cast<std::uint32_t>(first - line_begin_);
}

bool Run::first_on_line(std::uint32_t at) const {
  while (at > 0 && (text[at - 1] == ' ' || text[at - 1] == '\t')) --at;
  return at == 0 || text[at - 1] == '\n';
}

void Run::count_item(std::uint32_t begin, std::uint32_t end) {
  if (++items <= kMaxItems) return;
  error(115, begin, end,
        "more than " + std::to_string(kMaxItems) + " words in this file; the rest is not read", "",
        "split it: the files of a folder are read as one");
  throw GiveUp{};
}

void Run::error(std::uint16_t code, std::uint32_t begin, std::uint32_t end, std::string message,
                std::string label, std::string help) {
  if (begin == last_error) return;  // one place, one mistake
  last_error = begin;
  const Span at = span(begin, std::max(begin, end));
  if (diagnostics.all().size() >= kMaxSyntaxErrors) {
    diagnostics.add(
        Code{115}, at,
        "more than " + std::to_string(kMaxSyntaxErrors) + " mistakes in this file; the rest is not read");
    throw GiveUp{};
  }
  Diagnostic& added = diagnostics.add(Code{code}, at, std::move(message), std::move(label));
  if (!help.empty()) added.help.push_back(std::move(help));
}

void Run::unmatched_brace(std::uint32_t at, std::string message, std::string label, std::string help) {
  ++unmatched;
  if (!by_indentation && unmatched > 1) return;
  told_braces.push_back(span(at, at + 1));
  error(101, at, at + 1, std::move(message), std::move(label), std::move(help));
}

void Run::foreign_comment(std::uint32_t begin, std::uint32_t end) {
  if (end <= foreign_comment_end) return;  // read again after a look ahead
  const auto between = text.substr(foreign_comment_end, begin - foreign_comment_end);
  const bool follows =
      foreign_comment_end > 0 && between.find_first_not_of(" \t\n") == std::string_view::npos;
  foreign_comment_end = end;
  if (follows) return;
  error(101, begin, begin + 2, "`" + std::string(text.substr(begin, 2)) + "` begins no comment", "",
        "a comment begins with `#`");
}

void Run::comment(std::uint32_t begin, std::uint32_t end) {
  // A look ahead may pass a comment that is read again afterwards.
  if (!comments.empty() && begin <= comments.back().span.begin) return;
  comments.push_back({span(begin, end), first_on_line(begin)});
}

}  // namespace profilec::grammar
