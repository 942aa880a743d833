#include "compiler/manifest/values.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <string>
#include <string_view>

#include "compiler/source/ascii.hpp"

namespace profilec::manifests {
namespace {

using yaml::Node;
using yaml::Value;

// `0x1F`, `0b11`, `0o17`, as far as they fit into 64 bits; what does not is a text.
bool is_based_integer(std::string_view digits) {
  if (digits.size() < 3 || digits[0] != '0') return false;
  const char mark = lower(digits[1]);
  const int base = mark == 'x' ? 16 : mark == 'o' ? 8 : mark == 'b' ? 2 : 0;
  std::uint64_t value = 0;
  const auto [end, error] =
      std::from_chars(digits.data() + 2, digits.data() + digits.size(), value, base == 0 ? 10 : base);
  return base != 0 && error == std::errc{} && end == digits.data() + digits.size();
}

// As Argo CD's reader takes it (YAML 1.1, in go-yaml's resolve.go): underscores are left out, and what is too
// large for a float is a text.
bool is_number(std::string_view text) {
  static constexpr std::array<std::string_view, 2> kWords{".inf", ".nan"};
  std::string digits(text);
  if (digits[0] != '.') std::erase(digits, '_');
  const bool sign = digits.starts_with('-') || digits.starts_with('+');
  const std::string_view bare = std::string_view(digits).substr(sign ? 1 : 0);
  if (std::find(kWords.begin(), kWords.end(), bare) != kWords.end()) return true;
  if (is_based_integer(bare)) return true;
  double value = 0;
  const auto [end, error] = std::from_chars(bare.data(), bare.data() + bare.size(), value);
  const bool digit = bare.find_first_of("0123456789") < 2;  // no `inf`, and no second sign
  const bool tiny = bare.find("e-") != std::string_view::npos;
  return digit && end == bare.data() + bare.size() && (error == std::errc{} || tiny);
}

Value scalar(const Node& node) {
  if (node.style != yaml::Style::plain || node.tagged) return Value::text(node.scalar);
  static constexpr std::array<std::string_view, 3> kTrue{"true", "yes", "on"};
  static constexpr std::array<std::string_view, 3> kFalse{"false", "no", "off"};
  const std::string word = lower(node.scalar);
  if (word.empty() || word == "null" || word == "~") return {};
  if (std::find(kTrue.begin(), kTrue.end(), word) != kTrue.end()) return Value::boolean(true);
  if (std::find(kFalse.begin(), kFalse.end(), word) != kFalse.end()) return Value::boolean(false);
  return is_number(word) ? Value::number(node.scalar) : Value::text(node.scalar);
}

}  // namespace

Span span_of(const Node& node, FileId file) {
  if (node.kind == Node::Kind::map && !node.map.empty()) return span_of(node.map.front().key, file);
  if (node.kind == Node::Kind::list && !node.list.empty()) return span_of(node.list.front(), file);
  return {file, node.begin, std::max(node.begin, node.end)};
}

Value to_value(const Node& node, FileId file) {
  Value value;
  if (node.kind == Node::Kind::scalar) {
    value = scalar(node);
  } else if (node.kind == Node::Kind::list) {
    value = Value::sequence({});
    for (const Node& inner : node.list) value.list.push_back(to_value(inner, file));
  } else if (node.kind == Node::Kind::map) {
    value = Value::mapping();
    for (const Node::Entry& entry : node.map) {
      value.put(entry.key.scalar, to_value(entry.value, file)).key_span = span_of(entry.key, file);
    }
  }
  value.span = span_of(node, file);
  return value;
}

}  // namespace profilec::manifests
