// Whether one relation is met in one profile: the question that gaps, order and placements all ask.
#pragma once

#include <cstdint>
#include <vector>

#include "compiler/catalog/catalog.hpp"
#include "compiler/check/layer_order.hpp"

namespace profilec {

enum class Verdict : std::uint8_t {
  met,
  absent,     // P0402: no provider is in the profile
  misplaced,  // P0403: providers are there, but none in a layer at or before the app's own
};

class Closure {
 public:
  Closure(const Catalog& catalog, const LayerOrder& order);
  Closure(const Closure&) = delete;
  Closure& operator=(const Closure&) = delete;

  const Catalog& catalog() const { return catalog_; }
  const LayerOrder& order() const { return order_; }
  // Profiles that are not dropped.
  const std::vector<ProfileId>& profiles() const { return profiles_; }
  // The layers that hold a provider, dropped ones apart.
  const IdSet<LayerId>& layers_of(std::uint32_t list) const { return sets_[set_of_list_[list]]; }
  const IdSet<LayerId>& layers_of(const Requirement& requirement) const {
    return layers_of(requirement.provider_list);
  }
  // A number for that set: equal for equal sets, of which there are few.
  std::uint32_t set_of(const Requirement& requirement) const {
    return set_of_list_[requirement.provider_list];
  }
  std::size_t sets() const { return sets_.size(); }
  // The layer an app lives in; invalid where it is dropped. Apps are large: these are asked for often.
  LayerId layer_of(AppId app) const { return layer_of_[app.index]; }
  bool automated(AppId app) const { return automated_[app.index]; }
  // The same with one app moved to another layer.
  IdSet<LayerId> layers_with_move(std::uint32_t list, AppId moved, LayerId to) const;

  Verdict judge(const Requirement& requirement, LayerId at, const IdSet<LayerId>& providers,
                const IdSet<LayerId>& profile) const;
  Verdict judge(const Requirement& requirement, ProfileId profile) const {
    return judge(requirement, catalog_.app(requirement.app).layer, layers_of(requirement),
                 catalog_.profile(profile).all_layers);
  }
  bool holds(ProfileId profile, AppId app) const {
    return catalog_.in_profile(catalog_.app(app), catalog_.profile(profile));
  }
  // Sets of layers that stand together in some profile with `layer`; all layers where no profile holds it.
  const std::vector<const IdSet<LayerId>*>& company_of(LayerId layer) const { return company_[layer.index]; }
  // Whether the relation has to be kept by waves: in some profile no earlier layer meets it, and its own
  // layer can.
  bool kept_by_waves(const Requirement& requirement, LayerId at, const IdSet<LayerId>& providers) const;

 private:
  void sort_lists();
  void find_company();
  const Catalog& catalog_;
  const LayerOrder& order_;
  std::vector<ProfileId> profiles_;
  std::vector<LayerId> layer_of_;
  std::vector<bool> automated_;
  std::vector<IdSet<LayerId>> sets_;
  std::vector<std::uint32_t> set_of_list_;
  IdSet<LayerId> all_layers_;
  std::vector<std::vector<const IdSet<LayerId>*>> company_;
};

}  // namespace profilec
