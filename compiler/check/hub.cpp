#include "compiler/check/hub.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <tuple>

#include "compiler/argocd/mirror.hpp"
#include "compiler/check/rules/releases.hpp"
#include "compiler/source/text.hpp"

namespace profilec {
namespace {

std::vector<std::string> shared(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  std::vector<std::string> out;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(out));
  return out;
}

void report_pair(const Footprint& first, const Footprint& second, Diagnostics& diagnostics) {
  const auto applications = shared(first.applications, second.applications);
  const auto projects = shared(first.projects, second.projects);
  std::string what;
  if (!applications.empty())
    what = fmt::format("the Application{} {}", applications.size() == 1 ? "" : "s",
                       quoted_list(applications, 3));
  if (!projects.empty())
    what += fmt::format("{}the project{} {}", what.empty() ? "" : " and ", projects.size() == 1 ? "" : "s",
                        quoted_list(projects, 3));
  Diagnostic& added =
      diagnostics.add(Code{606}, second.fork_span,
                      fmt::format("forks `{}` and `{}` share the Argo CD `{}`, and both make {}", first.fork,
                                  second.fork, first.hub, what),
                      fmt::format("in hub `{}`", second.hub));
  added.labels.push_back({first.fork_span, "in the same hub"});
  added.notes.push_back("there a name is one object: the fork applied last takes it over");
  added.help.push_back(fmt::format("give each a prefix of its own, such as `prefix \"{}-\"`", second.fork));
}

// One cluster and namespace may hold many of them: the first stands for all.
void report_releases(const Footprint& first, const Footprint& second,
                     const std::vector<const Footprint::Release*>& both, Diagnostics& diagnostics) {
  std::vector<std::string> names;
  for (const Footprint::Release* release : both) names.push_back(release->name);
  names.erase(std::unique(names.begin(), names.end()), names.end());
  Diagnostic& added = diagnostics.add(
      Code{618}, second.fork_span,
      fmt::format("forks `{}` and `{}` share the Argo CD `{}`, and both install the Helm release{} {} into "
                  "the cluster `{}`",
                  first.fork, second.fork, first.hub, names.size() == 1 ? "" : "s", quoted_list(names, 3),
                  both.front()->cluster),
      "again here");
  added.labels.push_back({first.fork_span, "first here"});
  added.notes.push_back("charts name their objects after the release: each sync would undo the other's");
  added.help.push_back(fmt::format(
      "send `{}` to a cluster of its own with `server` or `cluster`, or drop in it what `{}` installs there",
      second.fork, first.fork));
}

void add_releases(const Catalog& catalog, AppId id, Footprint& out) {
  const App& app = catalog.app(id);
  const bool held = std::any_of(
      catalog.profiles.begin(), catalog.profiles.end(),
      [&](const Profile& profile) { return !profile.dropped && catalog.in_profile(app, profile); });
  if (!held) return;
  for (rules::Release& release : rules::releases_of(catalog, id, rules::source_views(catalog, app))) {
    out.releases.push_back({catalog.symbols.text(app.destination), std::move(release.space),
                            std::move(release.name), output_name(catalog, app.application_name())});
  }
}

}  // namespace

Footprint footprint(const Catalog& catalog) {
  Footprint out;
  out.fork = catalog.fork.name;
  out.fork_span = catalog.fork.span;
  if (catalog.tree.said() && (out.fork.empty() || catalog.fork.own_tree)) out.tree = catalog.tree.value;
  out.tree_span = catalog.tree.span;
  out.hub = catalog.fork.hub;
  if (out.hub.empty()) return out;
  std::set<std::string> projects{catalog.roots_project.said() ? catalog.roots_project.value
                                                              : catalog.project.value};
  for (std::uint32_t i = 0; i < catalog.apps.size(); ++i) {
    const App& app = catalog.apps[i];
    if (app.dropped) continue;
    add_releases(catalog, {i}, out);
    // A fork changes the name of a verbatim manifest too.
    out.applications.push_back(output_name(catalog, app.application_name()));
    projects.insert(catalog.project_of(app));
  }
  for (const Layer& layer : catalog.layers) {
    if (!layer.dropped && !layer.apps.empty())
      out.applications.push_back(output_name(catalog, root_name(layer.name)));
  }
  if (catalog.roots_project.said()) out.applications.push_back(output_name(catalog, kProjectsRoot));
  for (const Project& project : catalog.projects) {
    if (!project.builtin && projects.contains(project.name))
      out.projects.push_back(output_project(catalog, project.name));
  }
  for (auto* names : {&out.applications, &out.projects}) std::sort(names->begin(), names->end());
  std::sort(out.releases.begin(), out.releases.end());
  return out;
}

namespace {

// An Application of one name is one object, which P0606 speaks of; two are two owners.
void check_hub_releases(const std::vector<Footprint>& all, Diagnostics& diagnostics) {
  using ReleasePlace = std::tuple<std::string_view, std::string_view, std::string_view, std::string_view>;
  std::map<ReleasePlace, std::pair<std::size_t, const Footprint::Release*>> first;
  for (std::size_t i = 0; i < all.size(); ++i) {
    std::map<std::size_t, std::vector<const Footprint::Release*>> with;
    for (const Footprint::Release& one : all[i].releases) {
      const auto [maker, release] =
          first.try_emplace({all[i].hub, one.cluster, one.space, one.name}, i, &one).first->second;
      if (maker != i && !(all[maker].bystander && all[i].bystander) &&
          release->application != one.application)
        with[maker].push_back(&one);
    }
    for (const auto& [maker, both] : with) report_releases(all[maker], all[i], both, diagnostics);
  }
}

}  // namespace

void check_hub(const std::vector<Footprint>& all, Diagnostics& diagnostics) {
  check_hub_releases(all, diagnostics);
  // Who was the first to make it, by hub, sort and name.
  std::map<std::tuple<std::string_view, bool, std::string_view>, std::size_t> makers;
  for (std::size_t i = 0; i < all.size(); ++i) {
    std::set<std::size_t> others;
    const auto make = [&](bool application, const std::vector<std::string>& names) {
      for (const std::string& name : names) {
        const std::size_t maker = makers.try_emplace({all[i].hub, application, name}, i).first->second;
        if (maker != i && !(all[maker].bystander && all[i].bystander)) others.insert(maker);
      }
    };
    make(true, all[i].applications);
    make(false, all[i].projects);
    for (const std::size_t other : others) report_pair(all[other], all[i], diagnostics);
  }
}

}  // namespace profilec
