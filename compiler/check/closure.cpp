#include "compiler/check/closure.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace profilec {

Closure::Closure(const Catalog& catalog, const LayerOrder& order) : catalog_(catalog), order_(order) {
  for (std::uint32_t i = 0; i < catalog.profiles.size(); ++i) {
    if (!catalog.profiles[i].dropped) profiles_.push_back({i});
  }
  for (const App& app : catalog.apps) {
    layer_of_.push_back(app.dropped ? LayerId{} : app.layer);
    automated_.push_back(app.policy.automated());
  }
  sort_lists();
  find_company();
}

void Closure::find_company() {
  const auto less = [](const IdSet<LayerId>* a, const IdSet<LayerId>* b) { return *a < *b; };
  std::set<const IdSet<LayerId>*, decltype(less)> known(less);
  std::vector<const IdSet<LayerId>*> different;
  for (const ProfileId profile : profiles_) {
    const IdSet<LayerId>* layers = &catalog_.profile(profile).all_layers;
    if (known.insert(layers).second) different.push_back(layers);
  }
  const std::size_t count = catalog_.layers.size();
  all_layers_ = IdSet<LayerId>(count);
  company_.resize(count);
  for (std::uint32_t i = 0; i < count; ++i) {
    if (!catalog_.layers[i].dropped) all_layers_.insert({i});
    for (const IdSet<LayerId>* layers : different) {
      if (layers->has({i})) company_[i].push_back(layers);
    }
    if (company_[i].empty()) company_[i].push_back(&all_layers_);
  }
}

// Which set of layers each list comes down to. Most lists are of one app.
void Closure::sort_lists() {
  constexpr std::uint32_t kUnknown = 0xFFFFFFFFU;
  std::map<std::vector<LayerId>, std::uint32_t> known;
  std::vector<std::uint32_t> of_layer(catalog_.layers.size(), kUnknown);
  std::vector<LayerId> layers;
  const auto number = [&] {
    const auto [found, fresh] = known.try_emplace(layers, static_cast<std::uint32_t>(sets_.size()));
    if (fresh) {
      sets_.emplace_back(catalog_.layers.size());
      for (const LayerId layer : layers) sets_.back().insert(layer);
    }
    return found->second;
  };
  set_of_list_.reserve(catalog_.provider_lists.size());
  for (std::size_t list = 0; list < catalog_.provider_lists.size(); ++list) {
    layers.clear();
    for (const AppId app : catalog_.provider_lists[list]) {
      if (layer_of(app).valid()) layers.push_back(layer_of(app));
    }
    if (layers.size() == 1 && of_layer[layers.front().index] != kUnknown) {
      set_of_list_.push_back(of_layer[layers.front().index]);
      continue;
    }
    std::sort(layers.begin(), layers.end());
    layers.erase(std::unique(layers.begin(), layers.end()), layers.end());
    set_of_list_.push_back(number());
    if (layers.size() == 1) of_layer[layers.front().index] = set_of_list_.back();
  }
}

IdSet<LayerId> Closure::layers_with_move(std::uint32_t list, AppId moved, LayerId to) const {
  IdSet<LayerId> layers(catalog_.layers.size());
  for (const AppId app : catalog_.provider_lists[list]) {
    if (layer_of(app).valid()) layers.insert(app == moved ? to : layer_of(app));
  }
  return layers;
}

Verdict Closure::judge(const Requirement& requirement, LayerId at, const IdSet<LayerId>& providers,
                       const IdSet<LayerId>& profile) const {
  if (requirement.met_without_apps() || requirement.provider_list == 0) return Verdict::met;
  if (requirement.relation == Relation::wants) return Verdict::met;
  const bool present = providers.meets(profile);
  if (requirement.relation == Relation::uses) return present ? Verdict::met : Verdict::absent;
  if (!present) return requirement.relation == Relation::after ? Verdict::met : Verdict::absent;
  return providers.meets(profile, order_.at_or_before_set[at.index]) ? Verdict::met : Verdict::misplaced;
}

bool Closure::kept_by_waves(const Requirement& requirement, LayerId at,
                            const IdSet<LayerId>& providers) const {
  if (requirement.met_without_apps()) return false;
  if (requirement.relation != Relation::needs && requirement.relation != Relation::after) return false;
  if (!providers.has(at)) return false;
  const std::vector<const IdSet<LayerId>*>& company = company_[at.index];
  return std::any_of(company.begin(), company.end(), [&](const IdSet<LayerId>* layers) {
    return !providers.meets(*layers, order_.before[at.index]);
  });
}

}  // namespace profilec
