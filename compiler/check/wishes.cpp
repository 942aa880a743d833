// P0410: what is wanted and absent.
#include <fmt/format.h>

#include "compiler/check/parts.hpp"
#include "compiler/check/wording.hpp"

namespace profilec {

void check_wishes(const Closure& closure, Diagnostics& diagnostics) {
  const Catalog& catalog = closure.catalog();
  for (const Requirement& requirement : catalog.requirements) {
    if (requirement.relation != Relation::wants || requirement.met_without_apps()) continue;
    if (requirement.provider_list == 0 || catalog.app(requirement.app).dropped) continue;
    std::vector<ProfileId> without;
    for (const ProfileId profile : closure.profiles()) {
      const bool there = closure.layers_of(requirement).meets(catalog.profile(profile).all_layers);
      if (closure.holds(profile, requirement.app) && !there) without.push_back(profile);
    }
    if (without.empty()) continue;
    Diagnostic& added =
        diagnostics.add(Code{410}, requirement.span,
                        fmt::format("{}, which {} {} not hold", claim(catalog, requirement),
                                    profiles_phrase(catalog, without), without.size() == 1 ? "does" : "do"));
    added.labels = {reference_label(catalog, requirement)};
    for (const AppId provider : catalog.providers(requirement)) {
      if (added.labels.size() < 4) added.labels.push_back(provider_label(catalog, provider));
    }
    added.profiles = profile_names(catalog, without);
  }
}

}  // namespace profilec
