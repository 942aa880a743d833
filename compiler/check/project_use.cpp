#include "compiler/check/project_use.hpp"

#include <algorithm>
#include <map>

#include "compiler/argocd/address.hpp"
#include "compiler/argocd/mirror.hpp"
#include "compiler/argocd/repository.hpp"
#include "compiler/check/rules/report.hpp"

namespace profilec {
namespace {

constexpr std::string_view kArgoGroup = "argoproj.io";

// Most apps read the same few repositories: what is read instead of each, and its normal form, once they were
// asked for.
struct Form {
  std::string mirrored;
  std::string normal;
};
using Forms = std::map<std::string_view, Form>;

RepositoryUse repository_use(const Catalog& catalog, const App* app, const std::string& repository, Span span,
                             Forms& forms) {
  const auto [known, fresh] = forms.try_emplace(repository);
  if (fresh) {
    known->second.mirrored = mirrored(catalog, repository);
    known->second.normal = argocd::normal_form(known->second.mirrored);
  }
  return {app, known->second.mirrored, known->second.normal, span};
}

void use_repositories(const Catalog& catalog, const App& app, const std::vector<rules::SourceView>& views,
                      ProjectUse& use, Forms& forms) {
  for (const rules::SourceView& view : views) {
    // A repository that is not said is reported where it should be.
    if (view.repo.value.empty()) continue;
    use.repositories.push_back(repository_use(catalog, &app, view.repo.value, view.repo.span, forms));
    const auto sort = view.chart.said() ? argocd::SourceSort::chart : argocd::SourceSort::git;
    use.repositories.back().refused = !view.is_oci() && !argocd::is_address(view.repo.value, sort);
  }
  if (!reads_catalog_values(app) || catalog.repo.value.empty()) return;
  for (const Source& source : app.sources) {
    for (const SaidText& file : source.values) {
      if (!lent_by_catalog(source, file.value)) continue;
      use.repositories.push_back(repository_use(catalog, &app, catalog.repo.value, file.span, forms));
      return;
    }
  }
}

DestinationUse destination_use(const App& app) {
  DestinationUse use{&app, {}, app.namespace_.value, app.span};
  use.cluster.server = argocd::server_form(app.server.value);
  use.cluster.name = app.cluster.value;
  const bool unsaid = use.cluster.server.empty() && use.cluster.name.empty();
  if (unsaid || use.cluster.server == argocd::kInCluster || use.cluster.name == argocd::kInClusterName)
    use.cluster = {std::string(argocd::kInCluster), std::string(argocd::kInClusterName)};
  for (const SaidText* said : {&app.namespace_, &app.cluster, &app.server}) {
    if (said->said()) use.span = said->span;
  }
  return use;
}

// What the library knows of a chart is shown at the chart.
Span chart_span(const App& app, Span otherwise) {
  for (const Source& source : app.sources) {
    if (source.kind == SourceKind::chart) return source.chart.span;
  }
  return otherwise;
}

// `group/Kind ns/name` or, of a cluster-scoped object, `group/Kind name`.
void use_objects(const Catalog& catalog, AppId id, ProjectUse& use) {
  const auto first =
      std::lower_bound(catalog.provisions.begin(), catalog.provisions.end(), id,
                       [](const Provision& provision, AppId app) { return provision.app < app; });
  for (auto at = first; at != catalog.provisions.end() && at->app == id; ++at) {
    if (at->ref.kind != RefKind::object) continue;
    const std::string& api = catalog.symbols.text(at->ref.api);
    const std::string& name = catalog.symbols.text(at->ref.name);
    const auto slash = api.rfind('/');
    if (slash == std::string::npos) continue;
    KindUse kind;
    kind.app = &catalog.app(id);
    kind.group = api.substr(0, slash) == "core" ? "" : api.substr(0, slash);
    kind.kind = api.substr(slash + 1);
    kind.namespaced =
        name.find('/', name.find(' ')) != std::string::npos && name.find(' ') != std::string::npos;
    kind.span = at->origin == Origin::library ? chart_span(catalog.app(id), at->span) : at->span;
    use.kinds.push_back(std::move(kind));
  }
}

void use_roots(const Catalog& catalog, ProjectUse& use, Forms& forms) {
  use.roots = true;
  const Span span = catalog.roots_project.said() ? catalog.roots_project.span
                    : catalog.project.said()     ? catalog.project.span
                                                 : catalog.span;
  if (!catalog.repo.value.empty()) {
    use.repositories.push_back(repository_use(catalog, nullptr, catalog.repo.value, span, forms));
    use.repositories.back().refused = !argocd::is_address(catalog.repo.value, argocd::SourceSort::git);
  }
  use.destinations.push_back({nullptr,
                              {std::string(argocd::kInCluster), std::string(argocd::kInClusterName)},
                              catalog.argo_cd.namespace_,
                              span});
  use.kinds.push_back({nullptr, std::string(kArgoGroup), "Application", true, span});
  if (catalog.roots_project.said())
    use.kinds.push_back({nullptr, std::string(kArgoGroup), "AppProject", true, span});
}

}  // namespace

const std::string& project_of_roots(const Catalog& catalog) {
  return catalog.roots_project.said() ? catalog.roots_project.value : catalog.project.value;
}

ProjectUse project_use(const Catalog& catalog, const rules::SourceViews& views, std::string_view project) {
  ProjectUse use;
  Forms forms;
  if (project_of_roots(catalog) == project) use_roots(catalog, use, forms);
  for (std::uint32_t i = 0; i < catalog.apps.size(); ++i) {
    const App& app = catalog.apps[i];
    if (app.dropped || catalog.project_of(app) != project) continue;
    use_repositories(catalog, app, views.of({i}), use, forms);
    use.destinations.push_back(destination_use(app));
    use_objects(catalog, {i}, use);
    if (app.creates_namespace()) use.creators.push_back(&app);
  }
  return use;
}

}  // namespace profilec
