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
  LayerWaves(const Closure& closure, const std::vector<bool>& fixed, const LayerApps& layer,
             std::vector<std::int64_t>& waves)
      : closure_(closure), fixed_(fixed), layer_(layer), waves_(waves) {}

  void run() {
    least();
    raise_manual();
  }

 private:
  // Waves in rising order: an app is due one after the wave in which the last of its ties found its first
  // provider.
  void least() {
    std::map<std::int64_t, std::vector<std::uint32_t>> due;  // places
    std::vector<std::size_t> waits(layer_.apps.size(), 0);   // 0: for nothing, or nothing matters
    for (std::uint32_t place = 0; place < layer_.apps.size(); ++place) {
      const AppId app = layer_.apps[place];
      const std::size_t ties = layer_.ties_of[place].size();
      if (fixed_[app.index]) {
        due[closure_.catalog().app(app).wave.value].push_back(place);
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

  bool comes_last(AppId app) const { return profilec::comes_last(closure_.catalog().app(app)); }

  // A manual app goes into the layer's last wave (docs: argo-cd.md, rule 3), unless an app of the layer waits
  // for it. Where waves wait for health manual apps of the last wave do not count: any other wave would hold
  // the root. Each app that is raised may set free those that it waited for.
  void raise_manual() {
    for (const AppId app : layer_.apps) last_ = std::max(last_, waves_[app.index]);
    for (std::uint32_t group = 0; group < layer_.providers.size(); ++group) {
      others_.push_back(first_other(group));
      const std::span<const std::uint32_t> ties = layer_.ties_to[group];
      waiting_.push_back(
          std::count_if(ties.begin(), ties.end(), [&](std::uint32_t tie) { return waits(tie); }));
    }
    held_.assign(layer_.apps.size(), 0);
    for (std::uint32_t place = 0; place < layer_.apps.size(); ++place) {
      if (!comes_last(layer_.apps[place])) continue;
      for (const std::uint32_t group : layer_.groups_of[place]) held_[place] += waiting_[group] > 0 ? 1 : 0;
      if (held_[place] == 0) free_.push_back(place);
    }
    for (std::size_t next = 0; next < free_.size(); ++next) raise(free_[next]);
  }

  // The first wave in which somebody provides it who does not come last.
  std::int64_t first_other(std::uint32_t group) const {
    std::int64_t first = kNever;
    for (const AppId provider : layer_.providers[group]) {
      if (!comes_last(provider)) first = std::min(first, waves_[provider.index]);
    }
    return first;
  }

  // Whether its app would come before all others that provide it.
  bool waits(std::uint32_t tie) const {
    const AppId app = layer_.ties[tie].app;
    const bool among_the_last = health_ && waves_[app.index] == last_ && comes_last(app);
    return !among_the_last && others_[layer_.ties[tie].group] >= waves_[app.index];
  }

  void raise(std::uint32_t place) {
    std::vector<std::uint32_t> waited;
    for (const std::uint32_t tie : layer_.ties_of[place]) {
      if (waits(tie)) waited.push_back(tie);
    }
    waves_[layer_.apps[place].index] = last_;
    for (const std::uint32_t tie : waited) {
      const std::uint32_t group = layer_.ties[tie].group;
      if (!waits(tie) && --waiting_[group] == 0) release(group);
    }
  }

  void release(std::uint32_t group) {
    for (const AppId provider : layer_.providers[group]) {
      const std::uint32_t place = layer_.place_of(provider);
      if (comes_last(provider) && --held_[place] == 0) free_.push_back(place);
    }
  }

  const Closure& closure_;
  const std::vector<bool>& fixed_;  // whether each app has a wave of its own
  const LayerApps& layer_;
  std::vector<std::int64_t>& waves_;
  const bool health_ = closure_.catalog().argo_cd.application_health.value;
  std::int64_t last_ = std::numeric_limits<std::int64_t>::min();  // of the layer's waves
  std::vector<std::int64_t> others_;                              // of each group: see first_other()
  std::vector<std::ptrdiff_t> waiting_;                           // of each group: the ties that wait
  std::vector<std::size_t> held_;    // of each place: the groups with ties that wait
  std::vector<std::uint32_t> free_;  // the places that nothing holds
};

}  // namespace

std::vector<std::int64_t> infer_waves(const Closure& closure, const std::vector<LayerApps>& layers) {
  const Catalog& catalog = closure.catalog();
  std::vector<bool> fixed;
  for (const App& app : catalog.apps) fixed.push_back(app.wave.said() || app.manifest.said());
  std::vector<std::int64_t> waves(catalog.apps.size(), 0);
  for (const LayerApps& layer : layers) LayerWaves(closure, fixed, layer, waves).run();
  return waves;
}

}  // namespace profilec
