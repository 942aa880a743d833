#include "compiler/check/hub.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "compiler/argocd/mirror.hpp"
#include "compiler/source/text.hpp"

namespace profilec {
namespace {

struct Names {
  std::set<std::string> applications;
  std::set<std::string> projects;
};

Names names_of(const Catalog& catalog) {
  Names names;
  for (const App& app : catalog.apps) {
    if (app.dropped) continue;
    // A fork changes the name of a verbatim manifest too.
    names.applications.insert(output_name(catalog, app.application_name()));
    names.projects.insert(catalog.project_of(app));
  }
  for (const Layer& layer : catalog.layers) {
    if (!layer.dropped && !layer.apps.empty())
      names.applications.insert(output_name(catalog, root_name(layer.name)));
  }
  names.projects.insert(catalog.roots_project.said() ? catalog.roots_project.value : catalog.project.value);
  if (catalog.roots_project.said()) names.applications.insert(output_name(catalog, kProjectsRoot));
  std::set<std::string> written;
  for (const Project& project : catalog.projects) {
    if (!project.builtin && names.projects.contains(project.name))
      written.insert(output_project(catalog, project.name));
  }
  names.projects = std::move(written);
  return names;
}

std::vector<std::string> shared(const std::set<std::string>& a, const std::set<std::string>& b) {
  std::vector<std::string> out;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(out));
  return out;
}

void check_pair(const Catalog& first, const Names& of_first, const Catalog& second, const Names& of_second,
                Diagnostics& diagnostics) {
  const auto applications = shared(of_first.applications, of_second.applications);
  const auto projects = shared(of_first.projects, of_second.projects);
  if (applications.empty() && projects.empty()) return;
  std::string what;
  if (!applications.empty())
    what = fmt::format("the Application{} {}", applications.size() == 1 ? "" : "s",
                       quoted_list(applications, 3));
  if (!projects.empty())
    what += fmt::format("{}the project{} {}", what.empty() ? "" : " and ", projects.size() == 1 ? "" : "s",
                        quoted_list(projects, 3));
  Diagnostic& added =
      diagnostics.add(Code{606}, second.fork.span,
                      fmt::format("forks `{}` and `{}` share the Argo CD `{}`, and both make {}",
                                  first.fork.name, second.fork.name, first.fork.hub, what),
                      fmt::format("in hub `{}`", second.fork.hub));
  added.labels.push_back({first.fork.span, "in the same hub"});
  added.notes.push_back("there a name is one object: the fork applied last takes it over");
  added.help.push_back(
      fmt::format("give each a prefix of its own, such as `prefix \"{}-\"`", second.fork.name));
}

}  // namespace

void check_hub(const std::vector<const Catalog*>& forks, Diagnostics& diagnostics) {
  std::vector<Names> names;
  names.reserve(forks.size());
  for (const Catalog* fork : forks) names.push_back(names_of(*fork));
  for (std::size_t second = 0; second < forks.size(); ++second) {
    for (std::size_t first = 0; first < second; ++first) {
      const std::string& hub = forks[first]->fork.hub;
      if (hub.empty() || hub != forks[second]->fork.hub) continue;
      check_pair(*forks[first], names[first], *forks[second], names[second], diagnostics);
    }
  }
}

}  // namespace profilec
