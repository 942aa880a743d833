#include "compiler/resolve/refs.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>

#include "compiler/source/ascii.hpp"
#include "compiler/source/text.hpp"
#include "compiler/syntax/match.hpp"

namespace profilec {
namespace {

bool is_kind(std::string_view text) {
  const auto slash = text.find('/');
  if (slash == std::string_view::npos || text.find('/', slash + 1) != std::string_view::npos) return false;
  const std::string_view group = text.substr(0, slash);
  const std::string_view kind = text.substr(slash + 1);
  const bool letters = std::all_of(kind.begin(), kind.end(), is_alphanumeric);
  // A few operators name a kind in lower case; with a dot in the group it is no path all the same.
  const bool capital = !kind.empty() && is_upper(kind.front());
  return is_dns_subdomain(group) && !kind.empty() && letters &&
         (capital || group.find('.') != std::string_view::npos);
}

bool is_group(std::string_view text) {
  return text.size() > 2 && text.substr(text.size() - 2) == "/*" &&
         is_dns_subdomain(text.substr(0, text.size() - 2));
}

std::optional<ReadRef> refuse(const Scope& scope, Span span, std::string message, std::string help) {
  scope.error(103, span, std::move(message)).help.push_back(std::move(help));
  return std::nullopt;
}

constexpr std::string_view kForms =
    "a reference is an app `kueue`, a kind `kueue.x-k8s.io/ClusterQueue`, an object `core/Service ns/name`, "
    "`namespace NAME` or `capability NAME`; several are separated by commas";

std::optional<ReadRef> single(const Scope& scope, Symbols& symbols, std::string_view word, Span span,
                              bool wildcard) {
  if (is_dns_label(word)) return ReadRef{simple_ref(symbols, RefKind::app, word), span};
  if (is_group(word)) {
    if (!wildcard) {
      return refuse(scope, span, fmt::format("`{}` stands only after `provides` and `external`", word),
                    "name the kinds one by one");
    }
    Ref ref = simple_ref(symbols, RefKind::group, word.substr(0, word.size() - 2));
    ref.group = ref.name;
    return ReadRef{ref, span};
  }
  if (is_kind(word)) {
    const auto slash = word.find('/');
    return ReadRef{kind_ref(symbols, word.substr(0, slash), word.substr(slash + 1)), span};
  }
  return refuse(scope, span, fmt::format("`{}` is no reference", word), std::string(kForms));
}

}  // namespace

Ref simple_ref(Symbols& symbols, RefKind kind, std::string_view name) {
  Ref ref;
  ref.kind = kind;
  ref.name = symbols.intern(name);
  return ref;
}

Ref kind_ref(Symbols& symbols, std::string_view group, std::string_view kind) {
  Ref ref;
  ref.kind = RefKind::kind;
  ref.name = symbols.intern(std::string(group) + "/" + std::string(kind));
  ref.api = ref.name;
  ref.group = symbols.intern(group);
  return ref;
}

Ref object_ref(Symbols& symbols, std::string_view api, std::string_view object) {
  Ref ref;
  ref.kind = RefKind::object;
  ref.name = symbols.intern(std::string(api) + " " + std::string(object));
  ref.api = symbols.intern(api);
  ref.group = symbols.intern(api.substr(0, api.find('/')));
  return ref;
}

Ref named_namespace(Symbols& symbols, const Ref& ref) {
  if (ref.kind != RefKind::object || symbols.text(ref.api) != "core/Namespace") return ref;
  const std::string name = symbols.text(ref.name);
  return simple_ref(symbols, RefKind::namespace_, std::string_view(name).substr(name.find(' ') + 1));
}

std::optional<ReadRef> read_ref(const Scope& scope, Symbols& symbols,
                                const std::vector<const syntax::Item*>& element, bool wildcard_allowed) {
  const Span span{element.front()->span.file, element.front()->span.begin, element.back()->span.end};
  const std::string first = scope.text(*element.front());
  if (element.size() == 1) return single(scope, symbols, first, span, wildcard_allowed);
  // Between two references a comma is missing: reported where it was read.
  if (element.size() > 2 || !syntax::takes_second_word(first)) return std::nullopt;
  const std::string second = scope.text(*element.back());
  if (first == "namespace" || first == "capability") {
    if (!is_dns_label(second)) {
      return refuse(scope, element.back()->span, fmt::format("`{}` is no name of a {}", second, first),
                    "a name is a DNS-1123 label: lower case letters, digits and `-`");
    }
    return ReadRef{
        simple_ref(symbols, first == "namespace" ? RefKind::namespace_ : RefKind::capability, second), span};
  }
  if (!is_kind(first)) {
    return refuse(scope, span, fmt::format("`{}` is no reference", scope.sources().text(span)),
                  std::string(kForms));
  }
  const auto slash = second.find('/');
  const bool two_parts = slash != std::string::npos && second.find('/', slash + 1) == std::string::npos;
  const bool named = !second.empty() &&
                     (slash == std::string::npos || (two_parts && slash > 0 && slash + 1 < second.size()));
  if (!named) {
    return refuse(scope, element.back()->span, fmt::format("`{}` names no object", second),
                  "an object is `NAME`, or `NAMESPACE/NAME` where its kind is namespaced");
  }
  return ReadRef{object_ref(symbols, first, second), span};
}

bool builtin_group(std::string_view group) {
  static constexpr std::array<std::string_view, 22> kGroups{"core",
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
                                                            "extensions",
                                                            "flowcontrol.apiserver.k8s.io",
                                                            "internal.apiserver.k8s.io",
                                                            "networking.k8s.io",
                                                            "node.k8s.io",
                                                            "policy",
                                                            "rbac.authorization.k8s.io",
                                                            "resource.k8s.io",
                                                            "scheduling.k8s.io"};
  return std::find(kGroups.begin(), kGroups.end(), group) != kGroups.end() || group == "storage.k8s.io";
}

std::vector<std::string_view> builtin_kinds(std::string_view group) {
  static constexpr std::string_view kKinds[] = {"apps/ControllerRevision",
                                                "apps/DaemonSet",
                                                "apps/Deployment",
                                                "apps/ReplicaSet",
                                                "apps/StatefulSet",
                                                "autoscaling/HorizontalPodAutoscaler",
                                                "batch/CronJob",
                                                "batch/Job",
                                                "core/Binding",
                                                "core/ComponentStatus",
                                                "core/ConfigMap",
                                                "core/Endpoints",
                                                "core/Event",
                                                "core/LimitRange",
                                                "core/Namespace",
                                                "core/Node",
                                                "core/PersistentVolume",
                                                "core/PersistentVolumeClaim",
                                                "core/Pod",
                                                "core/PodTemplate",
                                                "core/ReplicationController",
                                                "core/ResourceQuota",
                                                "core/Secret",
                                                "core/Service",
                                                "core/ServiceAccount",
                                                "networking.k8s.io/IPAddress",
                                                "networking.k8s.io/Ingress",
                                                "networking.k8s.io/IngressClass",
                                                "networking.k8s.io/NetworkPolicy",
                                                "networking.k8s.io/ServiceCIDR",
                                                "policy/Eviction",
                                                "policy/PodDisruptionBudget",
                                                "policy/PodSecurityPolicy",
                                                "rbac.authorization.k8s.io/ClusterRole",
                                                "rbac.authorization.k8s.io/ClusterRoleBinding",
                                                "rbac.authorization.k8s.io/Role",
                                                "rbac.authorization.k8s.io/RoleBinding",
                                                "scheduling.k8s.io/PriorityClass",
                                                "storage.k8s.io/CSIDriver",
                                                "storage.k8s.io/CSINode",
                                                "storage.k8s.io/CSIStorageCapacity",
                                                "storage.k8s.io/StorageClass",
                                                "storage.k8s.io/VolumeAttachment",
                                                "storage.k8s.io/VolumeAttributesClass"};
  std::vector<std::string_view> out;
  for (const std::string_view kind : kKinds) {
    if (kind.substr(0, kind.find('/')) == group) out.push_back(kind);
  }
  return out;
}

}  // namespace profilec
