#include "compiler/check/check.hpp"

#include "compiler/check/closure.hpp"
#include "compiler/check/parts.hpp"
#include "compiler/check/rules.hpp"

namespace profilec {
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
    if (catalog.incomplete && info(diagnostic.code).rests_on_absence) continue;
    diagnostics.all().push_back(std::move(diagnostic));
  }
  return checked;
}

}  // namespace profilec
