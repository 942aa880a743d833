// Apps, where they live, and what stands outside the catalog.
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "compiler/argocd/address.hpp"
#include "compiler/argocd/repository.hpp"
#include "compiler/manifest/manifest.hpp"
#include "compiler/resolve/fork_base.hpp"
#include "compiler/resolve/lookup.hpp"
#include "compiler/resolve/refs.hpp"
#include "compiler/resolve/resolver.hpp"
#include "compiler/source/text.hpp"

namespace profilec {

using syntax::Statement;

// More labels than these only hide the first ones.
constexpr std::size_t kMorePlaces = 4;

void Resolver::collect_apps() {
  std::map<std::string, DeclaredApp, std::less<>> all = declarations_.apps;
  for (const Statement* in : fork_statements("in")) {
    const syntax::Block* block = block_of(*in);
    for (const Statement& app : block->statements) {
      if (app.form == nullptr) continue;
      const auto [found, fresh] = all.try_emplace(std::string(declared_name(sources_, app)),
                                                  DeclaredApp{&app, slot(*in, "layer"), true});
      if (fresh) continue;
      Diagnostic& added = scope_.error(202, slot(app, "name")->span,
                                       fmt::format("app `{}` is declared twice", found->first), "again here");
      added.labels.push_back({slot(*found->second.app, "name")->span, "first declared here"});
      added.help.push_back(
          fmt::format("to change it in this fork write `app {} {{ ... }}` without `in`", found->first));
    }
  }
  const std::vector<Span> layer_spans = spans_of(catalog_.layers);
  for (const Statement* in : declarations_.ins) {
    look_up(layer_names_, *slot(*in, "layer"), "layer", NameKind::layer, layer_spans);
  }
  for (const Statement* in : fork_statements("in")) {
    look_up(layer_names_, *slot(*in, "layer"), "layer", NameKind::layer, layer_spans);
  }
  std::vector<const DeclaredApp*> kept;
  for (const auto& [name, declared] : all) {
    const auto layer = layer_names_.find(sources_.text(declared.layer->span));
    if (layer == layer_names_.end()) {
      catalog_.incomplete = true;  // reported above
      continue;
    }
    app_names_[name] = AppId{static_cast<std::uint32_t>(kept.size())};
    kept.push_back(&declared);
    drafts_.push_back({});
    drafts_.back().app = undetermined(name, declared, layer->second);
  }
  overrides();
  for (std::uint32_t i = 0; i < kept.size(); ++i) {
    std::set<std::string> read;
    if (recorded_ != nullptr) scope_.record_reads(&read);
    build_app(drafts_[i], *kept[i]);
    if (recorded_ == nullptr) continue;
    scope_.record_reads(&recorded_->read);
    // The library's facts have holes of their own, which the app itself fills.
    std::erase_if(read, [&](const std::string& name) { return !scope_.holes().contains(name); });
    if (!read.empty() || drafts_[i].app.manifest.said()) recorded_->varying.push_back({{i}, drafts_[i]});
  }
  if (scope_.is_full()) catalog_.incomplete = true;
}

void Resolver::overrides() {
  for (const Statement* change : fork_statements("app")) {
    const std::string_view name = declared_name(sources_, *change);
    const auto [known, fresh] = overrides_.try_emplace(name, change);
    if (fresh) continue;
    Diagnostic& added =
        scope_.error(202, slot(*change, "name")->span,
                     fmt::format("the fork changes app `{}` in two places", name), "again here");
    added.labels.push_back({slot(*known->second, "name")->span, "first changed here"});
    added.help.push_back("say it in one block: of two that say the same thing one would win");
  }
}

// What an app is before its statements are read.
App Resolver::undetermined(std::string_view name, const DeclaredApp& declared, LayerId layer) const {
  App app;
  app.name = name;
  app.span = slot(*declared.app, "name")->span;
  app.declaration = declared.app->span;
  app.doc = scope_.text(*declared.app, "doc");
  app.home = layer;
  app.layer = layer;
  return app;
}

const Statement* Resolver::find_preset(const syntax::Item& name) {
  const auto found = declarations_.presets.find(sources_.text(name.span));
  if (found != declarations_.presets.end()) {
    catalog_.name_uses.push_back({NameKind::preset, name.span, slot(*found->second, "name")->span});
    return found->second;
  }
  std::vector<std::string_view> known;
  for (const auto& [known_name, statement] : declarations_.presets) known.push_back(known_name);
  catalog_.incomplete = true;
  if (declarations_.library_unknown) return nullptr;  // reported at the import
  if (declarations_.presets_imported || !nearest(sources_.text(name.span), known).empty()) {
    unknown(name.span, sources_.text(name.span), "preset", known);
  } else {
    presets_not_imported_.push_back(name.span);
  }
  return nullptr;
}

// One import mends them all.
void Resolver::presets_not_imported() {
  std::vector<Span>& spans = presets_not_imported_;
  if (spans.empty()) return;
  std::sort(spans.begin(), spans.end());
  spans.erase(std::unique(spans.begin(), spans.end()), spans.end());
  std::set<std::string> names;
  for (const Span& span : spans) names.emplace(sources_.text(span));
  Diagnostic& added =
      scope_.error(201, spans.front(),
                   fmt::format("there {} no {} {}", names.size() == 1 ? "is" : "are",
                               names.size() == 1 ? "preset" : "presets",
                               quoted_list(std::vector<std::string>(names.begin(), names.end()), 6)));
  for (std::size_t i = 1; i < spans.size() && i <= kMorePlaces; ++i)
    added.labels.push_back({spans[i], "here too"});
  if (spans.size() > kMorePlaces + 1)
    added.notes.push_back(fmt::format("and in {} more places", spans.size() - kMorePlaces - 1));
  added.help.push_back("`import std/argo` brings the usual presets");
}

void Resolver::build_app(DraftApp& draft, const DeclaredApp& declared) {
  const FindPreset find = [this](const syntax::Item& name) { return find_preset(name); };
  AppBuilder builder(scope_, catalog_.symbols, find, draft);
  builder.apply(*declared.app);
  const auto change = overrides_.find(draft.app.name);
  if (change != overrides_.end()) builder.apply_override(*change->second);
  builder.finish(catalog_.incomplete);
  if (draft.app.manifest.said()) manifest(draft.app);
  draft.app.server.value = std::string(argocd::server_form(draft.app.server.value));
  if (draft.app.project.said()) {
    const auto project = project_names_.find(draft.app.project.value);
    if (project != project_names_.end()) {
      catalog_.name_uses.push_back(
          {NameKind::project, draft.app.project.span, catalog_.projects[project->second.index].span});
    }
  }
  if (!facts_.apply(scope_, catalog_.symbols, draft)) catalog_.incomplete = true;
}

void Resolver::manifest(App& app) {
  const std::size_t before = diagnostics_.all().size();
  const auto found = manifests_.find(app.manifest.value);
  if (found != manifests_.end()) read_manifest(sources_, found->second, catalog_, app, diagnostics_);
  // What could not be read, or was refused, may say anything.
  if (found != manifests_.end() && diagnostics_.all().size() == before) return;
  catalog_.incomplete = true;
  app.unread = true;
}

// Whether a fork's own cluster is not for this app: it names another one than Argo CD's, or the fork itself
// says where it goes.
bool Resolver::stays(const App& app) const {
  const SaidText& said = app.cluster.said() ? app.cluster : app.server;
  if (!said.said()) return false;
  const Span& fork = fork_->span;
  if (said.span.file == fork.file && said.span.begin >= fork.begin && said.span.end <= fork.end) return true;
  return said.value != argocd::kInCluster && said.value != argocd::kInClusterName;
}

// Apps on one cluster have one destination, whichever way it is written.
void Resolver::destinations() {
  for (DraftApp& draft : drafts_) {
    App& app = draft.app;
    const ForkInfo& fork = catalog_.fork;
    if ((fork.server.said() || fork.cluster.said()) && !stays(app)) {
      app.server = fork.server;
      app.server.value = argocd::server_form(fork.server.value);
      app.cluster = fork.cluster;
    }
    // P0607 asks which of the two is meant; until then it may be where the others are.
    const bool no_url = app.server.said() && !argocd::is_cluster_url(app.server.value);  // P0216
    if ((app.server.said() && app.cluster.said()) || no_url) catalog_.incomplete = true;
    // P0207 and P0209 ask for another name, which may be the one that others are sent to.
    if (!app.namespace_.value.empty() && !is_dns_label(app.namespace_.value)) catalog_.incomplete = true;
    std::string_view text = app.cluster.said() ? app.cluster.value : app.server.value;
    if (text.empty() || text == argocd::kInCluster) text = argocd::kInClusterName;
    app.destination = catalog_.symbols.intern(text);
  }
}

void Resolver::externals() {
  const auto read = [&](const Statement& statement, bool in_fork) {
    for (const auto& element : elements(statement, "refs")) {
      const auto ref = read_ref(scope_, catalog_.symbols, element, true);
      if (ref)
        catalog_.externals.push_back(
            {named_namespace(catalog_.symbols, ref->ref), ref->span, scope_.because(statement), in_fork});
    }
  };
  for (const Statement* statement : declarations_.externals) read(*statement, false);
  for (const Statement* statement : fork_statements("external")) read(*statement, true);
}

void Resolver::placements() {
  std::vector<Span> app_spans;
  for (const DraftApp& draft : drafts_) app_spans.push_back(draft.app.span);
  for (const Statement* statement : declarations_.places) placement(*statement, app_spans, false);
  for (const Statement* statement : fork_statements("place")) placement(*statement, app_spans, true);
  std::sort(catalog_.placements.begin(), catalog_.placements.end(),
            [](const Placement& a, const Placement& b) { return a.app < b.app; });
}

void Resolver::placement(const Statement& statement, const std::vector<Span>& app_spans, bool in_fork) {
  const auto app = look_up(app_names_, *slot(statement, "app"), "app", NameKind::app, app_spans);
  const auto layer =
      look_up(layer_names_, *slot(statement, "layer"), "layer", NameKind::layer, spans_of(catalog_.layers));
  if (!app || !layer || !statement.because) return;
  Placement placement;
  placement.app = *app;
  placement.layer = *layer;
  placement.span = statement.span;
  placement.app_span = slot(statement, "app")->span;
  placement.layer_span = slot(statement, "layer")->span;
  placement.because = scope_.because(statement);
  placement.because_span = statement.because->span;
  placement.in_fork = in_fork;
  for (std::size_t open = placement.because.find('`'); open != std::string::npos;) {
    const std::size_t close = placement.because.find('`', open + 1);
    if (close == std::string::npos) break;
    const std::string word = placement.because.substr(open + 1, close - open - 1);
    // Where the word stands in the source, for those who click on it; the whole reason where escapes moved
    // it.
    Span span = placement.because_span;
    const auto at = sources_.text(span).find("`" + word + "`");
    if (at != std::string_view::npos) {
      span.begin += static_cast<std::uint32_t>(at) + 1;
      span.end = span.begin + static_cast<std::uint32_t>(word.size());
    }
    placement.named.emplace_back(word, span);
    open = placement.because.find('`', close + 1);
  }
  const auto [first, fresh] = placement_of_.try_emplace(app->index, catalog_.placements.size());
  if (!fresh) {
    Placement& known = catalog_.placements[first->second];
    if (placement.in_fork && !known.in_fork) {
      known = std::move(placement);
      drafts_[app->index].app.layer = *layer;
      return;
    }
    Diagnostic& added =
        scope_.error(202, placement.app_span,
                     fmt::format("app `{}` is placed twice", drafts_[app->index].app.name), "again here");
    added.labels.push_back({known.app_span, "first placed here"});
    added.help.push_back("an app lives in one layer: keep one of the placements");
    return;
  }
  drafts_[app->index].app.layer = *layer;
  catalog_.placements.push_back(std::move(placement));
}

void Resolver::check_project_names() {
  std::vector<std::string_view> known;
  for (const auto& [name, id] : project_names_) known.push_back(name);
  const auto check = [&](const SaidText& name) {
    if (!name.said()) return;
    const auto found = project_names_.find(name.value);
    if (found == project_names_.end()) {
      unknown(name.span, name.value, "project", known);
    } else if (name.span != Span{}) {
      catalog_.name_uses.push_back(
          {NameKind::project, name.span, catalog_.projects[found->second.index].span});
    }
  };
  check(catalog_.project);
  check(catalog_.roots_project);
  for (const DraftApp& draft : drafts_) {
    const SaidText& name = draft.app.project;
    if (!name.said() || project_names_.contains(name.value)) continue;
    // Of a name that is none P0209 was said where it was read; a string or a manifest may hold any.
    const bool word = !draft.app.manifest.said() && sources_.text(name.span) == name.value;
    if (word && !is_dns_label(name.value)) {
      catalog_.incomplete = true;
    } else {
      check(name);
    }
  }
}

void Resolver::fill_layers() {
  for (std::uint32_t i = 0; i < drafts_.size(); ++i) {
    const App& app = drafts_[i].app;
    if (!app.dropped) catalog_.layers[app.layer.index].apps.push_back({i});
  }
}

}  // namespace profilec
