// The waves of a layer, and others that would mend what is wrong with them.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "compiler/check/layer_apps.hpp"
#include "compiler/check/trials.hpp"
#include "compiler/diagnostics/diagnostic.hpp"

namespace profilec {

// What apps would have, by the app.
using NewWaves = std::map<AppId, std::int64_t>;

class WaveRepairs {
 public:
  WaveRepairs(const Catalog& catalog, const std::vector<LayerApps>& layers,
              const std::vector<std::int64_t>& waves, Trials& trials);

  std::int64_t wave(AppId app) const { return waves_[app.index]; }
  AppId earliest(std::span<const AppId> apps) const;
  // The same of a group of providers in a layer.
  AppId first_of(LayerId layer, std::uint32_t group) const { return first_[layer.index][group]; }
  // Where the wave stands; of an inferred one the app's name.
  Span wave_span(AppId id) const;
  // Whether the ties of their layer put the app after the other one.
  bool waits_for(AppId app, AppId other) const;
  // Whether an app may have a wave as early as this: what it comes after in its layer is before it then.
  bool may_lower(AppId app, std::int64_t to) const;

  // These raised, and with them those whose written wave would then be too early. Empty: too many to name.
  NewWaves with_dependents(const std::vector<AppId>& raised, std::int64_t to) const;
  // Whether it was tried, and mends more than it breaks.
  bool works(const NewWaves& waves) const;
  // Adds the help, and the fixes, for either of two repairs; empty ones are none.
  void offer(Diagnostic& added, const NewWaves& one, const NewWaves& other) const;
  // Where the wave stands of an app that is carried verbatim.
  void in_manifests(Diagnostic& added, const std::vector<AppId>& named) const;

 private:
  std::string listed(const NewWaves& waves) const;  // "`a` and `b` wave 3, and `c` wave 4"
  Edit edit(AppId id, std::int64_t to) const;

  const Catalog& catalog_;
  const std::vector<LayerApps>& layers_;
  const std::vector<std::int64_t>& waves_;
  std::vector<std::vector<AppId>> first_;  // of each layer, the earliest of each group
  Trials& trials_;
};

}  // namespace profilec
