// Relations that some profile does not meet, sorted by the repair that would mend them.
#pragma once

#include <cstdint>
#include <map>
#include <tuple>
#include <vector>

#include "compiler/check/closure.hpp"

namespace profilec {

// One relation, and the profiles that do not meet it.
struct Failure {
  std::uint32_t requirement = 0;
  std::vector<ProfileId> absent;
  std::vector<ProfileId> misplaced;
  AppId provider;  // that the repair is about
};

enum class RepairKind : std::uint8_t {
  add_layer,     // a profile lacks the layer of a provider that lies well
  place_app,     // the provider has to live in another layer
  order_layers,  // the provider's layer and the app's own are not ordered
  dropped_app    // the fork dropped every provider
};

struct Repair {
  RepairKind kind = RepairKind::add_layer;
  LayerId layer;      // add_layer: what to add; order_layers: what has to come first
  LayerId after;      // order_layers: what has to come after it
  ProfileId profile;  // add_layer: the profile to add it to; those that extend it follow
  AppId app;          // place_app, dropped_app: the provider
  friend auto operator<=>(const Repair&, const Repair&) = default;
};

using FailuresByRepair = std::map<Repair, std::vector<Failure>>;

std::vector<Failure> find_failures(const Closure& closure);
// Fills in the provider of each.
FailuresByRepair by_repair(const Closure& closure, std::vector<Failure> failures);
// Of the profiles given, those that extend no other of them.
std::vector<ProfileId> roots_of(const Catalog& catalog, const std::vector<ProfileId>& profiles);
bool extends(const Catalog& catalog, ProfileId profile, ProfileId base);

}  // namespace profilec
