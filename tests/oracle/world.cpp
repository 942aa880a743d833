#include "tests/oracle/world.hpp"

#include <algorithm>

namespace profilec::oracle {
namespace {

bool has(const std::vector<std::string>& names, const std::string& name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

std::size_t at(int index) { return static_cast<std::size_t>(index); }

// All that an app brings, said or not.
std::vector<Thing> brings(const App& app) {
  std::vector<Thing> all = app.provides;
  all.push_back({Sort::app, app.name});
  if (app.creates_namespace && !app.space.empty()) all.push_back({Sort::space, app.space});
  for (const Thing& denied : app.denies) std::erase(all, denied);
  return all;
}

bool app_provides(const App& app, const Thing& wanted) {
  const auto all = brings(app);
  return std::any_of(all.begin(), all.end(), [&](const Thing& given) { return provides(given, wanted); });
}

bool app_provides_exactly(const App& app, const Thing& wanted) {
  const auto all = brings(app);
  return std::find(all.begin(), all.end(), wanted) != all.end();
}

bool namespace_of_every_cluster(const std::string& name) {
  return name == "default" || name == "argocd" || name.starts_with("kube-");
}

// All relations of an app, said or not; each once.
std::vector<Relation> relations_of(const App& app) {
  std::vector<Relation> all = app.relations;
  if (!app.space.empty()) all.push_back({Verb::needs, {Sort::space, app.space}});
  for (const Thing& thing : app.provides) {
    if (thing.sort == Sort::object) all.push_back({Verb::needs, {Sort::kind, thing.kind()}});
  }
  std::vector<Relation> once;
  for (const Relation& relation : all) {
    if (std::none_of(once.begin(), once.end(), [&](const Relation& seen) {
          return seen.verb == relation.verb && seen.thing == relation.thing;
        })) {
      once.push_back(relation);
    }
  }
  return once;
}

bool builtin(const Thing& thing) {
  return (thing.sort == Sort::kind && builtin_kind(thing.name)) ||
         (thing.sort == Sort::space && namespace_of_every_cluster(thing.name));
}

Tie resolve_relation(const World& world, int app, const Relation& relation,
                     const std::vector<Thing>& externals, const std::vector<App>& dropped) {
  const App& owner = world.apps[at(app)];
  const Thing& thing = relation.thing;
  Tie tie{app, relation.verb, thing, key_of(owner.name, relation), Met::by_nobody, false, false, 0};
  for (int other = 0; other < static_cast<int>(world.apps.size()); ++other) {
    const App& candidate = world.apps[at(other)];
    if (other == app || candidate.server != owner.server || !app_provides(candidate, thing)) continue;
    tie.providers |= bit(other);
    tie.exact = tie.exact || app_provides_exactly(candidate, thing);
  }
  const bool external = std::any_of(externals.begin(), externals.end(),
                                    [&](const Thing& given) { return provides(given, thing); });
  tie.exact = tie.exact || std::find(externals.begin(), externals.end(), thing) != externals.end();
  tie.lost_to_fork = tie.providers == 0 && std::any_of(dropped.begin(), dropped.end(), [&](const App& gone) {
                       return gone.server == owner.server && app_provides(gone, thing);
                     });
  if (app_provides(owner, thing)) {
    tie.met = Met::self;
  } else if (builtin(thing)) {
    tie.met = Met::builtin;
  } else if (external) {
    tie.met = Met::external;
  } else if (tie.providers != 0 || tie.lost_to_fork) {
    tie.met = Met::by_apps;  // what a fork dropped is known, and in none of its profiles
  }
  return tie;
}

void resolve_layers(World& world, const Model& model) {
  for (const Layer& layer : model.layers) world.layers.push_back(layer.name);
  world.before.assign(world.layers.size(), 0);
  world.layer_dropped.assign(world.layers.size(), false);
  for (std::size_t round = 0; round <= world.layers.size(); ++round) {
    for (std::size_t i = 0; i < model.layers.size(); ++i) {
      for (const std::string& name : model.layers[i].after) {
        const int lower = world.find_layer(name);
        world.before[i] |= bit(lower) | world.before[at(lower)];
      }
    }
  }
  for (std::size_t i = 0; i < world.layers.size(); ++i) {
    if ((world.before[i] & bit(static_cast<int>(i))) != 0) world.layers_in_circle = true;
  }
}

void resolve_profiles(World& world, const Model& model) {
  for (const Profile& profile : model.profiles) world.profiles.push_back(profile.name);
  world.holds.assign(world.profiles.size(), 0);
  world.extended.assign(world.profiles.size(), 0);
  for (std::size_t round = 0; round <= model.profiles.size(); ++round) {
    for (std::size_t i = 0; i < model.profiles.size(); ++i) {
      for (const std::string& name : model.profiles[i].layers) world.holds[i] |= bit(world.find_layer(name));
      for (std::size_t j = 0; j < model.profiles.size(); ++j) {
        if (!has(model.profiles[i].extends, model.profiles[j].name)) continue;
        world.holds[i] |= world.holds[j];
        world.extended[i] |= bit(static_cast<int>(j)) | world.extended[j];
      }
    }
  }
  for (Mask& layers : world.holds) {
    for (std::size_t i = 0; i < world.layers.size(); ++i) {
      if (world.layer_dropped[i]) layers &= ~bit(static_cast<int>(i));
    }
  }
}

// What the fork says replaces; lists add; `no provides` takes away.
App overridden(App app, const Fork& fork) {
  for (const Override& override : fork.overrides) {
    if (override.app != app.name) continue;
    if (override.wave) app.wave = override.wave;
    if (override.automated) app.automated = *override.automated;
    app.denies = override.no_provides;
    for (const Thing& gone : app.denies) std::erase(app.provides, gone);
    app.provides.insert(app.provides.end(), override.provides.begin(), override.provides.end());
    app.relations.insert(app.relations.end(), override.relations.begin(), override.relations.end());
  }
  return app;
}

const Placement* placement_of(const std::vector<Placement>& placements, const std::string& app) {
  for (const Placement& placement : placements) {
    if (placement.app == app) return &placement;
  }
  return nullptr;
}

// What a fork says of an app replaces what the catalog says of it.
std::vector<Placement> resolve_placements(const Model& model, const Fork* fork) {
  std::vector<Placement> all;
  if (fork != nullptr) all = fork->placements;
  for (Placement& placement : all) placement.by_fork = true;
  for (const Placement& placement : model.placements) {
    if (placement_of(all, placement.app) == nullptr) all.push_back(placement);
  }
  return all;
}

// Fills in the apps of the variant; the result is those that the fork dropped.
std::vector<App> resolve_apps(World& world, const Model& model, const Fork* fork) {
  std::vector<App> all = model.apps;
  if (fork != nullptr) {
    for (App& app : all) app = overridden(app, *fork);
    all.insert(all.end(), fork->apps.begin(), fork->apps.end());
    for (std::size_t i = 0; i < world.layers.size(); ++i) {
      world.layer_dropped[i] = has(fork->drop_layers, world.layers[i]);
    }
  }
  std::vector<App> dropped;
  for (const App& app : all) {
    const Placement* placement = placement_of(world.placements, app.name);
    const std::string layer = placement == nullptr ? app.home : placement->layer;
    if (fork != nullptr && (has(fork->drop_apps, app.name) || has(fork->drop_layers, layer))) {
      dropped.push_back(app);
      continue;
    }
    world.apps.push_back(app);
    world.layer.push_back(world.find_layer(layer));
    world.home.push_back(world.find_layer(app.home));
    world.placed.push_back(placement != nullptr);
  }
  return dropped;
}

// A name has to be borne by some app, whoever says it: a dropped app, too.
void note_unknown(World& world, const App& app) {
  for (const Relation& relation : relations_of(app)) {
    const Thing& thing = relation.thing;
    if (thing.sort == Sort::app && world.find_app(thing.name) < 0 && !has(world.gone, thing.name))
      world.unknown.push_back(thing.name);
  }
}

}  // namespace

bool builtin_kind(const std::string& kind) {
  return kind.starts_with("core/") || kind.starts_with("apps/") || kind.starts_with("batch/");
}

bool provides(const Thing& given, const Thing& wanted) {
  if (given == wanted) return true;
  return given.sort == Sort::wildcard && wanted.sort == Sort::kind && wanted.group() == given.name;
}

int World::find_app(const std::string& name) const {
  for (std::size_t i = 0; i < apps.size(); ++i) {
    if (apps[i].name == name) return static_cast<int>(i);
  }
  return -1;
}

int World::find_layer(const std::string& name) const {
  for (std::size_t i = 0; i < layers.size(); ++i) {
    if (layers[i] == name) return static_cast<int>(i);
  }
  return -1;
}

World resolve(const Model& model, const Fork* fork) {
  World world;
  world.fork = fork == nullptr ? "" : fork->name;
  world.application_health = model.application_health;
  resolve_layers(world, model);
  world.placements = resolve_placements(model, fork);
  const std::vector<App> dropped = resolve_apps(world, model, fork);
  for (const App& app : dropped) world.gone.push_back(app.name);
  resolve_profiles(world, model);
  std::vector<Thing> externals = model.externals;
  if (fork != nullptr) externals.insert(externals.end(), fork->externals.begin(), fork->externals.end());
  for (int app = 0; app < static_cast<int>(world.apps.size()); ++app) {
    for (const Relation& relation : relations_of(world.apps[at(app)])) {
      world.ties.push_back(resolve_relation(world, app, relation, externals, dropped));
    }
    note_unknown(world, world.apps[at(app)]);
  }
  for (const App& app : dropped) note_unknown(world, app);
  return world;
}

}  // namespace profilec::oracle
