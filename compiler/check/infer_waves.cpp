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
    std::map<std::int64_t, std::vector<std::uint32_t>> due;  // places
    std::vector<std::size_t> waits(layer_.apps.size(), 0);   // 0: for nothing, or nothing matters
    for (std::uint32_t place = 0; place < layer_.apps.size(); ++place) {
      const AppId app = layer_.apps[place];
      const std::size_t ties = layer_.ties_of[place].size();
      if (fixed(app)) {
        due[catalog_.app(app).wave.value].push_back(place);
      } else if (ties == 0) {
        due[0].push_back(place);
      } else {
        waits[place] = ties;
      }
    }
    std::vector<bool> met(layer_.providers.size(), false);
    while (!due.empty()) {
      const std::int64_t wave = due.begin()->first;
      const std::vector<std::uint32_t> places = std::move(due.begin()->second);
      due.erase(due.begin());
      for (const std::uint32_t place : places) {
        waves_[layer_.apps[place].index] = wave;
        for (const std::uint32_t group : layer_.groups_of[place]) {
          if (met[group]) continue;
          met[group] = true;
          for (const std::uint32_t tie : layer_.ties_to[group]) {
            const std::uint32_t waiting = layer_.ties[tie].place;
            if (waits[waiting] == 0 || --waits[waiting] > 0) continue;
            due[std::max<std::int64_t>(0, wave + 1)].push_back(waiting);
          }
        }
      }
    }
  }

  // A manual app goes into the layer's last wave (docs: argo-cd.md, rule 3), unless an app of the layer waits
  // for it. Where waves wait for health manual apps of the last wave do not count: any other wave would hold
  // the root.
  void raise_manual() {
    last_ = std::numeric_limits<std::int64_t>::min();
    for (const AppId app : layer_.apps) last_ = std::max(last_, waves_[app.index]);
    for (bool changed = true; changed;) {
      changed = false;
      for (std::uint32_t place = 0; place < layer_.apps.size(); ++place) {
        const AppId app = layer_.apps[place];
        if (waves_[app.index] == last_ || !comes_last(catalog_.app(app)) || waited_for(place)) continue;
        waves_[app.index] = last_;
        changed = true;
      }
    }
  }

  // Whether some app would come before all its other providers.
  bool waited_for(std::uint32_t place) const {
    const std::span<const std::uint32_t> groups = layer_.groups_of[place];
    return std::any_of(groups.begin(), groups.end(), [&](std::uint32_t group) {
      std::int64_t others = kNever;
      for (const AppId provider : layer_.providers[group]) {
        if (!comes_last(catalog_.app(provider))) others = std::min(others, waves_[provider.index]);
      }
      const std::span<const std::uint32_t> ties = layer_.ties_to[group];
      return std::any_of(ties.begin(), ties.end(), [&](std::uint32_t tie) {
        const AppId app = layer_.ties[tie].app;
        const bool among_the_last = health_ && waves_[app.index] == last_ && comes_last(catalog_.app(app));
        return !among_the_last && others >= waves_[app.index];
      });
    });
  }

  const Catalog& catalog_;
  const LayerApps& layer_;
  std::vector<std::int64_t>& waves_;
  const bool health_ = catalog_.argo_cd.application_health.value;
  std::int64_t last_ = 0;  // of the layer's waves
};

}  // namespace

std::vector<std::int64_t> infer_waves(const Closure& closure, const std::vector<LayerApps>& layers) {
  const Catalog& catalog = closure.catalog();
  std::vector<std::int64_t> waves(catalog.apps.size(), 0);
  for (const LayerApps& layer : layers) LayerWaves(catalog, layer, waves).run();
  return waves;
}

}  // namespace profilec
