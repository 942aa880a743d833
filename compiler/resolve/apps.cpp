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

// Of so many presets that are not there one is looked for that has almost the name.
constexpr std::size_t kMostPresetsCompared = 100;

// Words in backticks of one reason.
constexpr std::size_t kMostNamed = 1'000;

// What the folder declares and, of a fork, what it adds; in order of their names.
std::vector<std::pair<std::string_view, DeclaredApp>> Resolver::declared_apps() {
  std::vector<std::pair<std::string_view, DeclaredApp>> all(declarations_.apps.begin(),
                                                            declarations_.apps.end());
  if (fork_ == nullptr) return all;
  std::map<std::string_view, const Statement*> known;
  for (const auto& [name, declared] : all) known.emplace(name, declared.app);
  for (const Statement* in : fork_statements("in")) {
    for (const Statement& app : block_of(*in)->statements) {
      if (app.form == nullptr) continue;
      const auto [found, fresh] = known.emplace(declared_name(sources_, app), &app);
      if (fresh) {
        all.emplace_back(found->first, DeclaredApp{&app, slot(*in, "layer"), true});
        continue;
      }
      Diagnostic& added = scope_.error(202, slot(app, "name")->span,
                                       fmt::format("app `{}` is declared twice", found->first), "again here");
      added.labels.push_back({slot(*found->second, "name")->span, "first declared here"});
      added.help.push_back(
          fmt::format("to change it in this fork write `app {} {{ ... }}` without `in`", found->first));
    }
  }
  std::sort(all.begin(), all.end(), [](const auto& one, const auto& two) { return one.first < two.first; });
  return all;
}

void Resolver::collect_apps() {
  for (const Statement* in : declarations_.ins) {
    look_up(layer_names_, *slot(*in, "layer"), "layer", NameKind::layer, catalog_.layers);
  }
  for (const Statement* in : fork_statements("in")) {
    look_up(layer_names_, *slot(*in, "layer"), "layer", NameKind::layer, catalog_.layers);
  }
  overrides();
  for (const Entry& entry : entries()) {
    if (entry.known.valid()) {
      take_app(entry.known);
      continue;
    }
    const auto layer = layer_names_.find(sources_.text(entry.declared.layer->span));
    if (layer == layer_names_.end()) {
      catalog_.incomplete = true;  // reported above
      continue;
    }
    read_app(entry.name, entry.declared, layer->second);
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

void Resolver::read_app(std::string_view name, const DeclaredApp& declared, LayerId layer) {
  DraftApp& draft = drafts_.emplace_back();
  const std::size_t found = findings();
  const std::size_t words = scope_.words();
  const std::size_t filled_in = scope_.filled_in();
  const bool incomplete = std::exchange(catalog_.incomplete, false);
  draft.app = Shared(undetermined(name, declared, layer));
  std::set<std::string> read;
  scope_.record_reads(&read);
  build_app(draft, declared);
  scope_.record_reads(recorded_ == nullptr ? nullptr : &recorded_->read);
  // The library's facts have holes of their own, which the app itself fills.
  std::erase_if(read, [&](const std::string& hole) { return !scope_.holes().contains(hole); });
  if (recorded_ != nullptr && (!read.empty() || draft.app->manifest.said()))
    recorded_->varying.push_back({AppId{static_cast<std::uint32_t>(catalog_.apps.size())}, draft});
  destination(draft.app.change());
  check_project_of(draft.app);
  imply(draft);
  take_away(draft);
  sort_requirements(draft);
  // Among the holes may be words of what could not be read.
  const bool guessed = !read.empty() && !declarations_.unread.empty();
  // Beyond a limit (P0115) an app is not read whole, and nothing more is said of it.
  const bool cut_short = scope_.is_full() || scope_.filled_in() > kMostFilledIn;
  const bool unsure =
      guessed || cut_short || catalog_.incomplete || findings() != found || draft.app->manifest.said();
  read_.push_back({unsure, declared.app->span.file, layer, layer, scope_.words() - words,
                   scope_.filled_in() - filled_in});
  layers_.push_back(layer);
  known_.emplace_back();
  catalog_.apps.push_back(std::move(draft.app));
  catalog_.incomplete = catalog_.incomplete || incomplete;
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

std::vector<std::string_view> Resolver::app_names() const {
  std::vector<std::string_view> names;
  for (const App& app : catalog_.apps) names.push_back(app.name);
  return names;
}

const Statement* Resolver::find_preset(const syntax::Item& name) {
  const std::string_view text = sources_.text(name.span);
  const auto found = declarations_.presets.find(text);
  if (found != declarations_.presets.end()) return found->second;
  catalog_.incomplete = true;
  if (declarations_.library_unknown) return nullptr;  // reported at the import
  const KnownNames known = keys_of(declarations_.presets);
  const auto [near, fresh] = almost_presets_.try_emplace(text, false);
  if (fresh && almost_presets_.size() <= kMostPresetsCompared) near->second = !nearest(text, known()).empty();
  if (declarations_.presets_imported || near->second) {
    unknown(name.span, text, "preset", known);
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
  const auto change = overrides_.find(draft.app->name);
  if (change != overrides_.end()) builder.apply_override(*change->second);
  builder.finish(on_absence_);
  App& app = draft.app.change();
  if (app.manifest.said()) manifest(app);
  app.server.value = std::string(argocd::server_form(app.server.value));
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
void Resolver::destination(App& app) {
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
  for (const Statement* statement : declarations_.places) placement(*statement, false);
  for (const Statement* statement : fork_statements("place")) placement(*statement, true);
  for (std::uint32_t i = 0; i < read_.size(); ++i) {
    if (read_[i].layer != layers_[i]) catalog_.apps[i].change().layer = read_[i].layer = layers_[i];
  }
  std::sort(catalog_.placements.begin(), catalog_.placements.end(),
            [](const Placement& a, const Placement& b) { return a.app < b.app; });
}

// The app that is placed, its use recorded.
AppId Resolver::placed_app(const syntax::Item& item) {
  const std::string_view name = sources_.text(item.span);
  const AppId app = catalog_.find_app(name);
  if (app.valid()) {
    catalog_.name_uses.push_back({NameKind::app, item.span, catalog_.app(app).span});
  } else {
    unknown(item.span, name, "app", [this] { return app_names(); });
  }
  return app;
}

void Resolver::placement(const Statement& statement, bool in_fork) {
  const AppId app = placed_app(*slot(statement, "app"));
  const auto layer =
      look_up(layer_names_, *slot(statement, "layer"), "layer", NameKind::layer, catalog_.layers);
  if (!app.valid() || !layer || !statement.because) return;
  Placement placement;
  placement.app = app;
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
    if (placement.named.size() == kMostNamed) {
      scope_.error(115, placement.because_span,
                   fmt::format("more than {} words in backticks; the others are not looked at", kMostNamed));
      break;
    }
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
  const auto [first, fresh] = placement_of_.try_emplace(app.index, catalog_.placements.size());
  if (!fresh) {
    Placement& known = catalog_.placements[first->second];
    if (placement.in_fork && !known.in_fork) {
      known = std::move(placement);
      layers_[app.index] = *layer;
      return;
    }
    known.twice = true;
    Diagnostic& added =
        scope_.error(202, placement.app_span, fmt::format("app `{}` is placed twice", catalog_.app(app).name),
                     "again here");
    added.labels.push_back({known.app_span, "first placed here"});
    added.help.push_back("an app lives in one layer: keep one of the placements");
    return;
  }
  layers_[app.index] = *layer;
  catalog_.placements.push_back(std::move(placement));
}

void Resolver::check_project_of(const App& app) {
  // Of a name that is none P0209 was said where it was read; a string or a manifest may hold any.
  const SaidText& name = app.project;
  const bool word = name.said() && !app.manifest.said() && sources_.text(name.span) == name.value;
  if (word && !project_names_.contains(name.value) && !is_dns_label(name.value)) {
    catalog_.incomplete = true;
  } else {
    check_project_name(name);
  }
}

void Resolver::check_project_name(const SaidText& name) {
  if (!name.said() || project_names_.contains(name.value)) return;
  unknown(name.span, name.value, "project", keys_of(project_names_));
}

void Resolver::fill_layers() {
  for (std::uint32_t i = 0; i < layers_.size(); ++i) {
    const bool dropped = fork_ != nullptr && catalog_.apps[i]->dropped;  // only a fork drops any
    if (!dropped) catalog_.layers[layers_[i].index].apps.push_back({i});
  }
}

}  // namespace profilec
