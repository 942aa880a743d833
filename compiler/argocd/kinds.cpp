#include "compiler/argocd/kinds.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "compiler/source/ascii.hpp"
#include "compiler/source/text.hpp"

namespace profilec::argocd {
namespace {

struct Builtin {
  std::string_view kind;
  KindScope scope;
};
constexpr KindScope kCluster = KindScope::cluster;
constexpr KindScope kNamespaced = KindScope::namespaced;

constexpr Builtin kBuiltin[] = {
    {"admissionregistration.k8s.io/MutatingAdmissionPolicy", kCluster},
    {"admissionregistration.k8s.io/MutatingAdmissionPolicyBinding", kCluster},
    {"admissionregistration.k8s.io/MutatingWebhookConfiguration", kCluster},
    {"admissionregistration.k8s.io/ValidatingAdmissionPolicy", kCluster},
    {"admissionregistration.k8s.io/ValidatingAdmissionPolicyBinding", kCluster},
    {"admissionregistration.k8s.io/ValidatingWebhookConfiguration", kCluster},
    {"apiextensions.k8s.io/CustomResourceDefinition", kCluster},
    {"apiregistration.k8s.io/APIService", kCluster},
    {"apps/ControllerRevision", kNamespaced},
    {"apps/DaemonSet", kNamespaced},
    {"apps/Deployment", kNamespaced},
    {"apps/ReplicaSet", kNamespaced},
    {"apps/StatefulSet", kNamespaced},
    {"autoscaling/HorizontalPodAutoscaler", kNamespaced},
    {"batch/CronJob", kNamespaced},
    {"batch/Job", kNamespaced},
    {"certificates.k8s.io/CertificateSigningRequest", kCluster},
    {"certificates.k8s.io/ClusterTrustBundle", kCluster},
    {"coordination.k8s.io/Lease", kNamespaced},
    {"core/Binding", kNamespaced},
    {"core/ComponentStatus", kCluster},
    {"core/ConfigMap", kNamespaced},
    {"core/Endpoints", kNamespaced},
    {"core/Event", kNamespaced},
    {"core/LimitRange", kNamespaced},
    {"core/Namespace", kCluster},
    {"core/Node", kCluster},
    {"core/PersistentVolume", kCluster},
    {"core/PersistentVolumeClaim", kNamespaced},
    {"core/Pod", kNamespaced},
    {"core/PodTemplate", kNamespaced},
    {"core/ReplicationController", kNamespaced},
    {"core/ResourceQuota", kNamespaced},
    {"core/Secret", kNamespaced},
    {"core/Service", kNamespaced},
    {"core/ServiceAccount", kNamespaced},
    {"discovery.k8s.io/EndpointSlice", kNamespaced},
    {"events.k8s.io/Event", kNamespaced},
    {"flowcontrol.apiserver.k8s.io/FlowSchema", kCluster},
    {"flowcontrol.apiserver.k8s.io/PriorityLevelConfiguration", kCluster},
    {"networking.k8s.io/IPAddress", kCluster},
    {"networking.k8s.io/Ingress", kNamespaced},
    {"networking.k8s.io/IngressClass", kCluster},
    {"networking.k8s.io/NetworkPolicy", kNamespaced},
    {"networking.k8s.io/ServiceCIDR", kCluster},
    {"node.k8s.io/RuntimeClass", kCluster},
    {"policy/Eviction", kNamespaced},
    {"policy/PodDisruptionBudget", kNamespaced},
    {"rbac.authorization.k8s.io/ClusterRole", kCluster},
    {"rbac.authorization.k8s.io/ClusterRoleBinding", kCluster},
    {"rbac.authorization.k8s.io/Role", kNamespaced},
    {"rbac.authorization.k8s.io/RoleBinding", kNamespaced},
    {"scheduling.k8s.io/PriorityClass", kCluster},
    {"storage.k8s.io/CSIDriver", kCluster},
    {"storage.k8s.io/CSINode", kCluster},
    {"storage.k8s.io/CSIStorageCapacity", kNamespaced},
    {"storage.k8s.io/StorageClass", kCluster},
    {"storage.k8s.io/VolumeAttachment", kCluster},
    {"storage.k8s.io/VolumeAttributesClass", kCluster},
};

// Kubernetes' deprecated API migration guide: what is gone with its last version.
struct Removed {
  std::string_view kind;
  std::string_view now;
  std::string_view since;
};
constexpr Removed kRemoved[] = {
    {"extensions/DaemonSet", "apps/DaemonSet", "1.16"},
    {"extensions/Deployment", "apps/Deployment", "1.16"},
    {"extensions/Ingress", "networking.k8s.io/Ingress", "1.22"},
    {"extensions/NetworkPolicy", "networking.k8s.io/NetworkPolicy", "1.16"},
    {"extensions/PodSecurityPolicy", "", "1.16"},
    {"extensions/ReplicaSet", "apps/ReplicaSet", "1.16"},
    {"policy/PodSecurityPolicy", "", "1.25"},
};

std::string_view group_of(std::string_view kind) { return kind.substr(0, kind.rfind('/')); }
std::string_view name_of(std::string_view kind) { return kind.substr(kind.rfind('/') + 1); }

// `v1`, `v1beta1`, `v2alpha3`.
bool is_api_version(std::string_view text) {
  if (text.size() < 2 || text.front() != 'v' || !is_digit(text[1])) return false;
  const auto end = std::min(text.find_first_not_of("0123456789", 1), text.size());
  std::string_view rest = text.substr(end);
  for (const std::string_view stage : {"alpha", "beta"}) {
    if (rest.starts_with(stage)) rest.remove_prefix(stage.size());
  }
  return rest.find_first_not_of("0123456789") == std::string_view::npos;
}

// `apps/v1/Deployment`, `v1/Service`.
std::optional<KindProblem> with_version(std::string_view kind) {
  const std::string_view group = group_of(kind);
  const auto slash = group.rfind('/');
  if (!is_api_version(group.substr(slash == std::string_view::npos ? 0 : slash + 1))) return std::nullopt;
  const std::string_view bare = slash == std::string_view::npos ? "core" : group.substr(0, slash);
  return KindProblem{KindProblem::Sort::version, std::string(bare) + "/" + std::string(name_of(kind)), ""};
}

bool holds_glob(std::string_view text) { return text.find_first_of("*?[{!\\") != std::string_view::npos; }

// Of the groups without a dot all are Kubernetes' own: a CustomResourceDefinition's has one.
bool is_closed(std::string_view group) {
  return builtin_group(group) || group.find('.') == std::string_view::npos;
}

}  // namespace

bool builtin_group(std::string_view group) {
  static constexpr std::array<std::string_view, 23> kGroups{"core",
                                                            "admissionregistration.k8s.io",
                                                            "apiextensions.k8s.io",
                                                            "apiregistration.k8s.io",
                                                            "apps",
                                                            "authentication.k8s.io",
                                                            "authorization.k8s.io",
                                                            "autoscaling",
                                                            "batch",
                                                            "certificates.k8s.io",
                                                            "coordination.k8s.io",
                                                            "discovery.k8s.io",
                                                            "events.k8s.io",
                                                            "flowcontrol.apiserver.k8s.io",
                                                            "internal.apiserver.k8s.io",
                                                            "networking.k8s.io",
                                                            "node.k8s.io",
                                                            "policy",
                                                            "rbac.authorization.k8s.io",
                                                            "resource.k8s.io",
                                                            "scheduling.k8s.io",
                                                            "storage.k8s.io",
                                                            "storagemigration.k8s.io"};
  return std::find(kGroups.begin(), kGroups.end(), group) != kGroups.end();
}

std::optional<KindScope> builtin_scope(std::string_view kind) {
  for (const Builtin& one : kBuiltin) {
    if (one.kind == kind) return one.scope;
  }
  return std::nullopt;
}

std::vector<std::string_view> builtin_kinds() {
  std::vector<std::string_view> out;
  for (const Builtin& one : kBuiltin) out.push_back(one.kind);
  return out;
}

bool fits_scope(std::string_view kind, std::string_view object) {
  const auto scope = builtin_scope(kind);
  const bool namespaced = object.find('/') != std::string_view::npos;
  return !scope || namespaced == (*scope == KindScope::namespaced);
}

std::optional<KindProblem> kind_problem(std::string_view kind) {
  if (auto versioned = with_version(kind)) return versioned;
  const std::string_view group = group_of(kind);
  if (holds_glob(kind) || builtin_scope(kind) || !is_closed(group)) return std::nullopt;
  for (const Removed& gone : kRemoved) {
    if (gone.kind == kind)
      return KindProblem{KindProblem::Sort::removed, std::string(gone.now), std::string(gone.since)};
  }
  std::vector<std::string_view> of_group;
  for (const Builtin& one : kBuiltin) {
    if (name_of(one.kind) == name_of(kind)) return KindProblem{{}, std::string(one.kind), ""};
    if (group_of(one.kind) == group) of_group.push_back(name_of(one.kind));
  }
  const auto near = nearest(name_of(kind), of_group);
  if (near.empty()) return std::nullopt;
  return KindProblem{{}, std::string(group) + "/" + near.front(), ""};
}

std::string help(const KindProblem& problem) {
  switch (problem.sort) {
    case KindProblem::Sort::version:
      return std::string("a kind is written without its version") +
             (problem.meant.starts_with("core/") ? ", and the core group as `core`" : "") + ": `" +
             problem.meant + "`";
    case KindProblem::Sort::removed:
      return "Kubernetes " + problem.since +
             " removed it: " + (problem.meant.empty() ? "leave it out" : "write `" + problem.meant + "`");
    case KindProblem::Sort::unknown: break;
  }
  return "did you mean `" + problem.meant + "`?";
}

}  // namespace profilec::argocd
