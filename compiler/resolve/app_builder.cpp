#include "compiler/resolve/app_builder.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>
#include <utility>

#include "compiler/resolve/refs.hpp"
#include "compiler/resolve/spec_fields.hpp"

namespace profilec {

using syntax::Statement;

AppBuilder::AppBuilder(const Scope& scope, Symbols& symbols, const FindPreset& find_preset, DraftApp& draft)
    : scope_(scope),
      symbols_(symbols),
      find_preset_(find_preset),
      draft_(draft),
      app_(draft.app.change()),
      levels_(scope),
      policy_(scope, levels_, app_.policy) {}

void AppBuilder::apply(const Statement& app) {
  const syntax::Block* body = block_of(app);
  if (body == nullptr) return;
  for (const Statement& statement : body->statements) {
    if (statement.form == nullptr || statement.form->keyword != "with") continue;
    typed_.push_back(statement.span);
    for (const auto& element : elements(statement, "presets")) {
      const Statement* found = find_preset_(*element.front());
      levels_.next();
      if (found != nullptr) preset(*found);
    }
  }
  levels_.next();
  block(*body, Origin::written);
}

void AppBuilder::apply_override(const Statement& change) {
  if (!in_override_) override_level_ = levels_.current() + 1;
  in_override_ = true;
  apply(change);
}

void AppBuilder::preset(const Statement& preset) {
  if (const syntax::Block* body = block_of(preset)) block(*body, Origin::preset);
}

namespace {

bool is_source(std::string_view keyword) {
  return keyword == "chart" || keyword == "path" || keyword == "ref" || keyword == "oci";
}

}  // namespace

void AppBuilder::block(const syntax::Block& body, Origin origin) {
  sources_in_block_ = std::count_if(body.statements.begin(), body.statements.end(), [](const Statement& one) {
    return one.form != nullptr && is_source(one.form->keyword);
  });
  for (const Statement& inner : body.statements) {
    if (inner.form == nullptr || inner.form->keyword == "with") continue;
    if (!scope_.has_room(inner)) return;
    in_override_&& origin == Origin::written ? changed_statement(inner) : statement(inner, origin);
  }
}

// Notes the relations that came since the last call. Whether one of them, or its reason, is new.
bool AppBuilder::note_relations() {
  constexpr int kProvides = -1;
  std::vector<std::tuple<int, RefKind, Symbol, Symbol>> added;
  for (; next_requirement_ < draft_.requirements.size(); ++next_requirement_) {
    const Requirement& one = draft_.requirements[next_requirement_];
    added.emplace_back(static_cast<int>(one.relation), one.ref.kind, one.ref.name, one.because);
  }
  for (; next_provision_ < draft_.provisions.size(); ++next_provision_) {
    const Provision& one = draft_.provisions[next_provision_];
    added.emplace_back(kProvides, one.ref.kind, one.ref.name, one.because);
  }
  const bool fresh = std::any_of(added.begin(), added.end(), [&](const auto& one) {
    const auto& [relation, kind, name, because] = one;
    const auto found = relations_.lower_bound(one);  // without a reason: the first of them
    if (found == relations_.end()) return true;
    return because == 0 ? std::tie(std::get<0>(*found), std::get<1>(*found), std::get<2>(*found)) !=
                              std::tie(relation, kind, name)
                        : *found != one;
  });
  relations_.insert(added.begin(), added.end());
  return fresh;
}

void AppBuilder::changed_statement(const Statement& statement) {
  const std::string_view keyword = statement.form->keyword;
  note_relations();
  changed_ = false;
  const std::size_t found = scope_.diagnostics().all().size();
  this->statement(statement, Origin::written);
  const bool adds = note_relations();
  // `version` is put into its chart last of all; what is taken away from the library is looked at later.
  // The first of several sources may be the catalog's only one, and yet no repetition.
  const bool later = keyword == "version" || keyword == "no provides" || keyword == "no needs" ||
                     (is_source(keyword) && sources_in_block_ > 1);
  if (later || changed_ || adds || scope_.diagnostics().all().size() != found) return;
  touches_nothing(keyword, statement.span);
}

void AppBuilder::touches_nothing(std::string_view keyword, Span span) {
  scope_
      .error(910, span, fmt::format("`{}` in the override of `{}` touches nothing", keyword, app_.name),
             "the catalog says the same")
      .help.push_back("remove it");
}

void AppBuilder::statement(const Statement& statement, Origin origin) {
  App& app = app_;
  const std::string_view keyword = statement.form->keyword;
  if (relation(statement, origin)) return;
  if (keyword == "manifest") {
    if (levels_.claim("manifest", statement.span)) put(app.manifest, scope_.said(statement, "file"));
    return;
  }
  if (keyword == "support") return put(app.support, {true, statement.span, scope_.because(statement)});
  typed_.push_back(statement.span);
  if (policy_.apply(statement)) {
    changed_ = policy_.changed();
    return;
  }
  if (source(statement)) return;
  if (keyword == "namespace") return scalar(statement, app.namespace_);
  if (keyword == "project") return scalar(statement, app.project);
  if (keyword == "name") return scalar(statement, app.own_name);
  if (keyword == "cluster" || keyword == "server") {
    // What a level says of the destination replaces what the ones before it said, in either form.
    const std::string_view other = keyword == "cluster" ? "server" : "cluster";
    SaidText& replaced = keyword == "cluster" ? app.server : app.cluster;
    if (levels_.level_of(other) != levels_.current()) put(replaced, SaidText{});
    levels_.note("destination", statement.span);
    return scalar(statement, keyword == "cluster" ? app.cluster : app.server);
  }
  if (keyword == "wave" && levels_.claim("wave", statement.span)) {
    const auto wave = scope_.integer(statement, "value");
    if (wave) put(app.wave, {*wave, statement.span, scope_.because(statement)});
  }
}

template <typename T>
void AppBuilder::put(T& into, T value) {
  changed_ = changed_ || !(into == value);
  into = std::move(value);
}

void AppBuilder::scalar(const Statement& statement, SaidText& into) {
  if (levels_.claim(statement.form->keyword, statement.span)) put(into, scope_.said(statement, "value"));
}

bool AppBuilder::source(const Statement& statement) {
  const std::string_view keyword = statement.form->keyword;
  if (keyword == "version") {
    if (levels_.claim("version", statement.span)) {
      version_ = scope_.said(statement, "value");
      version_level_ = levels_.current();
    }
    return true;
  }
  if (!is_source(keyword)) return false;
  if (!levels_.has_room("sources of one app", kMostSources, statement.span)) return true;
  std::vector<Source> replaced;
  if (source_level_ != levels_.current()) replaced = std::exchange(app_.sources, {});
  source_level_ = levels_.current();
  Source source = read_source(scope_, statement);
  auto& sources = app_.sources;
  const auto same = std::find(sources.begin(), sources.end(), source);
  if (same != sources.end()) {
    Diagnostic& added = scope_.error(212, source.span, "the same source is said twice", "again here");
    added.labels.push_back({same->span, "first said here"});
    added.help.push_back("remove one of them: each object would come from both");
    return true;
  }
  sources.push_back(std::move(source));
  changed_ = sources != replaced;
  return true;
}

bool AppBuilder::relation(const Statement& statement, Origin origin) {
  const std::string_view keyword = statement.form->keyword;
  if (keyword == "no provides") return removals(statement, draft_.no_provides), true;
  if (keyword == "no needs") return removals(statement, draft_.no_needs), true;
  return read_relation(scope_, symbols_, statement, origin, draft_.requirements, draft_.provisions);
}

void AppBuilder::removals(const Statement& statement, std::vector<std::pair<Ref, Span>>& into) {
  for (const auto& element : elements(statement, "refs")) {
    if (!levels_.has_room("references that are taken away", kMostRemovals, element.front()->span)) return;
    if (const auto read = read_ref(scope_, symbols_, element, true)) into.emplace_back(read->ref, read->span);
  }
}

void AppBuilder::finish(Diagnostics& on_absence) {
  put_version(on_absence);
  check_manifest();
  App& app = app_;
  policy_.finish();
  for (Source& source : app.sources) {
    if (source.spec.said()) settle_source_fields(scope_, source, source.spec.value, false);
  }
  // `spec { source: { ... } }` is merged with the one source that statements say.
  yaml::Value* merged = app.sources.size() == 1 ? app.policy.spec.value.find("source") : nullptr;
  const int level = levels_.level_of("spec.source");
  if (merged != nullptr && source_level_ >= level)
    settle_source_fields(scope_, app.sources.front(), *merged, source_level_ > level);
  lift_spec_fields(app);
}

void AppBuilder::put_version(Diagnostics& on_absence) {
  if (!version_.said() || app_.manifest.said()) return;  // P0215 is said of the manifest
  std::vector<Source*> charts;
  for (Source& source : app_.sources) {
    if (source.kind == SourceKind::chart) charts.push_back(&source);
  }
  if (charts.empty()) {
    on_absence.add(Code{215}, version_.span, fmt::format("`version` without a chart in `{}`", app_.name))
        .help.push_back("a path has its revision after `at`");
    return;
  }
  if (charts.size() > 1) {
    scope_
        .error(215, version_.span,
               fmt::format("`version` is ambiguous: `{}` has {} charts", app_.name, charts.size()))
        .help.push_back("write the version after each chart's name");
    return;
  }
  Source& chart = *charts.front();
  if (chart.revision.said() && source_level_ == version_level_) {
    Diagnostic& added = scope_.error(212, version_.span, "the chart's version is said twice", "again here");
    added.labels.push_back({chart.revision.span, "first said here"});
    added.help.push_back("keep one of them");
  } else if (!chart.revision.said() || version_level_ > source_level_) {
    if (in_override_ && version_level_ >= override_level_ && chart.revision == version_)
      touches_nothing("version", version_.span);
    chart.revision = version_;
  }
}

void AppBuilder::check_manifest() {
  const App& app = app_;
  if (!app.manifest.said() || typed_.empty()) return;
  Diagnostic& added = scope_.error(
      215, typed_.front(), fmt::format("`{}` is carried verbatim: this belongs into its manifest", app.name));
  added.labels.push_back({app.manifest.span, "the Application is this file"});
  added.help.push_back("beside `manifest` stand only `support` and the relations (`needs`, `provides`, ...)");
}

namespace {

// Whether a message that shows the line of a reference shows the reason with it.
bool reason_in_sight(const SourceSet& sources, const Statement& statement, Span reference) {
  constexpr std::uint32_t kColumnsShown = 110;
  if (!statement.because) return false;
  const Span reason = statement.because->span;
  const Position end = sources.position(reason.file, reason.end);
  return end.line == sources.position(reference.file, reference.begin).line && end.column <= kColumnsShown;
}

}  // namespace

bool read_relation(const Scope& scope, Symbols& symbols, const Statement& statement, Origin origin,
                   std::vector<Requirement>& requirements, std::vector<Provision>& provisions) {
  static constexpr std::pair<std::string_view, Relation> kRelations[] = {{"needs", Relation::needs},
                                                                         {"uses", Relation::uses},
                                                                         {"wants", Relation::wants},
                                                                         {"after", Relation::after}};
  const std::string_view keyword = statement.form->keyword;
  const bool provides = keyword == "provides";
  const auto* relation = std::find_if(std::begin(kRelations), std::end(kRelations),
                                      [&](const auto& pair) { return pair.first == keyword; });
  if (!provides && relation == std::end(kRelations)) return false;
  for (const auto& element : elements(statement, "refs")) {
    const auto read = read_ref(scope, symbols, element, provides);
    if (!read) continue;
    if (provides) {
      Provision provision;
      provision.ref = read->ref;
      provision.origin = origin;
      provision.span = read->span;
      provision.because = symbols.intern(scope.because(statement));
      provisions.push_back(provision);
    } else {
      Requirement requirement;
      requirement.relation = relation->second;
      requirement.origin = origin;
      requirement.ref = named_namespace(symbols, read->ref);
      requirement.span = read->span;
      requirement.because = symbols.intern(scope.because(statement));
      requirement.reason_in_sight = reason_in_sight(scope.sources(), statement, read->span);
      requirements.push_back(requirement);
    }
  }
  return true;
}

}  // namespace profilec
