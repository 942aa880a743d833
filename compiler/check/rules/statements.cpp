// Fields of `spec { }` that a statement would say: forks override and editors show only statements.
#include <fmt/format.h>

#include <array>
#include <span>

#include "compiler/check/rules/report.hpp"

namespace profilec::rules {
namespace {

struct Statement {
  std::array<std::string_view, 3> path;  // of the field; empty parts at the end
  std::string_view usage;
};

constexpr Statement kOfApplication[] = {
    {{"project"}, "project NAME"},
    {{"destination", "server"}, "server \"URL\""},
    {{"destination", "name"}, "cluster NAME"},
    {{"destination", "namespace"}, "namespace NAME"},
    {{"source"}, "chart`, `path` or `oci"},
    {{"sources"}, "chart`, `path`, `oci` or `ref"},
    {{"syncPolicy", "automated", "prune"}, "sync automated { prune }"},
    {{"syncPolicy", "automated", "selfHeal"}, "sync automated { self-heal }"},
    {{"syncPolicy", "automated", "allowEmpty"}, "sync automated { allow-empty }"},
    {{"syncPolicy", "syncOptions"}, "option NAME"},
    {{"syncPolicy", "retry", "limit"}, "retry N"},
    {{"syncPolicy", "retry", "backoff"}, "retry N { backoff 10s ; factor 2 ; max 3m }"},
    {{"ignoreDifferences"}, "ignore GROUP/KIND { ... }"},
};

constexpr Statement kOfSource[] = {
    {{"repoURL"}, "from \"REPO\""},
    {{"targetRevision"}, "at \"REVISION\""},
    {{"chart"}, "chart NAME \"VERSION\" from \"REPO\""},
    {{"path"}, "path \"DIR\""},
    {{"ref"}, "ref NAME"},
    {{"helm", "releaseName"}, "release NAME"},
    {{"helm", "parameters"}, "set KEY = VALUE"},
    {{"helm", "values"}, "inline \"\"\"...\"\"\""},
    {{"helm", "valuesObject"}, "inline { ... }"},
    {{"helm", "skipCrds"}, "skip-crds"},
    {{"directory", "recurse"}, "recurse"},
    {{"directory", "include"}, "include \"GLOB\""},
    {{"directory", "exclude"}, "exclude \"GLOB\""},
    {{"kustomize"}, "kustomize { ... }"},
};

constexpr Statement kOfProject[] = {
    {{"description"}, "project NAME \"...\""},
    {{"sourceRepos"}, "source \"REPO\""},
    {{"destinations"}, "destination ..."},
    {{"clusterResourceWhitelist"}, "cluster-kind GROUP/KIND"},
    {{"clusterResourceBlacklist"}, "deny cluster-kind GROUP/KIND"},
    {{"namespaceResourceWhitelist"}, "namespace-kind GROUP/KIND"},
    {{"namespaceResourceBlacklist"}, "deny namespace-kind GROUP/KIND"},
};

void check(const Said<yaml::Value>& spec, std::span<const Statement> statements, Report& report) {
  if (!spec.said()) return;
  for (const Statement& statement : statements) {
    const yaml::Value* at = &spec.value;
    std::string path;
    for (const std::string_view part : statement.path) {
      if (part.empty() || at == nullptr) break;
      at = at->find(part);
      path += (path.empty() ? "" : ".") + std::string(part);
    }
    if (at == nullptr) continue;
    Diagnostic& added =
        report.add(622, at->key_span, fmt::format("`{}` is written in `spec`, and has a statement", path),
                   "what forks override and editors show is the statement");
    added.help.push_back(fmt::format("write it as `{}`", statement.usage));
  }
}

// `automated: {}` alone is `sync automated`; with `enabled` it says what no statement does.
void check_automated(const Said<yaml::Value>& spec, Report& report) {
  const yaml::Value* automated = spec_at(spec, {"syncPolicy", "automated"});
  if (automated == nullptr || !automated->map.empty()) return;
  Diagnostic& added =
      report.add(622, automated->key_span, "`syncPolicy.automated` is written in `spec`, and has a statement",
                 "what forks override and editors show is the statement");
  added.help.push_back("write it as `sync automated`");
}

}  // namespace

void check_statements(const Owner& owner, Report& report) {
  if (owner.verbatim()) return;
  check(owner.policy->spec, kOfApplication, report);
  check_automated(owner.policy->spec, report);
  if (owner.app == nullptr) return;
  for (const Source& source : owner.app->sources) check(source.spec, kOfSource, report);
}

void check_statements(const Project& project, Report& report) { check(project.spec, kOfProject, report); }

}  // namespace profilec::rules
