#include "compiler/syntax/report.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "compiler/source/ascii.hpp"
#include "compiler/source/text.hpp"
#include "compiler/syntax/bind.hpp"

namespace profilec::syntax {
namespace {

std::string title(const Form& form) { return form.keyword.empty() ? "list" : form.keyword; }

std::string write_it_as(const Form& form) { return fmt::format("write it as `{}`", usage(form)); }

std::string where(Context context) {
  return (context == Context::top ? "at " : "in ") + std::string(context_name(context));
}

// The blocks that have a statement with this first word: "in an app or in a preset".
std::string elsewhere(std::string_view word) {
  std::vector<std::string> places;
  std::set<Context> seen;
  for (const Form& form : all_forms()) {
    if (form.keyword.empty() || form.parts.front().word != word) continue;
    for (const Context context : form.where) {
      if (seen.insert(context).second) places.push_back(where(context));
    }
  }
  std::string out;
  for (std::size_t i = 0; i < places.size(); ++i) {
    if (i > 0) out += i + 1 == places.size() ? " or " : ", ";
    out += places[i];
  }
  return out;
}

void collect_keywords(const std::vector<Part>& parts, std::vector<std::string_view>& into) {
  for (const Part& part : parts) {
    if (part.kind == Part::Kind::keyword) into.push_back(part.word);
    collect_keywords(part.inner, into);
  }
}

std::vector<std::string_view> keywords_within(const Form& form) {
  std::vector<std::string_view> all;
  collect_keywords(form.parts, all);
  return all;
}

// `layer`, `apps`: what a name may be the name of.
bool is_sort(std::string_view word) {
  for (const std::string_view sort : {"app", "layer", "profile", "preset", "project", "fork"}) {
    if (word == sort || (word.size() == sort.size() + 1 && word.starts_with(sort) && word.ends_with('s')))
      return true;
  }
  return false;
}

// Whether the form may hold a string of its own, of prose or not, and these items do not: a text that says
// what is declared, the version of a chart.
bool lacks_string(const Form& form, std::span<const Item> items, bool prose) {
  for (const Part& part : form.parts) {
    if (part.kind != Part::Kind::optional || part.inner.front().kind != Part::Kind::slot) continue;
    const std::uint8_t slot = part.inner.front().slot;
    if (form.slots[slot].type != SlotType::string || (form.slots[slot].name == "doc") != prose) continue;
    if (std::none_of(items.begin(), items.end(), [&](const Item& item) { return item.slot == slot; }))
      return true;
  }
  return false;
}

// The form of the statement whose block this is, where the word belongs before its `{`; null: it does not.
const Form* form_before_block(std::string_view word, Context context) {
  const Form* found = nullptr;
  for (const Form& form : all_forms()) {
    const Context* inner = block_context(form);
    if (inner == nullptr || *inner != context) continue;
    const auto words = keywords_within(form);
    if (std::find(words.begin() + 1, words.end(), word) != words.end()) found = &form;
  }
  return found;
}

std::string_view without_colon(std::string_view word) {
  if (word.ends_with(':')) word.remove_suffix(1);
  return word;
}

// What other tools, and Argo CD in its YAML, call what is said otherwise here; empty: nothing known.
std::string_view said_elsewhere(std::string_view word) {
  word = without_colon(word);
  for (const std::string_view needs :
       {"dependsOn", "depends-on", "depends_on", "depends", "dependencies", "requires", "require"}) {
    if (word == needs)
      return "say `needs` for what must be there and come first, `uses` where any order will do";
  }
  if (word == "repoURL" || word == "repository")
    return "the catalog's repository is its `repo`; that of a source stands after `from`";
  if (word == "branch")
    return "the revision is the `revision` of the catalog; that of a source stands after `at`";
  if (word == "git" || word == "dir" || word == "folder")
    return "a folder of a Git repository is said with `path \"DIR\"`";
  if (word == "helm") return "a Helm chart is said with `chart NAME \"VERSION\" from \"REPO\"`";
  if (word == "apiVersion" || word == "kind")
    return "an Application as YAML stands in a file of its own: `manifest \"FILE\"` in an app";
  return "";
}

// The statement that becomes this field of an Application, or has this second word; null: none here does.
const Form* form_meant(std::string_view word, Context context) {
  word = without_colon(word);
  for (const Form* form : forms_in(context)) {
    if (form->parts.size() > 1 && form->parts[1].word == word) return form;
    if (std::string_view(form->field).substr(form->field.rfind('.') + 1) == word) return form;
  }
  return nullptr;
}

// Beyond this a list of all statements says less than it takes to read.
constexpr std::size_t kListedKeywords = 20;

std::vector<std::string> keywords(Context context) {
  std::vector<std::string> all;
  for (const Form* form : forms_in(context)) {
    if (form->keyword.empty()) continue;
    if (std::find(all.begin(), all.end(), form->keyword) == all.end()) all.push_back(form->keyword);
  }
  return all;
}

bool is_list(SlotType type) {
  return type == SlotType::names || type == SlotType::texts || type == SlotType::refs ||
         type == SlotType::drops;
}

}  // namespace

Diagnostic& Report::error(std::uint16_t code, Span span, std::string message, std::string label) {
  tree_.broken = true;
  if (++errors_ > kMaxShapeErrors) {
    if (errors_ == kMaxShapeErrors + 1) {
      diagnostics_.add(Code{115}, span,
                       fmt::format("more than {} statements of this file are wrong; the others are not shown",
                                   kMaxShapeErrors));
    }
    return unshown_ = Diagnostic{};
  }
  return diagnostics_.add(Code{code}, span, std::move(message), std::move(label));
}

std::string Report::shown(const Item& item) const {
  const bool braces = item.kind == ItemKind::block || item.kind == ItemKind::map;
  if (braces || item.kind == ItemKind::list) return fmt::format("`{}`", text(item).substr(0, 1));
  const std::string_view all = text(item);
  const auto line = all.substr(0, all.find('\n'));
  return fmt::format("`{}{}`", line, line.size() < all.size() ? " ..." : "");
}

bool Report::misspelt_because(std::span<const Item> items, std::size_t at) {
  const Item& item = items[at];
  if (item.kind != ItemKind::word || nearest(text(item), {"because"}).empty()) return false;
  const auto before = sources_.text({item.span.file, 0, item.span.begin}).find_last_not_of(" \t\n");
  if (without_reason_.valid() && before + 1 == without_reason_.end) {  // here it is
    std::erase_if(diagnostics_.all(), [&](const Diagnostic& one) {
      return one.code == Code{103} && one.place() == without_reason_;
    });
  }
  if (text(item) == "because") {
    error(103, item.span, "`because` lacks the reason in quotes")
        .help.push_back("write it as `because \"...\"`");
    return true;
  }
  Diagnostic& added = error(103, item.span, fmt::format("`{}` is no keyword", text(item)));
  added.help.push_back("did you mean `because`?");
  added.fixes.push_back({"change to `because`", {{item.span, "because"}}});
  return true;
}

bool Report::reason_went_wrong(std::span<const Item> items, std::size_t at) {
  return (at > 0 && misspelt_because(items, at)) || (at > 1 && misspelt_because(items, at - 1));
}

bool Report::misspelt_keyword(const Item& item, const Form& form) {
  if (item.kind != ItemKind::word) return false;
  const auto near = nearest(without_colon(text(item)), keywords_within(form));
  if (near.empty()) return false;
  Diagnostic& added =
      error(103, item.span, fmt::format("`{}` is no keyword of `{}`", text(item), title(form)));
  added.help.push_back(fmt::format("did you mean `{}`?", near.front()));
  added.fixes.push_back({fmt::format("change to `{}`", near.front()), {{item.span, near.front()}}});
  return true;
}

void Report::unknown(std::span<const Item> items, Context context) {
  const Item& first = items.front();
  if (first.kind != ItemKind::word) return no_word_first(first);
  const std::string_view word = text(first);
  if (first.span.begin > unsure_from_ && !elsewhere(word).empty()) return;
  if (misspelt_because(items, 0)) return;
  Diagnostic& added = error(102, first.span, fmt::format("unknown statement `{}` {}", word, where(context)));
  if (context == Context::layer && word == "app") {
    added.help.push_back(
        "apps stand in an `in` block, `in LAYER { app ... }`, beside the layer's declaration");
    return;
  }
  if (const Form* before = form_before_block(word, context); before != nullptr) {
    added.help.push_back(write_it_as(*before));
    return;
  }
  if (const std::string places = elsewhere(word); !places.empty()) {
    const bool header = context == Context::in_layer && is_keyword_of(word, Context::app);
    added.help.push_back(fmt::format("`{}` stands {}{}", word, places,
                                     header ? "; is the line `app NAME {` missing above?" : ""));
    return;
  }
  if (const std::string_view meant = said_elsewhere(word); !meant.empty()) {
    added.help.emplace_back(meant);
    return;
  }
  std::vector<std::string_view> known;
  for (const Form* form : forms_in(context)) {
    if (!form->keyword.empty()) known.push_back(form->parts.front().word);
  }
  if (const auto near = nearest(word, known); !near.empty()) {
    added.help.push_back(fmt::format("did you mean `{}`?", near.front()));
    added.fixes.push_back({fmt::format("change to `{}`", near.front()), {{first.span, near.front()}}});
  } else if (const Form* form = form_meant(word, context); form != nullptr) {
    added.help.push_back(write_it_as(*form));
  } else if (const auto all = keywords(context); all.size() <= kListedKeywords) {
    added.help.push_back(fmt::format("{} may stand {}", where(context), quoted_list(all, all.size())));
  } else {
    added.help.push_back("a field of the Application without a statement of its own stands in `spec { }`");
  }
}

void Report::no_word_first(const Item& first) {
  Span at = first.span;
  if (first.kind == ItemKind::block) at.end = at.begin + 1;
  if (first.kind == ItemKind::block && at.begin > unsure_from_) return;
  Diagnostic& added =
      error(102, at, fmt::format("a statement begins with a keyword, found {}", shown(first)));
  if (first.kind == ItemKind::block) {
    added.help.push_back("a `{` stands on the line of the statement it belongs to");
  } else if (first.kind == ItemKind::comma || first.kind == ItemKind::list) {
    added.help.push_back("a list begins on the line of its statement; over several lines it stands in `[ ]`");
  }
}

void Report::wrong_second_word(std::span<const Item> items, const std::vector<const Form*>& candidates) {
  std::vector<std::string> choices;
  std::vector<std::string_view> seconds;
  for (const Form* form : candidates) {
    choices.push_back(form->keyword);
    if (form->parts.size() > 1) seconds.push_back(form->parts[1].word);
  }
  const Item& first = items.front();
  const bool word = items.size() > 1 && items[1].kind == ItemKind::word;
  const Item& at = word ? items[1] : first;
  Diagnostic& added =
      word ? error(103, at.span, fmt::format("unknown statement `{} {}`", text(first), text(at)))
           : error(103, at.span, fmt::format("`{}` alone is no statement", text(first)));
  const auto near = word ? nearest(text(at), seconds) : std::vector<std::string>{};
  if (near.empty()) {
    added.help.push_back(fmt::format("there is {}", quoted_list(choices, choices.size(), "and")));
  } else {
    added.help.push_back(fmt::format("did you mean `{} {}`?", text(first), near.front()));
    added.fixes.push_back({fmt::format("change to `{}`", near.front()), {{at.span, near.front()}}});
  }
}

void Report::misshapen(std::span<const Item> items, const Form& form, const Match& match) {
  if (match.next >= items.size()) {
    error(103, items.back().span, fmt::format("`{}` lacks {}", title(form), match.expected), "after this")
        .help.push_back(write_it_as(form));
    return;
  }
  const Item& item = items[match.next];
  Span at = item.span;
  if (item.kind == ItemKind::block) at.end = at.begin + 1;
  if (reason_went_wrong(items, match.next)) return;
  if (match.expected.starts_with('`') && misspelt_keyword(item, form)) return;
  if (needless_word(form, items, match.next)) return;
  if (form.keyword.empty() && item.kind == ItemKind::block) {
    if (at.begin > unsure_from_) return;
    error(103, at, fmt::format("a list of {} stands here, found `{{`", form.slots.front().name))
        .help.push_back("remove it, and its `}`");
    return;
  }
  if (item.kind == ItemKind::block && block_context(form) == nullptr) forget_within(item.span);
  const bool literal_wanted = match.next == 1 && match.expected == "`{`" && item.kind == ItemKind::block;
  if (literal_wanted) {
    // Behind a word of the same line the parser takes `spec {` for a name and its block.
    error(103, at, fmt::format("the `{{ }}` of `{0}` is read as a block here", title(form)))
        .help.push_back(fmt::format("begin `{}` on a new line or after `;`", title(form)));
    return;
  }
  Diagnostic& added =
      error(103, at, fmt::format("`{}` wants {} here, found {}", title(form), match.expected, shown(item)));
  const bool before_string = match.next + 1 < items.size() && items[match.next + 1].kind == ItemKind::string;
  if (item.kind == ItemKind::word && match.expected.ends_with("in quotes") && !before_string) {
    const std::string quoted = fmt::format("\"{}\"", text(item));
    added.help.push_back(fmt::format("put it in quotes: `{}`", quoted));
    added.fixes.push_back({"put it in quotes", {{at, quoted}}});
  } else if (item.kind == ItemKind::equals && !match.expected.starts_with('`')) {
    added.help.push_back(fmt::format("remove the `=`: {}", write_it_as(form)));
    added.fixes.push_back({"remove the `=`", {{at, ""}}});
  } else if (item.kind == ItemKind::string && match.expected == "a name") {
    added.help.push_back("a name stands without quotes");
    const std::string_view inner = text(item).substr(1, text(item).size() - 2);
    if (is_dns_label(inner)) added.fixes.push_back({"remove the quotes", {{at, std::string(inner)}}});
  } else if (item.kind == ItemKind::list && match.expected == "`=`") {
    const Item& key = items[match.next - 1];
    const std::string whole = fmt::format("{}{}", text(key), text(item));
    const bool plain = key.span.end == item.span.begin && whole.find_first_of("\"\n") == std::string::npos;
    added.help.push_back(fmt::format("a key that holds `[` stands in quotes: `{} \"{}\" = ...`", title(form),
                                     plain ? whole : "a[0]"));
    if (plain)
      added.fixes.push_back(
          {"put the key in quotes",
           {{Span{key.span.file, key.span.begin, item.span.end}, fmt::format("\"{}\"", whole)}}});
  } else {
    added.help.push_back(write_it_as(form));
    const bool text_without_quotes =
        item.kind == ItemKind::word && !is_dns_label(text(item)) && is_alphanumeric(text(item).front());
    if (text_without_quotes)
      added.help.push_back(fmt::format("a text stands in quotes: `\"{}\"`", text(item)));
  }
}

void Report::superfluous(std::span<const Item> items, const Form& form, std::size_t from) {
  const Item& item = items[from];
  const Item& before = items[from - 1];
  if (reason_went_wrong(items, from)) return;
  const auto words = keywords_within(form);
  const bool keyword =
      item.kind == ItemKind::word && std::find(words.begin(), words.end(), text(item)) != words.end();
  if (keyword || (item.kind == ItemKind::string && lacks_string(form, items, is_prose(item)))) {
    error(103, item.span, fmt::format("{} stands in the wrong place in `{}`", shown(item), title(form)))
        .help.push_back(write_it_as(form));
    return;
  }
  if (needless_word(form, items, from)) return;
  const bool element = item.kind == ItemKind::word || item.kind == ItemKind::string;
  const bool of_list = element && before.slot != kNoSlot && is_list(form.slots[before.slot].type);
  const bool of_texts = of_list && form.slots[before.slot].type == SlotType::texts;
  if (!of_texts && is_prose(item)) return no_because(item, form);
  if (of_list) return no_comma(before, item);
  if (misspelt_keyword(item, form)) return;
  if (item.kind == ItemKind::block && block_context(form) == nullptr) forget_within(item.span);
  Span at = item.span;
  if (item.kind == ItemKind::block) at.end = at.begin + 1;
  Diagnostic& added = error(103, at, fmt::format("{} does not belong to `{}`", shown(item), title(form)));
  added.help.push_back(write_it_as(form) + "; a new statement begins on a new line or after `;`");
  if (item.kind != ItemKind::block) return;
  for (const Form& other : all_forms()) {
    if (other.keyword != form.keyword || block_context(other) == nullptr) continue;
    added.help.push_back(fmt::format("`{}` stands {}", usage(other), where(other.where.front())));
  }
}

void Report::no_comma(const Item& before, const Item& element) {
  const Span end{before.span.file, before.span.end, before.span.end};
  if (text(before) == "-") {
    error(103, before.span, "`-` begins no element")
        .help.push_back("the elements of a list are separated by commas");
    return;
  }
  Diagnostic& added = error(103, element.span, fmt::format("no comma before {}", shown(element)));
  added.help.push_back("the elements of a list are separated by commas");
  added.fixes.push_back({"add the comma", {{end, ","}}});
}

bool Report::is_prose(const Item& item) const {
  return item.kind == ItemKind::string && text(item).find(' ') != std::string_view::npos;
}

void Report::no_because(const Item& reason, const Form& form) {
  Diagnostic& added =
      error(103, reason.span, fmt::format("{} does not belong to `{}`", shown(reason), title(form)));
  added.help.push_back("a reason stands after `because`");
  added.fixes.push_back(
      {"add `because`", {{{reason.span.file, reason.span.begin, reason.span.begin}, "because "}}});
}

bool Report::needless_word(const Form& form, std::span<const Item> items, std::size_t at) {
  if (at == 0) return false;
  const Item& word = items[at - 1];
  if (word.kind != ItemKind::word || word.slot == kNoSlot || items[at].kind != ItemKind::word) return false;
  const SlotType type = form.slots[word.slot].type;
  if (type == SlotType::refs) {
    const auto near = nearest(text(word), {"namespace", "capability"});
    if (!near.empty()) {
      Diagnostic& added = error(103, word.span, fmt::format("`{}` begins no reference", text(word)));
      added.help.push_back(fmt::format("did you mean `{}`?", near.front()));
      added.fixes.push_back({fmt::format("change to `{}`", near.front()), {{word.span, near.front()}}});
      return true;
    }
  }
  const Form* header = form.keyword.empty() ? form_before_block(text(word), form.where.front()) : nullptr;
  if (header != nullptr) {
    error(103, word.span, fmt::format("`{}` stands in the wrong place in `{}`", text(word), title(*header)))
        .help.push_back(write_it_as(*header));
    return true;
  }
  const bool names = type == SlotType::name || type == SlotType::names || type == SlotType::refs;
  if (!names || (text(word) != form.keyword && !is_sort(text(word)))) return false;
  Diagnostic& added =
      error(103, word.span, fmt::format("`{}` before the name `{}`", text(word), text(items[at])));
  added.help.push_back(fmt::format("remove it: the name stands alone, `{}`", text(items[at])));
  added.fixes.push_back({fmt::format("remove `{}`", text(word)),
                         {{{word.span.file, word.span.begin, items[at].span.begin}, ""}}});
  return true;
}

void Report::no_block(std::span<const Item> items, const Form& form) {
  error(103, items.back().span, fmt::format("`{}` lacks `{{`", title(form)), "after this")
      .help.push_back(write_it_as(form));
}

void Report::forget_stray(char closing, std::uint32_t after, std::uint32_t before) {
  Findings& all = diagnostics_.all();
  const auto stray = std::find_if(all.begin(), all.end(), [&](const Diagnostic& one) {
    if (one.place().file != tree_.file || one.place().begin < after || one.place().begin >= before ||
        one.code != Code{101})
      return false;
    if (closing != '}') return sources_.text(one.place()) == std::string_view(&closing, 1);
    return std::find(tree_.strays.begin(), tree_.strays.end(), one.place()) != tree_.strays.end();
  });
  if (stray != all.end()) all.erase(stray);
}

void Report::forget_within(Span span) {
  std::erase_if(diagnostics_.all(), [&](const Diagnostic& one) {
    const bool of_parser = one.code == Code{101} || one.code == Code{104};
    return of_parser && one.place().file == span.file && span.begin <= one.place().begin &&
           one.place().begin <= span.end;
  });
}

void Report::no_reason(const Statement& statement, const Form& form) {
  error(103, statement.span, fmt::format("`{}` lacks its reason", form.keyword))
      .help.push_back("add `because \"...\"`, on this line or on the next");
  without_reason_ = statement.span;
}

}  // namespace profilec::syntax
