// Placements: the catalog is asked again with the app in each layer.
#include <algorithm>

#include "tests/oracle/oracle.hpp"

namespace profilec::oracle {
namespace {

std::size_t at(int index) { return static_cast<std::size_t>(index); }

World with_app_in(const World& world, int app, int layer) {
  World moved = world;
  moved.layer[at(app)] = layer;
  return moved;
}

bool concerns(const Tie& tie, int app) {
  return tie.met == Met::by_apps && (tie.app == app || (tie.providers & bit(app)) != 0);
}

Mask dependents(const World& world, int app) {
  Mask found = 0;
  for (const Tie& tie : world.ties) {
    const bool depends = tie.verb == Verb::needs || tie.verb == Verb::uses;
    if (depends && tie.met == Met::by_apps && (tie.providers & bit(app)) != 0) found |= bit(tie.app);
  }
  return found;
}

void add_names(const World& world, Mask apps, int self, std::set<std::string>& names) {
  for (int app = 0; app < static_cast<int>(world.apps.size()); ++app) {
    if ((apps & bit(app)) != 0 && app != self) names.insert(world.apps[at(app)].name);
  }
}

}  // namespace

// Breadth first over those who wait for each other among those that nothing settles.
int circle_through(const World& world, int app) {
  const int layer = world.layer[at(app)];
  const Mask left = unsettled(world, layer);
  if ((left & bit(app)) == 0) return 0;
  const auto kept = kept_in(world, layer);
  Mask frontier = bit(app);
  Mask reached = 0;
  for (int length = 1; frontier != 0; ++length) {
    Mask next = 0;
    for (const Kept& one : kept) {
      const bool stuck = (one.providers & ~left) == 0;
      if (stuck && (frontier & bit(one.tie->app)) != 0) next |= one.providers;
    }
    if ((next & bit(app)) != 0) return length;
    frontier = next & ~reached;
    reached |= next;
  }
  return 0;
}

std::set<std::string> idle_profiles(const World& world, int app) {
  std::set<std::string> idle;
  if (!world.apps[at(app)].support) return idle;
  const Mask users = dependents(world, app);
  for (int profile = 0; profile < static_cast<int>(world.profiles.size()); ++profile) {
    if (!world.present(app, profile)) continue;
    bool used = false;
    for (int other = 0; other < static_cast<int>(world.apps.size()); ++other) {
      if ((users & bit(other)) != 0 && world.present(other, profile)) used = true;
    }
    if (!used) idle.insert(world.profiles[at(profile)]);
  }
  return idle;
}

std::set<Refusal> refusals(const World& world, int app, int layer) {
  World scratch = world;
  return refusals_in(scratch, app, layer);
}

std::set<Refusal> refusals_in(World& moved, int app, int layer) {
  const int before = moved.layer[at(app)];
  moved.layer[at(app)] = layer;
  std::set<Refusal> found;
  for (const Tie& tie : moved.ties) {
    if (concerns(tie, app) && fails(moved, tie)) found.insert(Refusal::relation);
  }
  if (circle_through(moved, app) > 0) found.insert(Refusal::circle);
  if (!idle_profiles(moved, app).empty()) found.insert(Refusal::idle);
  moved.layer[at(app)] = before;
  return found;
}

std::set<std::string> witnesses(const World& world, int app, bool with_open) {
  const World at_home = with_app_in(world, app, world.home[at(app)]);
  std::set<std::string> names;
  for (const Tie& tie : at_home.ties) {
    if (concerns(tie, app) && fails(at_home, tie)) {
      add_names(world, bit(tie.app), app, names);
      if (tie.app == app) add_names(world, tie.providers, app, names);
    }
  }
  if (world.apps[at(app)].support) add_names(world, dependents(world, app), app, names);
  if (with_open && circle_through(at_home, app) > 0) {
    add_names(world, unsettled(at_home, world.home[at(app)]), app, names);
  }
  return names;
}

}  // namespace profilec::oracle
