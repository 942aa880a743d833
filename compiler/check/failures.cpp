#include "compiler/check/failures.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

namespace profilec {
namespace {

// The provider a repair is about: not dropped if possible, then by the order of layers, then by name.
AppId chosen_provider(const Closure& closure, const Requirement& requirement, LayerId in = {}) {
  const Catalog& catalog = closure.catalog();
  AppId best;
  for (const AppId app : catalog.providers(requirement)) {
    if (in.valid() && catalog.app(app).layer != in) continue;
    const auto rank = [&](AppId id) {
      return std::tuple(catalog.app(id).dropped, closure.order().position[catalog.app(id).layer.index], id);
    };
    if (!best.valid() || rank(app) < rank(best)) best = app;
  }
  return best;
}

// The first layer that, added to a profile, would meet the requirement.
LayerId addable_layer(const Closure& closure, const Requirement& requirement) {
  const IdSet<LayerId>& holding = closure.layers_of(requirement);
  const LayerId own = closure.catalog().app(requirement.app).layer;
  for (const LayerId layer : closure.order().sequence) {
    if (!holding.has(layer)) continue;
    if (requirement.relation == Relation::uses || closure.order().at_or_before(layer, own)) return layer;
  }
  return {};
}

}  // namespace

std::vector<Failure> find_failures(const Closure& closure) {
  const Catalog& catalog = closure.catalog();
  std::vector<Failure> failures;
  for (std::uint32_t i = 0; i < catalog.requirements.size(); ++i) {
    const Requirement& requirement = catalog.requirements[i];
    if (requirement.met_without_apps() || requirement.provider_list == 0) continue;
    if (requirement.relation == Relation::wants || catalog.app(requirement.app).dropped) continue;
    Failure failure;
    failure.requirement = i;
    for (const ProfileId profile : closure.profiles()) {
      if (!closure.holds(profile, requirement.app)) continue;
      const Verdict verdict = closure.judge(requirement, profile);
      if (verdict == Verdict::absent) failure.absent.push_back(profile);
      if (verdict == Verdict::misplaced) failure.misplaced.push_back(profile);
    }
    if (!failure.absent.empty() || !failure.misplaced.empty()) failures.push_back(std::move(failure));
  }
  return failures;
}

bool extends(const Catalog& catalog, ProfileId profile, ProfileId base) {
  std::vector<ProfileId> open{profile};
  std::vector<bool> seen(catalog.profiles.size(), false);
  while (!open.empty()) {
    const ProfileId at = open.back();
    open.pop_back();
    for (const ProfileId next : catalog.profile(at).extends) {
      if (next == base) return true;
      if (seen[next.index]) continue;
      seen[next.index] = true;
      open.push_back(next);
    }
  }
  return false;
}

std::vector<ProfileId> roots_of(const Catalog& catalog, const std::vector<ProfileId>& profiles) {
  std::vector<ProfileId> roots;
  for (const ProfileId profile : profiles) {
    const bool inherits = std::any_of(profiles.begin(), profiles.end(), [&](ProfileId other) {
      return other != profile && extends(catalog, profile, other);
    });
    if (!inherits) roots.push_back(profile);
  }
  return roots;
}

namespace {

// Two layers of which the first should come before the second.
using Order = std::pair<LayerId, LayerId>;

// The layers that a failure asks to be ordered; nothing where a later provider has to move, or is absent.
std::optional<Order> order_asked(const Closure& closure, const Failure& failure) {
  const LayerId own = closure.catalog().app(closure.catalog().requirements[failure.requirement].app).layer;
  const LayerId first = closure.catalog().app(failure.provider).layer;
  if (failure.misplaced.empty() || closure.order().at_or_before(own, first)) return std::nullopt;
  return Order{first, own};
}

// Of the orders asked for, one that brings this one about: its first layer comes no earlier, its second no
// later.
Order widest(const LayerOrder& order, const std::set<Order>& asked, Order of) {
  for (const Order& other : asked) {
    if (order.at_or_before(of.first, other.first) && order.at_or_before(other.second, of.second)) of = other;
  }
  return of;
}

}  // namespace

FailuresByRepair by_repair(const Closure& closure, std::vector<Failure> failures) {
  const Catalog& catalog = closure.catalog();
  std::set<Order> asked;
  for (Failure& failure : failures) {
    failure.provider = chosen_provider(closure, catalog.requirements[failure.requirement]);
    if (const auto order = order_asked(closure, failure)) asked.insert(*order);
  }
  FailuresByRepair out;
  for (const Failure& failure : failures) {
    const Requirement& requirement = catalog.requirements[failure.requirement];
    const AppId provider = failure.provider;
    if (catalog.app(provider).dropped) {
      out[{RepairKind::dropped_app, {}, {}, {}, provider}].push_back(failure);
      continue;
    }
    if (const auto order = order_asked(closure, failure)) {
      const auto [first, second] = widest(closure.order(), asked, *order);
      out[{RepairKind::order_layers, first, second, {}, {}}].push_back(failure);
      continue;
    }
    const LayerId addable = addable_layer(closure, requirement);
    // A provider that is there but too late is not mended by more layers: it has to move.
    if (!failure.misplaced.empty() || !addable.valid()) {
      out[{RepairKind::place_app, {}, {}, {}, provider}].push_back(failure);
      continue;
    }
    for (const ProfileId root : roots_of(catalog, failure.absent)) {
      Failure part = failure;
      std::erase_if(part.absent, [&](ProfileId p) { return p != root && !extends(catalog, p, root); });
      part.provider = chosen_provider(closure, requirement, addable);
      out[{RepairKind::add_layer, addable, {}, root, {}}].push_back(std::move(part));
    }
  }
  return out;
}

}  // namespace profilec
