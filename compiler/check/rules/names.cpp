// Names in Argo CD's namespace and of Helm releases: what is too long, not valid, or there twice (rule 16).
#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <map>

#include "compiler/argocd/metadata.hpp"
#include "compiler/argocd/mirror.hpp"
#include "compiler/argocd/repository.hpp"
#include "compiler/check/rules/releases.hpp"
#include "compiler/check/rules/report.hpp"
#include "compiler/source/text.hpp"

namespace profilec::rules {
namespace {

constexpr std::size_t kMaxNamespace = 63;

// An Application that will be written: of an app, the root of a layer, or the one that keeps the projects.
struct Application {
  std::string name;  // without a fork's prefix
  const App* app = nullptr;
  const Layer* layer = nullptr;

  // The app's name is no name, or none is said: P0209 and P0216 were said where it was read.
  bool refused() const {
    return app != nullptr && (app->own_name.said() ? name.empty() : !is_dns_label(app->name));
  }
  Span span(const Catalog& catalog) const {
    if (app != nullptr) return app->own_name.said() ? app->own_name.span : app->span;
    return layer != nullptr ? layer->span : catalog.roots_project.span;
  }
  std::string what() const {
    if (app != nullptr) return fmt::format("app `{}`", app->name);
    if (layer != nullptr) return fmt::format("the root of layer `{}`", layer->name);
    return "the Application that keeps the projects";
  }
};

// Those that are no app's.
std::vector<Application> other_applications(const Catalog& catalog) {
  std::vector<Application> out;
  for (const Layer& layer : catalog.layers) {
    if (!layer.dropped && !layer.apps.empty()) out.push_back({root_name(layer.name), nullptr, &layer});
  }
  if (catalog.roots_project.said()) out.push_back({std::string(kProjectsRoot)});
  return out;
}

std::vector<Application> all_applications(const Catalog& catalog) {
  std::vector<Application> out = other_applications(catalog);
  for (const App& app : catalog.apps) {
    if (!app.dropped) out.push_back({app.application_name(), &app});
  }
  return out;
}

void too_long(Report& report, Span span, const std::string& what, const std::string& name, std::size_t limit,
              std::string why, std::string help) {
  Diagnostic& added = report.add(
      207, span,
      fmt::format("{} `{}` is {} characters long, at most {} are allowed", what, name, name.size(), limit));
  added.notes.push_back(std::move(why));
  added.help.push_back(std::move(help));
}

void check_application(const Catalog& catalog, const Application& application, Report& report) {
  if (application.refused()) return;
  const std::string name = output_name(catalog, application.name);
  if (name.size() > argocd::kMaxApplicationName) {
    if (application.name.size() <= argocd::kMaxApplicationName) return;  // by the prefix: check_prefixed
    too_long(report, application.span(catalog), "the Application name", name, argocd::kMaxApplicationName,
             "Argo CD puts the name into a label", "choose a shorter name");
  } else if (!is_dns_subdomain(name)) {
    Diagnostic& added = report.add(209, application.span(catalog),
                                   fmt::format("`{}` is no valid name of an Application", name));
    added.help.push_back("write lower case letters, digits, `-` and `.`, a letter or digit first and last");
  }
}

// Two Applications of one name are one object: the one applied last wins.
void check_unique(const Catalog& catalog, const std::vector<Application>& all, Report& report) {
  std::map<std::string_view, const Application*> first;
  for (const Application& application : all) {
    // Of the root of a layer that is called like the projects' P0621 speaks.
    const bool of_projects = catalog.roots_project.said() && application.name == kProjectsRoot;
    if (of_projects && application.layer != nullptr) continue;
    const auto [known, fresh] = first.emplace(application.name, &application);
    if (fresh) continue;
    const Application& other = *known->second;
    Diagnostic& added = report.add(605, application.span(catalog),
                                   fmt::format("two Applications are called `{}`: {} and {}",
                                               application.name, other.what(), application.what()),
                                   application.what());
    added.labels.push_back({other.span(catalog), other.what()});
    added.notes.push_back(
        "in Argo CD's namespace they are one object: the one applied last replaces the other");
    added.help.push_back("give one of them another name, such as with `name \"...\"`");
  }
}

// roots/projects.yaml is taken where the roots have a project of their own.
void check_projects_file(const Catalog& catalog, Report& report) {
  if (!catalog.roots_project.said()) return;
  for (const Layer& layer : catalog.layers) {
    if (layer.dropped || root_name(layer.name) != kProjectsRoot) continue;
    Diagnostic& added =
        report.add(621, layer.span,
                   fmt::format("layer `{}` and the projects would both be written to `roots/{}.yaml`",
                               layer.name, layer.name));
    added.labels.push_back({catalog.roots_project.span, "because of this, the projects have a root"});
    added.help.push_back("call the layer something else");
  }
}

void check_release(const Release& release, Report& report) {
  if (!release.said && release.name.size() > argocd::kMaxApplicationName) return;  // of the Application
  if (release.name.size() > argocd::kMaxReleaseName) {
    too_long(
        report, release.span, "the Helm release name", release.name, argocd::kMaxReleaseName,
        "Helm keeps the rest of 63 for what charts append",
        release.said ? "choose a shorter release" : "add `release NAME` with a shorter name to the chart");
  } else if (release.said && !argocd::is_release_name(release.name)) {
    Diagnostic& added =
        report.add(209, release.span, fmt::format("`{}` is no valid name of a Helm release", release.name));
    added.help.push_back("write lower case letters, digits, `-` and `.`, a letter or digit first and last");
  }
}

void check_clash(const Catalog& catalog, ReleaseClash clash, Report& report) {
  const std::string& space = clash.second.space;
  Diagnostic& added = report.add(
      618, clash.second.span,
      fmt::format("`{}` and `{}` both install the Helm release `{}` into {}",
                  catalog.app(clash.first.app).name, catalog.app(clash.second.app).name, clash.second.name,
                  space.empty() ? "no namespace of their own" : "namespace `" + space + "`"),
      "again here");
  added.labels.push_back({clash.first.span, "first here"});
  added.profiles = std::move(clash.profiles);
  added.notes.push_back("charts name their objects after the release: each sync would undo the other's");
  added.help.push_back("choose two releases or two namespaces");
}

void check_namespace(const App& app, Report& report) {
  const SaidText& name = app.namespace_;
  if (name.value.empty() || is_dns_label(name.value)) return;
  if (name.value.size() > kMaxNamespace) {
    too_long(report, name.span, "the namespace", name.value, kMaxNamespace, "Kubernetes takes no longer one",
             "choose a shorter name");
    return;
  }
  Diagnostic& added =
      report.add(209, name.span, fmt::format("`{}` is no valid name of a namespace", name.value));
  added.help.push_back("write lower case letters, digits and `-`, a letter or digit first and last");
}

bool names_may_begin_with(const std::string& prefix) {
  return prefix.empty() || is_dns_subdomain(prefix + "a");
}

// P0207, once for all names that the prefix makes too long.
void check_prefixed(const Catalog& catalog, const std::vector<Application>& all, Report& report) {
  const SaidText& prefix = catalog.fork.prefix;
  std::vector<const Application*> longer;
  const Application* longest = nullptr;
  for (const Application& one : all) {
    const bool fits = prefix.value.size() + one.name.size() <= argocd::kMaxApplicationName;
    if (fits || one.refused() || one.name.size() > argocd::kMaxApplicationName) continue;
    longer.push_back(&one);
    if (longest == nullptr || one.name.size() > longest->name.size()) longest = &one;
  }
  if (longest == nullptr) return;
  const std::string name = output_name(catalog, longest->name);
  const std::string others =
      longer.size() == 1 ? "" : fmt::format(", and {} more are too long", longer.size() - 1);
  Diagnostic& added = report.add(
      207, prefix.span,
      fmt::format(
          "with this prefix the Application name `{}` is {} characters long, at most {} are allowed{}", name,
          name.size(), argocd::kMaxApplicationName, others));
  constexpr std::size_t kShown = 4;
  for (std::size_t i = 0; i < longer.size() && i < kShown; ++i)
    added.labels.push_back({longer[i]->span(catalog), longer[i]->what()});
  added.notes.push_back("Argo CD puts the name into a label");
  const std::size_t room = argocd::kMaxApplicationName - longest->name.size();
  added.help.push_back(room == 0
                           ? "choose shorter names, or leave the prefix out"
                           : fmt::format("choose a prefix of at most {} characters, or shorter names", room));
}

// A prefix that no name may begin with is one mistake, not one of every app.
void check_prefix(const Catalog& catalog, Report& report) {
  const SaidText& prefix = catalog.fork.prefix;
  if (names_may_begin_with(prefix.value)) return;
  if (prefix.value.size() >= argocd::kMaxApplicationName) {
    too_long(report, prefix.span, "the prefix", prefix.value, argocd::kMaxApplicationName - 1,
             "Argo CD puts the names that begin with it into labels", "choose a shorter prefix");
    return;
  }
  Diagnostic& added = report.add(
      209, prefix.span, fmt::format("the prefix `{}` makes no valid names of Applications", prefix.value));
  added.help.push_back(
      "write lower case letters, digits, `-` and `.`, a letter or digit first, such as `acme-`");
}

// Argo CD reads Applications of its own namespace, and of others only where it and the project say so.
void check_own_namespace(const Catalog& catalog, const App& app, Report& report) {
  const SaidText& own = app.own_namespace;
  const std::string& home = catalog.argo_cd.namespace_;
  if (!own.said() || own.value == home) return;
  for (const Project& project : catalog.projects) {
    if (project.name != catalog.project_of(app)) continue;
    const yaml::Value* admitted = spec_at(project.spec, {"sourceNamespaces"});
    if (admitted != nullptr &&
        std::any_of(admitted->list.begin(), admitted->list.end(),
                    [&](const auto& one) { return argocd::admits_destination(one.scalar, own.value); }))
      return;
  }
  // A fork's Argo CD elsewhere: P0809 was said.
  if (own.value == catalog.fork.base_argo_cd) return;
  Diagnostic& added =
      report.add(812, own.span,
                 fmt::format("the Application of `{}` is to be in namespace `{}`, but Argo CD "
                             "is in `{}`",
                             app.name, own.value, home),
                 "Argo CD does not look here by itself");
  added.help.push_back(
      fmt::format("leave `namespace` out, or say where Argo CD is: `argo-cd {{ namespace {} }}` in `catalog`",
                  own.value));
}

}  // namespace

void check_names(const Catalog& catalog, AppId id, const SourceViews& views, Report& report) {
  const App& app = catalog.app(id);
  if (names_may_begin_with(catalog.fork.prefix.value))
    check_application(catalog, {app.application_name(), &app}, report);
  check_namespace(app, report);
  check_own_namespace(catalog, app, report);
  for (const Release& release : releases_of(catalog, id, views.of(id))) check_release(release, report);
}

void check_names(const Catalog& catalog, Report& report) {
  check_prefix(catalog, report);
  check_projects_file(catalog, report);
  if (!names_may_begin_with(catalog.fork.prefix.value)) return;
  for (const Application& application : other_applications(catalog))
    check_application(catalog, application, report);
  if (!catalog.fork.prefix.value.empty()) check_prefixed(catalog, all_applications(catalog), report);
}

std::vector<std::uint64_t> claims_of(const Catalog& catalog, AppId id, const SourceViews& views) {
  const std::hash<std::string> hash;
  const App& app = catalog.app(id);
  std::vector<std::uint64_t> out{hash(app.application_name())};
  for (const Release& release : releases_of(catalog, id, views.of(id)))
    out.push_back(hash(fmt::format("{} {} {}", app.destination, release.name, release.space)));
  // Of itself it may claim a thing twice.
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

std::vector<std::uint64_t> claims_of_others(const Catalog& catalog) {
  std::vector<std::uint64_t> out;
  for (const Application& application : other_applications(catalog))
    out.push_back(std::hash<std::string>()(application.name));
  return out;
}

void check_clashes(const Catalog& catalog, const SourceViews& views, Report& report) {
  check_unique(catalog, all_applications(catalog), report);
  for (ReleaseClash& clash : release_clashes(catalog, views)) check_clash(catalog, std::move(clash), report);
}

}  // namespace profilec::rules
