#include "compiler/check/failures.hpp"

#include <algorithm>
#include <unordered_map>

namespace profilec {
namespace {

// Whether all profiles with the app meet a relation. That rests on few things: each answer is kept.
class MetEverywhere {
 public:
  explicit MetEverywhere(const Closure& closure) : closure_(closure) {}

  bool operator()(const Requirement& requirement) {
    const LayerId layer = closure_.layer_of(requirement.app);
    const std::size_t of_layer =
        closure_.set_of(requirement) * closure_.catalog().layers.size() + layer.index;
    const auto [known, fresh] =
        known_.try_emplace(of_layer * kRelations + static_cast<std::size_t>(requirement.relation));
    if (fresh) {
      const auto& profiles = closure_.profiles();
      known->second = std::all_of(profiles.begin(), profiles.end(), [&](ProfileId profile) {
        return !closure_.holds(profile, requirement.app) ||
               closure_.judge(requirement, profile) == Verdict::met;
      });
    }
    return known->second;
  }

 private:
  static constexpr std::size_t kRelations = 4;
  const Closure& closure_;
  std::unordered_map<std::size_t, bool> known_;
};

}  // namespace

std::vector<Failure> find_failures(const Closure& closure) {
  const Catalog& catalog = closure.catalog();
  std::vector<Failure> failures;
  MetEverywhere met(closure);
  for (std::uint32_t i = 0; i < catalog.requirements.size(); ++i) {
    const Requirement& requirement = catalog.requirements[i];
    if (requirement.met_without_apps() || requirement.provider_list == 0) continue;
    if (requirement.relation == Relation::wants || !closure.layer_of(requirement.app).valid()) continue;
    if (met(requirement)) continue;
    Failure failure;
    failure.requirement = i;
    for (const ProfileId profile : closure.profiles()) {
      if (!closure.holds(profile, requirement.app)) continue;
      const Verdict verdict = closure.judge(requirement, profile);
      if (verdict == Verdict::absent) failure.absent.push_back(profile);
      if (verdict == Verdict::misplaced) failure.misplaced.push_back(profile);
    }
    failures.push_back(std::move(failure));
  }
  return failures;
}

bool extends(const Catalog& catalog, ProfileId profile, ProfileId base) {
  if (catalog.profile(profile).extends.empty()) return false;
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

}  // namespace profilec
