#include "compiler/check/trials.hpp"

#include <algorithm>

#include "compiler/check/check.hpp"
#include "compiler/check/parts.hpp"

namespace profilec {
namespace {

// Relations that are looked at again in all trials of one check; where that is less than so many trials,
// which one of many helps was tried would be chance.
constexpr std::size_t kMostLookedAt = 50'000;
constexpr std::size_t kFewestTrials = 10;

void live_in(Catalog& catalog, AppId app, LayerId layer) {
  std::erase(catalog.layers[catalog.app(app).layer.index].apps, app);
  std::vector<AppId>& there = catalog.layers[layer.index].apps;
  there.insert(std::lower_bound(there.begin(), there.end(), app), app);
  catalog.apps[app.index].change().layer = layer;
  std::erase_if(catalog.placements, [&](const Placement& one) { return one.app == app; });
}

}  // namespace

void give_wave(Catalog& catalog, AppId id, std::int64_t wave) {
  App& app = catalog.apps[id.index].change();
  app.wave.value = wave;
  if (!app.wave.said()) app.wave.span = app.span;
}

void remove_wave(Catalog& catalog, AppId app) { catalog.apps[app.index].change().wave = {}; }

void sync_as(Catalog& catalog, AppId id, SyncMode mode) {
  App& app = catalog.apps[id.index].change();
  app.policy.sync.value.mode = mode;
  app.policy.sync.value.enabled = {};
  if (!app.policy.sync.said()) app.policy.sync.span = app.span;
}

void place_in(Catalog& catalog, AppId app, LayerId layer) {
  live_in(catalog, app, layer);
  Placement placement;
  placement.app = app;
  placement.layer = layer;
  catalog.placements.push_back(std::move(placement));
}

void declare_in(Catalog& catalog, AppId app, LayerId layer) {
  live_in(catalog, app, layer);
  catalog.apps[app.index].change().home = layer;
}

void remove_layer(Catalog& catalog, LayerId layer) {
  catalog.layers[layer.index].dropped = true;
  for (Profile& profile : catalog.profiles) profile.all_layers.erase(layer);
}

void order_layer(Catalog& catalog, LayerId layer, LayerId after) {
  catalog.layers[layer.index].after.push_back(after);
  catalog.layers[layer.index].after_spans.push_back(catalog.layer(after).span);
}

void relate(Catalog& catalog, std::uint32_t requirement, Relation relation) {
  catalog.requirements[requirement].relation = relation;
}

Trials::Trials(const Catalog& catalog) : catalog_(&catalog) {
  const std::size_t relations = 1 + catalog.apps.size() + catalog.requirements.size();
  left_ = kMostLookedAt / (relations + catalog.layers.size() * catalog.profiles.size());
  if (left_ < kFewestTrials) left_ = 0;
}

bool Trials::works(const std::function<void(Catalog&)>& change) {
  if (left_ == 0) return true;
  --left_;
  if (!now_) now_ = count(*catalog_);
  Catalog changed = *catalog_;
  change(changed);
  const Count then = count(changed);
  return then.errors < now_->errors ? then.warnings <= now_->warnings
                                    : then.errors == now_->errors && then.warnings < now_->warnings;
}

Trials::Count Trials::count(const Catalog& catalog) {
  Trials none;
  Checked checked;
  Diagnostics found;
  checked.order = order_layers(catalog);
  // A relation that is mended must not bring to light what it kept silent.
  check_order(Closure(catalog, checked.order), Moving::is_judged, none, checked, found);
  Count count;
  for (const Shared<Diagnostic>& one : found.all()) {
    if (catalog.incomplete && info(one->code).rests_on_absence) continue;
    if (one->severity() == Severity::error) ++count.errors;
    if (one->severity() == Severity::warning) ++count.warnings;
  }
  return count;
}

}  // namespace profilec
