// Versions of charts, as Argo CD reads `targetRevision` of a Helm source.
#pragma once

#include <string_view>

namespace profilec::argocd {

// One semantic version, whose later parts may be missing: `1.20.2`, `v1.20`, `2.0.0-rc.1+build`.
bool is_version(std::string_view text);

// A version, or a range that Argo CD resolves against the versions of a repository: `1.x`, `*`, `^1.2`,
// `>=1.2 <2`, `1.2 - 1.4`, `~1.2 || 3.x`. Anything else is refused as an invalid revision.
bool is_version_or_range(std::string_view text);

}  // namespace profilec::argocd
