// Where Argo CD can read a source from, by the form of its address alone.
#pragma once

#include <span>
#include <string_view>

namespace profilec::argocd {

enum class SourceSort { git, chart };

// What the address of an OCI source begins with; that of a chart in a registry does not (rule 15).
inline constexpr std::string_view kOci = "oci://";

// The schemes that an address of this sort may begin with.
std::span<const std::string_view> schemes(SourceSort sort);
// The part before `://`; empty where there is none.
std::string_view scheme_of(std::string_view address);

// A Git repository: a URL with one of the schemes, or `git@HOST:PATH`. A chart's: such a URL, or an OCI
// registry by its name alone (`quay.io/jetstack/charts`). `oci://` is judged elsewhere (rule 15), and passes
// here.
bool is_address(std::string_view address, SourceSort sort);

// The form of `destination.server`: Argo CD looks a cluster up by its URL or by its name, each in a field of
// its own.
bool is_cluster_url(std::string_view server);

}  // namespace profilec::argocd
