#include "compiler/yaml/value.hpp"

#include <algorithm>

namespace profilec::yaml {

Value Value::text(std::string characters) {
  Value value;
  value.kind = Kind::string;
  value.scalar = std::move(characters);
  return value;
}

Value Value::boolean(bool truth) {
  Value value;
  value.kind = Kind::boolean;
  value.scalar = truth ? "true" : "false";
  return value;
}

Value Value::number(std::string digits) {
  Value value;
  value.kind = Kind::number;
  value.scalar = std::move(digits);
  return value;
}

Value Value::sequence(std::vector<Value> items) {
  Value value;
  value.kind = Kind::list;
  value.list = std::move(items);
  return value;
}

Value Value::mapping(std::vector<Entry> entries) {
  Value value;
  value.kind = Kind::map;
  value.map = std::move(entries);
  return value;
}

Value* Value::find(std::string_view key) {
  const auto at =
      std::find_if(map.begin(), map.end(), [&](const Entry& entry) { return entry.first == key; });
  return at == map.end() ? nullptr : &at->second;
}

const Value* Value::find(std::string_view key) const {
  const auto at =
      std::find_if(map.begin(), map.end(), [&](const Entry& entry) { return entry.first == key; });
  return at == map.end() ? nullptr : &at->second;
}

Value& Value::put(std::string key, Value value) {
  kind = Kind::map;
  return map.emplace_back(std::move(key), std::move(value)).second;
}

namespace {

std::vector<const Value::Entry*> by_key(const std::vector<Value::Entry>& map) {
  std::vector<const Value::Entry*> sorted;
  for (const Value::Entry& entry : map) sorted.push_back(&entry);
  std::sort(sorted.begin(), sorted.end(), [](const auto* a, const auto* b) { return a->first < b->first; });
  return sorted;
}

}  // namespace

bool Value::same_data(const Value& other) const {
  if (kind != other.kind || scalar != other.scalar) return false;
  if (list.size() != other.list.size() || map.size() != other.map.size()) return false;
  for (std::size_t i = 0; i < list.size(); ++i) {
    if (!list[i].same_data(other.list[i])) return false;
  }
  const std::vector<const Entry*> mine = by_key(map);
  const std::vector<const Entry*> theirs = by_key(other.map);
  return std::equal(mine.begin(), mine.end(), theirs.begin(), [](const Entry* a, const Entry* b) {
    return a->first == b->first && a->second.same_data(b->second);
  });
}

}  // namespace profilec::yaml
