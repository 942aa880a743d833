#include <fmt/format.h>

#include "compiler/argocd/kinds.hpp"
#include "compiler/check/project_checks.hpp"

namespace profilec {
namespace {

using argocd::KindScope;

// P0702: Argo CD holds a namespaced object against the namespaced kinds alone, and the others against theirs.
void check_scope(const Project& project, const ProjectKinds& kinds, std::string_view keyword,
                 KindScope wanted, Diagnostics& diagnostics) {
  const bool denies = keyword.starts_with("deny ");
  for (const SaidText& kind : kinds.entries) {
    const auto scope = argocd::builtin_scope(kind.value);
    if (!scope || *scope == wanted) continue;
    const bool namespaced = *scope == KindScope::namespaced;
    diagnostics
        .add(Code{702}, kind.span,
             fmt::format("project `{}` has the {} kind `{}` in `{}`", project.name,
                         namespaced ? "namespaced" : "cluster-scoped", kind.value, keyword),
             denies ? "denies nothing" : "admits nothing")
        .help.push_back(fmt::format("write `{}{} {}`", denies ? "deny " : "",
                                    namespaced ? "namespace-kind" : "cluster-kind", kind.value));
  }
}

}  // namespace

void check_scopes(const Project& project, Diagnostics& diagnostics) {
  check_scope(project, project.cluster_kinds, "cluster-kind", KindScope::cluster, diagnostics);
  check_scope(project, project.namespace_kinds, "namespace-kind", KindScope::namespaced, diagnostics);
  check_scope(project, project.denied_cluster_kinds, "deny cluster-kind", KindScope::cluster, diagnostics);
  check_scope(project, project.denied_namespace_kinds, "deny namespace-kind", KindScope::namespaced,
              diagnostics);
}

}  // namespace profilec
