#include "compiler/syntax/forms.hpp"

#include <algorithm>
#include <array>

#include "compiler/syntax/table.hpp"

namespace profilec::syntax {
namespace {

struct Named {
  std::string_view name;
  SlotType type;
};
constexpr std::array<Named, 11> kTypes{{{"name", SlotType::name},
                                        {"word", SlotType::word},
                                        {"string", SlotType::string},
                                        {"text", SlotType::text},
                                        {"int", SlotType::integer},
                                        {"value", SlotType::value},
                                        {"map", SlotType::map},
                                        {"names", SlotType::names},
                                        {"texts", SlotType::texts},
                                        {"refs", SlotType::refs},
                                        {"drops", SlotType::drops}}};

struct ContextName {
  std::string_view key;
  std::string_view shown;
};
constexpr std::array<ContextName, static_cast<std::size_t>(Context::count_)> kContexts{{
    {"top", "the top level"}, {"catalog", "`catalog`"}, {"argo_cd", "`argo-cd`"},
    {"project", "a project"}, {"layer", "a layer"},     {"root", "`root`"},
    {"profile", "a profile"}, {"preset", "a preset"},   {"in_layer", "an `in` block"},
    {"app", "an app"},        {"chart", "a chart"},     {"git", "a path"},
    {"oci", "an OCI source"}, {"ref", "a ref source"},  {"sync", "`sync automated`"},
    {"retry", "`retry`"},     {"ignore", "`ignore`"},   {"facts", "`chart-facts`"},
    {"fork", "a fork"},
}};

Context context_from(std::string_view key) {
  for (std::size_t i = 0; i < kContexts.size(); ++i) {
    if (kContexts[i].key == key) return static_cast<Context>(i);
  }
  return Context::top;
}

class ShapeReader {
 public:
  ShapeReader(std::string_view shape, Form& form) : rest_(shape), form_(form) {}

  std::vector<Part> read() {
    std::vector<Part> parts;
    while (skip_blanks()) {
      if (rest_.front() == ')') {
        rest_.remove_prefix(2);  // `)?`
        break;
      }
      read_part(parts);
    }
    return parts;
  }

 private:
  bool skip_blanks() {
    while (!rest_.empty() && rest_.front() == ' ') rest_.remove_prefix(1);
    return !rest_.empty();
  }

  std::string_view take_until(std::string_view stops) {
    const auto end = std::min(rest_.find_first_of(stops), rest_.size());
    const auto taken = rest_.substr(0, end);
    rest_.remove_prefix(end);
    return taken;
  }

  void read_part(std::vector<Part>& parts) {
    if (rest_.front() == '(') {
      rest_.remove_prefix(1);
      parts.push_back({.kind = Part::Kind::optional, .word = {}, .inner = read()});
    } else if (rest_.front() == '<') {
      rest_.remove_prefix(1);
      const auto name = take_until(":");
      rest_.remove_prefix(1);
      const auto type = take_until(">");
      rest_.remove_prefix(1);
      const auto known = std::find_if(kTypes.begin(), kTypes.end(), [&](auto& t) { return t.name == type; });
      form_.slots.push_back({std::string(name), known->type});
      parts.push_back({.kind = Part::Kind::slot,
                       .word = {},
                       .slot = static_cast<std::uint8_t>(form_.slots.size() - 1),
                       .inner = {}});
    } else if (rest_.front() == '{') {
      rest_.remove_prefix(1);
      parts.push_back(
          {.kind = Part::Kind::block, .word = {}, .context = context_from(take_until("}")), .inner = {}});
      rest_.remove_prefix(1);
    } else if (rest_.front() == '=') {
      rest_.remove_prefix(1);
      parts.push_back({.kind = Part::Kind::equals, .word = {}, .inner = {}});
    } else {
      add_word(parts, take_until(" )"));
    }
  }

  void add_word(std::vector<Part>& parts, std::string_view word) {
    if (word == "because!") {
      form_.reason_required = true;
      return;
    }
    parts.push_back({.kind = Part::Kind::keyword, .word = std::string(word), .inner = {}});
  }

  std::string_view rest_;
  Form& form_;
};

Form make_form(const Row& row) {
  Form form;
  form.shape = row.shape;
  form.doc = row.doc;
  form.field = row.field;
  for (std::string_view rest = row.where; !rest.empty();) {
    const auto blank = std::min(rest.find(' '), rest.size());
    form.where.push_back(context_from(rest.substr(0, blank)));
    rest.remove_prefix(std::min(blank + 1, rest.size()));
  }
  form.parts = ShapeReader(row.shape, form).read();
  for (const Part& part : form.parts) {
    if (part.kind != Part::Kind::keyword) break;
    form.keyword += (form.keyword.empty() ? "" : " ") + part.word;
  }
  return form;
}

}  // namespace

bool Form::allowed_in(Context context) const {
  return std::find(where.begin(), where.end(), context) != where.end();
}

const std::vector<Form>& all_forms() {
  static const std::vector<Form> forms = [] {
    std::vector<Form> made;
    for (const Row& row : statement_table()) made.push_back(make_form(row));
    return made;
  }();
  return forms;
}

const std::vector<const Form*>& forms_in(Context context) {
  static const auto by_context = [] {
    std::array<std::vector<const Form*>, static_cast<std::size_t>(Context::count_)> lists;
    for (const Form& form : all_forms()) {
      for (const Context where : form.where) lists[static_cast<std::size_t>(where)].push_back(&form);
    }
    return lists;
  }();
  return by_context[static_cast<std::size_t>(context)];
}

const Context* block_context(const Form& form) {
  const std::vector<Part>* parts = &form.parts;
  for (const Part& part : *parts) {
    if (part.kind == Part::Kind::block) return &part.context;
    if (part.kind != Part::Kind::optional) continue;
    for (const Part& inner : part.inner) {
      if (inner.kind == Part::Kind::block) return &inner.context;
    }
  }
  return nullptr;
}

std::string_view context_name(Context context) { return kContexts[static_cast<std::size_t>(context)].shown; }

namespace {

// Index of the slot within the statement's form, or kNoSlot.
std::uint8_t slot_index(const Statement& statement, std::string_view name) {
  if (statement.form == nullptr) return kNoSlot;
  const auto& slots = statement.form->slots;
  for (std::size_t i = 0; i < slots.size(); ++i) {
    if (slots[i].name == name) return static_cast<std::uint8_t>(i);
  }
  return kNoSlot;
}

void collect(const std::vector<Item>& items, std::uint8_t slot, bool all,
             std::vector<std::vector<const Item*>>& out) {
  std::vector<const Item*> element;
  const auto finish = [&] {
    if (!element.empty()) out.push_back(std::move(element));
    element.clear();
  };
  for (const Item& item : items) {
    if (!all && item.slot != slot) continue;
    if (item.kind == ItemKind::list) {
      collect(item.items, slot, true, out);
    } else if (item.kind == ItemKind::comma) {
      finish();
    } else {
      element.push_back(&item);
    }
  }
  finish();
}

}  // namespace

const Item* slot(const Statement& statement, std::string_view name) {
  const std::uint8_t index = slot_index(statement, name);
  if (index == kNoSlot) return nullptr;
  for (const Item& item : statement.items) {
    if (item.slot == index) return &item;
  }
  return nullptr;
}

std::vector<std::vector<const Item*>> elements(const Statement& statement, std::string_view name) {
  std::vector<std::vector<const Item*>> out;
  const std::uint8_t index = slot_index(statement, name);
  if (index != kNoSlot) collect(statement.items, index, false, out);
  return out;
}

const Block* block_of(const Statement& statement) {
  for (const Item& item : statement.items) {
    if (item.kind == ItemKind::block) return item.block.get();
  }
  return nullptr;
}

}  // namespace profilec::syntax
