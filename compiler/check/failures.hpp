// Relations that some profile does not meet.
#pragma once

#include <cstdint>
#include <vector>

#include "compiler/check/closure.hpp"

namespace profilec {

// One relation, and the profiles that do not meet it.
struct Failure {
  std::uint32_t requirement = 0;
  std::vector<ProfileId> absent;
  std::vector<ProfileId> misplaced;
  AppId provider;  // that the repair is about
};

std::vector<Failure> find_failures(const Closure& closure);
// Of the profiles given, those that extend no other of them.
std::vector<ProfileId> roots_of(const Catalog& catalog, const std::vector<ProfileId>& profiles);
bool extends(const Catalog& catalog, ProfileId profile, ProfileId base);

}  // namespace profilec
