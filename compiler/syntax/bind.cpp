#include "compiler/syntax/bind.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <memory>
#include <optional>
#include <span>
#include <unordered_map>
#include <utility>

#include "compiler/syntax/check_items.hpp"
#include "compiler/syntax/match.hpp"
#include "compiler/syntax/report.hpp"

namespace profilec::syntax {
namespace {

using ByFirstWord = std::unordered_map<std::string_view, std::vector<const Form*>>;

const ByFirstWord& forms_by_word(Context context) {
  static const auto tables = [] {
    std::array<ByFirstWord, static_cast<std::size_t>(Context::count_)> all;
    for (const Form& form : all_forms()) {
      if (form.keyword.empty()) continue;
      for (const Context where : form.where) {
        all[static_cast<std::size_t>(where)][form.parts.front().word].push_back(&form);
      }
    }
    return all;
  }();
  return tables[static_cast<std::size_t>(context)];
}

const Form* bare_form(Context context) {
  for (const Form* form : forms_in(context)) {
    if (form->keyword.empty()) return form;
  }
  return nullptr;
}

class Binder {
 public:
  Binder(const SourceSet& sources, Report& report) : sources_(sources), report_(report) {}

  void block(Block& block, Context context) {
    std::vector<Statement> bound;
    app_in_layer_ = false;
    without_app_ = false;
    end_of_block_ = block.span.end;
    bool continues = false;       // the line before ended with a comma, and was reported
    std::ptrdiff_t opening = -1;  // the column of a reported line that wants what stands below it; -1: none
    for (Statement& line : block.statements) {
      const bool fits = !candidates_for(line.items, context).empty();
      const bool deeper = opening >= 0 && column(line.span) > opening;
      const bool reason = deeper && line.items.front().kind == ItemKind::string;
      const bool follows = continues || (deeper && (reason || !is_right(bound.back())));
      const bool inside = !bound.empty() && (!fits || lies_in_unopened(bound.back(), line)) &&
                          should_be_in(bound.back(), line);
      if (!fits && follows) {
        if (reason && is_right(bound.back()) && lacks_reason(bound.back(), true)) salvage(bound.back());
        if (std::exchange(lacks_list_, false)) report_.forget_stray(']', line.span.end, block.span.end);
        bound.push_back(std::move(line));
      } else if (inside) {
        without_brace(bound.back()).statements.push_back(std::move(line));
      } else if (opens_below(bound, line)) {
        bound.back().form = lacks_block_;  // reported when it was bound
        bound.back().salvaged = true;
        bound.back().items.push_back(std::move(line.items.front()));
      } else {
        const bool key = report_.text(line.items.back()) == "because" ||
                         (!fits && report_.text(line.items.front()).ends_with(':'));
        const Span span = line.span;
        bind_line(std::move(line), context, bound);
        opening = key || lacks_list_ ? column(span) : -1;
      }
      continues = bound.back().items.back().kind == ItemKind::comma;
    }
    block.statements = std::move(bound);
    block.whole = block.whole && std::all_of(block.statements.begin(), block.statements.end(), is_right);
    for (Statement& statement : block.statements) {
      const Context* inner = statement.form == nullptr ? nullptr : block_context(*statement.form);
      for (Item& item : statement.items) {
        if (item.kind == ItemKind::block && inner != nullptr) this->block(*item.block, *inner);
      }
    }
  }

 private:
  std::ptrdiff_t column(Span line) const {
    return static_cast<std::ptrdiff_t>(sources_.byte_column(line.file, line.begin));
  }

  // Whether nothing was said of it so far.
  static bool is_right(const Statement& statement) {
    return statement.form != nullptr && !statement.salvaged;
  }

  // Whether a line that fits nothing here fits the block that the statement before it takes and does not
  // have.
  bool should_be_in(const Statement& before, const Statement& line) const {
    const Form* form = before.form != nullptr ? before.form : lacks_block_;
    const Context* inner = form == nullptr ? nullptr : block_context(*form);
    if (inner == nullptr || candidates_for(line.items, *inner).empty()) return false;
    const Block* own = nullptr;
    for (const Item& item : before.items) {
      if (item.kind == ItemKind::block) own = item.block.get();
    }
    return own == nullptr || own == without_brace_;
  }

  // Whether the line stands deeper than the statement before it, which lacks its `{`.
  bool lies_in_unopened(const Statement& before, const Statement& line) const {
    const Item& last = before.items.back();
    const bool unopened = last.kind == ItemKind::block ? last.block.get() == without_brace_
                                                       : before.form == nullptr && lacks_block_ != nullptr;
    return unopened && column(line.span) > column(before.span);
  }

  // Whether the line is the block that the statement before it lacks.
  bool opens_below(const std::vector<Statement>& bound, const Statement& line) const {
    const bool block = line.items.size() == 1 && line.items.front().kind == ItemKind::block;
    return block && !bound.empty() && bound.back().form == nullptr && lacks_block_ != nullptr;
  }

  // The block of a statement whose `{` is missing.
  Block& without_brace(Statement& statement) {
    if (statement.items.back().kind != ItemKind::block) {
      if (statement.form == nullptr) {
        statement.form = lacks_block_;  // reported when it was bound
      } else {
        report_.no_block(statement.items, *statement.form);
      }
      report_.forget_stray('}', statement.span.end);
      Item item;
      item.kind = ItemKind::block;
      item.span = {statement.span.file, statement.span.end, statement.span.end};
      item.block = std::make_unique<Block>();
      item.block->span = item.span;
      item.block->closed = item.block->whole = false;
      without_brace_ = item.block.get();
      statement.items.push_back(std::move(item));
    }
    return *statement.items.back().block;
  }

  // One line may hold several statements; each becomes one of `bound`. A reason belongs to the last.
  void bind_line(Statement line, Context context, std::vector<Statement>& bound) {
    if (report_.full()) {
      bound.push_back(std::move(line));
      return;
    }
    std::span<Item> rest(line.items);
    while (!rest.empty()) {
      const Form* form = nullptr;
      const std::size_t length = bind_first(rest, context, form);
      const bool last = length == rest.size();
      const bool reported = form == nullptr;
      Statement& one = bound.emplace_back();
      one.form = form;
      const auto taken = rest.first(length);
      one.items.assign(std::make_move_iterator(taken.begin()), std::make_move_iterator(taken.end()));
      one.span = {line.span.file, one.items.front().span.begin,
                  last ? line.span.end : one.items.back().span.end};
      if (last) one.because = std::move(line.because);
      rest = rest.subspan(length);
      if (reported || (last && lacks_reason(one, false))) {
        salvage(one);
      } else {
        check(one);
      }
    }
  }

  // `needs x.io/Kind because` names no object: the reason is missing. Other names may be `because`, unless a
  // reason stands below.
  bool lacks_reason(Statement& statement, bool stands_below) {
    const std::size_t end = statement.items.size() - 1;
    if (end == 0 || statement.because || report_.text(statement.items[end]) != "because") return false;
    const std::string_view before = report_.text(statement.items[end - 1]);
    if (!stands_below && before.find('/') == std::string_view::npos) return false;
    report_.misspelt_because(statement.items, end);
    wanted_ = std::exchange(statement.form, nullptr);
    fitting_ = end;
    return true;
  }

  // Without what stands in its way, and was reported, a statement may still say what it declares.
  void salvage(Statement& statement) {
    if (wanted_ == nullptr || fitting_ >= statement.items.size()) return;
    const bool block = statement.items.back().kind == ItemKind::block;
    const auto begin = statement.items.begin() + static_cast<std::ptrdiff_t>(fitting_);
    std::vector<Item> rest(std::make_move_iterator(begin), std::make_move_iterator(statement.items.end()));
    statement.items.erase(begin, statement.items.end());
    if (block) statement.items.push_back(std::move(rest.back()));
    const Match match = match_form(sources_, *wanted_, statement.items);
    if (match.matched && match.next == statement.items.size()) {
      statement.form = wanted_;
      statement.salvaged = true;
      return;
    }
    if (block) {
      rest.back() = std::move(statement.items.back());
      statement.items.pop_back();
    }
    for (Item& item : rest) statement.items.push_back(std::move(item));
  }

  void check(const Statement& statement) {
    check_items(sources_, statement, report_);
    const bool breaks_off = statement.items.back().kind == ItemKind::comma;  // reported
    if (statement.form->reason_required && !statement.because && !breaks_off)
      report_.no_reason(statement, *statement.form);
  }

  // Finds the form of the statement the items begin with; null where an error was reported. Returns how many
  // items are its own.
  std::size_t bind_first(std::span<Item> items, Context context, const Form*& form) {
    wanted_ = nullptr;
    lacks_block_ = nullptr;
    lacks_list_ = false;
    const std::vector<const Form*> candidates = candidates_for(items, context);
    if (candidates.empty()) {
      const bool app = context == Context::layer && report_.text(items.front()) == "app";
      const bool of_app =
          context == Context::in_layer && syntax::is_keyword_of(report_.text(items.front()), Context::app);
      // Of a layer that should be an `in` the first app tells, of an app without its header the first
      // statement.
      if (!(app && app_in_layer_) && !(of_app && without_app_)) report_.unknown(items, context);
      if (of_app && !without_app_) report_.forget_stray('}', items.back().span.end, end_of_block_);
      app_in_layer_ = app_in_layer_ || app;
      without_app_ = of_app;
      return items.size();
    }
    without_app_ = false;
    const Form& wanted = *candidates.front();
    if (!wanted.keyword.empty() && !begins_with_keyword(sources_, wanted, items)) {
      report_.wrong_second_word(items, candidates);
      return items.size();
    }
    const Match match = match_form(sources_, wanted, items);
    fitting_ = match.next;
    if (!match.matched) {
      wanted_ = &wanted;
      const bool lacks_rest = match.next >= items.size();
      if (lacks_rest && match.expected == "`{`") lacks_block_ = &wanted;
      lacks_list_ = lacks_rest && !match.expected.starts_with('`');
      report_.misshapen(items, wanted, match);
      if (match.expected == "`{`") report_.forget_stray('}', items.back().span.end);
      return items.size();
    }
    if (match.next < items.size() && !begins_statement(items.subspan(match.next), context)) {
      wanted_ = &wanted;
      const Context* inner = block_context(wanted);
      if (inner != nullptr && begins_statement(items.subspan(match.next), *inner)) {
        report_.no_block(items.first(match.next), wanted);
        report_.forget_stray('}', items.back().span.end);
      } else {
        report_.superfluous(items, wanted, match.next);
      }
      return items.size();
    }
    form = &wanted;
    return match.next;
  }

  // The form whose keyword the items begin with; else those that share its first word; else the bare list.
  std::vector<const Form*> candidates_for(std::span<const Item> items, Context context) const {
    const Item& first = items.front();
    if (first.kind == ItemKind::word) {
      const auto found = forms_by_word(context).find(report_.text(first));
      if (found != forms_by_word(context).end()) {
        for (const Form* form : found->second) {
          if (begins_with_keyword(sources_, *form, items)) return {form};
        }
        return found->second;
      }
    }
    const Form* bare = bare_form(context);
    if (bare == nullptr || (context == Context::ignore && first.kind == ItemKind::word)) return {};
    return {bare};
  }

  bool begins_statement(std::span<const Item> items, Context context) const {
    if (items.front().kind != ItemKind::word) return false;
    const auto found = forms_by_word(context).find(report_.text(items.front()));
    return found != forms_by_word(context).end() &&
           std::any_of(found->second.begin(), found->second.end(),
                       [&](const Form* form) { return begins_with_keyword(sources_, *form, items); });
  }

  const SourceSet& sources_;
  Report& report_;
  const Form* wanted_ = nullptr;       // of the statement bound last, where it does not fit
  std::size_t fitting_ = 0;            // how many of its items do
  const Form* lacks_block_ = nullptr;  // the same where nothing but its block is missing
  bool lacks_list_ = false;            // nothing but what its keyword asks for
  const Block* without_brace_ = nullptr;
  bool app_in_layer_ = false;  // the block is a layer's, and an app was found in it
  std::uint32_t end_of_block_ = 0;
  bool without_app_ = false;  // what was found last in an `in` block is a statement of an app
};

std::string shown_slot(const Slot& slot) {
  std::string name = slot.name;
  std::transform(name.begin(), name.end(), name.begin(),
                 [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
  switch (slot.type) {
    case SlotType::string: return "\"" + name + "\"";
    case SlotType::map: return "{ ... }";
    case SlotType::names:
    case SlotType::texts: return name + ", ...";
    case SlotType::refs: return "REF, ...";
    case SlotType::drops: return "app NAME, layer NAME, ...";
    default: return name;
  }
}

std::string shown_parts(const Form& form, const std::vector<Part>& parts) {
  std::string out;
  for (const Part& part : parts) {
    if (!out.empty()) out += ' ';
    switch (part.kind) {
      case Part::Kind::keyword: out += part.word; break;
      case Part::Kind::equals: out += '='; break;
      case Part::Kind::block: out += "{ ... }"; break;
      case Part::Kind::optional: out += "[" + shown_parts(form, part.inner) + "]"; break;
      case Part::Kind::slot: out += shown_slot(form.slots[part.slot]); break;
    }
  }
  return out;
}

}  // namespace

bool is_keyword_of(std::string_view word, Context context) { return forms_by_word(context).contains(word); }

void bind(const SourceSet& sources, Tree& tree, Diagnostics& diagnostics) {
  Report report(sources, tree, diagnostics);
  Binder(sources, report).block(tree.root, Context::top);
}

std::string usage(const Form& form) {
  std::string out = shown_parts(form, form.parts);
  if (form.reason_required) out += " because \"...\"";
  return out;
}

}  // namespace profilec::syntax
