// The kinds that Kubernetes itself serves, and what is wrong with one as it is written.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace profilec::argocd {

// Whether every Kubernetes cluster serves this API group (docs: the API reference of Kubernetes 1.30 and
// later). The core group is `core`.
bool builtin_group(std::string_view group);

enum class KindScope { cluster, namespaced };
// Of a kind `GROUP/KIND` that is built in; empty where it is none, or one not known here.
std::optional<KindScope> builtin_scope(std::string_view kind);
// All of them, in the order of their names.
std::vector<std::string_view> builtin_kinds();
// Whether the object, `NAME` or `NAMESPACE/NAME`, has a namespace if and only if the kind's have; true of
// kinds that builtin_scope() does not know.
bool fits_scope(std::string_view kind, std::string_view object);

struct KindProblem {
  enum class Sort { unknown, version, removed };
  Sort sort = Sort::unknown;
  std::string meant;  // `apps/Deployment`; empty: nothing took its place
  std::string since;  // of one that is removed: the version of Kubernetes
};
// What is surely wrong with `GROUP/KIND`. A kind that nobody here knows may be right: a group with a dot may
// be anybody's, and Kubernetes gets new kinds.
std::optional<KindProblem> kind_problem(std::string_view kind);
// What to write instead.
std::string help(const KindProblem& problem);

}  // namespace profilec::argocd
