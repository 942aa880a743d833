#include "compiler/syntax/match.hpp"

#include <algorithm>

namespace profilec::syntax {
namespace {

class Matcher {
 public:
  Matcher(const SourceSet& sources, const Form& form, std::span<Item> items)
      : sources_(sources), form_(form), items_(items) {}

  Match run() {
    result_.matched = parts(form_.parts);
    result_.next = at_;
    return result_;
  }

 private:
  bool ended() const { return at_ >= items_.size(); }
  Item& here() { return items_[at_]; }

  bool fail(std::string expected) {
    result_.expected = std::move(expected);
    return false;
  }

  bool parts(const std::vector<Part>& all) {
    return std::all_of(all.begin(), all.end(), [this](const Part& part) { return one(part); });
  }

  bool one(const Part& part) {
    switch (part.kind) {
      case Part::Kind::keyword:
        if (!is_word(part.word)) return fail("`" + part.word + "`");
        ++at_;
        return true;
      case Part::Kind::equals:
        if (ended() || here().kind != ItemKind::equals) return fail("`=`");
        ++at_;
        return true;
      case Part::Kind::block:
        if (ended() || here().kind != ItemKind::block) return fail("`{`");
        ++at_;
        return true;
      case Part::Kind::optional: return !begins(part.inner.front()) || parts(part.inner);
      case Part::Kind::slot: return slot(part.slot);
    }
    return false;
  }

  bool is_word(std::string_view word) {
    return !ended() && here().kind == ItemKind::word && sources_.text(here().span) == word;
  }

  // Whether an optional group begins here, told by its first part.
  bool begins(const Part& part) {
    if (ended()) return false;
    switch (part.kind) {
      case Part::Kind::keyword: return is_word(part.word);
      case Part::Kind::equals: return here().kind == ItemKind::equals;
      case Part::Kind::block: return here().kind == ItemKind::block;
      case Part::Kind::optional: return false;
      case Part::Kind::slot: break;
    }
    const SlotType type = form_.slots[part.slot].type;
    if (type == SlotType::string) return here().kind == ItemKind::string;
    return here().kind == ItemKind::string || here().kind == ItemKind::word;
  }

  bool slot(std::uint8_t index) {
    const SlotType type = form_.slots[index].type;
    switch (type) {
      case SlotType::name:
      case SlotType::word:
      case SlotType::integer: return take(index, {ItemKind::word}, describe(index));
      case SlotType::string: return take(index, {ItemKind::string}, describe(index));
      case SlotType::text: return take(index, {ItemKind::word, ItemKind::string}, describe(index));
      case SlotType::map: return take(index, {ItemKind::map}, "`{`");
      case SlotType::value:
        return take(index, {ItemKind::word, ItemKind::string, ItemKind::map, ItemKind::list},
                    describe(index));
      case SlotType::names: return list(index, {ItemKind::word}, false);
      case SlotType::texts: return list(index, {ItemKind::word, ItemKind::string}, false);
      case SlotType::refs:
      case SlotType::drops: return list(index, {ItemKind::word, ItemKind::string}, true);
    }
    return false;
  }

  std::string describe(std::uint8_t index) const {
    const Slot& slot = form_.slots[index];
    const bool plain = slot.name == "value";
    switch (slot.type) {
      case SlotType::name:
      case SlotType::names: return "a name";
      case SlotType::word: return "the " + slot.name;
      case SlotType::integer: return "a whole number";
      case SlotType::string: return plain ? "a string in quotes" : "the " + slot.name + " in quotes";
      case SlotType::text: return plain ? "a word or a string" : "the " + slot.name;
      case SlotType::value: return "a value";
      case SlotType::refs: return "an app, a kind `GROUP/KIND`, an object, a namespace or a capability";
      case SlotType::drops: return "`app NAME` or `layer NAME`";
      default: return "the " + slot.name;
    }
  }

  static bool one_of(ItemKind kind, std::initializer_list<ItemKind> kinds) {
    return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
  }

  bool take(std::uint8_t index, std::initializer_list<ItemKind> kinds, const std::string& expected) {
    if (ended() || !one_of(here().kind, kinds)) return fail(expected);
    here().slot = index;
    ++at_;
    return true;
  }

  // Elements separated by commas, bare or in `[ ]`; an element is one item, or two where `pairs`.
  bool list(std::uint8_t index, std::initializer_list<ItemKind> kinds, bool pairs) {
    if (!ended() && here().kind == ItemKind::list) {
      here().slot = index;
      ++at_;
      return true;  // what is inside is checked by check_items
    }
    for (;;) {
      const bool ends_with_comma = ended() && at_ > 0 && items_[at_ - 1].kind == ItemKind::comma;
      if (ends_with_comma) return true;  // reported by check_items
      if (!take(index, kinds, describe(index))) return false;
      const Item& first = items_[at_ - 1];
      const bool second =
          pairs && first.kind == ItemKind::word && takes_second_word(sources_.text(first.span));
      if (second && !ended() && one_of(here().kind, kinds)) {
        here().slot = index;
        ++at_;
      }
      if (ended() || here().kind != ItemKind::comma) return true;
      here().slot = index;
      ++at_;
    }
  }

  const SourceSet& sources_;
  const Form& form_;
  std::span<Item> items_;
  std::size_t at_ = 0;
  Match result_;
};

}  // namespace

Match match_form(const SourceSet& sources, const Form& form, std::span<Item> items) {
  return Matcher(sources, form, items).run();
}

bool begins_with_keyword(const SourceSet& sources, const Form& form, std::span<const Item> items) {
  std::size_t at = 0;
  for (const Part& part : form.parts) {
    if (part.kind != Part::Kind::keyword) break;
    if (at >= items.size() || items[at].kind != ItemKind::word) return false;
    if (sources.text(items[at].span) != part.word) return false;
    ++at;
  }
  return !form.keyword.empty();
}

bool takes_second_word(std::string_view first) {
  return first.find('/') != std::string_view::npos || first == "namespace" || first == "capability" ||
         first == "app" || first == "layer";
}

}  // namespace profilec::syntax
