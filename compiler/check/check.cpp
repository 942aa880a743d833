#include "compiler/check/check.hpp"

#include <array>

#include "compiler/check/closure.hpp"
#include "compiler/check/parts.hpp"
#include "compiler/check/rules.hpp"

namespace profilec {
namespace {

// What rests on something being absent, and is noise where declarations could not be read.
constexpr std::array<std::uint16_t, 23> kRestsOnAbsence{203, 206, 214, 401, 402, 403, 405, 406,
                                                        407, 408, 410, 411, 414, 501, 502, 503,
                                                        504, 505, 603, 604, 614, 702, 910};

bool rests_on_absence(Code code) {
  for (const std::uint16_t number : kRestsOnAbsence) {
    if (number == code.number) return true;
  }
  return false;
}

}  // namespace

Checked check(const Catalog& catalog, Diagnostics& diagnostics) {
  Checked checked;
  Diagnostics found;
  checked.order = order_layers(catalog);
  const Closure closure(catalog, checked.order);
  check_layers(catalog, found);
  check_providers(closure, found);
  const std::vector<LayerApps> layers = look_into_all(closure);
  check_circles(closure, layers, found);
  // In a circle of layers nothing is before anything: what follows would only repeat it.
  if (checked.order.circle.empty()) {
    check_profiles(closure, found);
    check_placements(closure, found);
  }
  checked.waves = infer_waves(closure, layers);
  check_waves(closure, layers, checked.waves, found);
  check_retries(closure, found);
  check_argo_cd_rules(catalog, found);
  checked.projects = plan_projects(catalog, found);
  for (Diagnostic& diagnostic : found.all()) {
    if (catalog.incomplete && rests_on_absence(diagnostic.code)) continue;
    diagnostics.all().push_back(std::move(diagnostic));
  }
  return checked;
}

}  // namespace profilec
