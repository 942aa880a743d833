// What the apps and roots of a project use: repositories, destinations and kinds, as they will be in the
// output. Internal to the checks of projects.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "compiler/catalog/catalog.hpp"
#include "compiler/check/rules/source_view.hpp"
#include "compiler/diagnostics/diagnostic.hpp"

namespace profilec {

struct Repository {
  std::string address;  // mirrored
  std::string normal;   // the form Argo CD compares
};

// Apps are many, and read the same few repositories on the same few clusters.
struct RepositoryUse {
  const App* app = nullptr;  // null: the roots
  const Repository* repository = nullptr;
  Span span;
  bool refused = false;  // P0216 was said of it
};

// A cluster by what is known of it. The one Argo CD runs in is known by both.
struct Cluster {
  std::string server;
  std::string name;
};

struct DestinationUse {
  const App* app = nullptr;  // null: the roots
  const Cluster* cluster = nullptr;
  std::string_view namespace_;  // empty: none is named
  Span span;
};

// An object that an app says it brings.
struct KindUse {
  const App* app = nullptr;  // null: the roots
  std::string group;         // empty: the core group
  std::string kind;
  bool namespaced = false;
  Span span;
};

// What one app uses, whatever its project. What is asked of all apps stands here: to look into each takes
// longer.
struct AppUse {
  Shared<App> app;
  const std::string* project = nullptr;  // of the app; null: it is the catalog's
  bool dropped = false;
  bool creates_namespace = false;
  std::vector<RepositoryUse> repositories;
  DestinationUse destination;
  std::vector<KindUse> kinds;
};

// What an editor keeps: the apps as they were, in order of their names.
struct ProjectMemo {
  std::map<std::string, Repository, std::less<>> repositories;      // as they are written
  std::map<std::pair<std::string, std::string>, Cluster> clusters;  // by server and name
  std::vector<AppUse> apps;
  std::map<std::string, std::vector<const AppUse*>, std::less<>> of_project;  // of these, dropped ones apart
};

// Brings the memo up to date.
void note_uses(const Catalog& catalog, const rules::SourceViews& views, ProjectMemo& memo);

// Looks into the catalog and the memo.
struct ProjectUse {
  std::vector<RepositoryUse> repositories;
  std::vector<DestinationUse> destinations;
  std::vector<KindUse> kinds;
  std::vector<const App*> creators;  // apps whose namespace Argo CD creates
  bool roots = false;                // the roots belong to it
  bool used() const { return roots || !destinations.empty(); }
};

// In order of the apps' names; the roots come first.
ProjectUse project_use(const Catalog& catalog, std::string_view project, ProjectMemo& memo);
// The project the roots belong to.
const std::string& project_of_roots(const Catalog& catalog);

// What is refused of these: a fork with fewer of them says nothing new.
template <typename Use>
void tell_relations(Diagnostic& added, const std::vector<const Use*>& uses) {
  for (const Use* use : uses) added.relations.push_back(use->span);
}

}  // namespace profilec
