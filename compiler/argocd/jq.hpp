// The jq expressions of `ignoreDifferences` (util/argo/normalizers/diff_normalizer.go: gojq parses
// `del(EXPRESSION)`, and an Application with one that it cannot parse is not compared at all).
#pragma once

#include <string>
#include <string_view>

namespace profilec::argocd {

// What keeps jq from parsing it: "is empty", "has a `[` that nothing closes". Brackets and strings are looked
// at and nothing more; empty where those are right.
std::string jq_problem(std::string_view expression);

}  // namespace profilec::argocd
