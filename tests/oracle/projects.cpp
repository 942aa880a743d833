#include "tests/oracle/projects.hpp"

#include <algorithm>
#include <cctype>

namespace profilec::oracle {
namespace {

// What one app, or the roots together, ask of a project.
struct Asker {
  std::string name;  // `app a` or `roots`
  std::string project;
  std::string repo;
  std::string server;
  std::string space;
  bool creates_namespace = false;
};

std::vector<Asker> askers(const World& world, const Model& model) {
  std::vector<Asker> all;
  for (const App& app : world.apps) {
    all.push_back({"app " + app.name, app.project.empty() ? model.project : app.project,
                   app.repo.empty() ? kRepo : app.repo, app.server.empty() ? kInCluster : app.server,
                   app.space, app.creates_namespace && !app.space.empty()});
  }
  if (!world.apps.empty() || !model.roots_project.empty()) {
    const std::string project = model.roots_project.empty() ? model.project : model.roots_project;
    all.push_back({"roots", project, kRepo, kInCluster, "argocd", false});
  }
  return all;
}

bool deny(const std::string& entry) { return entry.starts_with("!"); }

// A written source: the whole URL in its normal form, or `PREFIX*` with the star for one part of the path.
bool source_admits(const std::string& entry, const std::string& url) {
  if (deny(entry)) return false;
  const std::string wanted = normal_repository(url);
  if (entry == "*") return true;
  if (!entry.ends_with("*")) return normal_repository(entry) == wanted;
  const std::string prefix = entry.substr(0, entry.size() - 1);
  return wanted.starts_with(prefix) && wanted.find('/', prefix.size()) == std::string::npos;
}

bool destination_admits(const Destination& entry, const Asker& asker) {
  return (entry.server == "*" || entry.server == asker.server) &&
         (entry.space == "*" || entry.space == asker.space);
}

const Project* find_project(const Model& model, const std::string& name) {
  for (const Project& project : model.projects) {
    if (project.name == name) return &project;
  }
  return nullptr;
}

bool globs(const std::string& url) { return url.find_first_of("*?[{") != std::string::npos; }

Demand unless(bool excused) { return excused ? Demand::open : Demand::required; }

void judge_sources(const Project& project, const std::vector<Asker>& users, bool excused,
                   std::map<int, Subjects>& verdicts) {
  if (project.sources.empty()) return;
  const std::string subject = "project " + project.name + " source ";
  bool refused = false;
  for (const Asker& user : users) {
    if (std::any_of(project.sources.begin(), project.sources.end(),
                    [&](const std::string& entry) { return source_admits(entry, user.repo); })) {
      continue;
    }
    refused = true;
    verdicts[701][user.name + " source"] = unless(excused);
  }
  for (const std::string& entry : project.sources) {
    if (deny(entry)) verdicts[705][subject + entry] = Demand::required;
    const bool used = std::any_of(users.begin(), users.end(),
                                  [&](const Asker& user) { return source_admits(entry, user.repo); });
    if (!used) verdicts[702][subject + entry] = unless(excused || refused);
  }
}

void judge_destinations(const Project& project, const std::vector<Asker>& users, bool excused,
                        std::map<int, Subjects>& verdicts) {
  if (project.destinations.empty()) return;
  bool refused = false;
  for (const Asker& user : users) {
    if (std::any_of(project.destinations.begin(), project.destinations.end(),
                    [&](const Destination& entry) { return destination_admits(entry, user); })) {
      continue;
    }
    refused = true;
    verdicts[701][user.name + " destination"] = unless(excused);
  }
  for (const Destination& entry : project.destinations) {
    const std::string subject =
        "project " + project.name + " destination " + entry.server + " " + entry.space;
    const bool used = std::any_of(users.begin(), users.end(),
                                  [&](const Asker& user) { return destination_admits(entry, user); });
    if (!used) verdicts[702][subject] = unless(excused || refused);
  }
}

// With a list of kinds an app's namespace has to be on it. What other kinds an app has nobody knows.
void judge_kinds(const Project& project, const std::vector<Asker>& users, std::map<int, Subjects>& verdicts) {
  const auto& kinds = project.cluster_kinds;
  if (kinds.empty()) return;
  const bool lists = std::find(kinds.begin(), kinds.end(), "core/Namespace") != kinds.end();
  for (const Asker& user : users) {
    if (user.creates_namespace && !lists) verdicts[704][user.name] = Demand::required;
    verdicts[701][user.name + " kind"] = Demand::open;
  }
  for (const auto& kind : kinds) verdicts[702]["project " + project.name + " kind " + kind] = Demand::open;
}

bool reaches_argo_cd(const Model& model, const std::string& name, const ProjectLists& lists) {
  if (const Project* written = find_project(model, name);
      written != nullptr && !written->destinations.empty()) {
    const Asker asker{"", "", "", kInCluster, "argocd", false};
    return std::any_of(written->destinations.begin(), written->destinations.end(),
                       [&](const Destination& entry) { return destination_admits(entry, asker); });
  }
  return lists.destinations.contains(std::string(kInCluster) + " *");
}

}  // namespace

std::string normal_repository(const std::string& url) {
  std::string normal;
  for (const char c : url) normal += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  if (normal.ends_with(".git")) normal.resize(normal.size() - 4);
  return normal;
}

std::map<std::string, ProjectLists> project_lists(const World& world, const Model& model) {
  std::map<std::string, ProjectLists> all;
  for (const Asker& asker : askers(world, model)) {
    ProjectLists& lists = all[asker.project];
    lists.sources.insert(normal_repository(asker.repo));
    lists.destinations.insert(asker.server + " *");
  }
  all.erase("default");  // Argo CD brings it, and it is not written
  if (!model.roots_project.empty() && all.contains(model.roots_project)) {
    all[model.roots_project].destinations = {std::string(kInCluster) + " argocd"};
  }
  for (auto& [name, lists] : all) {
    const Project* written = find_project(model, name);
    if (written == nullptr) continue;
    if (!written->sources.empty()) lists.sources = {written->sources.begin(), written->sources.end()};
    if (written->destinations.empty()) continue;
    lists.destinations.clear();
    for (const auto& to : written->destinations) lists.destinations.insert(to.server + " " + to.space);
  }
  return all;
}

namespace {

void judge_lists(const World& world, const Model& model, std::map<int, Subjects>& verdicts) {
  const auto all = askers(world, model);
  for (const Project& project : model.projects) {
    std::vector<Asker> users;
    std::copy_if(all.begin(), all.end(), std::back_inserter(users),
                 [&](const Asker& asker) { return asker.project == project.name; });
    const bool hard = std::any_of(project.sources.begin(), project.sources.end(), deny) || users.empty() ||
                      project.name == model.roots_project;
    if (users.empty()) verdicts[702]["project " + project.name] = Demand::required;
    judge_sources(project, users, hard, verdicts);
    judge_destinations(project, users, hard, verdicts);
    judge_kinds(project, users, verdicts);
  }
}

// `project NAME` of "project NAME source URL".
std::string project_of(const std::string& subject) {
  return subject.substr(0, subject.find(' ', subject.find(' ') + 1));
}

// Idle is what neither the catalog nor any of its forks uses; it is said of the catalog.
void judge_idle(const World& world, const Model& model, Subjects& idle) {
  if (!world.fork.empty()) idle.clear();
  for (const Fork& fork : model.forks) {
    std::map<int, Subjects> there;
    judge_lists(resolve(model, &fork), model, there);
    for (auto entry = idle.begin(); entry != idle.end();) {
      const auto same = there[702].find(entry->first);
      const bool used = same == there[702].end();
      const bool no_users = there[702].contains(project_of(entry->first));
      if (!used && !no_users && same->second == Demand::open) entry->second = Demand::open;
      entry = used ? idle.erase(entry) : std::next(entry);
    }
  }
}

}  // namespace

void judge_projects(const World& world, const Model& model, std::map<int, Subjects>& verdicts) {
  judge_lists(world, model, verdicts);
  judge_idle(world, model, verdicts[702]);
  for (const auto& [name, lists] : project_lists(world, model)) {
    if (!reaches_argo_cd(model, name, lists)) continue;
    verdicts[703]["project " + name] = name == model.roots_project ? Demand::open : Demand::required;
  }
  if (!model.roots_project.empty()) verdicts[703]["project " + model.roots_project] = Demand::open;
  for (const App& app : world.apps) {
    if (globs(app.repo)) verdicts[706]["app " + app.name] = Demand::required;
  }
}

}  // namespace profilec::oracle
