// One layer seen from inside: which of its apps have to come after which others of it.
#pragma once

#include <cstdint>
#include <unordered_map>
#include <vector>

#include "compiler/catalog/catalog.hpp"
#include "compiler/check/closure.hpp"

namespace profilec {

// A requirement that waves have to keep, with the apps of the layer any of which suffices.
struct Tie {
  std::uint32_t requirement = 0;
  AppId app;
  std::uint32_t group = 0;  // index into LayerApps::groups
};

// Apps of one layer any of which meets the ties that point here.
struct TieGroup {
  std::vector<AppId> providers;
  std::vector<std::uint32_t> ties;
};

struct LayerApps {
  std::vector<AppId> apps;
  std::vector<Tie> ties;
  std::vector<TieGroup> groups;
  std::unordered_map<std::uint32_t, std::vector<std::uint32_t>>
      groups_of;                                                          // of an app: where it is a provider
  std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> ties_of;  // of an app: what it waits for
  std::vector<AppId> stuck;  // those that no order of the layer can settle; set by look_into_all()
};

// All layers, by their ids. An automated app is not served by a manual one where an automated one would do.
std::vector<LayerApps> look_into_all(const Closure& closure);
// A layer with one app moved into it, and what it waits for there, directly or not; no other apps.
LayerApps look_into(const Closure& closure, LayerId layer, AppId moved);

// The apps that no order of the layer can settle: some circle is among them.
std::vector<AppId> unsettled(const LayerApps& layer);

}  // namespace profilec
