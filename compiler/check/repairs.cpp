#include "compiler/check/repairs.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <tuple>
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

// Where more pairs of layers than these could be ordered, each failure asks for its own order.
constexpr std::size_t kMostCandidates = 4'000;

// Two layers of which the first should come before the second.
using Order = std::pair<LayerId, LayerId>;

bool brings_about(const LayerOrder& order, const Order& wide, const Order& narrow) {
  return order.at_or_before(narrow.first, wide.first) && order.at_or_before(wide.second, narrow.second);
}

}  // namespace

void choose_providers(const Closure& closure, std::vector<Failure>& failures) {
  for (Failure& failure : failures)
    failure.provider = chosen_provider(closure, closure.catalog().requirements[failure.requirement]);
}

OrdersAsked::OrdersAsked(const Closure& closure, const std::vector<Failure>& failures) : closure_(closure) {
  std::map<Order, std::size_t> asked;
  std::set<LayerId> first;
  std::set<LayerId> second;
  for (const Failure& failure : failures) {
    const auto order = asked_by(failure);
    if (!order) continue;
    ++asked[*order];
    first.insert(order->first);
    second.insert(order->second);
  }
  too_many_ = first.size() * second.size() > kMostCandidates;
  if (too_many_) return;
  const LayerOrder& order = closure.order();
  for (const LayerId a : first) {
    for (const LayerId b : second) {
      if (order.at_or_before(a, b) || order.at_or_before(b, a)) continue;
      std::size_t mends = 0;
      for (const auto& [one, count] : asked) mends += brings_about(order, {a, b}, one) ? count : 0;
      candidates_.push_back({{a, b}, mends});
    }
  }
}

std::optional<Order> OrdersAsked::asked_by(const Failure& failure) const {
  const Catalog& catalog = closure_.catalog();
  const LayerId own = catalog.app(catalog.requirements[failure.requirement].app).layer;
  const LayerId first = catalog.app(failure.provider).layer;
  if (failure.misplaced.empty() || closure_.order().at_or_before(own, first)) return std::nullopt;
  return Order{first, own};
}

std::optional<Order> OrdersAsked::best(const Failure& failure) const {
  const auto asked = asked_by(failure);
  if (!asked || too_many_) return asked;
  const std::pair<Order, std::size_t>* best = nullptr;
  for (const auto& candidate : candidates_) {
    const bool mends = brings_about(closure_.order(), candidate.first, *asked);
    if (mends && (best == nullptr || candidate.second > best->second)) best = &candidate;
  }
  return best == nullptr ? std::nullopt : std::optional(best->first);
}

Span drop_of(const Catalog& catalog, AppId app) {
  const std::string& name = catalog.app(app).name;
  const std::string& layer = catalog.layer(catalog.app(app).layer).name;
  const std::string itself = "app " + name;
  const std::string its_layer = "layer " + layer;
  for (const auto& [what, span] : catalog.fork.dropped) {
    if (what == itself || what == its_layer || what.starts_with("all but")) return span;
  }
  return {};
}

namespace {

// The first layer that meets what neither the layers there nor those to be added meet; invalid: none is
// asked for.
LayerId lacking_layer(const Closure& closure, const Requirement& of, const IdSet<LayerId>& there,
                      const std::vector<LayerId>& added) {
  const bool strict = of.relation == Relation::needs || of.relation == Relation::uses;
  if (!strict || of.met_without_apps() || of.provider_list == 0) return {};
  const IdSet<LayerId>& providers = closure.layers_of(of);
  const bool met = providers.meets(there) ||
                   std::any_of(added.begin(), added.end(), [&](LayerId l) { return providers.has(l); });
  if (met) return {};
  for (const LayerId layer : closure.order().sequence) {
    if (providers.has(layer)) return layer;
  }
  return {};
}

// The layer, and those that its apps ask for in turn, in the order of their roots.
std::vector<LayerId> layers_to_add(const Closure& closure, const Profile& profile, LayerId layer) {
  const Catalog& catalog = closure.catalog();
  IdSet<LayerId> there = profile.all_layers;
  std::vector<LayerId> added{layer};
  for (std::size_t next = 0; next < added.size(); ++next) {
    there.insert(added[next]);
    for (const AppId app : catalog.layer(added[next]).apps) {
      for (std::uint32_t i = catalog.first_requirement[app.index];
           i < catalog.first_requirement[app.index + 1]; ++i) {
        const LayerId lacking = lacking_layer(closure, catalog.requirements[i], there, added);
        if (lacking.valid()) added.push_back(lacking);
      }
    }
  }
  std::sort(added.begin(), added.end(), [&](LayerId a, LayerId b) {
    return closure.order().position[a.index] < closure.order().position[b.index];
  });
  return added;
}

using Groups = std::map<Repair, RepairGroup>;

// Of profiles that all lack something: those to add it to, each with the ones that have it then.
using Additions = std::vector<std::pair<ProfileId, std::vector<ProfileId>>>;

Additions additions_to(const Catalog& catalog, const std::vector<ProfileId>& absent) {
  Additions found;
  for (const ProfileId root : roots_of(catalog, absent)) {
    std::vector<ProfileId>& mended = found.emplace_back(root, std::vector<ProfileId>{}).second;
    for (const ProfileId profile : absent) {
      if (profile == root || extends(catalog, profile, root)) mended.push_back(profile);
    }
  }
  return found;
}

void sort_out(const Closure& closure, std::vector<Failure> failures, Groups& out) {
  const Catalog& catalog = closure.catalog();
  choose_providers(closure, failures);
  const OrdersAsked orders(closure, failures);
  std::map<std::vector<ProfileId>, Additions> additions;  // mostly few: what one layer needs is absent alike
  for (const Failure& failure : failures) {
    const Requirement& requirement = catalog.requirements[failure.requirement];
    const AppId provider = failure.provider;
    Repair repair;
    if (catalog.app(provider).dropped) {
      repair.kind = RepairKind::undo_drop;
      repair.drop = drop_of(catalog, provider);
      out[repair].failures.push_back(failure);
      continue;
    }
    if (const auto order = orders.best(failure)) {
      repair.kind = RepairKind::order_layers;
      std::tie(repair.layer, repair.after) = *order;
      out[repair].failures.push_back(failure);
      continue;
    }
    const LayerId addable = addable_layer(closure, requirement);
    // A provider that is there but too late is not mended by more layers: it has to move.
    if (!failure.misplaced.empty() || !addable.valid()) {
      repair.kind = RepairKind::place_app;
      repair.app = provider;
      out[repair].failures.push_back(failure);
      continue;
    }
    repair.layer = addable;
    const auto [known, fresh] = additions.try_emplace(failure.absent);
    if (fresh) known->second = additions_to(catalog, failure.absent);
    const AppId chosen = chosen_provider(closure, requirement, addable);
    for (const auto& [root, mended] : known->second) {
      repair.profile = root;
      out[repair].failures.push_back({failure.requirement, mended, {}, chosen});
    }
  }
}

constexpr std::size_t kMostGroups = 200;

// Gaps that close with another one: each group takes those that its repair mends too.
class Merge {
 public:
  Merge(const Closure& closure, Groups& groups) : closure_(closure), catalog_(closure.catalog()) {
    for (auto& [repair, group] : groups) {
      group.repair = repair;
      if (repair.kind != RepairKind::add_layer) continue;
      // Among so many gaps nobody asks what else one of them would bring.
      group.layers = adding_.size() < kMostGroups
                         ? layers_to_add(closure, catalog_.profile(repair.profile), repair.layer)
                         : std::vector<LayerId>{repair.layer};
      adding_.push_back(&group);
    }
  }

  void run() {
    // What adds more, to a profile that more extend, goes first.
    const auto rank = [this](const RepairGroup* group) {
      const auto below =
          std::count_if(closure_.profiles().begin(), closure_.profiles().end(),
                        [&](ProfileId other) { return extends(catalog_, group->repair.profile, other); });
      return std::tuple(below,
                        catalog_.layers.size() - std::min(group->layers.size(), catalog_.layers.size()));
    };
    std::stable_sort(adding_.begin(), adding_.end(),
                     [&](const RepairGroup* a, const RepairGroup* b) { return rank(a) < rank(b); });
    for (RepairGroup* group : adding_) take_implied(*group, with_layers(*group));
    for (RepairGroup* group : adding_) {
      if (!group->failures.empty()) extend_instead(*group);
    }
  }

 private:
  IdSet<LayerId> with_layers(const RepairGroup& group) const {
    IdSet<LayerId> added(catalog_.layers.size());
    for (const LayerId layer : group.layers) added.insert(layer);
    return added;
  }

  bool mends(const RepairGroup& other, ProfileId changed, const IdSet<LayerId>& added) const {
    return std::all_of(other.failures.begin(), other.failures.end(), [&](const Failure& failure) {
      const Requirement& requirement = catalog_.requirements[failure.requirement];
      return std::all_of(failure.absent.begin(), failure.absent.end(), [&](ProfileId profile) {
        if (profile != changed && !extends(catalog_, profile, changed)) return false;
        IdSet<LayerId> layers = catalog_.profile(profile).all_layers;
        layers.insert_all(added);
        const LayerId own = catalog_.app(requirement.app).layer;
        return closure_.judge(requirement, own, closure_.layers_of(requirement), layers) == Verdict::met;
      });
    });
  }

  void take_implied(RepairGroup& group, const IdSet<LayerId>& added) {
    if (group.failures.empty()) return;
    for (RepairGroup* other : adding_) {
      if (other == &group || other->failures.empty() || !mends(*other, group.repair.profile, added)) continue;
      take(group, *other);
    }
  }

  static void take(RepairGroup& group, RepairGroup& other) {
    group.implied.insert(group.implied.end(), other.failures.begin(), other.failures.end());
    group.implied.insert(group.implied.end(), other.implied.begin(), other.implied.end());
    other.failures.clear();
  }

  // Another profile to extend: one that holds a single layer more, or that closes all gaps of the profile.
  void extend_instead(RepairGroup& group) {
    const ProfileId id = group.repair.profile;
    const Profile& profile = catalog_.profile(id);
    if (profile.extends.size() != 1) return;
    std::vector<std::pair<std::size_t, ProfileId>> wider;
    for (const ProfileId other : closure_.profiles()) {
      const IdSet<LayerId>& layers = catalog_.profile(other).all_layers;
      const bool more = layers.contains_all(catalog_.profile(profile.extends.front()).all_layers);
      if (other == id || extends(catalog_, other, id) || !more || !mends(group, id, layers)) continue;
      wider.emplace_back(size_of(layers), other);
    }
    std::sort(wider.begin(), wider.end());
    std::vector<RepairGroup*> same;
    std::copy_if(adding_.begin(), adding_.end(), std::back_inserter(same),
                 [&](const RepairGroup* one) { return !one->failures.empty() && one->repair.profile == id; });
    const std::size_t before = size_of(catalog_.profile(profile.extends.front()).all_layers);
    for (const auto& [size, other] : wider) {
      const IdSet<LayerId>& layers = catalog_.profile(other).all_layers;
      const bool all = std::all_of(same.begin(), same.end(),
                                   [&](const RepairGroup* one) { return mends(*one, id, layers); });
      if (!all || (same.size() == 1 && size != before + 1)) continue;
      for (RepairGroup* one : same) {
        if (one == &group) continue;
        group.layers.insert(group.layers.end(), one->layers.begin(), one->layers.end());
        take(group, *one);
      }
      sort_layers(group.layers);
      group.instead = other;
      return;
    }
  }

  void sort_layers(std::vector<LayerId>& layers) const {
    const std::vector<std::uint32_t>& position = closure_.order().position;
    std::sort(layers.begin(), layers.end(),
              [&](LayerId a, LayerId b) { return position[a.index] < position[b.index]; });
    layers.erase(std::unique(layers.begin(), layers.end()), layers.end());
  }

  std::size_t size_of(const IdSet<LayerId>& set) const {
    std::size_t size = 0;
    for (std::uint32_t i = 0; i < catalog_.layers.size(); ++i) size += set.has({i}) ? 1 : 0;
    return size;
  }

  const Closure& closure_;
  const Catalog& catalog_;
  std::vector<RepairGroup*> adding_;
};

}  // namespace

std::vector<RepairGroup> by_repair(const Closure& closure, std::vector<Failure> failures) {
  Groups groups;
  sort_out(closure, std::move(failures), groups);
  Merge(closure, groups).run();
  std::vector<RepairGroup> out;
  const auto by_requirement = [](const Failure& a, const Failure& b) {
    return a.requirement < b.requirement;
  };
  for (auto& [repair, group] : groups) {
    if (group.failures.empty()) continue;  // taken by another
    std::sort(group.failures.begin(), group.failures.end(), by_requirement);
    std::sort(group.implied.begin(), group.implied.end(), by_requirement);
    out.push_back(std::move(group));
  }
  return out;
}

void take_what_layers_mend(const Closure& closure, std::vector<Failure>& others,
                           std::vector<Failure>& failures) {
  if (others.empty()) return;
  const Catalog& catalog = closure.catalog();
  const std::vector<RepairGroup> groups = by_repair(closure, failures);
  const auto mended_in = [&](const Requirement& of, ProfileId profile) {
    IdSet<LayerId> layers = catalog.profile(profile).all_layers;
    for (const RepairGroup& group : groups) {
      const ProfileId root = group.repair.profile;
      if (group.repair.kind != RepairKind::add_layer) continue;
      if (profile != root && !extends(catalog, profile, root)) continue;
      for (const LayerId layer : group.layers) layers.insert(layer);
    }
    return closure.judge(of, catalog.app(of.app).layer, closure.layers_of(of), layers) == Verdict::met;
  };
  const auto taken = std::stable_partition(others.begin(), others.end(), [&](const Failure& failure) {
    const Requirement& of = catalog.requirements[failure.requirement];
    return !failure.misplaced.empty() ||
           !std::all_of(failure.absent.begin(), failure.absent.end(),
                        [&](ProfileId profile) { return mended_in(of, profile); });
  });
  failures.insert(failures.end(), std::make_move_iterator(taken), std::make_move_iterator(others.end()));
  others.erase(taken, others.end());
}

void take_ordered(const Closure& closure, std::vector<Failure>& others, std::vector<Failure>& failures) {
  std::vector<Failure> asking = failures;
  asking.insert(asking.end(), others.begin(), others.end());
  choose_providers(closure, asking);
  const OrdersAsked orders(closure, asking);
  const auto first_other = asking.begin() + static_cast<std::ptrdiff_t>(failures.size());
  std::set<std::pair<LayerId, LayerId>> for_others;
  std::for_each(asking.begin(), first_other, [&](const Failure& failure) {
    if (const auto order = orders.best(failure)) for_others.insert(*order);
  });
  others.clear();
  std::for_each(first_other, asking.end(), [&](const Failure& failure) {
    const auto order = orders.best(failure);
    (order && for_others.contains(*order) ? failures : others).push_back(failure);
  });
}

}  // namespace profilec
