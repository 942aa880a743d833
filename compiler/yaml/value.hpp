// An ordered tree of plain data: what a `spec { }` literal holds, and what a lowered document is made of.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "compiler/source/span.hpp"

namespace profilec::yaml {

// A scalar keeps its text and what it is; the writer decides quoting from both.
struct Value {
  enum class Kind { null, boolean, number, string, list, map };
  using Entry = std::pair<std::string, Value>;

  Kind kind = Kind::null;
  std::string scalar;  // boolean: true|false; number: its digits as written; string: its characters
  std::vector<Value> list;
  std::vector<Entry> map;  // in the order to be written; keys are unique
  std::string comment;     // written as `# ...` above the entry or the list item, one line per line
  Span span;               // where it was written in a source, if it was
  Span key_span;           // of an entry of a map: where its key was written, if it was
  std::uint32_t hole = 0;  // of a string that the writer is to point out: 1 + its number

  static Value text(std::string characters);
  static Value boolean(bool value);
  static Value number(std::string digits);
  static Value sequence(std::vector<Value> items);
  static Value mapping(std::vector<Entry> entries = {});

  Value* find(std::string_view key);
  const Value* find(std::string_view key) const;
  // Appends an entry (the key must be new) and returns the value put there.
  Value& put(std::string key, Value value);
  // Equal as data: comments and spans do not count, the order of map keys does not either.
  bool same_data(const Value& other) const;
  friend bool operator==(const Value& a, const Value& b) { return a.same_data(b); }
};

}  // namespace profilec::yaml
