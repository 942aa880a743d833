// All questions together: which verdicts the compiler has to give on one variant.
#include <algorithm>
#include <set>

#include "tests/oracle/oracle.hpp"
#include "tests/oracle/projects.hpp"

namespace profilec::oracle {
namespace {

std::size_t at(int index) { return static_cast<std::size_t>(index); }
int count(const World& world) { return static_cast<int>(world.apps.size()); }

bool must_be_there(const Tie& tie) { return tie.verb == Verb::needs || tie.verb == Verb::uses; }

// An object of this name is provided, of a kind that nobody brings: one of the two kinds may be misspelt.
bool may_be_misspelt(const World& world, const Tie& missing) {
  if (missing.thing.sort != Sort::object) return false;
  const auto name = [](const Thing& object) { return object.name.substr(object.kind().size()); };
  return std::any_of(world.ties.begin(), world.ties.end(), [&](const Tie& tie) {
    const App& app = world.apps[at(tie.app)];
    return tie.met == Met::by_nobody && tie.thing.sort == Sort::kind &&
           app.server == world.apps[at(missing.app)].server &&
           std::any_of(app.provides.begin(), app.provides.end(), [&](const Thing& given) {
             return given.sort == Sort::object && given.kind() == tie.thing.name &&
                    name(given) == name(missing.thing);
           });
  });
}

void judge_unmet(const World& world, Expected& out) {
  for (const Tie& tie : world.ties) {
    if (tie.met != Met::by_nobody) continue;
    const Demand demand = may_be_misspelt(world, tie) ? Demand::open : Demand::required;
    out.verdicts[must_be_there(tie) ? 405 : 414][tie.key] = demand;
  }
}

void judge_gaps(const World& world, Expected& out) {
  for (const Tie& tie : world.ties) {
    for (int profile = 0; profile < static_cast<int>(world.profiles.size()); ++profile) {
      const std::string& name = world.profiles[at(profile)];
      const Answer answer = ask(world, tie, profile);
      if (answer == Answer::absent) out.gaps[tie.key].absent.insert(name);
      if (answer == Answer::misplaced) out.gaps[tie.key].misplaced.insert(name);
    }
  }
}

void judge_wishes(const World& world, Expected& out) {
  for (const Tie& tie : world.ties) {
    if (tie.verb != Verb::wants || tie.met != Met::by_apps) continue;
    Tie as_use = tie;
    as_use.verb = Verb::uses;
    for (int profile = 0; profile < static_cast<int>(world.profiles.size()); ++profile) {
      if (ask(world, as_use, profile) == Answer::absent)
        out.wishes[tie.key].insert(world.profiles[at(profile)]);
    }
  }
}

bool concerns(const Tie& tie, int app) { return tie.app == app || (tie.providers & bit(app)) != 0; }

// Whether ordering layers may mend it: then P0403 may speak of it, with others that ask for the same order.
bool unordered(const World& world, const Tie& tie) {
  for (int app = 0; app < count(world); ++app) {
    const bool later = world.at_or_before(world.layer[at(tie.app)], world.layer[at(app)]);
    if ((tie.providers & bit(app)) != 0 && !later) return true;
  }
  return false;
}

// Relations that fail from or to an app placed where it may not be are P0501's, but for those that its home
// would not mend, and those that a layer mends which a profile lacks for others' sake.
void hand_over(const World& world, int app, std::map<std::string, Gap>& gaps) {
  World home = world;
  home.layer[at(app)] = world.home[at(app)];
  for (const Tie& tie : home.ties) {
    const auto gap = gaps.find(tie.key);
    if (gap == gaps.end() || !concerns(tie, app)) continue;
    if (fails(home, tie) || unordered(world, tie) || (!gap->second.late() && gaps.size() > 1)) {
      gap->second.demand = Demand::open;
    } else {
      gaps.erase(gap);
    }
  }
}

// Where a relation fails between two misplaced apps, one of them is enough.
void judge_shared(const World& world, const std::set<int>& refuted, Expected& out) {
  for (const Tie& tie : world.ties) {
    if (!fails(world, tie)) continue;
    std::set<std::string> blamed;
    for (const int app : refuted) {
      if (concerns(tie, app)) blamed.insert(world.apps[at(app)].name);
    }
    if (!blamed.empty()) out.one_of.emplace_back(tie.key, blamed);
  }
}

// The apps of relations that some profile does not meet: one of them may have to move, and what it brings
// about where it is is not told. `moving`: both sides of those where a provider is there too late, else who
// asks.
Mask unmet(const World& world, bool moving) {
  Mask apps = 0;
  for (const Tie& tie : world.ties) {
    for (int profile = 0; profile < static_cast<int>(world.profiles.size()); ++profile) {
      const Answer answer = ask(world, tie, profile);
      if (answer == Answer::met) continue;
      apps |= bit(tie.app);
      if (answer == Answer::misplaced || !moving) apps |= tie.providers;
    }
  }
  return apps;
}

// Whether one of those who need or use an app may have to move.
bool user_may_move(const World& world, int app) {
  const Mask moving = unmet(world, false);
  return std::any_of(world.ties.begin(), world.ties.end(), [&](const Tie& tie) {
    return must_be_there(tie) && (tie.providers & bit(app)) != 0 && (moving & bit(tie.app)) != 0;
  });
}

// A need that nothing meets may be meant for any app that seems idle: nothing is said of those.
bool lacking(const Expected& out) { return out.verdicts.contains(405); }

Demand unless(bool excused) { return excused ? Demand::open : Demand::required; }

// Whether the reason of a placement names an app that may have to move.
bool names_one_to_move(const World& world, const std::string& placed) {
  const Mask moving = unmet(world, false);
  return std::any_of(world.placements.begin(), world.placements.end(), [&](const Placement& placement) {
    return placement.app == placed &&
           std::any_of(placement.named.begin(), placement.named.end(), [&](const std::string& name) {
             const int app = world.find_app(name);
             return app >= 0 && (moving & bit(app)) != 0;
           });
  });
}

void judge_placements(const World& world, Expected& out) {
  std::set<int> refuted;
  for (int app = 0; app < count(world); ++app) {
    if (!world.placed[at(app)]) continue;
    const std::string& name = world.apps[at(app)].name;
    const auto here = refusals(world, app, world.layer[at(app)]);
    const bool idle = here.contains(Refusal::idle);
    if (here.contains(Refusal::relation)) refuted.insert(app);
    if (idle || here.contains(Refusal::relation))
      out.verdicts[501][name] = unless(!idle || lacking(out) || user_may_move(world, app));
    if (world.fork.empty() && here.empty() && refusals(world, app, world.home[at(app)]).empty()) {
      out.verdicts[502][name] = unless(lacking(out) || names_one_to_move(world, name));
    }
  }
  judge_shared(world, refuted, out);
  for (const int app : refuted) hand_over(world, app, out.gaps);
}

// Of the names that no app bears the generator makes two: one that is like an app's, and this one.
bool names_nobody(const World& world, const Placement& placement) {
  const auto known = [&](const std::string& name) {
    return world.find_app(name) >= 0 ||
           std::find(world.gone.begin(), world.gone.end(), name) != world.gone.end();
  };
  const bool names_an_app = std::any_of(placement.named.begin(), placement.named.end(), known);
  return std::any_of(placement.named.begin(), placement.named.end(), [&](const std::string& name) {
    return !known(name) && (name != kNobody || !names_an_app);
  });
}

// A fork is asked for the reasons that it says itself.
void judge_reasons(const World& world, Expected& out) {
  const Mask moving = unmet(world, false);
  for (const Placement& placement : world.placements) {
    const int app = world.find_app(placement.app);
    if (app < 0) continue;
    const auto sure = witnesses(world, app, false);
    const auto possible = witnesses(world, app, true);
    const bool clean = (world.fork.empty() || placement.by_fork) &&
                       refusals(world, app, world.layer[at(app)]).empty() &&
                       !refusals(world, app, world.home[at(app)]).empty();
    if (names_nobody(world, placement)) out.verdicts[505][placement.app] = unless(!clean || lacking(out));
    for (const std::string& name : placement.named) {
      const int other = world.find_app(name);
      const bool open = !clean || other < 0 || world.placed[at(other)] || name == placement.app;
      if (sure.contains(name) && !open) continue;
      const bool moves = !open && (moving & bit(other)) != 0;
      const bool required = !open && !moves && !possible.contains(name) && !lacking(out);
      Demand& demand = out.verdicts[504].try_emplace(placement.app, Demand::open).first->second;
      if (required) demand = Demand::required;
    }
  }
}

void judge_support(const World& world, Expected& out) {
  if (!world.fork.empty()) return;
  for (int app = 0; app < count(world); ++app) {
    if (world.placed[at(app)]) continue;
    const auto idle = idle_profiles(world, app);
    if (idle.empty()) continue;
    out.verdicts[503][world.apps[at(app)].name] = unless(lacking(out) || user_may_move(world, app));
    out.idle[world.apps[at(app)].name] = idle;
  }
}

// Apps that may have to move: P0403 or P0501 speaks of them, others may keep silent.
Mask misplaced(const World& world) {
  Mask found = unmet(world, true);
  for (int app = 0; app < count(world); ++app) {
    if (world.placed[at(app)] && !refusals(world, app, world.layer[at(app)]).empty()) found |= bit(app);
  }
  return found;
}

// Whether P0407 is said of what may be this manual app: it speaks of its wave, too.
bool wanted_by_automated(const World& world, int app, Expected& out) {
  return std::any_of(world.ties.begin(), world.ties.end(), [&](const Tie& tie) {
    return out.verdicts[407].contains(tie.key) && (tie.providers & bit(app)) != 0;
  });
}

void judge_waves_in(const World& world, int layer, Expected& out) {
  const auto waves = waves_of(world, layer);
  bool moving = false;  // P0404 asks for other waves
  const Mask elsewhere = misplaced(world);
  std::set<int> distinct;
  for (const auto& [app, wave] : waves) {
    out.waves[world.apps[at(app)].name] = wave;
    distinct.insert(wave);
  }
  for (const Kept& one : kept_in(world, layer)) {
    bool later = true;
    for (const auto& [app, wave] : waves) {
      if ((one.providers & bit(app)) != 0 && wave < waves.at(one.tie->app)) later = false;
    }
    if (!later || inferred_manual(world, one.tie->app)) continue;
    const bool excused =
        ((one.providers | bit(one.tie->app)) & elsewhere) != 0 || out.verdicts[407].contains(one.tie->key);
    out.verdicts[404][one.tie->key] = unless(excused);
    moving = true;
  }
  if (!world.application_health && distinct.size() > 1) {
    out.verdicts[408][world.layers[at(layer)]] = Demand::required;
  }
  if (!world.application_health) return;
  for (const auto& [app, wave] : waves) {
    const bool manual = !world.apps[at(app)].automated;
    // Who may have to move is in nobody's way.
    const bool stays = (elsewhere & bit(app)) == 0;
    const bool last = std::none_of(waves.begin(), waves.end(), [&, own = wave](const auto& other) {
      return (elsewhere & bit(other.first)) == 0 && other.second > own;
    });
    if (manual && wave != *distinct.rbegin()) {
      out.verdicts[406]["app " + world.apps[at(app)].name] =
          unless(moving || !stays || last || wanted_by_automated(world, app, out));
    }
  }
}

// Whether a later wave of its own layer is all that a `uses` has in some company of layers.
bool waits_for_later(const World& world, const Tie& tie, const std::map<std::string, int>& waves) {
  const auto around = companies(world, world.layer[at(tie.app)]);
  return std::any_of(around.begin(), around.end(), [&](Mask company) {
    bool any = false;
    for (int app = 0; app < count(world); ++app) {
      if ((tie.providers & bit(app)) == 0 || (company & bit(world.layer[at(app)])) == 0) continue;
      any = true;
      const auto theirs = waves.find(world.apps[at(app)].name);
      const auto own = waves.find(world.apps[at(tie.app)].name);
      const bool here = world.layer[at(app)] == world.layer[at(tie.app)];
      if (!here || theirs == waves.end() || theirs->second <= own->second) return false;
    }
    return any;
  });
}

// An automated app whose `uses` is only met, in some profile, by later waves of its own layer.
void judge_waiting(const World& world, Expected& out) {
  // The wave that a P0404 asks for, of the app or of what it waits for, may mend it too.
  Mask moving = 0;
  for (const Tie& tie : world.ties) {
    if (out.verdicts.contains(404) && out.verdicts[404].contains(tie.key))
      moving |= tie.providers | bit(tie.app);
  }
  for (const Tie& tie : world.ties) {
    const bool asked = world.application_health && tie.verb == Verb::uses && tie.met == Met::by_apps &&
                       world.apps[at(tie.app)].automated;
    if (!asked || !waits_for_later(world, tie, out.waves)) continue;
    out.verdicts[406][tie.key] = unless(((tie.providers | bit(tie.app)) & (misplaced(world) | moving)) != 0);
  }
}

void judge_manual(const World& world, Expected& out) {
  for (const Tie& tie : world.ties) {
    if (tie.verb != Verb::needs || tie.met != Met::by_apps || !world.apps[at(tie.app)].automated) continue;
    for (int profile = 0; profile < static_cast<int>(world.profiles.size()); ++profile) {
      if (!world.present(tie.app, profile)) continue;
      bool any = false;
      bool manual = true;
      for (int app = 0; app < count(world); ++app) {
        if ((tie.providers & bit(app)) == 0 || !world.present(app, profile)) continue;
        if (!world.at_or_before(world.layer[at(app)], world.layer[at(tie.app)])) continue;
        any = true;
        if (world.apps[at(app)].automated) manual = false;
      }
      if (any && manual) out.verdicts[407][tie.key] = Demand::required;
    }
  }
}

void judge_layers(const World& world, Expected& out) {
  for (int layer = 0; layer < static_cast<int>(world.layers.size()); ++layer) {
    const std::string& name = world.layers[at(layer)];
    const bool empty = std::find(world.layer.begin(), world.layer.end(), layer) == world.layer.end();
    if (empty && world.fork.empty()) out.verdicts[203][name] = Demand::required;
    const bool chosen = std::any_of(world.holds.begin(), world.holds.end(),
                                    [&](Mask layers) { return (layers & bit(layer)) != 0; });
    if (!chosen) out.verdicts[214][name] = world.fork.empty() ? Demand::required : Demand::open;
    if (empty) continue;
    const Mask left = unsettled(world, layer);
    if (left == 0) {
      judge_waves_in(world, layer, out);
      continue;
    }
    out.verdicts[401][name] = Demand::required;
    for (int app = 0; app < count(world); ++app) {
      if ((left & bit(app)) != 0) out.circles[name].insert(world.apps[at(app)].name);
    }
  }
}

void judge_doubles(const World& world, const Model& model, const Fork* fork, Expected& out) {
  std::vector<Thing> externals = model.externals;
  if (fork != nullptr) externals.insert(externals.end(), fork->externals.begin(), fork->externals.end());
  for (const Thing& external : externals) {
    std::set<std::string> servers;  // on which an app brings it too
    for (const App& app : world.apps) {
      for (const Thing& thing : app.provides) {
        if (provides(external, thing) || provides(thing, external) ||
            (app.creates_namespace && external == Thing{Sort::space, app.space})) {
          servers.insert(app.server);
        }
      }
    }
    // On another cluster somebody may need it from outside.
    const bool elsewhere = std::any_of(world.ties.begin(), world.ties.end(), [&](const Tie& tie) {
      return tie.met == Met::external && provides(external, tie.thing) &&
             !servers.contains(world.apps[at(tie.app)].server);
    });
    if (!servers.empty() && !elsewhere) out.verdicts[412][external.text()] = Demand::required;
  }
  for (int a = 0; a < count(world); ++a) {
    for (int b = a + 1; b < count(world); ++b) {
      for (const Thing& thing : world.apps[at(a)].provides) {
        const auto& theirs = world.apps[at(b)].provides;
        const bool same = thing.sort == Sort::object &&
                          world.apps[at(a)].server == world.apps[at(b)].server &&
                          std::find(theirs.begin(), theirs.end(), thing) != theirs.end();
        for (int profile = 0; same && profile < static_cast<int>(world.profiles.size()); ++profile) {
          if (!world.present(a, profile) || !world.present(b, profile)) continue;
          const std::string both = world.apps[at(a)].name + " and " + world.apps[at(b)].name;
          out.verdicts[413][both + ": " + thing.name] = Demand::required;
        }
      }
    }
  }
}

void judge_wildcards(const World& world, Expected& out) {
  for (const Tie& tie : world.ties) {
    if (tie.thing.sort != Sort::kind || tie.exact) continue;
    if (tie.met == Met::by_nobody || tie.met == Met::builtin) continue;
    // A fork may have dropped who named the kind; then the wildcard is no news.
    const bool by_others = tie.met == Met::by_apps || tie.met == Met::external;
    const bool sure = tie.verb == Verb::needs && by_others && world.fork.empty();
    out.verdicts[411][tie.key] = unless(!sure);
  }
}

// Where a circle is, waves are a matter of what the compiler makes of it.
void open_where_circles_are(const World& world, Expected& out) {
  for (const Tie& tie : world.ties) {
    const std::string& layer = world.layers[at(world.layer[at(tie.app)])];
    if (!out.circles.contains(layer)) continue;
    for (const int code : {404, 406}) out.verdicts[code][tie.key] = Demand::open;
    out.verdicts[406]["app " + world.apps[at(tie.app)].name] = Demand::open;
  }
  for (int app = 0; app < count(world); ++app) {
    const std::string& layer = world.layers[at(world.layer[at(app)])];
    if (out.circles.contains(layer)) out.verdicts[406]["app " + world.apps[at(app)].name] = Demand::open;
  }
  for (const auto& [layer, apps] : out.circles) out.verdicts[408][layer] = Demand::open;
}

}  // namespace

std::set<std::string> Gap::profiles() const {
  std::set<std::string> all = absent;
  all.insert(misplaced.begin(), misplaced.end());
  return all;
}

Expected judge(const World& world, const Model& model) {
  const Fork* fork = nullptr;
  for (const Fork& one : model.forks) {
    if (one.name == world.fork) fork = &one;
  }
  Expected out;
  judge_unmet(world, out);
  judge_gaps(world, out);
  judge_wishes(world, out);
  judge_placements(world, out);
  judge_reasons(world, out);
  judge_support(world, out);
  judge_manual(world, out);
  judge_layers(world, out);
  judge_waiting(world, out);
  judge_doubles(world, model, fork, out);
  judge_wildcards(world, out);
  open_where_circles_are(world, out);
  judge_projects(world, model, out.verdicts);
  World scratch = world;
  for (int app = 0; app < count(world); ++app) {
    auto& layers = out.admissible[world.apps[at(app)].name];
    for (int layer = 0; layer < static_cast<int>(world.layers.size()); ++layer) {
      if (refusals_in(scratch, app, layer).empty()) layers.insert(world.layers[at(layer)]);
    }
  }
  return out;
}

}  // namespace profilec::oracle
