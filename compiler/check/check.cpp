#include "compiler/check/check.hpp"

#include <algorithm>

#include "compiler/check/closure.hpp"
#include "compiler/check/parts.hpp"
#include "compiler/check/project_use.hpp"
#include "compiler/check/rules.hpp"

namespace profilec {
namespace {

// Which apps there are, what they need and where they live.
void check_structure(const Catalog& catalog, CheckMemo& known, Checked& checked, Diagnostics& found) {
  checked.order = order_layers(catalog);
  const Closure closure(catalog, checked.order);
  check_missing(catalog, found);
  // What fails in a fork alone is little, and there may be many forks.
  Trials trials = catalog.fork.name.empty() ? Trials(catalog) : Trials();
  check_order(closure, Moving::keeps_silent, trials, checked, found);
  if (checked.order.circle.empty()) check_wishes(closure, found);
  check_retries(closure, known, found);
}

// What an editor knows nothing of yet.
CheckMemo nothing_known(const Catalog& catalog) {
  CheckMemo memo;
  memo.untouched.assign(catalog.apps.size(), false);
  return memo;
}

}  // namespace

void check_order(const Closure& closure, Moving moving, Trials& trials, Checked& checked,
                 Diagnostics& found) {
  check_layers(closure.catalog(), found);
  check_providers(closure, found);
  const std::vector<LayerApps> layers = look_into_all(closure);
  check_circles(closure, layers, found);
  Unmet unmet;
  // In a circle of layers nothing is before anything: what follows would only repeat it.
  if (closure.order().circle.empty()) {
    unmet = check_profiles(closure, trials, found);
    check_placements(closure, unmet, trials, found);
  }
  if (moving == Moving::is_judged) unmet.moving.clear();
  checked.waves = infer_waves(closure, layers);
  check_waves(closure, layers, checked.waves, unmet, trials, found);
}

Checked check(const Catalog& catalog, Diagnostics& diagnostics, CheckMemo* memo) {
  CheckMemo nothing = memo == nullptr ? nothing_known(catalog) : CheckMemo();
  CheckMemo& known = memo == nullptr ? nothing : *memo;
  if (known.projects == nullptr) known.projects = std::make_shared<ProjectMemo>();
  Checked checked;
  Diagnostics found;
  check_structure(catalog, known, checked, found);
  const rules::SourceViews views(catalog);
  check_rules(catalog, views, catalog.incomplete ? known.rules_of_incomplete : known.rules, found);
  checked.projects = plan_projects(catalog, views, found, known.projects.get());
  // What an app without a source would bring is not known either.
  constexpr Code kNoSource{614};
  const bool no_source = std::any_of(found.all().begin(), found.all().end(),
                                     [&](const Shared<Diagnostic>& one) { return one->code == kNoSource; });
  for (Shared<Diagnostic>& diagnostic : found.all()) {
    const Code code = diagnostic->code;
    const bool held_back = catalog.incomplete || (no_source && code != kNoSource);
    if (held_back && info(code).rests_on_absence) continue;
    diagnostics.all().push_back(std::move(diagnostic));
  }
  return checked;
}

CheckedBase::CheckedBase(const Catalog& base, std::vector<AppId> varying) : varying_(std::move(varying)) {
  Catalog fork = base;
  fork.fork.name = "any";  // some of it is said of a catalog alone
  Checked checked;
  CheckMemo nothing = nothing_known(fork);
  check_structure(fork, nothing, checked, of_structure_);
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
  const rules::SourceViews views(fork);
  check_settled_rules(fork, views, diagnostics);
  checked.projects = plan_projects(fork, views, diagnostics);
  return checked;
}

}  // namespace profilec
