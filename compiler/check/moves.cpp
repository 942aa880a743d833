#include "compiler/check/moves.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "compiler/check/wording.hpp"
#include "compiler/source/text.hpp"

namespace profilec {
namespace {

constexpr std::size_t kMostPlaces = 6;  // that are offered for one app

}  // namespace

void Moves::help_placing(Diagnostic& added, AppId provider, const std::vector<AppId>& apps) const {
  const std::vector<LayerId> admissible = admission_.admissible(provider);
  const std::string& name = catalog_.app(provider).name;
  std::vector<std::string> consumers;
  for (const AppId app : apps) consumers.push_back(catalog_.app(app).name);
  const LayerId left = catalog_.app(provider).layer;
  const bool alone = catalog_.layer(left).apps.size() == 1 && catalog_.fork.name.empty();
  if (const auto place = placing(provider, admissible, alone)) {
    added.help.push_back(fmt::format("{}let it live there: `place {} in {} because \"{} ...\"`{}",
                                     added.help.empty() ? "" : "or ", name, catalog_.layer(*place).name,
                                     quoted_list(consumers, 3),
                                     and_remove(alone ? std::vector{left} : std::vector<LayerId>())));
    return;
  }
  const std::vector<LayerId> others = admission_.admissible(apps.front());
  const auto other =
      std::find_if(others.begin(), others.end(), [&](LayerId layer) { return all_declared_in(apps, layer); });
  const std::string no_layer = fmt::format("no layer would do for `{}` as it is", name);
  if (other == others.end()) {
    added.notes.push_back(fmt::format("{}, nor for {}", no_layer, quoted_list(consumers, 3, "or")));
    return;
  }
  added.help.push_back(fmt::format("{}: move {} to layer {}{}", no_layer, quoted_list(consumers, 3),
                                   layer_name(catalog_, *other), and_remove(left_empty(apps))));
}

void Moves::help_going(Diagnostic& added, AppId consumer) const {
  for (const LayerId layer : admission_.admissible(consumer)) {
    if (!all_declared_in({consumer}, layer)) continue;
    added.help.push_back(fmt::format("move {} to layer {}{}", app_name(catalog_, consumer),
                                     layer_name(catalog_, layer), and_remove(left_empty({consumer}))));
    return;
  }
}

std::optional<LayerId> Moves::placing(AppId app, const std::vector<LayerId>& layers, bool alone) const {
  if (alone && leaves_nothing(catalog_.app(app).layer)) return std::nullopt;
  for (auto layer = layers.rbegin(); layer != layers.rend(); ++layer) {
    const bool works = trials_.works([&](Catalog& changed) {
      place_in(changed, app, *layer);
      if (alone) remove_layer(changed, catalog_.app(app).layer);
    });
    if (works) return *layer;
  }
  return std::nullopt;
}

bool Moves::leaves_nothing(LayerId layer) const {
  return std::any_of(catalog_.profiles.begin(), catalog_.profiles.end(), [&](const Profile& profile) {
    IdSet<LayerId> others = profile.all_layers;
    others.erase(layer);
    return profile.all_layers.has(layer) && others == IdSet<LayerId>(catalog_.layers.size());
  });
}

bool Moves::all_declared_in(const std::vector<AppId>& apps, LayerId layer) const {
  return std::all_of(apps.begin(), apps.end(), [&](AppId app) { return admission_.admits(app, layer); }) &&
         trials_.works([&](Catalog& changed) {
           for (const AppId app : apps) declare_in(changed, app, layer);
           for (const LayerId one : left_empty(apps)) remove_layer(changed, one);
         });
}

std::vector<LayerId> Moves::left_empty(const std::vector<AppId>& apps) const {
  std::vector<LayerId> layers;
  for (const AppId app : apps) {
    const LayerId layer = catalog_.app(app).layer;
    const std::vector<AppId>& there = catalog_.layer(layer).apps;
    const bool all = std::all_of(there.begin(), there.end(), [&](AppId other) {
      return std::find(apps.begin(), apps.end(), other) != apps.end();
    });
    const bool known = std::find(layers.begin(), layers.end(), layer) != layers.end();
    if (all && !known && catalog_.fork.name.empty() && !leaves_nothing(layer)) layers.push_back(layer);
  }
  return layers;
}

std::string Moves::and_remove(const std::vector<LayerId>& empty) const {
  if (empty.empty()) return {};
  std::vector<std::string> names;
  for (const LayerId layer : empty) names.push_back(catalog_.layer(layer).name);
  const bool one = names.size() == 1;
  return fmt::format(", and remove {} {}, which {} empty then", one ? "layer" : "layers",
                     quoted_list(names, names.size()), one ? "is" : "are");
}

void Moves::help_admissible(Diagnostic& added, const Placement& placement) const {
  const App& app = catalog_.app(placement.app);
  const std::vector<LayerId> admissible = admission_.admissible(placement.app);
  const bool home = std::find(admissible.begin(), admissible.end(), app.home) != admissible.end();
  if (home && trials_.works([&](Catalog& changed) { declare_in(changed, placement.app, app.home); })) {
    added.help.push_back(
        fmt::format("remove the placement: its home {} will do", layer_name(catalog_, app.home)));
    return;
  }
  std::vector<std::string> names;
  for (const LayerId layer : admissible) {
    if (names.size() == kMostPlaces) break;
    const bool works = layer != app.home &&
                       trials_.works([&](Catalog& changed) { place_in(changed, placement.app, layer); });
    if (works) names.push_back(catalog_.layer(layer).name);
  }
  if (!names.empty()) {
    added.help.push_back(fmt::format("place it in {}", quoted_list(names, kMostPlaces, "or")));
  } else {
    added.help.push_back("no layer will do as the catalog stands: first mend the relation shown above");
  }
}

}  // namespace profilec
