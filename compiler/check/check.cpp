#include "compiler/check/check.hpp"

#include "compiler/check/closure.hpp"
#include "compiler/check/parts.hpp"
#include "compiler/check/rules.hpp"

namespace profilec {
namespace {

// Which apps there are, what they need and where they live.
void check_structure(const Catalog& catalog, Checked& checked, Diagnostics& found) {
  checked.order = order_layers(catalog);
  const Closure closure(catalog, checked.order);
  check_layers(catalog, found);
  check_missing(catalog, found);
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
}

// What a fork's settings have a part in.
void check_settled(const Catalog& catalog, Checked& checked, Diagnostics& found) {
  const rules::SourceViews views(catalog);
  check_settled_rules(catalog, views, found);
  checked.projects = plan_projects(catalog, views, found);
}

}  // namespace

Checked check(const Catalog& catalog, Diagnostics& diagnostics) {
  Checked checked;
  Diagnostics found;
  check_structure(catalog, checked, found);
  check_declared_rules(catalog, nullptr, found);
  check_settled(catalog, checked, found);
  for (Diagnostic& diagnostic : found.all()) {
    if (catalog.incomplete && info(diagnostic.code).rests_on_absence) continue;
    diagnostics.all().push_back(std::move(diagnostic));
  }
  return checked;
}

CheckedBase::CheckedBase(const Catalog& base, std::vector<AppId> varying) : varying_(std::move(varying)) {
  Catalog fork = base;
  fork.fork.name = "any";  // some of it is said of a catalog alone
  Checked checked;
  check_structure(fork, checked, of_structure_);
  order_ = std::move(checked.order);
  waves_ = std::move(checked.waves);
  check_declared_rules(base, nullptr, of_declarations_);
  Diagnostics of_varying;
  check_declared_rules(base, &varying_, of_varying);
  others_alone_ = of_varying.all().empty();
}

Checked CheckedBase::check_fork(const Catalog& fork, Diagnostics& diagnostics) const {
  Checked checked{order_, waves_, {}};
  diagnostics.append(of_structure_);
  Diagnostics of_varying;
  if (others_alone_) check_declared_rules(fork, &varying_, of_varying);
  if (others_alone_ && of_varying.all().empty()) {
    diagnostics.append(of_declarations_);
  } else {
    check_declared_rules(fork, nullptr, diagnostics);
  }
  check_settled(fork, checked, diagnostics);
  return checked;
}

}  // namespace profilec
