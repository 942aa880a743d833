// Repositories and destinations as a project of Argo CD compares them (util/git/git.go and
// pkg/apis/application/v1alpha1/app_project_types.go; rules 19 to 21).
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace profilec::argocd {

// The form two repository URLs are compared in: trimmed, lower-cased, `git@host:path` as `git@host/path`,
// without `ssh://` and a trailing `.git`. `http` and `https`, and a slash at the end or none, stay apart.
// Empty where the URL cannot be parsed; Argo CD then takes it to equal every other such URL.
std::string normal_form(std::string_view repository);

// Whether an entry excludes (`!...`). One that does not match what is asked for counts as a match.
bool is_denial(std::string_view entry);

// Whether one entry of `sourceRepos` that is no denial admits the repository: `*` is one part of a path, `**`
// many, a lone `*` everything. Both are in their normal form.
bool admits_form(std::string_view entry, std::string_view repository);

// Whether a pattern of a destination (server, name or namespace) that is no denial matches: `*` crosses
// everything.
bool admits_destination(std::string_view pattern, std::string_view value);

// One GROUP and KIND of a project's lists against those of an object: Go's filepath.Match, in which `*` does
// not cross a slash. The core group is empty.
bool admits_kind(std::string_view group_pattern, std::string_view kind_pattern, std::string_view group,
                 std::string_view kind);

// A cluster's URL as Argo CD looks it up: without slashes at the end.
std::string_view server_form(std::string_view url);
// The cluster Argo CD itself runs in, by URL and by name.
inline constexpr std::string_view kInCluster = "https://kubernetes.default.svc";
inline constexpr std::string_view kInClusterName = "in-cluster";

}  // namespace profilec::argocd
