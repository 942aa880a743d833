// The single checks, in the order they run. Each reports on its own; none throws. `layers`: each seen from
// inside, by its id.
#pragma once

#include <algorithm>
#include <cstdint>
#include <set>
#include <vector>

#include "compiler/catalog/catalog.hpp"
#include "compiler/check/check.hpp"
#include "compiler/check/closure.hpp"
#include "compiler/check/layer_apps.hpp"
#include "compiler/check/trials.hpp"
#include "compiler/diagnostics/diagnostic.hpp"

namespace profilec {

// P0203, P0214: layers without an app, layers that no profile holds.
void check_layers(const Catalog& catalog, Diagnostics& diagnostics);
// P0405, P0414: what nothing in the catalog provides.
void check_missing(const Catalog& catalog, Diagnostics& diagnostics);
// P0411, P0412, P0413: what the catalog as a whole provides.
void check_providers(const Closure& closure, Diagnostics& diagnostics);
// P0401: circles of `after` between layers, and of needs within a layer.
void check_circles(const Closure& closure, const std::vector<LayerApps>& layers, Diagnostics& diagnostics);
// The apps of relations that some profile does not meet.
struct Unmet {
  std::set<AppId> apps;  // all of them: one may have to move
  // Those that may well have to move: both sides where a provider is there too late, else who asks for it.
  // Where a layer is missing from a profile nothing moves.
  std::set<AppId> moving;

  bool concerns(AppId app) const { return apps.contains(app); }
  // Whether one of these is among them.
  bool concerns(const std::vector<AppId>& some) const {
    return std::any_of(some.begin(), some.end(), [this](AppId app) { return concerns(app); });
  }
};
// P0402, P0403, and P0501 for those that a placement causes.
Unmet check_profiles(const Closure& closure, Trials& trials, Diagnostics& diagnostics);
// P0410: what is wanted and absent.
void check_wishes(const Closure& closure, Diagnostics& diagnostics);
// P0502 to P0505. Of what an app in `unmet` brings about is not judged: that app may move.
void check_placements(const Closure& closure, const Unmet& unmet, Trials& trials, Diagnostics& diagnostics);
// Whether the wave of the app is inferred, and it is synced by hand: the layer's last wave is for it. Among
// such apps whoever syncs them keeps the order, and no wave does.
inline bool comes_last(const App& app) {
  return !app.wave.said() && !app.manifest.said() && !app.policy.automated();
}
// The wave of every app: written, else inferred (contract, section 3).
std::vector<std::int64_t> infer_waves(const Closure& closure, const std::vector<LayerApps>& layers);
// P0407. Out: the manual apps of which it is said.
std::set<AppId> check_manual_needs(const Closure& closure, const std::vector<std::int64_t>& waves,
                                   Trials& trials, Diagnostics& diagnostics);
// P0404, P0406 to P0408.
void check_waves(const Closure& closure, const std::vector<LayerApps>& layers,
                 const std::vector<std::int64_t>& waves, const Unmet& unmet, Trials& trials,
                 Diagnostics& diagnostics);
// Whether a wave is judged although its app may have to move.
enum class Moving : bool { keeps_silent, is_judged };
// What of these follows from the order of layers, and waves. A repair is tried on it.
void check_order(const Closure& closure, Moving moving, Trials& trials, Checked& checked,
                 Diagnostics& diagnostics);

// P0409.
void check_retries(const Closure& closure, CheckMemo& memo, Diagnostics& diagnostics);

}  // namespace profilec
