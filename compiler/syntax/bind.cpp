#include "compiler/syntax/bind.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>
#include <unordered_map>

#include "compiler/source/text.hpp"
#include "compiler/syntax/match.hpp"

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
  Binder(const SourceSet& sources, Tree& tree, Diagnostics& diagnostics)
      : sources_(sources), tree_(tree), diagnostics_(diagnostics) {}

  void block(Block& block, Context context) {
    for (std::size_t i = 0; i < block.statements.size(); ++i) {
      if (auto rest = statement(block.statements[i], context)) {
        block.statements.insert(block.statements.begin() + static_cast<std::ptrdiff_t>(i) + 1,
                                std::move(*rest));
      }
      Statement& bound = block.statements[i];
      if (bound.form == nullptr) continue;
      const Context* inner = block_context(*bound.form);
      for (Item& item : bound.items) {
        if (item.kind == ItemKind::block && inner != nullptr) this->block(*item.block, *inner);
      }
    }
  }

 private:
  Diagnostic& error(std::uint16_t code, Span span, std::string message, std::string label = "") {
    tree_.broken = true;
    return diagnostics_.add(Code{code}, span, std::move(message), std::move(label));
  }

  std::string_view text(const Item& item) const { return sources_.text(item.span); }

  // Binds one statement; returns what follows it on the same line, if that is a statement of its own.
  std::optional<Statement> statement(Statement& statement, Context context) {
    const std::vector<const Form*> candidates = candidates_for(statement, context);
    if (candidates.empty()) {
      unknown(statement, context);
      return std::nullopt;
    }
    const Form& form = *candidates.front();
    const bool keyword_fits = form.keyword.empty() || begins_with_keyword(sources_, form, statement.items, 0);
    if (!keyword_fits) {
      wrong_second_word(statement, candidates);
      return std::nullopt;
    }
    const Match match = match_form(sources_, form, statement.items);
    if (!match.matched) {
      misshapen(statement, form, match);
      return std::nullopt;
    }
    std::optional<Statement> rest;
    if (match.next < statement.items.size()) {
      if (match.open_ended || !begins_statement(statement.items, match.next, context)) {
        superfluous(statement, form, match.next);
        return std::nullopt;
      }
      rest = split(statement, match.next);
    }
    statement.form = &form;
    check_items(statement);
    if (form.reason_required && !statement.because) {
      error(103, statement.span, fmt::format("`{}` needs its reason", form.keyword))
          .help.push_back(fmt::format("write it as `{}`", usage(form)));
    }
    return rest;
  }

  // The forms whose keyword the statement begins with; else those that share its first word; else the bare
  // list.
  std::vector<const Form*> candidates_for(const Statement& statement, Context context) const {
    const Item& first = statement.items.front();
    if (first.kind == ItemKind::word) {
      const auto found = forms_by_word(context).find(text(first));
      if (found != forms_by_word(context).end()) {
        for (const Form* form : found->second) {
          if (begins_with_keyword(sources_, *form, statement.items, 0)) return {form};
        }
        return found->second;
      }
    }
    const Form* bare = bare_form(context);
    if (bare == nullptr || (context == Context::ignore && first.kind == ItemKind::word)) return {};
    return {bare};
  }

  bool begins_statement(const std::vector<Item>& items, std::size_t from, Context context) const {
    if (items[from].kind != ItemKind::word) return false;
    const auto found = forms_by_word(context).find(text(items[from]));
    return found != forms_by_word(context).end() &&
           std::any_of(found->second.begin(), found->second.end(),
                       [&](const Form* form) { return begins_with_keyword(sources_, *form, items, from); });
  }

  static Statement split(Statement& statement, std::size_t from) {
    Statement rest;
    const auto cut = statement.items.begin() + static_cast<std::ptrdiff_t>(from);
    rest.items.assign(std::make_move_iterator(cut), std::make_move_iterator(statement.items.end()));
    for (Item& item : rest.items) item.slot = kNoSlot;
    statement.items.erase(cut, statement.items.end());
    rest.because = std::move(statement.because);
    statement.because.reset();
    rest.span = {statement.span.file, rest.items.front().span.begin, statement.span.end};
    statement.span.end = statement.items.back().span.end;
    return rest;
  }

  void unknown(const Statement& statement, Context context) {
    const Item& first = statement.items.front();
    if (first.kind != ItemKind::word) {
      error(102, first.span, fmt::format("a statement of {} begins with a keyword", context_name(context)));
      return;
    }
    const std::string word(text(first));
    Diagnostic& added =
        error(102, first.span, fmt::format("no statement `{}` in {}", word, context_name(context)));
    std::vector<std::string_view> known;
    for (const Form* form : forms_in(context)) known.push_back(form->parts.front().word);
    const auto near = nearest(word, known);
    if (!near.empty()) {
      added.help.push_back(fmt::format("did you mean `{}`?", near.front()));
      added.fixes.push_back({fmt::format("change to `{}`", near.front()), {{first.span, near.front()}}});
    } else if (const std::string where = elsewhere(word); !where.empty()) {
      added.help.push_back(fmt::format("`{}` is a statement of {}", word, where));
    } else {
      added.help.push_back(fmt::format("statements of {}: {}", context_name(context), keywords(context)));
    }
  }

  static std::string elsewhere(std::string_view word) {
    std::string where;
    std::set<Context> seen;
    for (const Form& form : all_forms()) {
      if (form.keyword.empty() || form.parts.front().word != word) continue;
      for (const Context context : form.where) {
        if (!seen.insert(context).second) continue;
        where += (where.empty() ? "" : ", ") + std::string(context_name(context));
      }
    }
    return where;
  }

  static std::string keywords(Context context) {
    std::string list;
    for (const Form* form : forms_in(context)) {
      if (!form->keyword.empty()) list += (list.empty() ? "`" : ", `") + form->keyword + "`";
    }
    return list;
  }

  void wrong_second_word(const Statement& statement, const std::vector<const Form*>& candidates) {
    std::vector<std::string> choices;
    std::vector<std::string_view> seconds;
    for (const Form* form : candidates) {
      choices.push_back(form->keyword);
      if (form->parts.size() > 1) seconds.push_back(form->parts[1].word);
    }
    const Item& first = statement.items.front();
    const bool has_second = statement.items.size() > 1;
    const Item& at = has_second ? statement.items[1] : first;
    Diagnostic& added = error(103, at.span,
                              fmt::format("`{}` is no statement; there is {}",
                                          has_second ? std::string(text(first)) + " " + std::string(text(at))
                                                     : std::string(text(first)),
                                          quoted_list(choices, 8, "or")));
    if (!has_second || at.kind != ItemKind::word) return;
    const auto near = nearest(text(at), seconds);
    if (near.empty()) return;
    added.help.push_back(fmt::format("did you mean `{} {}`?", text(first), near.front()));
    added.fixes.push_back({fmt::format("change to `{}`", near.front()), {{at.span, near.front()}}});
  }

  void misshapen(const Statement& statement, const Form& form, const Match& match) {
    const bool ended = match.next >= statement.items.size();
    const Item& last = statement.items[std::min(match.next, statement.items.size() - 1)];
    const Span span = ended ? Span{last.span.file, last.span.begin, last.span.end} : last.span;
    const std::string found = ended                          ? "nothing"
                              : last.kind == ItemKind::block ? "`{`"
                                                             : fmt::format("`{}`", text(last));
    Diagnostic& added =
        error(103, span,
              ended ? fmt::format("`{}` lacks {}", title(form), match.expected)
                    : fmt::format("`{}` wants {} here, found {}", title(form), match.expected, found),
              ended ? "after this" : "");
    if (!ended && last.kind == ItemKind::word && match.expected.find("in quotes") != std::string::npos) {
      added.help.push_back("put it in quotes");
      added.fixes.push_back({"put it in quotes", {{span, fmt::format("\"{}\"", text(last))}}});
    } else if (!ended && last.kind == ItemKind::string && match.expected == "a name") {
      added.help.push_back("a name stands without quotes");
    } else {
      added.help.push_back(fmt::format("write it as `{}`", usage(form)));
    }
  }

  static std::string title(const Form& form) { return form.keyword.empty() ? "list" : form.keyword; }

  void superfluous(const Statement& statement, const Form& form, std::size_t from) {
    const Item& item = statement.items[from];
    const std::string found =
        item.kind == ItemKind::block || item.kind == ItemKind::map ? "{" : std::string(text(item));
    Diagnostic& added =
        error(103, item.span, fmt::format("`{}` does not belong to `{}`", found, title(form)));
    added.help.push_back(
        fmt::format("write it as `{}`; a new statement begins on a new line or after `;`", usage(form)));
  }

  void check_items(const Statement& statement) {
    const auto& slots = statement.form->slots;
    for (std::size_t i = 0; i < statement.items.size(); ++i) {
      const Item& item = statement.items[i];
      if (item.slot == kNoSlot) continue;
      const SlotType type = slots[item.slot].type;
      if (item.kind == ItemKind::list && type != SlotType::value) {
        check_list(item.items, type, true);
        for (const Item& inner : item.items) check_word(inner, type);
      } else if (item.kind == ItemKind::comma) {
        if (i + 1 == statement.items.size() || statement.items[i + 1].slot != item.slot) dangling(item);
      } else {
        check_word(item, type);
      }
    }
  }

  void dangling(const Item& comma) {
    error(103, comma.span, "a list ends with a comma", "nothing follows")
        .help.push_back("remove the comma, or write a list over several lines in `[ ]`");
  }

  // Inside `[ ]`: elements and commas in turn, the last comma free.
  void check_list(const std::vector<Item>& items, SlotType type, bool after_comma) {
    const bool several = type == SlotType::refs || type == SlotType::drops;
    for (std::size_t i = 0; i < items.size(); ++i) {
      const bool comma = items[i].kind == ItemKind::comma;
      if (comma && after_comma) {
        error(103, items[i].span, "a comma with nothing before it");
        return;
      }
      const bool joined = several && i > 0 && same_line(items[i - 1], items[i]);
      if (!comma && !after_comma && !joined) {
        const Span end{items[i - 1].span.file, items[i - 1].span.end, items[i - 1].span.end};
        Diagnostic& added = error(103, items[i].span, fmt::format("no comma before `{}`", text(items[i])));
        added.help.push_back("separate the elements of a list with commas");
        added.fixes.push_back({"add the comma", {{end, ","}}});
        return;
      }
      after_comma = comma;
    }
  }

  bool same_line(const Item& a, const Item& b) const {
    return sources_.text({a.span.file, a.span.end, b.span.begin}).find('\n') == std::string_view::npos;
  }

  void check_word(const Item& item, SlotType type) {
    if (item.kind == ItemKind::word && (type == SlotType::name || type == SlotType::names)) {
      const std::string_view word = text(item);
      if (!is_dns_label(word)) {
        error(209, item.span, fmt::format("`{}` is no valid name", word))
            .help.push_back("a name is a DNS-1123 label: lower case letters, digits and `-`, at most 63");
      }
    } else if (type == SlotType::integer && !is_integer(text(item))) {
      error(216, item.span, fmt::format("`{}` is no whole number", text(item)));
    }
  }

  static bool is_integer(std::string_view word) {
    if (!word.empty() && word.front() == '-') word.remove_prefix(1);
    return !word.empty() && word.size() <= 9 &&
           std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
  }

  const SourceSet& sources_;
  Tree& tree_;
  Diagnostics& diagnostics_;
};

std::string shown_parts(const Form& form, const std::vector<Part>& parts) {
  std::string out;
  for (const Part& part : parts) {
    if (!out.empty()) out += ' ';
    switch (part.kind) {
      case Part::Kind::keyword: out += part.word; break;
      case Part::Kind::equals: out += '='; break;
      case Part::Kind::block: out += "{ ... }"; break;
      case Part::Kind::optional: out += "[" + shown_parts(form, part.inner) + "]"; break;
      case Part::Kind::slot: {
        const Slot& slot = form.slots[part.slot];
        std::string name = slot.name;
        std::transform(name.begin(), name.end(), name.begin(),
                       [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
        const bool list =
            slot.type == SlotType::names || slot.type == SlotType::texts || slot.type == SlotType::refs;
        if (slot.type == SlotType::refs) name = "REF";
        if (slot.type == SlotType::string) name = "\"" + name + "\"";
        if (slot.type == SlotType::map) name = "{ ... }";
        out += list ? name + ", ..." : name;
      }
    }
  }
  return out;
}

}  // namespace

void bind(const SourceSet& sources, Tree& tree, Diagnostics& diagnostics) {
  Binder(sources, tree, diagnostics).block(tree.root, Context::top);
}

std::string usage(const Form& form) {
  std::string out = shown_parts(form, form.parts);
  if (form.reason_required) out += " because \"...\"";
  return out;
}

}  // namespace profilec::syntax
