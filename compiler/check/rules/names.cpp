// Names in Argo CD's namespace and of Helm releases: what is too long, not valid, or there twice (rule 16).
#include <fmt/format.h>

#include <map>
#include <tuple>

#include "compiler/argocd/metadata.hpp"
#include "compiler/argocd/mirror.hpp"
#include "compiler/check/rules/report.hpp"
#include "compiler/check/rules/source_view.hpp"
#include "compiler/source/text.hpp"

namespace profilec::rules {
namespace {

constexpr std::size_t kMaxNamespace = 63;

// An Application that will be written: of an app, the root of a layer, or the one that keeps the projects.
struct Application {
  std::string name;  // without a fork's prefix
  std::string what;  // "app `kueue`", "the root of `platform`"
  Span span;
  bool refused = false;  // the app's name is no name: P0209 was said where it was read
};

Span name_span(const App& app) { return app.own_name.said() ? app.own_name.span : app.span; }

std::vector<Application> applications(const Catalog& catalog) {
  std::vector<Application> out;
  for (const Layer& layer : catalog.layers) {
    if (!layer.dropped && !layer.apps.empty())
      out.push_back({root_name(layer.name), fmt::format("the root of layer `{}`", layer.name), layer.span});
  }
  if (catalog.roots_project.said())
    out.push_back(
        {std::string(kProjectsRoot), "the Application that keeps the projects", catalog.roots_project.span});
  for (const App& app : catalog.apps) {
    if (!app.dropped)
      out.push_back({app.application_name(), fmt::format("app `{}`", app.name), name_span(app),
                     !app.own_name.said() && !is_dns_label(app.name)});
  }
  return out;
}

void too_long(Report& report, Span span, const std::string& what, const std::string& name, std::size_t limit,
              std::string why, std::string help) {
  Diagnostic* added = report.add(
      207, span,
      fmt::format("{} `{}` is {} characters long, at most {} are allowed", what, name, name.size(), limit));
  if (added == nullptr) return;
  added->notes.push_back(std::move(why));
  added->help.push_back(std::move(help));
}

void check_application(const Catalog& catalog, const Application& application, Report& report) {
  if (application.refused) return;
  const std::string name = output_name(catalog, application.name);
  if (name.size() > argocd::kMaxApplicationName) {
    too_long(report, application.span, "the Application name", name, argocd::kMaxApplicationName,
             "Argo CD puts the name into a label",
             catalog.fork.prefix.value.empty() ? "choose a shorter name"
                                               : "choose a shorter name, or a shorter `prefix`");
  } else if (!is_dns_subdomain(name)) {
    Diagnostic* added =
        report.add(209, application.span, fmt::format("`{}` is no valid name of an Application", name));
    if (added == nullptr) return;
    added->help.push_back("write lower case letters, digits, `-` and `.`, a letter or digit first and last");
  }
}

// Two Applications of one name are one object: the one applied last wins.
void check_unique(const std::vector<Application>& all, Report& report) {
  std::map<std::string, const Application*> first;
  for (const Application& application : all) {
    const auto [known, fresh] = first.emplace(application.name, &application);
    if (fresh) continue;
    Diagnostic* added = report.add(605, application.span,
                                   fmt::format("two Applications are called `{}`: {} and {}",
                                               application.name, known->second->what, application.what),
                                   application.what);
    if (added == nullptr) continue;
    added->labels.push_back({known->second->span, known->second->what});
    added->notes.push_back(
        "in Argo CD's namespace they are one object: the one applied last replaces the other");
    added->help.push_back("give one of them another name, such as with `name \"...\"`");
  }
}

// roots/projects.yaml is taken where the roots have a project of their own.
void check_projects_file(const Catalog& catalog, Report& report) {
  if (!catalog.roots_project.said()) return;
  for (const Layer& layer : catalog.layers) {
    if (layer.dropped || root_name(layer.name) != kProjectsRoot) continue;
    Diagnostic* added =
        report.add(621, layer.span,
                   fmt::format("layer `{}` and the projects would both be written to `roots/{}.yaml`",
                               layer.name, layer.name));
    if (added == nullptr) continue;
    added->labels.push_back({catalog.roots_project.span, "because of this, the projects have a root"});
    added->help.push_back("call the layer something else");
  }
}

// A Helm release that Argo CD renders for an app.
struct Release {
  const App* app;
  std::string name;
  Span span;
};

class ReleaseCheck {
 public:
  ReleaseCheck(const Catalog& catalog, Report& report) : catalog_(catalog), report_(report) {}

  void run() {
    for (const App& app : catalog_.apps) {
      if (app.dropped) continue;
      for (const SourceView& source : source_views(catalog_, app)) {
        if (source.chart.said() || source.helm.valid()) one(app, source);
      }
    }
  }

 private:
  void one(const App& app, const SourceView& source) {
    Release release{&app, source.release.said() ? source.release.value : app.application_name(),
                    source.release.said() ? source.release.span : name_span(app)};
    if (release.name.size() > argocd::kMaxReleaseName) {
      too_long(report_, release.span, "the Helm release name", release.name, argocd::kMaxReleaseName,
               "Helm keeps the rest of 63 for what charts append",
               source.release.said() ? "choose a shorter release"
                                     : "add `release NAME` with a shorter name to the chart");
    } else if (source.release.said() && !argocd::is_release_name(release.name)) {
      Diagnostic* added = report_.add(209, release.span,
                                      fmt::format("`{}` is no valid name of a Helm release", release.name));
      if (added != nullptr)
        added->help.push_back(
            "write lower case letters, digits, `-` and `.`, a letter or digit first and last");
    }
    const SaidText& where = app.namespace_;
    const std::string space = source.helm_namespace.said() ? source.helm_namespace.value : where.value;
    std::vector<Release>& others = releases_[{app.destination, space, release.name}];
    for (const Release& other : others) {
      if (other.app != &app && clash(other, release, space)) break;
    }
    others.push_back(std::move(release));
  }

  // Reports the two, if one profile holds both.
  bool clash(const Release& first, const Release& second, const std::string& space) {
    std::vector<std::string> profiles;
    for (const Profile& profile : catalog_.profiles) {
      const bool both = catalog_.in_profile(*first.app, profile) && catalog_.in_profile(*second.app, profile);
      if (!profile.dropped && both) profiles.push_back(profile.name);
    }
    if (profiles.empty()) return false;
    Diagnostic* added =
        report_.add(618, second.span,
                    fmt::format("`{}` and `{}` both install the Helm release `{}` into {}", first.app->name,
                                second.app->name, second.name,
                                space.empty() ? "no namespace of their own" : "namespace `" + space + "`"),
                    "again here");
    if (added == nullptr) return true;
    added->labels.push_back({first.span, "first here"});
    added->profiles = std::move(profiles);
    added->notes.push_back("charts name their objects after the release: each sync would undo the other's");
    added->help.push_back("choose two releases or two namespaces");
    return true;
  }

  const Catalog& catalog_;
  Report& report_;
  std::map<std::tuple<Symbol, std::string, std::string>, std::vector<Release>> releases_;
};

void check_namespaces(const Catalog& catalog, Report& report) {
  for (const App& app : catalog.apps) {
    const SaidText& name = app.namespace_;
    if (app.dropped || name.value.empty() || is_dns_label(name.value)) continue;
    if (name.value.size() > kMaxNamespace) {
      too_long(report, name.span, "the namespace", name.value, kMaxNamespace,
               "Kubernetes takes no longer one", "choose a shorter name");
      continue;
    }
    Diagnostic* added =
        report.add(209, name.span, fmt::format("`{}` is no valid name of a namespace", name.value));
    if (added == nullptr) continue;
    added->help.push_back("write lower case letters, digits and `-`, a letter or digit first and last");
  }
}

// A prefix that no name may begin with is one mistake, not one of every app.
bool check_prefix(const Catalog& catalog, Report& report) {
  const SaidText& prefix = catalog.fork.prefix;
  if (prefix.value.empty() || is_dns_subdomain(prefix.value + "a")) return true;
  if (prefix.value.size() >= argocd::kMaxApplicationName) {
    too_long(report, prefix.span, "the prefix", prefix.value, argocd::kMaxApplicationName - 1,
             "Argo CD puts the names that begin with it into labels", "choose a shorter prefix");
    return false;
  }
  Diagnostic* added = report.add(
      209, prefix.span, fmt::format("the prefix `{}` makes no valid names of Applications", prefix.value));
  if (added != nullptr)
    added->help.push_back(
        "write lower case letters, digits, `-` and `.`, a letter or digit first, such as `acme-`");
  return false;
}

}  // namespace

void check_names(const Catalog& catalog, Report& report) {
  const std::vector<Application> all = applications(catalog);
  if (check_prefix(catalog, report)) {
    for (const Application& application : all) check_application(catalog, application, report);
  }
  check_projects_file(catalog, report);
  std::vector<Application> unique;
  for (const Application& application : all) {
    // Said as P0621: one mistake.
    const bool file_clash = catalog.roots_project.said() && application.name == kProjectsRoot &&
                            application.what.starts_with("the root");
    if (!file_clash) unique.push_back(application);
  }
  check_unique(unique, report);
  check_namespaces(catalog, report);
  ReleaseCheck(catalog, report).run();
}

}  // namespace profilec::rules
