#include "compiler/check/moves.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "compiler/check/wording.hpp"
#include "compiler/source/text.hpp"

namespace profilec {

bool Moves::help_placing(Diagnostic& added, AppId provider, const std::vector<AppId>& apps) const {
  const std::vector<LayerId> admissible = admission_.admissible(provider);
  const std::string& name = catalog_.app(provider).name;
  std::vector<std::string> consumers;
  for (const AppId app : apps) consumers.push_back(catalog_.app(app).name);
  const LayerId left = catalog_.app(provider).layer;
  const bool alone = catalog_.layer(left).apps.size() == 1 && catalog_.fork.name.empty();
  if (const auto place = placing(provider, admissible, alone)) {
    added.help.push_back(fmt::format(
        "{}let it live there: `place {} in {} because \"{} ...\"`{}", added.help.empty() ? "" : "or ", name,
        catalog_.layer(*place).name, quoted_list(consumers, 3),
        alone ? fmt::format(", and remove layer {}, which is empty then", layer_name(catalog_, left))
              : std::string()));
    return true;
  }
  std::vector<LayerId> others = admission_.admissible(apps.front());
  std::erase_if(others, [&](LayerId layer) { return !all_declared_in(apps, layer); });
  const std::string no_layer = fmt::format("no layer would do for `{}` as it is", name);
  if (others.empty()) {
    added.notes.push_back(fmt::format("{}, nor for {}", no_layer, quoted_list(consumers, 3, "or")));
    return false;
  }
  added.help.push_back(fmt::format("{}: move {} to layer {}", no_layer, quoted_list(consumers, 3),
                                   layer_name(catalog_, others.front())));
  return true;
}

bool Moves::help_going(Diagnostic& added, AppId consumer) const {
  for (const LayerId layer : admission_.admissible(consumer)) {
    if (!all_declared_in({consumer}, layer)) continue;
    added.help.push_back(fmt::format("{}move {} to layer {}", added.help.empty() ? "" : "or ",
                                     app_name(catalog_, consumer), layer_name(catalog_, layer)));
    return true;
  }
  return false;
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
         });
}

void Moves::help_admissible(Diagnostic& added, const Placement& placement) const {
  const App& app = catalog_.app(placement.app);
  std::vector<LayerId> admissible = admission_.admissible(placement.app);
  std::erase_if(admissible, [&](LayerId layer) {
    return !trials_.works([&](Catalog& changed) {
      layer == app.home ? declare_in(changed, placement.app, layer) : place_in(changed, placement.app, layer);
    });
  });
  std::vector<std::string> names;
  names.reserve(admissible.size());
  for (const LayerId layer : admissible) names.push_back(catalog_.layer(layer).name);
  if (std::find(admissible.begin(), admissible.end(), app.home) != admissible.end()) {
    added.help.push_back(
        fmt::format("remove the placement: its home {} will do", layer_name(catalog_, app.home)));
  } else if (!names.empty()) {
    added.help.push_back(fmt::format("place it in {}", quoted_list(names, 6, "or")));
  } else {
    added.help.push_back("no layer will do as the catalog stands: first mend the relation shown above");
  }
}

}  // namespace profilec
