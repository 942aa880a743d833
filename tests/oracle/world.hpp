// One variant of an abstract catalog (itself, or a fork) with every reference resolved, by plain enumeration.
// Sets of layers and of apps are bit masks: a random catalog has less than 32 of each.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "tests/oracle/model.hpp"

namespace profilec::oracle {

using Mask = std::uint32_t;
constexpr Mask bit(int index) { return Mask{1} << index; }

// How a relation is met, if it is not a question of layers.
enum class Met { self, builtin, external, by_apps, by_nobody };

struct Tie {
  int app = 0;
  Verb verb = Verb::needs;
  Thing thing;
  std::string key;
  Met met = Met::by_nobody;
  bool exact = true;          // something other than a wildcard provides it
  bool lost_to_fork = false;  // provided in the catalog only by what the fork dropped
  Mask providers = 0;
};

struct World {
  std::string fork;  // empty: the catalog itself
  bool application_health = false;
  std::vector<App> apps;     // dropped ones apart
  std::vector<int> layer;    // of each app: the placement, else the home
  std::vector<int> home;     // of each app
  std::vector<bool> placed;  // of each app
  std::vector<Placement> placements;
  std::vector<std::string> gone;  // the apps that the fork dropped
  std::vector<std::string> layers;
  std::vector<bool> layer_dropped;
  std::vector<Mask> before;  // of each layer: those strictly before it
  bool layers_in_circle = false;
  std::vector<std::string> profiles;
  std::vector<Mask> holds;     // of each profile: its layers
  std::vector<Mask> extended;  // of each profile: those it extends, itself apart
  std::vector<Tie> ties;
  std::vector<std::string> unknown;  // app names that nobody bears

  bool present(int app, int profile) const {
    return (holds[static_cast<std::size_t>(profile)] & bit(layer[static_cast<std::size_t>(app)])) != 0;
  }
  bool at_or_before(int a, int b) const {
    return a == b || (before[static_cast<std::size_t>(b)] & bit(a)) != 0;
  }
  int find_app(const std::string& name) const;    // -1: none
  int find_layer(const std::string& name) const;  // -1: none
};

// Of a fork: its drops, externals, overrides and apps applied (contract, sections 2 and 5). Null: the
// catalog.
World resolve(const Model& model, const Fork* fork);

bool builtin_kind(const std::string& kind);
// Whether a provision, or an external, of `given` provides `wanted`.
bool provides(const Thing& given, const Thing& wanted);

}  // namespace profilec::oracle
