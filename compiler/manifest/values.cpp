#include "compiler/manifest/values.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <string_view>

#include "compiler/source/ascii.hpp"

namespace profilec::manifests {
namespace {

using yaml::Node;
using yaml::Value;

bool is_number(std::string_view text) {
  std::size_t digits = 0;
  std::size_t points = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c >= '0' && c <= '9') {
      ++digits;
    } else if (c == '.') {
      ++points;
    } else if (!(i == 0 && (c == '-' || c == '+'))) {
      return false;
    }
  }
  return digits > 0 && points <= 1;
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
