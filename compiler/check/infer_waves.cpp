#include <algorithm>
#include <limits>
#include <map>

#include "compiler/check/layer_apps.hpp"
#include "compiler/check/parts.hpp"

namespace profilec {
namespace {

constexpr std::int64_t kNever = std::numeric_limits<std::int64_t>::max();

class LayerWaves {
 public:
  LayerWaves(const Catalog& catalog, const LayerApps& layer, std::vector<std::int64_t>& waves)
      : catalog_(catalog), layer_(layer), waves_(waves) {}

  void run() {
    least();
    raise_manual();
  }

 private:
  bool fixed(AppId app) const { return catalog_.app(app).wave.said() || catalog_.app(app).manifest.said(); }

  // Waves in rising order: an app is due one after the wave in which the last of its ties found its first
  // provider.
  void least() {
    std::map<std::int64_t, std::vector<AppId>> due;
    std::unordered_map<std::uint32_t, std::size_t> waits;
    for (const AppId app : layer_.apps) {
      const auto ties = layer_.ties_of.find(app.index);
      if (fixed(app)) {
        due[catalog_.app(app).wave.value].push_back(app);
      } else if (ties == layer_.ties_of.end()) {
        due[0].push_back(app);
      } else {
        waits[app.index] = ties->second.size();
      }
    }
    std::vector<bool> met(layer_.groups.size(), false);
    while (!due.empty()) {
      const std::int64_t wave = due.begin()->first;
      const std::vector<AppId> apps = std::move(due.begin()->second);
      due.erase(due.begin());
      for (const AppId app : apps) {
        waves_[app.index] = wave;
        const auto groups = layer_.groups_of.find(app.index);
        if (groups == layer_.groups_of.end()) continue;
        for (const std::uint32_t group : groups->second) {
          if (met[group]) continue;
          met[group] = true;
          for (const std::uint32_t tie : layer_.groups[group].ties) {
            const AppId waiting = layer_.ties[tie].app;
            const auto found = waits.find(waiting.index);
            if (found == waits.end() || --found->second > 0) continue;
            due[std::max<std::int64_t>(0, wave + 1)].push_back(waiting);
          }
        }
      }
    }
  }

  bool raisable(AppId app) const { return !fixed(app) && !catalog_.app(app).policy.automated(); }

  // A manual app goes into the layer's last wave (docs: argo-cd.md, rule 3), unless an app of the layer waits
  // for it.
  void raise_manual() {
    std::int64_t last = std::numeric_limits<std::int64_t>::min();
    for (const AppId app : layer_.apps) last = std::max(last, waves_[app.index]);
    std::vector<AppId> raised;
    for (const AppId app : layer_.apps) {
      if (raisable(app) && !waited_for(app)) raised.push_back(app);
    }
    for (const AppId app : raised) waves_[app.index] = last;
  }

  // Whether some app would come before all its other providers.
  bool waited_for(AppId app) const {
    const auto groups = layer_.groups_of.find(app.index);
    if (groups == layer_.groups_of.end()) return false;
    return std::any_of(groups->second.begin(), groups->second.end(), [&](std::uint32_t index) {
      const TieGroup& group = layer_.groups[index];
      std::int64_t others = kNever;
      for (const AppId provider : group.providers) {
        if (!raisable(provider)) others = std::min(others, waves_[provider.index]);
      }
      return std::any_of(group.ties.begin(), group.ties.end(),
                         [&](std::uint32_t tie) { return others >= waves_[layer_.ties[tie].app.index]; });
    });
  }

  const Catalog& catalog_;
  const LayerApps& layer_;
  std::vector<std::int64_t>& waves_;
};

}  // namespace

std::vector<std::int64_t> infer_waves(const Closure& closure, const std::vector<LayerApps>& layers) {
  const Catalog& catalog = closure.catalog();
  std::vector<std::int64_t> waves(catalog.apps.size(), 0);
  for (const LayerApps& layer : layers) LayerWaves(catalog, layer, waves).run();
  return waves;
}

}  // namespace profilec
