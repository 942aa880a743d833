#include "compiler/check/layer_apps.hpp"

#include <algorithm>
#include <optional>
#include <unordered_set>

namespace profilec {

void LayerApps::arrange(std::size_t groups, const std::vector<std::pair<std::uint32_t, AppId>>& provided) {
  places.reserve(apps.size());
  for (std::uint32_t i = 0; i < apps.size(); ++i) places.emplace_back(apps[i], i);
  if (!std::is_sorted(places.begin(), places.end())) std::sort(places.begin(), places.end());
  providers = Rows<AppId>(groups, [&](const auto& put) {
    for (const auto& [group, app] : provided) put(group, app);
  });
  std::vector<std::uint32_t> place_of_provided;
  place_of_provided.reserve(provided.size());
  for (const auto& [group, app] : provided) place_of_provided.push_back(place_of(app));
  groups_of = Rows<std::uint32_t>(apps.size(), [&](const auto& put) {
    for (std::size_t i = 0; i < provided.size(); ++i) put(place_of_provided[i], provided[i].first);
  });
  ties_to = Rows<std::uint32_t>(groups, [&](const auto& put) {
    for (std::uint32_t tie = 0; tie < ties.size(); ++tie) put(ties[tie].group, tie);
  });
  ties_of = Rows<std::uint32_t>(apps.size(), [&](const auto& put) {
    for (std::uint32_t tie = 0; tie < ties.size(); ++tie) put(ties[tie].place, tie);
  });
}

std::uint32_t LayerApps::place_of(AppId app) const {
  return std::lower_bound(places.begin(), places.end(), std::pair(app, std::uint32_t{0}))->second;
}

namespace {

constexpr std::uint32_t kNoGroup = 0xFFFFFFFFU;

// Of each list of providers the group that it is in a layer, for those who may wait for manual apps and for
// automated ones. One for all layers: each leaves it as it was.
using GroupOfList = std::vector<std::uint32_t>;

class Look {
 public:
  Look(const Closure& closure, LayerId layer, AppId moved, GroupOfList& group_of_list)
      : closure_(closure),
        layer_(layer),
        moved_(moved),
        group_of_list_(group_of_list),
        kept_(closure.sets()) {}

  LayerApps run() {
    const Catalog& catalog = closure_.catalog();
    if (moved_.valid()) {
      reach(moved_);
    } else {
      out_.apps = catalog.layer(layer_).apps;
    }
    for (std::size_t at = 0; at < out_.apps.size(); ++at) {  // it grows as providers are reached
      const AppId app = out_.apps[at];
      const std::uint32_t end = catalog.first_requirement[app.index + 1];
      for (std::uint32_t i = catalog.first_requirement[app.index]; i < end; ++i)
        requirement(i, static_cast<std::uint32_t>(at));
    }
    for (const std::uint32_t slot : slots_) group_of_list_[slot] = kNoGroup;
    out_.arrange(slots_.size(), provided_);
    return std::move(out_);
  }

 private:
  void reach(AppId app) {
    if (reached_.insert(app.index).second) out_.apps.push_back(app);
  }

  void requirement(std::uint32_t index, std::uint32_t place) {
    const Requirement& requirement = closure_.catalog().requirements[index];
    if (requirement.provider_list == 0 || !kept_by_waves(requirement)) return;
    const std::uint32_t group = group_for(requirement.provider_list, closure_.automated(requirement.app));
    out_.ties.push_back({index, requirement.app, place, group});
  }

  // Where nothing is moved that rests on few things: each answer is kept.
  bool kept_by_waves(const Requirement& requirement) {
    if (moved_.valid()) {
      return closure_.kept_by_waves(requirement, layer_,
                                    closure_.layers_with_move(requirement.provider_list, moved_, layer_));
    }
    const bool ordered = requirement.relation == Relation::needs || requirement.relation == Relation::after;
    if (requirement.met_without_apps() || !ordered) return false;
    std::optional<bool>& known = kept_[closure_.set_of(requirement)];
    if (!known) known = closure_.kept_by_waves(requirement, layer_, closure_.layers_of(requirement));
    return *known;
  }

  std::uint32_t group_for(std::uint32_t list, bool automated) {
    const std::uint32_t slot = 2 * list + (automated ? 1 : 0);
    std::uint32_t& group = group_of_list_[slot];
    if (group != kNoGroup) return group;
    group = static_cast<std::uint32_t>(slots_.size());
    slots_.push_back(slot);
    const auto here = [&](AppId app) {
      return closure_.layer_of(app).valid() && (app == moved_ ? layer_ : closure_.layer_of(app)) == layer_;
    };
    const std::span<const AppId> apps = closure_.catalog().provider_lists[list];
    const bool no_manual = automated && std::any_of(apps.begin(), apps.end(), [&](AppId app) {
                             return here(app) && closure_.automated(app);
                           });
    for (const AppId app : apps) {
      if (!here(app) || (no_manual && !closure_.automated(app))) continue;
      provided_.emplace_back(group, app);
      if (moved_.valid()) reach(app);
    }
    return group;
  }

  const Closure& closure_;
  LayerId layer_;
  AppId moved_;
  GroupOfList& group_of_list_;
  LayerApps out_;
  std::vector<std::uint32_t> slots_;  // of each group, in `group_of_list_`
  std::vector<std::pair<std::uint32_t, AppId>> provided_;
  std::vector<std::optional<bool>> kept_;  // by set of layers
  std::unordered_set<std::uint32_t> reached_;
};

}  // namespace

std::vector<LayerApps> look_into_all(const Closure& closure) {
  std::vector<LayerApps> layers;
  GroupOfList group_of_list(2 * closure.catalog().provider_lists.size(), kNoGroup);
  const std::size_t count = closure.catalog().layers.size();
  for (std::uint32_t i = 0; i < count; ++i) {
    layers.push_back(Look(closure, {i}, {}, group_of_list).run());
    layers.back().stuck = unsettled(layers.back());
  }
  return layers;
}

LayerApps look_into(const Closure& closure, LayerId layer, AppId moved) {
  GroupOfList group_of_list(2 * closure.catalog().provider_lists.size(), kNoGroup);
  return Look(closure, layer, moved, group_of_list).run();
}

std::vector<AppId> unsettled(const LayerApps& layer) {
  std::vector<std::size_t> waits;
  std::vector<std::uint32_t> ready;
  for (std::uint32_t place = 0; place < layer.apps.size(); ++place) {
    waits.push_back(layer.ties_of[place].size());
    if (waits.back() == 0) ready.push_back(place);
  }
  std::vector<bool> met(layer.providers.size(), false);
  while (!ready.empty()) {
    const std::uint32_t place = ready.back();
    ready.pop_back();
    for (const std::uint32_t group : layer.groups_of[place]) {
      if (met[group]) continue;
      met[group] = true;
      for (const std::uint32_t tie : layer.ties_to[group]) {
        const std::uint32_t waiting = layer.ties[tie].place;
        if (--waits[waiting] == 0) ready.push_back(waiting);
      }
    }
  }
  std::vector<AppId> left;
  for (std::uint32_t place = 0; place < layer.apps.size(); ++place) {
    if (waits[place] > 0) left.push_back(layer.apps[place]);
  }
  return left;
}

}  // namespace profilec
