// Plans the AppProjects: written entries, and what is derived from what their apps use.
#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>
#include <utility>

#include "compiler/argocd/mirror.hpp"
#include "compiler/argocd/repository.hpp"
#include "compiler/check/project_checks.hpp"
#include "compiler/check/project_plan.hpp"
#include "compiler/check/project_use.hpp"

namespace profilec {
namespace {

constexpr std::size_t kNamedUsers = 3;
constexpr std::string_view kRoots = "the roots";

// "used by cert-manager, keda and kueue"; of more, the first three "and others": no counts, so that an app
// that comes or goes changes little.
std::string used_by(const std::vector<std::string_view>& users) {
  std::string out = "used by ";
  const std::size_t shown = std::min(users.size(), kNamedUsers);
  const bool others = users.size() > shown;
  for (std::size_t i = 0; i < shown; ++i) {
    if (i > 0) out += i + 1 == shown && !others ? " and " : ", ";
    out += users[i];
  }
  return others ? out + " and others" : out;
}

std::vector<PlannedEntry> derived_sources(const ProjectUse& use) {
  struct Entry {
    std::string text;
    std::vector<std::string_view> users;
  };
  std::map<std::string_view, Entry> by_form;
  std::unordered_map<const Repository*, Entry*> entry_of;
  for (const RepositoryUse& one : use.repositories) {
    Entry*& known = entry_of[one.repository];
    if (known == nullptr) {
      known = &by_form[one.repository->normal];
      const std::string& address = one.repository->address;
      // Of several spellings the first, so that the order of apps does not matter.
      if (known->text.empty() || address < known->text) known->text = address;
    }
    Entry& entry = *known;
    if (entry.users.size() > kNamedUsers) continue;
    const std::string_view user = one.app == nullptr ? kRoots : std::string_view(one.app->name);
    if (entry.users.empty() || entry.users.back() != user) entry.users.push_back(user);
  }
  std::vector<PlannedEntry> out;
  for (const auto& [form, entry] : by_form) out.push_back({entry.text, used_by(entry.users)});
  std::sort(out.begin(), out.end(),
            [](const PlannedEntry& a, const PlannedEntry& b) { return a.value < b.value; });
  return out;
}

std::vector<PlannedEntry> written_sources(const Catalog& catalog, const Project& project) {
  std::vector<PlannedEntry> out;
  std::set<std::string> seen;
  for (const SaidText& source : project.sources) {
    std::string value = mirrored(catalog, source.value);
    if (seen.insert(argocd::normal_form(value)).second) out.push_back({std::move(value), source.because});
  }
  return out;
}

// A cluster by its URL where that is known, with every namespace: a chart may write to namespaces that its
// Application does not name.
std::vector<PlannedDestination> derived_destinations(const ProjectUse& use) {
  std::set<std::pair<std::string_view, std::string_view>> clusters;
  const Cluster* last = nullptr;
  for (const DestinationUse& one : use.destinations) {
    if (std::exchange(last, one.cluster) == one.cluster) continue;
    const std::string_view server = one.cluster->server;
    clusters.emplace(server, server.empty() ? std::string_view(one.cluster->name) : std::string_view());
  }
  std::vector<PlannedDestination> out;
  for (const auto& [server, name] : clusters)
    out.push_back({std::string(server), std::string(name), "*", ""});
  return out;
}

std::vector<PlannedDestination> written_destinations(const Project& project) {
  std::vector<PlannedDestination> out;
  std::set<std::tuple<std::string, std::string, std::string>> seen;
  for (const ProjectDestination& one : project.destinations) {
    if (seen.emplace(one.server, one.name, one.namespace_).second)
      out.push_back({one.server, one.name, one.namespace_, one.because});
  }
  return out;
}

std::vector<PlannedKind> planned_kinds(const ProjectKinds& kinds) {
  std::vector<PlannedKind> out;
  std::set<std::string> seen;
  for (const SaidText& entry : kinds.entries) {
    if (!seen.insert(entry.value).second) continue;
    const auto slash = entry.value.find('/');
    std::string group = entry.value.substr(0, slash);
    if (group == "core") group.clear();
    out.push_back({std::move(group), entry.value.substr(slash + 1), entry.because});
  }
  return out;
}

// The project of the roots alone: the catalog's repository, Argo CD's namespace and its two kinds.
void plan_for_roots(const Catalog& catalog, const Project& project, ProjectPlan& plan) {
  if (project.sources.empty() && !catalog.repo.value.empty())
    plan.sources = {{mirrored(catalog, catalog.repo.value), used_by({kRoots})}};
  if (project.destinations.empty())
    plan.destinations = {{std::string(argocd::kInCluster), "", catalog.argo_cd.namespace_, ""}};
  if (!project.cluster_kinds.said) plan.cluster_kinds.clear();
  if (!project.namespace_kinds.said)
    plan.namespace_kinds = {{"argoproj.io", "Application", ""}, {"argoproj.io", "AppProject", ""}};
}

ProjectPlan plan(const Catalog& catalog, const Project& project, const ProjectUse& use) {
  ProjectPlan out;
  out.name = project.name;
  out.used = use.used() && !project.builtin;
  out.sources = project.sources.empty() ? derived_sources(use) : written_sources(catalog, project);
  out.destinations = project.destinations.empty() ? derived_destinations(use) : written_destinations(project);
  const std::vector<PlannedKind> every{{"*", "*", ""}};
  out.cluster_kinds = project.cluster_kinds.said ? planned_kinds(project.cluster_kinds) : every;
  out.namespace_kinds = project.namespace_kinds.said ? planned_kinds(project.namespace_kinds) : every;
  out.denied_cluster_kinds = planned_kinds(project.denied_cluster_kinds);
  out.denied_namespace_kinds = planned_kinds(project.denied_namespace_kinds);
  if (catalog.roots_project.said() && catalog.roots_project.value == project.name)
    plan_for_roots(catalog, project, out);
  return out;
}

}  // namespace

std::vector<ProjectPlan> plan_projects(const Catalog& catalog, const rules::SourceViews& views,
                                       Diagnostics& diagnostics, ProjectMemo* memo) {
  ProjectMemo nothing;
  ProjectMemo& uses = memo == nullptr ? nothing : *memo;
  note_uses(catalog, views, uses);
  std::vector<ProjectPlan> out;
  for (std::uint32_t i = 0; i < catalog.projects.size(); ++i) {
    const Project& project = catalog.projects[i];
    const ProjectUse use = project_use(catalog, project.name, uses);
    ProjectPlan planned = plan(catalog, project, use);
    planned.project = {i};
    check_repositories(use, diagnostics);
    if (!project.builtin) check_project(catalog, project, planned, use, diagnostics);
    check_scopes(project, diagnostics);
    out.push_back(std::move(planned));
  }
  return out;
}

}  // namespace profilec
