#include "compiler/check/rules.hpp"

#include <algorithm>
#include <utility>

#include "compiler/check/rules/report.hpp"

namespace profilec {
namespace {

void check_declared(const rules::Owner& owner, rules::Report& report) {
  rules::check_options(owner, report);
  rules::check_fields(owner, report);
  rules::check_statements(owner, report);
  rules::check_metadata(owner, report);
  rules::check_kinds(owner, report);
  rules::check_markers(owner, report);
}

void check_settled(const Catalog& catalog, AppId app, const rules::SourceViews& views,
                   rules::Report& report) {
  rules::check_names(catalog, app, views, report);
  rules::check_sources(catalog, app, views, report);
  rules::check_server(catalog.app(app), report);
}

void check_declared_but_apps(const Catalog& catalog, rules::Report& report) {
  for (const Layer& layer : catalog.layers) {
    if (!layer.dropped) check_declared(rules::owner_of(layer), report);
  }
  for (const Project& project : catalog.projects) {
    rules::check_fields(project, report);
    rules::check_statements(project, report);
    rules::check_metadata(project, report);
    rules::check_kinds(project, report);
    rules::check_markers(project, report);
  }
  for (const Placement& placement : catalog.placements) rules::check_markers(placement, report);
}

void check_settled_but_apps(const Catalog& catalog, const rules::SourceViews& views, rules::Report& report) {
  rules::check_names(catalog, report);
  rules::check_revisions(catalog, report);
  rules::check_setting_markers(catalog, report);
  rules::check_mirrors(catalog, views, report);
}

// Whether no two of these claim the same: there is nothing to look for.
bool all_different(const AppMemo& apps, const std::vector<std::uint64_t>& of_others) {
  std::size_t count = of_others.size();
  for (const KnownApp& app : apps) count += app.claims.size();
  std::size_t slots = 1;
  while (slots < 2 * count) slots *= 2;
  std::vector<std::uint64_t> seen(slots, 0);  // each in the first free slot from its own on; 0: it is free
  const auto is_new = [&](std::uint64_t claim) {
    std::size_t at = claim % slots;
    while (seen[at] != 0 && seen[at] != claim) at = (at + 1) % slots;
    return std::exchange(seen[at], claim) != claim;
  };
  return std::all_of(of_others.begin(), of_others.end(), is_new) &&
         std::all_of(apps.begin(), apps.end(), [&](const KnownApp& app) {
           return std::all_of(app.claims.begin(), app.claims.end(), is_new);
         });
}

}  // namespace

void check_rules(const Catalog& catalog, const rules::SourceViews& views, AppMemo& known,
                 Diagnostics& diagnostics) {
  rules::Report report(diagnostics);
  check_settled_but_apps(catalog, views, report);
  const auto holds = [&](std::uint32_t i) {
    return known[i].incomplete.value_or(catalog.incomplete) == catalog.incomplete;
  };
  report.add_all(check_each_app(catalog, known, holds, [&](AppId id, Diagnostics& found, KnownApp& made) {
    if (catalog.app(id).dropped) return;
    rules::Report own(found);
    check_declared(rules::owner_of(catalog.app(id)), own);
    check_settled(catalog, id, views, own);
    made.claims = rules::claims_of(catalog, id, views);
    if (own.rests_on_incomplete()) made.incomplete = catalog.incomplete;
  }));
  check_declared_but_apps(catalog, report);
  if (!all_different(known, rules::claims_of_others(catalog))) rules::check_clashes(catalog, views, report);
}

void check_declared_rules(const Catalog& catalog, const std::vector<AppId>* only, Diagnostics& diagnostics) {
  rules::Report report(diagnostics);
  if (only != nullptr) {
    for (const AppId app : *only) check_declared(rules::owner_of(catalog.app(app)), report);
    return;
  }
  for (const App& app : catalog.apps) check_declared(rules::owner_of(app), report);
  check_declared_but_apps(catalog, report);
}

void check_settled_rules(const Catalog& catalog, const rules::SourceViews& views, Diagnostics& diagnostics) {
  rules::Report report(diagnostics);
  check_settled_but_apps(catalog, views, report);
  for (std::uint32_t i = 0; i < catalog.apps.size(); ++i) {
    if (!catalog.app({i}).dropped) check_settled(catalog, {i}, views, report);
  }
  rules::check_clashes(catalog, views, report);
}

}  // namespace profilec
