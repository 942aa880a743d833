// One layer seen from inside: which of its apps have to come after which others of it.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "compiler/catalog/catalog.hpp"
#include "compiler/check/closure.hpp"

namespace profilec {

// A requirement that waves have to keep, with the apps of the layer any of which suffices.
struct Tie {
  std::uint32_t requirement = 0;
  AppId app;
  std::uint32_t place = 0;  // of the app: its number within LayerApps::apps
  std::uint32_t group = 0;
};

// Groups are of apps any of which meets the ties that point there.
struct LayerApps {
  std::vector<AppId> apps;
  std::vector<Tie> ties;                                // in order of their places
  Rows<AppId> providers;                                // of each group
  Rows<std::uint32_t> ties_to;                          // of each group
  Rows<std::uint32_t> groups_of;                        // of the app at each place: where it is a provider
  Rows<std::uint32_t> ties_of;                          // of the app at each place: what it waits for
  std::vector<std::pair<AppId, std::uint32_t>> places;  // of the apps, in order of their ids
  std::vector<AppId> stuck;  // those that no order of the layer can settle; set by look_into_all()

  // All tables from `apps` and `ties`, each of which has its place, and the groups' providers, in order of
  // the groups.
  void arrange(std::size_t groups, const std::vector<std::pair<std::uint32_t, AppId>>& provided);
  // The place of one of the apps.
  std::uint32_t place_of(AppId app) const;
};

// All layers, by their ids. An automated app is not served by a manual one where an automated one would do.
std::vector<LayerApps> look_into_all(const Closure& closure);
// A layer with one app moved into it, and what it waits for there, directly or not; no other apps.
LayerApps look_into(const Closure& closure, LayerId layer, AppId moved);

// The apps that no order of the layer can settle: some circle is among them.
std::vector<AppId> unsettled(const LayerApps& layer);

}  // namespace profilec
