#include "compiler/syntax/check_items.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>

#include "compiler/source/ascii.hpp"
#include "compiler/source/text.hpp"
#include "compiler/syntax/strings.hpp"

namespace profilec::syntax {
namespace {

bool is_integer(std::string_view word) {
  if (!word.empty() && word.front() == '-') word.remove_prefix(1);
  return !word.empty() && word.size() <= 9 && std::all_of(word.begin(), word.end(), is_digit);
}

// What somebody who wrote this may have meant: lower case, `-` for what else separates words.
std::string as_name(std::string_view word) {
  if (word.ends_with(':')) word.remove_suffix(1);
  std::string out;
  for (const char c : word) {
    out += c == '_' || c == '.' ? '-' : lower(c);
  }
  return is_dns_label(out) ? out : "";
}

class Checker {
 public:
  Checker(const SourceSet& sources, Report& report) : sources_(sources), report_(report) {}

  void statement(const Statement& statement) {
    const auto& slots = statement.form->slots;
    if (statement.because && is_empty(*statement.because, "\"' \t\n"))
      empty(*statement.because, "the reason");
    for (std::size_t i = 0; i < statement.items.size(); ++i) {
      const Item& item = statement.items[i];
      if (item.slot == kNoSlot) continue;
      const SlotType type = slots[item.slot].type;
      const bool last = i + 1 == statement.items.size() || statement.items[i + 1].slot != item.slot;
      if (item.kind == ItemKind::list && type != SlotType::value) {
        list(item, type);
      } else if (item.kind == ItemKind::comma) {
        if (last) dangling(item, statement.form->keyword.empty());
      } else if (item.kind == ItemKind::map || item.kind == ItemKind::list) {
        literal(item);
      } else {
        const std::string_view shown = is_empty(item) ? must_say(statement, item) : std::string_view{};
        if (!shown.empty()) empty(item, shown);
        word(item, type);
      }
    }
  }

 private:
  bool is_empty(const Item& item, std::string_view nothing = "\"'") const {
    return item.kind == ItemKind::string && text(item).find_first_not_of(nothing) == std::string_view::npos;
  }

  // Labels and constants may be empty; paths, repositories and revisions are judged where they are read.
  static std::string_view must_say(const Statement& statement, const Item& item) {
    struct Text {
      std::string_view statement;
      std::string_view slot;
      std::string_view shown;
    };
    static constexpr Text kTexts[] = {{"chart", "name", "the name of the chart"},
                                      {"namespace", "value", "the namespace"},
                                      {"cluster", "value", "the cluster"},
                                      {"server", "value", "the server"},
                                      {"name", "value", "the name"},
                                      {"release", "value", "the release"},
                                      {"set", "key", "the key of `set`"}};
    for (const Text& one : kTexts) {
      if (statement.form->keyword == one.statement && statement.form->slots[item.slot].name == one.slot)
        return one.shown;
    }
    return "";
  }

  void empty(const Item& item, std::string_view what) {
    report_.error(216, item.span, fmt::format("{} is empty", what))
        .help.push_back("say it, or remove the statement");
  }

  std::string_view text(const Item& item) const { return sources_.text(item.span); }

  void dangling(const Item& comma, bool alone) {
    report_.error(103, comma.span, "a comma with nothing after it")
        .help.push_back(alone ? "remove the comma: a new line separates as it does"
                              : "remove the comma; a list over several lines stands in `[ ]`");
  }

  // Inside `[ ]`: elements and commas in turn, the last comma free.
  void list(const Item& list, SlotType type) {
    if (list.items.empty()) {
      report_.error(103, list.span, "a list without elements")
          .help.push_back("name an element, or remove the statement");
    }
    bool after_comma = true;
    bool pair_begun = false;
    for (std::size_t i = 0; i < list.items.size(); ++i) {
      const Item& item = list.items[i];
      if (item.kind == ItemKind::comma) {
        if (after_comma) {
          report_.error(103, item.span, "a comma with nothing before it").help.push_back("remove the comma");
          return;
        }
        after_comma = true;
        continue;
      }
      const bool reason = item.kind == ItemKind::word && text(item) == "because";
      if (reason && i + 1 < list.items.size() && list.items[i + 1].kind == ItemKind::string) {
        report_.error(103, item.span, "`because` inside of a list")
            .help.push_back(
                "a reason stands after the list, for all of it; or give the element a statement of its own");
        return;
      }
      const bool second = !after_comma && pair_begun && same_line(list.items[i - 1], item);
      if (!after_comma && !second) return report_.no_comma(list.items[i - 1], item);
      const bool pairs = type == SlotType::refs || type == SlotType::drops;
      pair_begun = after_comma && pairs && item.kind == ItemKind::word && takes_second_word(text(item));
      after_comma = false;
      word(item, type);
    }
  }

  bool same_line(const Item& a, const Item& b) const {
    return sources_.text({a.span.file, a.span.end, b.span.begin}).find('\n') == std::string_view::npos;
  }

  void word(const Item& item, SlotType type) {
    if (type == SlotType::name || type == SlotType::names) {
      name(item);
    } else if (type == SlotType::integer && !is_integer(text(item))) {
      report_.error(216, item.span, fmt::format("`{}` is no whole number", text(item)))
          .help.push_back("write an integer in digits, of at most nine, such as `0`, `3` or `-1`");
    }
  }

  void name(const Item& item) {
    if (item.kind == ItemKind::string) {
      report_.error(103, item.span, fmt::format("a name stands here, found `{}`", text(item)))
          .help.push_back("a name stands without quotes");
      return;
    }
    const std::string_view word = text(item);
    if (is_dns_label(word)) return;
    Diagnostic& added = report_.error(209, item.span, fmt::format("`{}` is no valid name", word));
    if (word.size() > 63) {
      added.help.push_back(fmt::format("a name has at most 63 characters; this one has {}", word.size()));
      return;
    }
    added.help.push_back(
        "a name is lower case letters, digits and `-`, and neither begins nor ends with `-`");
    if (const std::string better = as_name(word); !better.empty()) {
      added.help.push_back(fmt::format("did you mean `{}`?", better));
      added.fixes.push_back({fmt::format("change to `{}`", better), {{item.span, better}}});
    }
  }

  // No key twice; depth is bounded by the parser.
  void literal(const Item& item) {
    std::unordered_map<std::string, const Item*> keys;
    const bool map = item.kind == ItemKind::map;
    for (std::size_t i = 0; i < item.items.size(); ++i) {
      const Item& inner = item.items[i];
      if (map && i % 2 == 0) {
        const auto [first, added] = keys.emplace(characters(sources_, inner, no_holes), &inner);
        if (!added) twice(inner, *first->second);
      } else {
        literal(inner);
      }
    }
  }

  static std::optional<std::string> no_holes(std::string_view /*name*/) { return std::nullopt; }

  void twice(const Item& key, const Item& first) {
    Diagnostic& added = report_.error(114, key.span, fmt::format("the key {} stands twice", shown_key(key)));
    added.labels.push_back({first.span, "first here"});
    added.help.push_back("keep one of the two");
  }

  std::string shown_key(const Item& key) const { return fmt::format("`{}`", text(key)); }

  const SourceSet& sources_;
  Report& report_;
};

}  // namespace

void check_items(const SourceSet& sources, const Statement& statement, Report& report) {
  Checker(sources, report).statement(statement);
}

}  // namespace profilec::syntax
