#include "compiler/resolve/facts.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "compiler/argocd/address.hpp"
#include "compiler/argocd/version.hpp"
#include "compiler/resolve/refs.hpp"
#include "compiler/source/ascii.hpp"
#include "compiler/source/text.hpp"
#include "compiler/yaml/reader.hpp"

namespace profilec {

using syntax::Statement;

namespace {

// Values as text that are no YAML (P0216) may say anything.
bool is_readable(const Source& chart) {
  if (!chart.inline_text.said()) return true;
  const auto problems = yaml::read(chart.inline_text.value).problems;
  return std::none_of(problems.begin(), problems.end(),
                      [](const yaml::Problem& one) { return one.kind == yaml::Problem::Kind::syntax; });
}

// What is refused as an address or a version (P0211, P0216) says nothing of what the chart brings. `spec { }`
// may say either.
bool is_refused(const Source& chart) {
  if (!is_readable(chart)) return true;
  return !chart.spec.said() && (!argocd::is_version_or_range(chart.revision.value) ||
                                !argocd::is_address(chart.repo.value, argocd::SourceSort::chart));
}

// One repository may be written with or without `oci://`, in any case, with a slash at its end.
std::string comparable(std::string_view repo) {
  std::string out = lower(repo);
  if (out.starts_with(argocd::kOci)) out.erase(0, argocd::kOci.size());
  while (!out.empty() && out.back() == '/') out.pop_back();
  return out;
}

// `true`, `false`, or empty where the map does not say so.
template <typename Map>  // a value or a node
std::string_view flag_in(const Map& values, std::string_view path) {
  const Map* at = &values;
  while (!path.empty()) {
    const auto dot = std::min(path.find('.'), path.size());
    at = at->find(path.substr(0, dot));
    if (at == nullptr) return "";
    path.remove_prefix(std::min(dot + 1, path.size()));
  }
  return at->scalar == "true" || at->scalar == "false" ? std::string_view(at->scalar) : "";
}

// What the values in the source itself say: parameters go before inline values, and those given as a map
// before those given as a text.
std::string flag_of(const Source& chart, std::string_view path) {
  for (const Parameter& parameter : chart.parameters) {
    if (parameter.key == path) return parameter.value;
  }
  if (chart.inline_values.said()) return std::string(flag_in(chart.inline_values.value, path));
  if (!chart.inline_text.said()) return "";
  return std::string(flag_in(yaml::read(chart.inline_text.value).root, path));
}

}  // namespace

std::optional<Version> read_version(std::string_view text) {
  std::size_t i = 0;
  while (i < text.size() && !is_digit(text[i])) ++i;
  if (i == text.size()) return std::nullopt;
  Version version{};
  for (std::uint32_t& part : version) {
    if (i >= text.size() || !is_digit(text[i])) break;
    for (; i < text.size() && is_digit(text[i]); ++i) {
      part = std::min<std::uint32_t>(part * 10 + static_cast<std::uint32_t>(text[i] - '0'), 100'000'000);
    }
    if (i >= text.size() || text[i] != '.') break;
    ++i;
  }
  return version;
}

std::optional<std::vector<Comparator>> read_range(std::string_view text) {
  static constexpr std::pair<std::string_view, Comparator::Kind> kOperators[] = {
      {">=", Comparator::Kind::at_least},
      {"<=", Comparator::Kind::at_most},
      {">", Comparator::Kind::greater},
      {"<", Comparator::Kind::less},
      {"=", Comparator::Kind::equal}};
  std::vector<Comparator> out;
  while (true) {
    while (!text.empty() && (text.front() == ' ' || text.front() == ',')) text.remove_prefix(1);
    if (text.empty()) break;
    Comparator comparator;
    for (const auto& [sign, kind] : kOperators) {
      if (text.substr(0, sign.size()) != sign) continue;
      comparator.kind = kind;
      text.remove_prefix(sign.size());
      break;
    }
    const auto end = std::min(text.find_first_of(" ,"), text.size());
    const std::string_view number = text.substr(0, end);
    const bool plain = !number.empty() &&
                       (is_digit(number.front()) || (number.size() > 1 && number.front() == 'v')) &&
                       number.find_first_not_of("0123456789.", 1) == std::string_view::npos;
    const auto version = read_version(number);
    if (!plain || !version) return std::nullopt;
    comparator.version = *version;
    out.push_back(comparator);
    text.remove_prefix(end);
  }
  if (out.empty()) return std::nullopt;
  return out;
}

bool satisfies(const Version& version, const std::vector<Comparator>& range) {
  return std::all_of(range.begin(), range.end(), [&](const Comparator& comparator) {
    switch (comparator.kind) {
      case Comparator::Kind::less: return version < comparator.version;
      case Comparator::Kind::at_most: return version <= comparator.version;
      case Comparator::Kind::equal: return version == comparator.version;
      case Comparator::Kind::at_least: return version >= comparator.version;
      case Comparator::Kind::greater: return version > comparator.version;
    }
    return false;
  });
}

Facts::Facts(const Scope& scope, const Declarations& declarations) {
  std::map<std::string, std::vector<Fact>, std::less<>> library;
  for (const Statement* statement : declarations.facts) add(scope, *statement, Origin::written, by_chart_);
  for (const Statement* statement : declarations.library_facts)
    add(scope, *statement, Origin::library, library);
  by_chart_.merge(library);  // keeps what is there
  for (const Statement* statement : declarations.facts_not_imported)
    add(scope, *statement, Origin::library, not_imported_);
}

void Facts::add(const Scope& scope, const Statement& statement, Origin origin,
                std::map<std::string, std::vector<Fact>, std::less<>>& into) const {
  Fact fact;
  fact.statement = &statement;
  fact.origin = origin;
  const SaidText range = scope.said(statement, "range");
  auto comparators = read_range(range.value);
  if (!comparators) {
    scope.error(216, range.span, fmt::format("`{}` is no range of versions", range.value))
        .help.push_back("write comparators separated by blanks, such as `\">=1.15 <2\"`");
    return;
  }
  fact.range = std::move(*comparators);
  for (const SaidText& repo : scope.said_list(statement, "repos"))
    fact.repos.push_back(comparable(repo.value));
  into[scope.text(statement, "name")].push_back(std::move(fact));
}

namespace {

// A chart as facts are matched with it. Read once: it is held against every fact of a name, or of all names.
struct Wanted {
  explicit Wanted(const Source& chart)
      : repo(comparable(chart.repo.value)), version(read_version(chart.revision.value)) {}

  bool is_from(const Facts::Fact& fact) const {
    return std::find(fact.repos.begin(), fact.repos.end(), repo) != fact.repos.end();
  }
  bool fits(const Facts::Fact& fact) const {
    return version && satisfies(*version, fact.range) && is_from(fact);
  }

  std::string repo;
  std::optional<Version> version;
};

}  // namespace

bool Facts::apply(const Scope& scope, Symbols& symbols, DraftApp& draft) const {
  bool known_whole = true;
  for (const Source& source : draft.app->sources) {
    if (source.kind != SourceKind::chart) continue;
    const auto known = by_chart_.find(source.chart.value);
    if (known == by_chart_.end()) {
      not_imported(scope, symbols, source, draft);
      misspelt(scope, symbols, source, draft);
      continue;
    }
    if (is_refused(source)) {
      known_whole = false;
      continue;
    }
    const Wanted wanted(source);
    bool fitted = false;
    for (const Fact& fact : known->second) {
      if (!wanted.fits(fact)) continue;
      apply_fact(scope, symbols, fact, source, draft);
      fitted = true;
    }
    if (!fitted) unmatched(scope, symbols, known->second, source, draft);
  }
  return known_whole;
}

namespace {

// Where the source itself says that a value is false; invalid: nowhere.
Span off_at(const Source& chart, const std::string& path) {
  if (path.empty() || flag_of(chart, path) != "false") return {};
  for (const Parameter& parameter : chart.parameters) {
    if (parameter.key == path) return parameter.span;
  }
  return chart.inline_values.said() ? chart.inline_values.span : chart.inline_text.span;
}

// Where the names that depend on the app are known: `${release}` and `${namespace}`.
Scope scope_of(const Scope& scope, const Source& chart, const App& app) {
  Scope inner = scope;
  inner.holes()["release"] = chart.release.said() ? chart.release.value : app.application_name();
  inner.holes()["namespace"] = app.namespace_.said() ? app.namespace_.value : "default";
  return inner;
}

// Whether the chart, used like this, brings what the statement says it provides.
bool brings(const Scope& inner, const Statement& statement, const Source& chart) {
  const std::string_view keyword = statement.form->keyword;
  if (keyword == "provides crds") return !chart.skip_crds.value;
  const std::string value = inner.text(statement, "value");
  if (keyword == "provides when") return flag_of(chart, value) == "true";
  return keyword != "provides unless false" || flag_of(chart, value) != "false";
}

// What the fact's chart would bring always: an explanation for needs that nothing meets.
void hint_at(const Scope& scope, Symbols& symbols, const Facts::Fact& fact, const Source& chart,
             const Hint& as, DraftApp& draft) {
  const syntax::Block* body = block_of(*fact.statement);
  if (body == nullptr) return;
  const Scope inner = scope_of(scope, chart, draft.app);
  for (const Statement& statement : body->statements) {
    if (statement.form == nullptr) continue;
    if (!scope.has_room(statement)) return;
    const std::string_view keyword = statement.form->keyword;
    if (!keyword.starts_with("provides") || !brings(inner, statement, chart)) continue;
    for (const auto& element : elements(statement, "refs")) {
      const auto read = read_ref(inner, symbols, element, true);
      if (!read) continue;
      draft.hints.push_back(as);
      draft.hints.back().ref = read->ref;
    }
  }
}

}  // namespace

void Facts::apply_fact(const Scope& scope, Symbols& symbols, const Fact& fact, const Source& chart,
                       DraftApp& draft) const {
  const syntax::Block* body = block_of(*fact.statement);
  if (body == nullptr) return;
  const Scope inner = scope_of(scope, chart, draft.app);
  for (const Statement& statement : body->statements) {
    if (statement.form == nullptr) continue;
    if (!scope.has_room(statement)) return;
    const std::string_view keyword = statement.form->keyword;
    if (read_relation(inner, symbols, statement, fact.origin, draft.requirements, draft.provisions)) continue;
    if (keyword == "provides crds" && chart.skip_crds.value) continue;
    const bool holds = brings(inner, statement, chart);
    const std::string value = inner.text(statement, "value");
    for (const auto& element : elements(statement, "refs")) {
      const auto read = read_ref(inner, symbols, element, true);
      if (!read) continue;
      if (holds) {
        draft.provisions.push_back({{}, read->ref, fact.origin, read->span, {}});
      } else {
        draft.hints.push_back({{}, read->ref, value, {}, off_at(chart, value), {}});
      }
    }
  }
}

std::vector<Offer> Facts::offers(const Scope& scope, const Symbols& symbols,
                                 const std::set<Symbol>& kinds) const {
  std::map<std::string, Symbol, std::less<>> wanted;
  std::map<std::string, std::vector<Symbol>, std::less<>> of_group;
  for (const Symbol kind : kinds) {
    const std::string& name = symbols.text(kind);
    wanted.emplace(name, kind);
    of_group[name.substr(0, name.find('/')) + "/*"].push_back(kind);
  }
  std::map<std::pair<Symbol, std::string>, Offer> found;
  const auto look_into = [&](const std::string& chart, const Fact& fact, bool imported) {
    const syntax::Block* body = block_of(*fact.statement);
    if (body == nullptr) return;
    std::vector<std::string> repos;
    for (SaidText& repo : scope.said_list(*fact.statement, "repos")) repos.push_back(std::move(repo.value));
    if (repos.empty()) return;
    for (const Statement& statement : body->statements) {
      if (statement.form == nullptr || !statement.form->keyword.starts_with("provides")) continue;
      const bool when = statement.form->keyword == "provides when";
      for (const auto& element : elements(statement, "refs")) {
        if (element.size() != 1) continue;
        const std::string_view word = scope.sources().text(element.front()->span);
        std::vector<Symbol> brought;
        if (const auto one = wanted.find(word); one != wanted.end()) brought = {one->second};
        if (const auto all = of_group.find(word); all != of_group.end()) brought = all->second;
        for (const Symbol kind : brought) {
          found.try_emplace({kind, chart},
                            Offer{kind, chart, repos, when ? scope.text(statement, "value") : "", imported});
        }
      }
    }
  };
  for (const auto& [chart, facts] : by_chart_) {
    for (const Fact& fact : facts) look_into(chart, fact, true);
  }
  for (const auto& [chart, facts] : not_imported_) {
    for (const Fact& fact : facts) look_into(chart, fact, false);
  }
  std::vector<Offer> out;
  for (auto& [key, offer] : found) out.push_back(std::move(offer));
  return out;
}

void Facts::not_imported(const Scope& scope, Symbols& symbols, const Source& chart, DraftApp& draft) const {
  const auto known = not_imported_.find(chart.chart.value);
  if (known == not_imported_.end()) return;
  const Wanted wanted(chart);
  for (const Fact& fact : known->second) {
    if (wanted.fits(fact)) hint_at(scope, symbols, fact, chart, {}, draft);
  }
}

// A chart that nobody knows, from where one of almost this name is known.
void Facts::misspelt(const Scope& scope, Symbols& symbols, const Source& chart, DraftApp& draft) const {
  const Wanted wanted(chart);
  std::vector<std::string_view> names;
  for (const auto& [name, facts] : by_chart_) {
    if (std::any_of(facts.begin(), facts.end(), [&](const Fact& fact) { return wanted.fits(fact); }))
      names.push_back(name);
  }
  for (const std::string& name : nearest(chart.chart.value, names)) {
    Hint as;
    as.said = chart.chart.span;
    as.chart = name;
    for (const Fact& fact : by_chart_.find(name)->second) {
      if (wanted.fits(fact)) hint_at(scope, symbols, fact, chart, as, draft);
    }
    return;
  }
}

namespace {

// Of all repositories of a chart the one that is most likely meant, as the library writes it.
std::string nearest_repository(const Scope& scope, const std::vector<Facts::Fact>& known,
                               std::string_view repo) {
  const auto without_scheme = [](std::string_view address) {
    const auto scheme = address.find("://");
    return comparable(scheme == std::string_view::npos ? address : address.substr(scheme + 3));
  };
  std::map<std::string, std::string> as_written;
  std::string first;
  for (const Facts::Fact& fact : known) {
    for (const SaidText& one : scope.said_list(*fact.statement, "repos")) {
      if (first.empty()) first = one.value;
      as_written.try_emplace(without_scheme(one.value), one.value);
    }
  }
  std::vector<std::string_view> names;
  for (const auto& [name, written] : as_written) names.push_back(name);
  const auto near = nearest(without_scheme(repo), names);
  return near.empty() ? first : as_written.find(near.front())->second;
}

}  // namespace

void Facts::unmatched(const Scope& scope, Symbols& symbols, const std::vector<Fact>& known,
                      const Source& chart, DraftApp& draft) const {
  const Wanted wanted(chart);
  const bool known_repo =
      std::any_of(known.begin(), known.end(), [&](const Fact& fact) { return wanted.is_from(fact); });
  Hint as;
  as.said = known_repo && chart.revision.said() ? chart.revision.span : chart.repo.span;
  const std::string meant = known_repo ? "" : nearest_repository(scope, known, wanted.repo);
  for (const Fact& fact : known) {
    if (known_repo && !wanted.is_from(fact)) continue;
    as.known = known_repo ? fmt::format("in versions `{}`", scope.text(*fact.statement, "range"))
                          : fmt::format("from `{}`", meant);
    hint_at(scope, symbols, fact, chart, as, draft);
  }
  const std::string message = known_repo
                                  ? fmt::format("the library knows the chart `{}`, but not version `{}`",
                                                chart.chart.value, chart.revision.value)
                                  : fmt::format("the library knows a chart `{}`, but not from `{}`",
                                                chart.chart.value, chart.repo.value);
  scope.error(301, as.said, message, "its facts are not applied")
      .help.push_back("say in the app what it `provides` and `needs`, or write a `chart-facts` of your own");
}

}  // namespace profilec
