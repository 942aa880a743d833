#include "compiler/check/project_use.hpp"

#include <algorithm>
#include <utility>

#include "compiler/argocd/address.hpp"
#include "compiler/argocd/mirror.hpp"
#include "compiler/argocd/repository.hpp"
#include "compiler/check/app_memo.hpp"
#include "compiler/check/rules/report.hpp"
#include "compiler/check/wording.hpp"

namespace profilec {
namespace {

constexpr std::string_view kArgoGroup = "argoproj.io";

RepositoryUse repository_use(const Catalog& catalog, const App* app, std::string_view written, Span span,
                             ProjectMemo& memo) {
  auto known = memo.repositories.find(written);
  if (known == memo.repositories.end()) {
    Repository repository{mirrored(catalog, std::string(written)), ""};
    repository.normal = argocd::normal_form(repository.address);
    known = memo.repositories.emplace(written, std::move(repository)).first;
  }
  return {app, &known->second, span};
}

std::vector<RepositoryUse> repositories_of(const Catalog& catalog, const App& app,
                                           const std::vector<rules::SourceView>& views, ProjectMemo& memo) {
  std::vector<RepositoryUse> out;
  for (const rules::SourceView& view : views) {
    // A repository that is not said is reported where it should be.
    if (view.repo.value.empty()) continue;
    out.push_back(repository_use(catalog, &app, view.repo.value, view.repo.span, memo));
    const auto sort = view.chart.said() ? argocd::SourceSort::chart : argocd::SourceSort::git;
    out.back().refused = !view.is_oci() && !argocd::is_address(view.repo.value, sort);
  }
  if (catalog.repo.value.empty()) return out;
  for (const Source& source : app.sources) {
    for (const SaidText& file : source.values) {
      if (!lent_by_catalog(source, file.value)) continue;
      out.push_back(repository_use(catalog, &app, catalog.repo.value, file.span, memo));
      return out;
    }
  }
  return out;
}

const Cluster& cluster_of(const std::string& server, const std::string& name, ProjectMemo& memo) {
  const auto [known, fresh] = memo.clusters.try_emplace({server, name});
  if (!fresh) return known->second;
  Cluster& cluster = known->second;
  cluster = {std::string(argocd::server_form(server)), std::string(name)};
  const bool unsaid = cluster.server.empty() && cluster.name.empty();
  if (unsaid || cluster.server == argocd::kInCluster || cluster.name == argocd::kInClusterName)
    cluster = {std::string(argocd::kInCluster), std::string(argocd::kInClusterName)};
  return cluster;
}

DestinationUse destination_of(const App& app, ProjectMemo& memo) {
  Span span = app.span;
  for (const SaidText* said : {&app.namespace_, &app.cluster, &app.server}) {
    if (said->said()) span = said->span;
  }
  return {&app, &cluster_of(app.server.value, app.cluster.value, memo), app.namespace_.value, span};
}

// `group/Kind ns/name` or, of a cluster-scoped object, `group/Kind name`.
std::vector<KindUse> kinds_of(const Catalog& catalog, AppId id) {
  std::vector<KindUse> out;
  const auto first =
      std::lower_bound(catalog.provisions.begin(), catalog.provisions.end(), id,
                       [](const Provision& provision, AppId app) { return provision.app < app; });
  for (auto at = first; at != catalog.provisions.end() && at->app == id; ++at) {
    if (at->ref.kind != RefKind::object) continue;
    const std::string& api = catalog.symbols.text(at->ref.api);
    const std::string& name = catalog.symbols.text(at->ref.name);
    const auto slash = api.rfind('/');
    KindUse kind;
    kind.app = &catalog.app(id);
    kind.group = api.substr(0, slash) == "core" ? "" : api.substr(0, slash);
    kind.kind = api.substr(slash + 1);
    kind.namespaced = name.find('/', name.find(' ')) != std::string::npos;
    kind.span = place_of(catalog, *at);
    out.push_back(std::move(kind));
  }
  return out;
}

void use_roots(const Catalog& catalog, ProjectUse& use, ProjectMemo& memo) {
  use.roots = true;
  const Span span = catalog.roots_project.said() ? catalog.roots_project.span
                    : catalog.project.said()     ? catalog.project.span
                                                 : catalog.span;
  if (!catalog.repo.value.empty()) {
    use.repositories.push_back(repository_use(catalog, nullptr, catalog.repo.value, span, memo));
    use.repositories.back().refused = !argocd::is_address(catalog.repo.value, argocd::SourceSort::git);
  }
  use.destinations.push_back({nullptr, &cluster_of("", "", memo), catalog.argo_cd.namespace_, span});
  use.kinds.push_back({nullptr, std::string(kArgoGroup), "Application", true, span});
  if (catalog.roots_project.said())
    use.kinds.push_back({nullptr, std::string(kArgoGroup), "AppProject", true, span});
}

// A fork may drop every app; the root of the projects is there with a project of its own.
bool has_roots(const Catalog& catalog, const ProjectMemo& memo) {
  return catalog.roots_project.said() ||
         std::any_of(memo.apps.begin(), memo.apps.end(), [](const AppUse& one) { return !one.dropped; });
}

}  // namespace

const std::string& project_of_roots(const Catalog& catalog) {
  return catalog.roots_project.said() ? catalog.roots_project.value : catalog.project.value;
}

void note_uses(const Catalog& catalog, const rules::SourceViews& views, ProjectMemo& memo) {
  carry_over(
      memo.apps, catalog, [](std::uint32_t) { return true; },
      [&](AppId id) {
        const Shared<App>& app = catalog.apps[id.index];
        return AppUse{app,
                      app->project.said() ? &app->project.value : nullptr,
                      app->dropped,
                      app->creates_namespace(),
                      repositories_of(catalog, app, views.of(id), memo),
                      destination_of(app, memo),
                      kinds_of(catalog, id)};
      });
  memo.of_project.clear();
  std::vector<const AppUse*>& of_catalog = memo.of_project[catalog.project.value];
  for (const AppUse& one : memo.apps) {
    if (!one.dropped) (one.project == nullptr ? of_catalog : memo.of_project[*one.project]).push_back(&one);
  }
}

ProjectUse project_use(const Catalog& catalog, std::string_view project, ProjectMemo& memo) {
  ProjectUse use;
  if (project_of_roots(catalog) == project && has_roots(catalog, memo)) use_roots(catalog, use, memo);
  const auto found = memo.of_project.find(project);
  if (found == memo.of_project.end()) return use;
  for (const AppUse* one : found->second) {
    use.repositories.insert(use.repositories.end(), one->repositories.begin(), one->repositories.end());
    use.destinations.push_back(one->destination);
    use.kinds.insert(use.kinds.end(), one->kinds.begin(), one->kinds.end());
    if (one->creates_namespace) use.creators.push_back(&*one->app);
  }
  return use;
}

}  // namespace profilec
