#include "compiler/yaml/scalar.hpp"

#include <algorithm>
#include <array>
#include <cctype>

#include "compiler/source/ascii.hpp"
#include "compiler/source/text.hpp"

namespace profilec::yaml {
namespace {

bool is_blank(char c) { return c == ' ' || c == '\t'; }

constexpr std::size_t kLongestReservedWord = 5;

// The words that some reader takes for a boolean, null, a merge key, a default value, infinity or
// not-a-number. Ruby compares them without regard to case, and so do we.
bool is_reserved_word(std::string_view text) {
  static constexpr std::array<std::string_view, 16> kWords = {
      "~",   "=",    "<<",   "y",     "n",    "on",    "no",    "yes",
      "off", "true", "null", "false", ".inf", "+.inf", "-.inf", ".nan"};
  if (text.size() > kLongestReservedWord) return false;
  const std::string word = lower(text);
  return std::find(kWords.begin(), kWords.end(), word) != kWords.end();
}

std::size_t skip_digits(std::string_view text, std::size_t at) {
  return std::min(text.find_first_not_of("0123456789", at), text.size());
}

// `0b11`, `0o17`, `0x1F`, after the sign.
bool is_based_integer(std::string_view text) {
  if (text.size() < 3 || text[0] != '0') return false;
  const auto all = [&](auto allowed) { return std::all_of(text.begin() + 2, text.end(), allowed); };
  switch (text[1]) {
    case 'b':
    case 'B': return all([](char c) { return c == '0' || c == '1'; });
    case 'o':
    case 'O': return all([](char c) { return c >= '0' && c <= '7'; });
    case 'x':
    case 'X': return all([](char c) { return std::isxdigit(static_cast<unsigned char>(c)) != 0; });
    default: return false;
  }
}

// Base 60 of YAML 1.1: `1:30`, `190:20:30.15`.
bool is_sexagesimal(std::string_view text) {
  std::size_t at = skip_digits(text, 0);
  if (at == 0 || text.substr(at, 1) != ":") return false;
  while (at < text.size() && text[at] == ':') {
    const std::size_t end = skip_digits(text, at + 1);
    if (end == at + 1) return false;
    at = end;
  }
  if (at < text.size() && text[at] == '.') at = skip_digits(text, at + 1);
  return at == text.size();
}

// Decimal integers and floats, `1.`, `.5` and `1e3` included.
bool is_decimal(std::string_view text) {
  std::size_t at = skip_digits(text, 0);
  std::size_t digits = at;
  if (at < text.size() && text[at] == '.') {
    const std::size_t end = skip_digits(text, at + 1);
    digits += end - at - 1;
    at = end;
  }
  if (digits == 0) return false;
  if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
    ++at;
    if (at < text.size() && (text[at] == '+' || text[at] == '-')) ++at;
    const std::size_t end = skip_digits(text, at);
    if (end == at) return false;
    at = end;
  }
  return at == text.size();
}

bool is_number(std::string_view text) {
  if (!is_digit(text[0]) && text[0] != '+' && text[0] != '-' && text[0] != '.') return false;
  std::string bare(text[0] == '+' || text[0] == '-' ? text.substr(1) : text);
  // Readers differ in where `_` and `,` may stand between digits; without them the rest decides.
  std::erase_if(bare, [](char c) { return c == '_' || c == ','; });
  return is_decimal(bare) || is_based_integer(bare) || is_sexagesimal(bare);
}

// `2001-01-01` and with a time after it.
bool is_timestamp(std::string_view text) {
  if (skip_digits(text, 0) != 4 || text.size() < 8 || text[4] != '-') return false;
  const std::size_t month = skip_digits(text, 5);
  if (month == 5 || month > 7 || month == text.size() || text[month] != '-') return false;
  const std::size_t day = skip_digits(text, month + 1);
  if (day == month + 1 || day > month + 3) return false;
  return day == text.size() || is_blank(text[day]) || text[day] == 'T' || text[day] == 't';
}

bool may_begin_plain(std::string_view text) {
  static constexpr std::string_view kIndicators = ",[]{}#&*!|>'\"%@`";
  const char first = text[0];
  if (kIndicators.find(first) != std::string_view::npos || is_blank(first)) return false;
  if (first == '-' || first == '?' || first == ':') return text.size() > 1 && !is_blank(text[1]);
  return true;
}

void append_utf8(std::string& out, std::string_view text, Character c) {
  if (c.code == 0xFFFD && c.length == 1) {
    out += "\xEF\xBF\xBD";
  } else {
    out.append(text);
  }
}

void append_escape(std::string& out, char32_t code) {
  switch (code) {
    case U'"': out += "\\\""; return;
    case U'\\': out += "\\\\"; return;
    case U'\n': out += "\\n"; return;
    case U'\r': out += "\\r"; return;
    case U'\t': out += "\\t"; return;
    default: break;
  }
  static constexpr std::string_view kHex = "0123456789ABCDEF";
  const int digits = code > 0xFFFF ? 8 : 4;
  out += code > 0xFFFF ? "\\U" : "\\u";
  for (int shift = (digits - 1) * 4; shift >= 0; shift -= 4) {
    out += kHex[(code >> static_cast<unsigned>(shift)) & 0xFU];
  }
}

bool all_printable(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const Character c = character_at(text, i);
    if (!is_printable(c.code) || (c.length == 1 && c.code == 0xFFFD)) return false;
    i += c.length;
  }
  return true;
}

// Most strings of a manifest: they begin like a word, are longer than any reserved one, and hold nothing that
// could need a second look. Decided in one pass.
bool is_plain_word(std::string_view text) {
  if (text.size() <= kLongestReservedWord || !is_letter(text[0])) return false;
  static constexpr std::string_view kHarmless = "-_./=$@+";
  return text.back() != ':' && std::all_of(text.begin(), text.end(), [](char c) {
           return is_letter(c) || is_digit(c) || c == ':' || kHarmless.find(c) != std::string_view::npos;
         });
}

}  // namespace

Character character_at(std::string_view text, std::size_t offset) {
  const auto lead = static_cast<unsigned char>(text[offset]);
  if (lead < 0x80) return {lead, 1};
  const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  const std::string_view bytes = text.substr(offset, length);
  if (bytes.size() < length || first_invalid_utf8(bytes) != std::string_view::npos) return {0xFFFD, 1};
  char32_t code = lead & (0xFFU >> (length + 1));
  for (std::size_t i = 1; i < length; ++i)
    code = (code << 6U) | (static_cast<unsigned char>(bytes[i]) & 0x3FU);
  return {code, length};
}

bool is_printable(char32_t code) {
  if (code < 0x20 || (code >= 0x7F && code < 0xA0)) return false;
  if (code >= 0x2028 && code <= 0x202E) return false;  // two line breaks of YAML 1.1, five turns of direction
  if (code >= 0x2066 && code <= 0x2069) return false;
  return code != 0xFEFF && code != 0xFFFE && code != 0xFFFF;
}

bool is_plain_safe(std::string_view text) {
  if (is_plain_word(text)) return true;
  if (text.empty() || !may_begin_plain(text) || is_blank(text.back()) || text.back() == ':') return false;
  if (text.starts_with("---") || text.starts_with("...")) return false;  // would end the document at column 1
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == ':' && is_blank(text[i + 1])) return false;
    if (text[i] == '#' && is_blank(text[i - 1])) return false;
  }
  return !is_reserved_word(text) && !is_number(text) && !is_timestamp(text) && all_printable(text);
}

bool is_literal_safe(std::string_view text) {
  const std::size_t end = text.find_last_not_of('\n');
  if (end == std::string_view::npos || text.size() - end > 2) return false;  // no text, or newlines to keep
  if (text.find('\n') == std::string_view::npos || text[0] == '\n') return false;
  std::size_t begin = 0;
  while (begin < text.size()) {
    const std::size_t stop = std::min(text.find('\n', begin), text.size());
    const std::string_view line = text.substr(begin, stop - begin);
    if (!line.empty() && (line[0] == '\t' || is_blank(line.back()))) return false;
    if (begin == 0 && line[0] == ' ') return false;
    if (!all_printable(line)) return false;
    begin = stop + 1;
  }
  return true;
}

void append_double_quoted(std::string& out, std::string_view text) {
  out += '"';
  for (std::size_t i = 0; i < text.size();) {
    const Character c = character_at(text, i);
    if (c.code == U'"' || c.code == U'\\' || !is_printable(c.code)) {
      append_escape(out, c.code);
    } else {
      append_utf8(out, text.substr(i, c.length), c);
    }
    i += c.length;
  }
  out += '"';
}

void append_single_quoted(std::string& out, std::string_view text) {
  if (!all_printable(text)) return append_double_quoted(out, text);
  out += '\'';
  for (const char c : text) {
    out += c;
    if (c == '\'') out += c;
  }
  out += '\'';
}

void append_scalar(std::string& out, std::string_view text) {
  if (is_plain_safe(text)) {
    out += text;
  } else if (text.find_first_of("\"\\") == std::string_view::npos) {
    append_double_quoted(out, text);
  } else {
    append_single_quoted(out, text);
  }
}

}  // namespace profilec::yaml
