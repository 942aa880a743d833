#include "compiler/check/check.hpp"

#include <algorithm>
#include <thread>

#include "compiler/check/closure.hpp"
#include "compiler/check/parts.hpp"
#include "compiler/check/project_use.hpp"
#include "compiler/check/rules.hpp"
#include "compiler/source/parallel.hpp"

namespace profilec {
namespace {

// Which apps there are, what they need and where they live.
void check_structure(const Closure& closure, Checked& checked, Diagnostics& found) {
  const Catalog& catalog = closure.catalog();
  // What rests on absence is held back where the catalog is incomplete, and need not be looked for. Not so
  // what a hint says.
  if (!catalog.incomplete || !catalog.hints.empty()) check_missing(catalog, found);
  // What fails in a fork alone is little, and there may be many forks.
  Trials trials = catalog.fork.name.empty() ? Trials(catalog) : Trials();
  check_order(closure, Moving::keeps_silent, trials, checked, found);
  if (!catalog.incomplete && checked.order.circle.empty()) check_wishes(closure, found);
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
  const bool complete = !closure.catalog().incomplete;  // else what rests on absence is held back
  if (complete) check_layers(closure.catalog(), found);
  check_providers(closure, found);
  const std::vector<LayerApps> layers = look_into_all(closure);
  if (complete) check_circles(closure, layers, found);
  Unmet unmet;
  // In a circle of layers nothing is before anything: what follows would only repeat it.
  if (complete && closure.order().circle.empty()) {
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
  checked.order = order_layers(catalog);
  const Closure closure(catalog, checked.order);
  Diagnostics found;
  Diagnostics of_apps;
  // Two halves that know nothing of each other. Forks are many, and each may have a thread of its own.
  const unsigned jobs = catalog.fork.name.empty() ? std::min(std::thread::hardware_concurrency(), 2U) : 1;
  in_parallel(2, jobs, [&](std::size_t half) {
    if (half == 0) return check_structure(closure, checked, found);
    check_retries(closure, known, of_apps);
    const rules::SourceViews views(catalog);
    check_rules(catalog, views, known.rules, of_apps);
    checked.projects = plan_projects(catalog, views, of_apps, known.projects.get());
  });
  found.append(std::move(of_apps));
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
  checked.order = order_layers(fork);
  const Closure closure(fork, checked.order);
  check_structure(closure, checked, of_structure_);
  CheckMemo nothing = nothing_known(fork);
  check_retries(closure, nothing, of_structure_);
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
