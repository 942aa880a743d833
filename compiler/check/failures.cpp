#include "compiler/check/failures.hpp"

#include <algorithm>

namespace profilec {

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

}  // namespace profilec
