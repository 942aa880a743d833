#include "compiler/check/rules.hpp"

#include "compiler/check/rules/report.hpp"

namespace profilec {
namespace {

void check_owner(const rules::Owner& owner, rules::Report& report) {
  rules::check_options(owner, report);
  rules::check_fields(owner, report);
  rules::check_statements(owner, report);
  rules::check_metadata(owner, report);
  rules::check_kinds(owner, report);
  rules::check_markers(owner, report);
}

}  // namespace

void check_declared_rules(const Catalog& catalog, const std::vector<AppId>* only, Diagnostics& diagnostics) {
  rules::Report report(diagnostics);
  if (only != nullptr) {
    for (const AppId app : *only) check_owner(rules::owner_of(catalog.app(app)), report);
    return;
  }
  for (const App& app : catalog.apps) {
    if (!app.dropped) check_owner(rules::owner_of(app), report);
  }
  for (const Layer& layer : catalog.layers) {
    if (!layer.dropped) check_owner(rules::owner_of(layer), report);
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

void check_settled_rules(const Catalog& catalog, const rules::SourceViews& views, Diagnostics& diagnostics) {
  rules::Report report(diagnostics);
  rules::check_names(catalog, views, report);
  rules::check_sources(catalog, views, report);
  rules::check_revisions(catalog, report);
  rules::check_setting_markers(catalog, report);
}

}  // namespace profilec
