#include "compiler/check/project_match.hpp"

#include <algorithm>

#include "compiler/argocd/address.hpp"
#include "compiler/argocd/glob.hpp"
#include "compiler/argocd/kinds.hpp"
#include "compiler/argocd/repository.hpp"

namespace profilec {
namespace {

bool is_no_url(const std::string& server) {
  return !server.empty() && !argocd::is_cluster_url(server) && !argocd::has_glob_character(server);
}

}  // namespace

bool admits_kind(const std::vector<PlannedKind>& list, const std::string& group, const std::string& kind) {
  return std::any_of(list.begin(), list.end(), [&](const PlannedKind& entry) {
    return argocd::admits_kind(entry.group, entry.kind, group, kind);
  });
}

bool admits_kind(const ProjectPlan& plan, const std::string& group, const std::string& kind,
                 bool namespaced) {
  const auto& allowed = namespaced ? plan.namespace_kinds : plan.cluster_kinds;
  const auto& denied = namespaced ? plan.denied_namespace_kinds : plan.denied_cluster_kinds;
  return admits_kind(allowed, group, kind) && !admits_kind(denied, group, kind);
}

bool has_denial(const std::vector<SaidText>& entries) {
  return std::any_of(entries.begin(), entries.end(),
                     [](const SaidText& one) { return argocd::is_denial(one.value); });
}

bool has_denial(const std::vector<ProjectDestination>& entries) {
  return std::any_of(entries.begin(), entries.end(), [](const ProjectDestination& one) {
    return argocd::is_denial(one.server) || argocd::is_denial(one.name) || argocd::is_denial(one.namespace_);
  });
}

bool holds_no_kind(const ProjectKinds& list) {
  return std::any_of(list.entries.begin(), list.entries.end(),
                     [](const SaidText& entry) { return argocd::kind_problem(entry.value).has_value(); });
}

Match match_cluster(const std::string& server, const std::string& name, const Cluster& cluster) {
  if (server == "*" || name == "*") return Match::yes;
  if (!server.empty() && !cluster.server.empty() && argocd::admits_destination(server, cluster.server))
    return Match::yes;
  if (!name.empty() && !cluster.name.empty() && argocd::admits_destination(name, cluster.name))
    return Match::yes;
  if (is_no_url(server) || is_no_url(cluster.server)) return Match::unknown;
  // Of this name alone the server is known.
  const bool other_name = !name.empty() && name != argocd::kInClusterName;
  const bool other_form = (!server.empty() && cluster.server.empty()) || (other_name && cluster.name.empty());
  return other_form ? Match::unknown : Match::no;
}

}  // namespace profilec
