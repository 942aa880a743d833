// Gaps, circles and waves.
#include <algorithm>
#include <limits>

#include "tests/oracle/oracle.hpp"

namespace profilec::oracle {
namespace {

std::size_t at(int index) { return static_cast<std::size_t>(index); }
int count(const World& world) { return static_cast<int>(world.apps.size()); }

Mask living_in(const World& world, int layer) {
  Mask apps = 0;
  for (int app = 0; app < count(world); ++app) {
    if (world.layer[at(app)] == layer) apps |= bit(app);
  }
  return apps;
}

Mask automated(const World& world, Mask apps) {
  Mask chosen = 0;
  for (int app = 0; app < count(world); ++app) {
    if ((apps & bit(app)) != 0 && world.apps[at(app)].automated) chosen |= bit(app);
  }
  return chosen;
}

// Whether in this company of layers no earlier layer meets the relation.
bool left_to_waves(const World& world, const Tie& tie, int layer, Mask company) {
  for (int app = 0; app < count(world); ++app) {
    if ((tie.providers & bit(app)) == 0) continue;
    const int theirs = world.layer[at(app)];
    if ((company & bit(theirs)) != 0 && theirs != layer && world.at_or_before(theirs, layer)) return false;
  }
  return true;
}

int wave_or(const std::map<int, int>& waves, int app) { return waves.at(app); }

int earliest(const std::map<int, int>& waves, Mask providers) {
  int least = std::numeric_limits<int>::max();
  for (const auto& [app, wave] : waves) {
    if ((providers & bit(app)) != 0) least = std::min(least, wave);
  }
  return least;
}

// The least numbers: from 0 for whoever has no written wave, upwards until nothing is too low.
std::map<int, int> least_waves(const World& world, const std::vector<Kept>& kept, Mask apps) {
  std::map<int, int> waves;
  for (int app = 0; app < count(world); ++app) {
    if ((apps & bit(app)) != 0) waves[app] = world.apps[at(app)].wave.value_or(0);
  }
  for (bool changed = true; changed;) {
    changed = false;
    for (const Kept& one : kept) {
      int& own = waves[one.tie->app];
      const int first = earliest(waves, one.providers);
      if (world.apps[at(one.tie->app)].wave || own > first) continue;
      own = first + 1;
      changed = true;
    }
  }
  return waves;
}

// Whether somebody of the layer would be left without an earlier provider if this app came last. Where
// waves wait for health manual apps that come last do without.
bool bound_below(const World& world, const std::vector<Kept>& kept, const std::map<int, int>& waves, int last,
                 int app) {
  return std::any_of(kept.begin(), kept.end(), [&](const Kept& one) {
    if ((one.providers & bit(app)) == 0) return false;
    const bool does_without = world.application_health && inferred_manual(world, one.tie->app);
    if (does_without && wave_or(waves, one.tie->app) == last) return false;
    for (const auto& [other, wave] : waves) {
      const bool counts = (one.providers & bit(other)) != 0 && !inferred_manual(world, other);
      if (counts && wave < wave_or(waves, one.tie->app)) return false;
    }
    return true;
  });
}

}  // namespace

bool inferred_manual(const World& world, int app) {
  return !world.apps[at(app)].automated && !world.apps[at(app)].wave;
}

std::vector<Mask> companies(const World& world, int layer) {
  std::vector<Mask> found;
  for (const Mask layers : world.holds) {
    if ((layers & bit(layer)) != 0) found.push_back(layers);
  }
  if (found.empty()) found.push_back(~Mask{0});
  return found;
}

Answer ask(const World& world, const Tie& tie, int profile) {
  if (tie.met != Met::by_apps || tie.verb == Verb::wants || !world.present(tie.app, profile)) {
    return Answer::met;
  }
  bool there = false;
  bool in_time = false;
  for (int app = 0; app < count(world); ++app) {
    if ((tie.providers & bit(app)) == 0 || !world.present(app, profile)) continue;
    there = true;
    if (world.at_or_before(world.layer[at(app)], world.layer[at(tie.app)])) in_time = true;
  }
  if (!there) return tie.verb == Verb::after ? Answer::met : Answer::absent;
  if (!in_time && tie.verb != Verb::uses) return Answer::misplaced;
  return Answer::met;
}

bool fails(const World& world, const Tie& tie) {
  for (int profile = 0; profile < static_cast<int>(world.profiles.size()); ++profile) {
    if (ask(world, tie, profile) != Answer::met) return true;
  }
  return false;
}

std::vector<Kept> kept_in(const World& world, int layer) {
  std::vector<Kept> kept;
  const Mask here = living_in(world, layer);
  const auto around = companies(world, layer);
  for (const Tie& tie : world.ties) {
    const bool orders = tie.verb == Verb::needs || tie.verb == Verb::after;
    if (!orders || tie.met != Met::by_apps || world.layer[at(tie.app)] != layer) continue;
    Mask providers = tie.providers & here;
    if (providers == 0) continue;
    if (std::none_of(around.begin(), around.end(),
                     [&](Mask company) { return left_to_waves(world, tie, layer, company); })) {
      continue;
    }
    if (world.apps[at(tie.app)].automated && automated(world, providers) != 0) {
      providers = automated(world, providers);
    }
    kept.push_back({&tie, providers});
  }
  return kept;
}

Mask unsettled(const World& world, int layer) {
  const Mask here = living_in(world, layer);
  const auto kept = kept_in(world, layer);
  Mask settled = 0;
  for (Mask before = ~settled; before != settled;) {
    before = settled;
    for (int app = 0; app < count(world); ++app) {
      if ((here & bit(app)) == 0) continue;
      const bool waits = std::any_of(kept.begin(), kept.end(), [&](const Kept& one) {
        return one.tie->app == app && (one.providers & before) == 0;
      });
      if (!waits) settled |= bit(app);
    }
  }
  return here & ~settled;
}

std::map<int, int> waves_of(const World& world, int layer) {
  const auto kept = kept_in(world, layer);
  const auto least = least_waves(world, kept, living_in(world, layer));
  int last = std::numeric_limits<int>::min();
  for (const auto& [app, wave] : least) last = std::max(last, wave);
  std::map<int, int> waves = least;
  for (std::map<int, int> before; before != waves;) {  // who came last leaves others unbound
    before = waves;
    for (auto& [app, wave] : waves) {
      if (inferred_manual(world, app) && !bound_below(world, kept, before, last, app)) wave = last;
    }
  }
  return waves;
}

}  // namespace profilec::oracle
