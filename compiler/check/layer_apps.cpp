#include "compiler/check/layer_apps.hpp"

#include <algorithm>
#include <unordered_set>
#include <utility>

namespace profilec {
namespace {

class Look {
 public:
  Look(const Closure& closure, LayerId layer, AppId moved)
      : closure_(closure), layer_(layer), moved_(moved) {}

  LayerApps run() {
    const Catalog& catalog = closure_.catalog();
    if (moved_.valid()) {
      reach(moved_);
    } else {
      out_.apps = catalog.layer(layer_).apps;
    }
    for (std::size_t at = 0; at < out_.apps.size(); ++at) {  // it grows as providers are reached
      const AppId app = out_.apps[at];
      const std::uint32_t end = catalog.first_requirement[app.index + 1];
      for (std::uint32_t i = catalog.first_requirement[app.index]; i < end; ++i) requirement(i);
    }
    return std::move(out_);
  }

 private:
  void reach(AppId app) {
    if (reached_.insert(app.index).second) out_.apps.push_back(app);
  }

  void requirement(std::uint32_t index) {
    const Requirement& requirement = closure_.catalog().requirements[index];
    if (requirement.provider_list == 0) return;
    const bool kept =
        moved_.valid() ? closure_.kept_by_waves(requirement, layer_, moved_layers(requirement.provider_list))
                       : closure_.kept_by_waves(requirement, layer_, closure_.layers_of(requirement));
    if (!kept) return;
    const bool automated = closure_.catalog().app(requirement.app).policy.automated();
    const std::uint32_t group = group_for(requirement.provider_list, automated);
    const auto tie = static_cast<std::uint32_t>(out_.ties.size());
    out_.ties.push_back({index, requirement.app, group});
    out_.groups[group].ties.push_back(tie);
    out_.ties_of[requirement.app.index].push_back(tie);
  }

  IdSet<LayerId> moved_layers(std::uint32_t list) const {
    return closure_.layers_with_move(list, moved_, layer_);
  }

  std::uint32_t group_for(std::uint32_t list, bool automated) {
    const auto [found, fresh] = by_list_.try_emplace({list, automated}, 0);
    if (!fresh) return found->second;
    TieGroup group;
    const Catalog& catalog = closure_.catalog();
    bool any_automated = false;
    for (const AppId app : catalog.provider_lists[list].apps) {
      const App& provider = catalog.app(app);
      if (provider.dropped || (app == moved_ ? layer_ : provider.layer) != layer_) continue;
      any_automated = any_automated || provider.policy.automated();
      group.providers.push_back(app);
    }
    if (automated && any_automated) {
      std::erase_if(group.providers, [&](AppId app) { return !catalog.app(app).policy.automated(); });
    }
    found->second = static_cast<std::uint32_t>(out_.groups.size());
    for (const AppId app : group.providers) {
      out_.groups_of[app.index].push_back(found->second);
      if (moved_.valid()) reach(app);
    }
    out_.groups.push_back(std::move(group));
    return found->second;
  }

  struct KeyHash {
    std::size_t operator()(const std::pair<std::uint32_t, bool>& key) const {
      return (static_cast<std::size_t>(key.first) << 1U) | (key.second ? 1U : 0U);
    }
  };

  const Closure& closure_;
  LayerId layer_;
  AppId moved_;
  LayerApps out_;
  std::unordered_map<std::pair<std::uint32_t, bool>, std::uint32_t, KeyHash> by_list_;
  std::unordered_set<std::uint32_t> reached_;
};

}  // namespace

std::vector<LayerApps> look_into_all(const Closure& closure) {
  std::vector<LayerApps> layers;
  const std::size_t count = closure.catalog().layers.size();
  for (std::uint32_t i = 0; i < count; ++i) {
    layers.push_back(Look(closure, {i}, {}).run());
    layers.back().stuck = unsettled(layers.back());
  }
  return layers;
}

LayerApps look_into(const Closure& closure, LayerId layer, AppId moved) {
  return Look(closure, layer, moved).run();
}

std::vector<AppId> unsettled(const LayerApps& layer) {
  std::unordered_map<std::uint32_t, std::size_t> waits;
  std::vector<AppId> ready;
  for (const AppId app : layer.apps) {
    const auto ties = layer.ties_of.find(app.index);
    if (ties == layer.ties_of.end()) {
      ready.push_back(app);
    } else {
      waits[app.index] = ties->second.size();
    }
  }
  std::vector<bool> met(layer.groups.size(), false);
  while (!ready.empty()) {
    const AppId app = ready.back();
    ready.pop_back();
    const auto groups = layer.groups_of.find(app.index);
    if (groups == layer.groups_of.end()) continue;
    for (const std::uint32_t group : groups->second) {
      if (met[group]) continue;
      met[group] = true;
      for (const std::uint32_t tie : layer.groups[group].ties) {
        const AppId waiting = layer.ties[tie].app;
        if (--waits[waiting.index] == 0) ready.push_back(waiting);
      }
    }
  }
  std::vector<AppId> left;
  for (const AppId app : layer.apps) {
    const auto waiting = waits.find(app.index);
    if (waiting != waits.end() && waiting->second > 0) left.push_back(app);
  }
  return left;
}

}  // namespace profilec
