#include "compiler/check/project_checks.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "compiler/argocd/glob.hpp"
#include "compiler/argocd/mirror.hpp"
#include "compiler/argocd/repository.hpp"
#include "compiler/check/project_match.hpp"
#include "compiler/check/rules/report.hpp"
#include "compiler/check/wording.hpp"
#include "compiler/source/text.hpp"

namespace profilec {
namespace {

constexpr std::string_view kRefused =
    "Argo CD gives such an Application an error condition and does not sync it";

constexpr std::size_t kMostComparisons = 1'000'000;  // of entries with repositories, in one project

// "`keda` and `kueue`", "the roots".
template <typename Use>
std::string users(const std::vector<const Use*>& uses) {
  std::vector<std::string> names;
  bool roots = false;
  for (const Use* use : uses) {
    if (use->app == nullptr) {
      roots = true;
    } else if (names.empty() || names.back() != use->app->name) {
      names.push_back(use->app->name);
    }
  }
  if (names.empty()) return "the roots";
  return (roots ? "the roots, " : "") + quoted_list(names, 3);
}

std::string cluster_text(const Cluster& cluster) {
  return cluster.name.empty() ? cluster.server : cluster.name;
}

class ProjectCheck {
 public:
  ProjectCheck(const Catalog& catalog, const Project& project, const ProjectPlan& plan, const ProjectUse& use,
               Diagnostics& diagnostics)
      : catalog_(catalog), project_(project), plan_(plan), use_(use), diagnostics_(diagnostics) {}

  void run() {
    denials();
    if (!use_.used()) return unused();
    if (too_many()) return;
    Diagnostics refused;
    std::swap(refused, diagnostics_);
    unparsable_entries();
    if (!has_denial(project_.sources) && diagnostics_.all().empty()) repositories();
    if (!has_denial(project_.destinations)) destinations();
    kinds();
    std::swap(refused, diagnostics_);
    if (own_of_roots() && refused.all().size() > 1 && use_.destinations.size() > 1) {  // one is the roots'
      not_of_its_own();
    } else {
      diagnostics_.append(std::move(refused));
    }
    idle_entries();
    administrator();
  }

 private:
  bool own_of_roots() const {
    return catalog_.roots_project.said() && catalog_.roots_project.value == project_.name;
  }

  Diagnostic& add(std::uint16_t code, Span span, std::string message, std::string label = "") {
    return diagnostics_.add(Code{code}, span, std::move(message), std::move(label));
  }

  // P0701, once, whatever of the apps it would refuse.
  void not_of_its_own() {
    std::vector<const App*> apps;
    std::vector<std::string> names;
    for (const DestinationUse& use : use_.destinations) {
      if (use.app == nullptr) continue;
      apps.push_back(use.app);
      names.push_back(use.app->name);
    }
    const bool by_default =
        std::any_of(apps.begin(), apps.end(), [](const App* app) { return !app->project.said(); });
    Diagnostic& added = add(701, by_default ? catalog_.roots_project.span : apps.front()->project.span,
                            fmt::format("project `{}` is for the roots alone, but {} {} to it", project_.name,
                                        quoted_list(names, 3), names.size() == 1 ? "belongs" : "belong"));
    added.labels.push_back({project_.span, "the project of the roots"});
    added.notes.emplace_back(kRefused);
    added.help.push_back(by_default ? "give the roots a project that no app belongs to"
                                    : "give the app another project: this one is for the roots alone");
  }

  void denial(const std::string& text, Span span, std::string_view what) {
    if (!argocd::is_denial(text)) return;
    Diagnostic& added =
        add(705, span,
            fmt::format("project `{}` has the {} `{}`, which admits whatever it does not name", project_.name,
                        what, text),
            "opens the project to all others");
    added.notes.push_back("Argo CD counts an entry with `!` that does not match as one that admits");
    added.help.push_back("list what may be used, or write no entry: what a project does not say is derived");
  }

  void denials() {
    for (const SaidText& source : project_.sources) denial(source.value, source.span, "source");
    for (const ProjectDestination& one : project_.destinations) {
      denial(one.server, one.span, "server");
      denial(one.name, one.span, "cluster");
      denial(one.namespace_, one.span, "namespace");
    }
    if (const yaml::Value* sources = rules::spec_at(project_.spec, {"sourceRepos"})) {
      for (const yaml::Value& one : sources->list) denial(one.scalar, one.span, "source");
    }
    denied_kinds(project_.cluster_kinds, "cluster-kind");
    denied_kinds(project_.namespace_kinds, "namespace-kind");
  }

  // A kind knows no `!`: it would be part of the group's name.
  void denied_kinds(const ProjectKinds& kinds, std::string_view keyword) {
    for (const SaidText& kind : kinds.entries) {
      if (!argocd::is_denial(kind.value)) continue;
      add(705, kind.span, fmt::format("project `{}` has the kind `{}`", project_.name, kind.value),
          "`!` excludes nothing here")
          .help.push_back(fmt::format("write `deny {} {}`", keyword, kind.value.substr(1)));
    }
  }

  void unused() {
    if (catalog_.incomplete) return;
    if (!catalog_.fork.name.empty()) idle_entries();  // P0702 asks which of them a fork uses
    add(702, project_.span, fmt::format("no app belongs to project `{}`", project_.name), "is not written")
        .help.push_back("remove it, or name it with `project` in an app");
  }

  // P0115: each entry is held against each repository.
  bool too_many() {
    const std::size_t read = use_.repositories.size();
    if (project_.sources.size() * read <= kMostComparisons) return false;
    add(115, project_.sources.back().span,
        fmt::format("project `{}` has {} sources for {} repositories; more than {} comparisons are not made",
                    project_.name, project_.sources.size(), read, kMostComparisons))
        .help.push_back("write no source: what is not said is derived");
    return true;
  }

  void unparsable_entries() {
    for (const SaidText& source : project_.sources) {
      if (argocd::is_denial(source.value) || !argocd::normal_form(source.value).empty()) continue;
      Diagnostic& added =
          add(706, source.span, fmt::format("the source `{}` cannot be parsed as a URL", source.value),
              "admits every other URL that cannot be parsed");
      added.help.push_back("write the URL as Git or Helm takes it, such as `https://github.com/example/*`");
    }
  }

  void repositories() {
    if (project_.sources.empty() && !own_of_roots()) return;
    std::vector<std::string> entries;
    for (const PlannedEntry& entry : plan_.sources) entries.push_back(argocd::normal_form(entry.value));
    std::map<std::string, std::vector<const RepositoryUse*>> refused;
    for (const RepositoryUse& use : use_.repositories) {
      if (!use.repository->normal.empty() && !use.refused) refused[use.repository->normal].push_back(&use);
    }
    std::erase_if(refused, [&](const auto& of_form) {
      return std::any_of(entries.begin(), entries.end(),
                         [&](const std::string& entry) { return argocd::admits_form(entry, of_form.first); });
    });
    repository_refused_ = !refused.empty();
    if (refused.size() > 1 && !project_.sources.empty()) return refuse_repositories(refused);
    for (const auto& [form, uses] : refused) refuse_repository(uses);
  }

  // Of several the list of the project is to blame.
  void refuse_repositories(const std::map<std::string, std::vector<const RepositoryUse*>>& refused) {
    std::vector<std::string> names;
    std::vector<std::string> sources;
    for (const auto& [form, uses] : refused) {
      names.push_back(uses.front()->repository->address);
      sources.push_back("\"" + uses.front()->repository->address + "\"");
    }
    several(
        project_.sources.back().span,
        fmt::format("project `{}` does not admit the repositories {}", project_.name, quoted_list(names, 3)),
        refused, "read by",
        fmt::format("add `source {}` to the project, or write no source: what is not said is derived",
                    fmt::join(sources, ", ")));
  }

  // P0701 of a list that lacks several entries. `refused`: what they would admit, with who uses it.
  template <typename Refused>
  void several(Span list, std::string message, const Refused& refused, std::string_view used,
               std::string help) {
    Diagnostic& added = add(701, list, std::move(message), "none of the entries admits them");
    for (const auto& [what, uses] : refused) {
      tell_relations(added, uses);
      if (added.labels.size() <= kMoreReferences)
        added.labels.push_back({uses.front()->span, fmt::format("{} {}", used, users(uses))});
    }
    added.notes.emplace_back(kRefused);
    added.help.push_back(std::move(help));
  }

  void refuse_repository(const std::vector<const RepositoryUse*>& uses) {
    const RepositoryUse& first = *uses.front();
    Diagnostic& added = add(701, first.span,
                            fmt::format("project `{}` does not admit the repository `{}` of {}",
                                        project_.name, first.repository->address, users(uses)),
                            "this repository");
    tell_relations(added, uses);
    admitted_elsewhere(added, project_.sources.empty() ? Span{} : project_.sources.back().span);
    if (project_.sources.empty()) return;
    added.help.push_back(
        fmt::format("add `source \"{}\"` to the project, or write no source: what is not said is derived",
                    first.repository->address));
    const Span last = project_.sources.back().span;
    added.fixes.push_back(
        {"add the source",
         {{{last.file, last.end, last.end}, fmt::format(", \"{}\"", first.repository->address)}}});
  }

  // Where the entries stand that do not admit it, and what becomes of it. Where there are none the project of
  // the roots does not admit it.
  void admitted_elsewhere(Diagnostic& added, Span entries) {
    if (entries.valid()) {
      added.labels.push_back({entries, "none of the entries admits it"});
    } else {
      added.labels.push_back({project_.span, "the project of the roots"});
      added.help.push_back("give the app another project: this one is for the roots alone");
    }
    added.notes.emplace_back(kRefused);
  }

  void destinations() {
    if (project_.destinations.empty() && !own_of_roots()) return;
    std::map<std::pair<std::string, std::string>, std::vector<const DestinationUse*>> refused;
    for (const DestinationUse& use : use_.destinations) {
      const bool admitted = std::any_of(
          plan_.destinations.begin(), plan_.destinations.end(), [&](const PlannedDestination& entry) {
            return match_cluster(entry.server, entry.name, *use.cluster) != Match::no &&
                   argocd::admits_destination(entry.namespace_, use.namespace_);
          });
      if (!admitted) refused[{cluster_text(*use.cluster), std::string(use.namespace_)}].push_back(&use);
    }
    if (refused.size() > 1 && !project_.destinations.empty()) return refuse_destinations(refused);
    for (const auto& [where, uses] : refused) {
      const bool none = where.second.empty();
      const std::string space = none ? "" : fmt::format("namespace `{}` of ", where.second);
      Diagnostic& added = add(701, uses.front()->span,
                              fmt::format("project `{}` does not admit {}cluster `{}`, where {} {}{}",
                                          project_.name, space, where.first, users(uses),
                                          uses.size() == 1 && uses.front()->app != nullptr ? "goes" : "go",
                                          none ? " without a namespace" : ""),
                              "this destination");
      tell_relations(added, uses);
      admitted_elsewhere(added, project_.destinations.empty() ? Span{} : project_.destinations.back().span);
      if (!project_.destinations.empty())
        added.help.push_back("add a `destination` that does, or write none: what is not said is derived");
    }
  }

  // Of several the list of the project is to blame.
  void refuse_destinations(
      const std::map<std::pair<std::string, std::string>, std::vector<const DestinationUse*>>& refused) {
    std::vector<std::string> places;
    for (const auto& [where, uses] : refused) {
      places.push_back(where.second.empty()
                           ? fmt::format("cluster `{}`", where.first)
                           : fmt::format("namespace `{}` of `{}`", where.second, where.first));
    }
    const std::size_t shown = std::min<std::size_t>(places.size(), 3);
    const std::string more =
        places.size() > shown ? fmt::format(" and {} more", places.size() - shown) : std::string();
    several(project_.destinations.back().span,
            fmt::format("project `{}` does not admit {}{}", project_.name,
                        fmt::join(places.begin(), places.begin() + static_cast<std::ptrdiff_t>(shown), ", "),
                        more),
            refused, "the destination of",
            "add the destinations to the project, or write none: what is not said is derived");
  }

  void kinds() {
    std::map<std::string, std::vector<const KindUse*>> refused;
    for (const KindUse& use : use_.kinds) {
      if (!admits_kind(plan_, use.group, use.kind, use.namespaced))
        refused[(use.group.empty() ? "core" : use.group) + "/" + use.kind].push_back(&use);
    }
    std::map<std::string, std::vector<const KindUse*>> not_listed[2];  // of a cluster, of a namespace
    for (auto& [kind, uses] : refused) {
      const KindUse& use = *uses.front();
      const ProjectKinds& list = use.namespaced ? project_.namespace_kinds : project_.cluster_kinds;
      if (admits_kind(use.namespaced ? plan_.namespace_kinds : plan_.cluster_kinds, use.group, use.kind)) {
        const ProjectKinds& denied =
            use.namespaced ? project_.denied_namespace_kinds : project_.denied_cluster_kinds;
        Diagnostic& added = refuse_kind(kind, uses, denied);
        added.labels.back().text = "denied here";
        added.help.push_back("take the kind out of the denied ones");
      } else if (!holds_no_kind(list)) {  // else P0201 and P0216 speak of the list
        not_listed[use.namespaced ? 1 : 0].emplace(kind, std::move(uses));
      }
    }
    for (const auto& kinds : not_listed) {
      if (!kinds.empty()) kinds_not_listed(kinds);
    }
    if (not_listed[0].empty() || namespace_kind_denied()) namespaces();  // else said of the list
  }

  bool lacks_namespace_kind() const {
    return !use_.creators.empty() && !admits_kind(plan_, "", "Namespace", false);
  }
  bool namespace_kind_denied() const { return admits_kind(plan_.denied_cluster_kinds, "", "Namespace"); }

  Diagnostic& refuse_kind(const std::string& kind, const std::vector<const KindUse*>& uses,
                          const ProjectKinds& list) {
    Diagnostic& added =
        add(701, uses.front()->span,
            fmt::format("project `{}` does not admit the kind `{}` of {}", project_.name, kind, users(uses)),
            "an object of this kind");
    tell_relations(added, uses);
    admitted_elsewhere(added, list.entries.empty() ? Span{} : list.entries.back().span);
    return added;
  }

  void kinds_not_listed(const std::map<std::string, std::vector<const KindUse*>>& refused) {
    const bool namespaced = refused.begin()->second.front()->namespaced;
    const ProjectKinds& list = namespaced ? project_.namespace_kinds : project_.cluster_kinds;
    std::vector<std::string> names;
    for (const auto& [kind, uses] : refused) names.push_back(kind);
    const bool namespaces_too = !namespaced && lacks_namespace_kind() && !namespace_kind_denied();
    if (namespaces_too) names.insert(names.begin(), "core/Namespace");
    const std::string help = fmt::format(
        "add `{} {}` to the project", namespaced ? "namespace-kind" : "cluster-kind", fmt::join(names, ", "));
    if (names.size() > 1 && !list.entries.empty()) {
      return several(
          list.entries.back().span,
          fmt::format("project `{}` does not admit the kinds {}", project_.name, quoted_list(names, 3)),
          refused, "brought by", help);
    }
    for (const auto& [kind, uses] : refused) {
      Diagnostic& added = refuse_kind(kind, uses, list);
      if (list.said) added.help.push_back(help);
    }
  }

  void namespaces() {
    if (!lacks_namespace_kind()) return;
    std::vector<std::string> names;
    for (const App* app : use_.creators) names.push_back(app->name);
    const bool denied = namespace_kind_denied();
    const auto& entries = denied ? project_.denied_cluster_kinds.entries : project_.cluster_kinds.entries;
    const Span at = entries.empty() ? project_.span : entries.back().span;
    Diagnostic& added =
        add(704, at,
            fmt::format("project `{}` does not allow the kind `core/Namespace`, but {} {} created",
                        project_.name, quoted_list(names, 3),
                        names.size() == 1 ? "wants its namespace" : "want their namespaces"),
            denied ? "denied here" : "not among these");
    added.labels.push_back({use_.creators.front()->namespace_.span, "a namespace to create"});
    added.notes.push_back("Argo CD checks a namespace it makes itself like any other object: the sync fails");
    added.help.push_back(denied
                             ? "take `core/Namespace` out of the denied kinds"
                             : "add `cluster-kind core/Namespace`, or let another app provide the namespace");
    if (!denied && !entries.empty())
      added.fixes.push_back({"add the kind", {{{at.file, at.end, at.end}, ", core/Namespace"}}});
  }

  void idle_entries() {
    std::map<std::string, Span> seen;
    for (const SaidText& source : project_.sources) {
      const std::string form = argocd::normal_form(source.value);
      if (argocd::is_denial(source.value) || form.empty()) continue;
      const auto [known, fresh] = seen.emplace(form, source.span);
      if (!fresh) {
        Diagnostic& added = add(
            702, source.span,
            fmt::format("project `{}` has the source `{}` twice", project_.name, source.value), "again here");
        added.labels.push_back({known->second, "first here"});
        added.help.push_back("remove one of them");
      } else if (!repository_refused_ && !admits_any(form)) {  // else P0701 speaks of the list
        idle_source(source);
      }
    }
    for (const ProjectDestination& one : project_.destinations) idle_destination(one);
    repeated_entries();
  }

  bool admits_any(const std::string& entry) const {
    return std::any_of(use_.repositories.begin(), use_.repositories.end(),
                       [&](const auto& use) { return argocd::admits_form(entry, use.repository->normal); });
  }

  void repeated_entries() {
    std::map<std::string, Span> first;
    const auto entry = [&](const std::string& text, Span span) {
      const auto [known, fresh] = first.emplace(text, span);
      if (fresh) return;
      Diagnostic& added =
          add(702, span, fmt::format("project `{}` has the {} twice", project_.name, text), "again here");
      added.labels.push_back({known->second, "first here"});
      added.help.push_back("remove one of them");
    };
    for (const ProjectDestination& one : project_.destinations)
      entry(fmt::format("destination `{}` in `{}`", one.name.empty() ? one.server : one.name, one.namespace_),
            one.span);
    for (const SaidText& one : project_.cluster_kinds.entries)
      entry(fmt::format("cluster-kind `{}`", one.value), one.span);
    for (const SaidText& one : project_.namespace_kinds.entries)
      entry(fmt::format("namespace-kind `{}`", one.value), one.span);
  }

  void idle_source(const SaidText& source) {
    Diagnostic& added = add(
        702, source.span,
        fmt::format("project `{}` admits `{}`, which none of its apps reads", project_.name, source.value),
        "admits nothing");
    if (source.value.find_first_of("{}") != std::string::npos)
      added.notes.push_back("braces do not work here: Argo CD escapes them before it compares");
    std::vector<std::string> read;
    for (const RepositoryUse& use : use_.repositories) read.push_back(use.repository->address);
    const auto near = nearest(source.value, std::vector<std::string_view>(read.begin(), read.end()));
    added.help.push_back(near.empty() ? "remove it" : fmt::format("did you mean `{}`?", near.front()));
  }

  void idle_destination(const ProjectDestination& entry) {
    const bool used =
        std::any_of(use_.destinations.begin(), use_.destinations.end(), [&](const DestinationUse& use) {
          return match_cluster(entry.server, entry.name, *use.cluster) != Match::no;
        });
    if (used || argocd::is_denial(entry.server) || argocd::is_denial(entry.name)) return;
    const std::string& cluster = entry.name.empty() ? entry.server : entry.name;
    Diagnostic& added =
        add(702, entry.span,
            fmt::format("project `{}` admits the cluster `{}`, to which none of its apps goes", project_.name,
                        cluster),
            "admits nothing");
    added.help.push_back("remove it");
  }

  // As strong as an administrator: who writes to its repositories can make Applications of any project.
  void administrator() {
    if (own_of_roots() || !admits_kind(plan_, "argoproj.io", "Application", true)) return;
    const Cluster here{std::string(argocd::kInCluster), std::string(argocd::kInClusterName)};
    const bool reaches = std::any_of(
        plan_.destinations.begin(), plan_.destinations.end(), [&](const PlannedDestination& entry) {
          return match_cluster(entry.server, entry.name, here) == Match::yes &&
                 argocd::admits_destination(entry.namespace_, catalog_.argo_cd.namespace_);
        });
    if (!reaches) return;
    Diagnostic& added = add(703, project_.span,
                            fmt::format("project `{}` reaches Argo CD's own namespace `{}`", project_.name,
                                        catalog_.argo_cd.namespace_));
    added.notes.push_back("who may write to its repositories can create Applications there, of any project");
    const std::string_view roots =
        use_.roots ? "give the roots a project of their own with `roots-project NAME` in `catalog`, and "
                   : "";
    added.help.push_back(fmt::format("{}write the project's destinations without that namespace", roots));
  }

  const Catalog& catalog_;
  const Project& project_;
  const ProjectPlan& plan_;
  const ProjectUse& use_;
  Diagnostics& diagnostics_;
  bool repository_refused_ = false;
};

}  // namespace

void check_project(const Catalog& catalog, const Project& project, const ProjectPlan& plan,
                   const ProjectUse& use, Diagnostics& diagnostics) {
  ProjectCheck(catalog, project, plan, use, diagnostics).run();
}

}  // namespace profilec
