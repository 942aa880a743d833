// Durations of `retry` (pkg/apis/application/v1alpha1/types.go: whole seconds, or what Go's
// time.ParseDuration reads).
#pragma once

#include <optional>
#include <string_view>

namespace profilec::argocd {

// Seconds; negative where the text is. Nothing where Argo CD cannot read it: it then stops retrying.
std::optional<double> read_duration(std::string_view text);

}  // namespace profilec::argocd
