#include "compiler/resolve/scope.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <map>

#include "compiler/source/ascii.hpp"
#include "compiler/source/text.hpp"
#include "compiler/syntax/strings.hpp"

namespace profilec {

using syntax::Item;
using syntax::ItemKind;
using syntax::Statement;

namespace {

// JSON's number: no leading zeros, no bare point.
bool is_json_number(std::string_view word) {
  std::size_t i = 0;
  const auto digits = [&] {
    const std::size_t from = i;
    while (i < word.size() && word[i] >= '0' && word[i] <= '9') ++i;
    return i - from;
  };
  if (i < word.size() && word[i] == '-') ++i;
  const std::size_t first = i;
  const std::size_t whole = digits();
  if (whole == 0 || (whole > 1 && word[first] == '0')) return false;
  if (i < word.size() && word[i] == '.') {
    ++i;
    if (digits() == 0) return false;
  }
  if (i < word.size() && (word[i] == 'e' || word[i] == 'E')) {
    ++i;
    if (i < word.size() && (word[i] == '-' || word[i] == '+')) ++i;
    if (digits() == 0) return false;
  }
  return i == word.size();
}

}  // namespace

std::optional<std::string> Scope::fill(std::string_view name, Span span) const {
  const auto found = holes_.find(name);
  if (found == holes_.end()) return std::nullopt;
  if (reads_ != nullptr) reads_->insert(found->first);
  if (filled_in_ > kMostFilledIn) return std::string{};  // reported
  filled_in_ += found->second.size();
  if (filled_in_ > kMostFilledIn) {
    error(115, span, fmt::format("more than {} MiB of text through `${{...}}`", kMostFilledIn >> 20U))
        .help.push_back("say what is that long in a values file");
    return std::string{};
  }
  return found->second;
}

std::string Scope::text(const Item& item) const {
  std::vector<syntax::StringProblem> problems;
  std::string characters = syntax::characters(
      sources_, item, [&](std::string_view name) { return fill(name, item.span); }, &problems);
  for (const syntax::StringProblem& problem : problems) {
    if (problem.kind == syntax::StringProblem::Kind::bad_character) {
      error(104, problem.span, fmt::format("`{}` is no character", problem.name));
      continue;
    }
    std::vector<std::string_view> known;
    for (const auto& [name, value] : holes_) known.push_back(name);
    Diagnostic& added =
        error(213, problem.span, fmt::format("no `let {}` for `${{{}}}`", problem.name, problem.name));
    const auto near = nearest(problem.name, known);
    added.help.push_back(
        near.empty()
            ? fmt::format("declare it: `let {} = \"...\"`; a literal `${{` is written `\\${{`", problem.name)
            : fmt::format("did you mean `${{{}}}`?", near.front()));
  }
  return characters;
}

std::string Scope::text(const Statement& statement, std::string_view slot) const {
  const Item* item = syntax::slot(statement, slot);
  return item == nullptr ? std::string{} : text(*item);
}

SaidText Scope::said(const Item& item, const Statement& statement) const {
  return {text(item), item.span, because(statement)};
}

SaidText Scope::said(const Statement& statement, std::string_view slot) const {
  const Item* item = syntax::slot(statement, slot);
  return item == nullptr ? SaidText{} : said(*item, statement);
}

std::vector<SaidText> Scope::said_list(const Statement& statement, std::string_view slot) const {
  std::vector<SaidText> out;
  for (const auto& element : syntax::elements(statement, slot)) {
    out.push_back(said(*element.front(), statement));
    if (!out.empty() && out.size() > 1)
      out.back().because.clear();  // the reason stands once, above the first
  }
  return out;
}

std::string Scope::because(const Statement& statement) const {
  return statement.because ? text(*statement.because) : std::string{};
}

std::int64_t Scope::integer(const Statement& statement, std::string_view slot) const {
  const Item* item = syntax::slot(statement, slot);
  std::int64_t value = 0;
  if (item == nullptr) return value;
  const std::string_view digits = sources_.text(item->span);
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

yaml::Value Scope::scalar(const Item& item) const {
  yaml::Value value;
  const std::string_view word = sources_.text(item.span);
  if (item.kind == ItemKind::string) {
    value = yaml::Value::text(text(item));
  } else if (word == "true" || word == "false") {
    value = yaml::Value::boolean(word == "true");
  } else if (is_json_number(word)) {
    value = yaml::Value::number(std::string(word));
  } else if (word != "null") {
    Diagnostic& added =
        error(114, item.span, fmt::format("`{}` is no value: a string stands in quotes", word));
    added.help.push_back("put it in quotes");
    added.fixes.push_back({"put it in quotes", {{item.span, fmt::format("\"{}\"", word)}}});
  }
  value.span = item.span;
  return value;
}

yaml::Value Scope::literal(const Item& item) const {
  if (item.kind == ItemKind::list) {
    yaml::Value value = yaml::Value::sequence({});
    value.span = item.span;
    for (const Item& inner : item.items) value.list.push_back(literal(inner));
    return value;
  }
  if (item.kind != ItemKind::map) return scalar(item);
  yaml::Value value = yaml::Value::mapping();
  value.span = item.span;
  std::map<std::string, std::string_view> seen;  // a key, and how it is written
  for (std::size_t i = 0; i + 1 < item.items.size(); i += 2) {
    std::string key = text(item.items[i]);
    const std::string_view written = sources_.text(item.items[i].span);
    const auto [first, fresh] = seen.emplace(key, written);
    if (!fresh) {
      // Keys that are the same without their `${name}` were reported when they were read.
      const bool hole =
          written.find("${") != std::string_view::npos || first->second.find("${") != std::string_view::npos;
      if (hole && written != first->second)
        error(114, item.items[i].span, fmt::format("the key `{}` stands twice", key));
      continue;
    }
    value.put(std::move(key), literal(item.items[i + 1])).key_span = item.items[i].span;
  }
  return value;
}

bool Scope::check_path(const SaidText& path, std::string_view what) const {
  const std::string& value = path.value;
  std::string problem;
  if (value.empty()) problem = "is empty";
  if (!value.empty() && value.front() == '/') problem = "is absolute";
  for (std::size_t begin = 0; problem.empty() && begin <= value.size();) {
    const std::size_t end = std::min(value.find('/', begin), value.size());
    const std::string_view part = std::string_view(value).substr(begin, end - begin);
    if (part == "..") problem = "climbs out with `..`";
    if (part.empty()) problem = "has an empty part";
    if (part == "." && value != ".") problem = "has a part `.`";
    begin = end + 1;
  }
  if (std::any_of(value.begin(), value.end(), is_control)) {
    problem = "holds a control character";
  }
  if (problem.empty()) return true;
  error(216, path.span, fmt::format("the {} {}", what, problem))
      .help.push_back("write it relative to the repository's root, such as `platform/keda`");
  return false;
}

}  // namespace profilec
