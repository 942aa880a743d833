// The syntax tree of one file: statements of items, uniform for the whole language. Every node has its span.
// Which statement a line is (its Form) is bound by compiler/syntax/bind; layout and comments stay outside the
// nodes.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "compiler/source/span.hpp"

namespace profilec::syntax {

enum class ItemKind : std::uint8_t {
  word,    // [A-Za-z0-9._/:*-]+
  string,  // any of the four quotings, quotes included in the span
  comma,
  equals,
  list,   // [ ... ]: `items` are words, strings, commas; in a literal: values
  map,    // { ... } of a literal: `items` are key, value, key, value ...
  block,  // { ... } of statements
};

enum class Quoting : std::uint8_t { none, escaped, raw, escaped_block, raw_block };

// Slot of an item that fills no place of its statement's form (keywords, commas).
constexpr std::uint8_t kNoSlot = 0xFF;

struct Block;

struct Item {
  ItemKind kind = ItemKind::word;
  Quoting quoting = Quoting::none;
  std::uint8_t slot = kNoSlot;  // which part of the statement's form it is; set by bind
  Span span;
  std::vector<Item> items;
  std::unique_ptr<Block> block;
};

struct Form;

struct Statement {
  Span span;
  const Form* form = nullptr;  // null where no form fits: an error was reported for it
  std::vector<Item> items;
  std::optional<Item> because;  // the string after `because`
  bool salvaged = false;        // it did not fit its form: what stood in the way was reported and left out
};

struct Block {
  Span span;  // braces included; of the root block: the whole file
  std::vector<Statement> statements;
  bool closed = true;  // false: the `}` is missing
  bool whole = true;   // false: a statement could not be read; what the others do not say it may have said
};

// `# ...` up to the end of its line. Comments stand in the order of the text.
struct Comment {
  Span span;
  bool own_line = false;  // nothing but blanks before it on its line
};

struct Tree {
  FileId file;
  Block root;
  std::vector<Comment> comments;
  std::vector<Span> strays;  // each `}` of which it was said that it closes nothing
  bool broken = false;       // an error was reported while reading or binding it
};

}  // namespace profilec::syntax
