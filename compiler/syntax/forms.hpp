// The table of declarations and statements: what may stand in which block, in what shape, and what it means.
// The parser's binding, completion, hover and the formatter all read this one table; a new statement is a new
// row here, a case in compiler/resolve and a line in docs/language.md.
//
// A shape is written as an author would write the statement:
//   word          that very word               <slot:type>   a part; types below
//   ( ... )?      may be left out              {context}     a block, its statements of that context
//   =             an equals sign               because!      the reason may not be left out
// Types: name (DNS-1123 label), word, string, text (word or string), int, value (literal or text), map
// (literal), and the lists names, texts, refs, drops.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/syntax/tree.hpp"

namespace profilec::syntax {

enum class Context : std::uint8_t {
  top,
  catalog,
  argo_cd,
  project,
  layer,
  root,
  profile,
  preset,
  in_layer,
  app,
  chart,
  git,
  oci,
  ref,
  sync,
  retry,
  ignore,
  facts,
  fork,
  count_
};

enum class SlotType : std::uint8_t {
  name,
  word,
  string,
  text,
  integer,
  value,
  map,
  names,
  texts,
  refs,
  drops
};

struct Slot {
  std::string name;
  SlotType type;
};

// One element of a shape.
struct Part {
  enum class Kind : std::uint8_t { keyword, slot, equals, block, optional };
  Kind kind;
  std::string word;         // keyword
  std::uint8_t slot = 0;    // slot: index into Form::slots
  Context context{};        // block
  std::vector<Part> inner;  // optional
};

struct Form {
  std::string keyword;  // the leading words, as `no option`; empty for a bare list (layers of a profile)
  std::vector<Context> where;
  std::string shape;  // as written in the table
  std::string doc;    // one line, for hover and completion
  std::string field;  // the Argo CD field it becomes, or empty
  std::vector<Part> parts;
  std::vector<Slot> slots;
  bool reason_required = false;

  bool allowed_in(Context context) const;
};

const std::vector<Form>& all_forms();
// In the order of the table.
const std::vector<const Form*>& forms_in(Context context);
// The context of the block of a form's statements, if it has one.
const Context* block_context(const Form& form);
std::string_view context_name(Context context);  // "an app", "the top level"

// The first item of a statement that fills the slot called `name`; null where absent.
const Item* slot(const Statement& statement, std::string_view name);
// All items of a list slot, without commas and brackets, one inner vector per element.
std::vector<std::vector<const Item*>> elements(const Statement& statement, std::string_view name);
// The statement's block; null where it has none.
const Block* block_of(const Statement& statement);

}  // namespace profilec::syntax
