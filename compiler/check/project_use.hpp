// What the apps and roots of a project use: repositories, destinations and kinds, as they will be in the
// output. Internal to the checks of projects.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "compiler/catalog/catalog.hpp"
#include "compiler/check/rules/source_view.hpp"

namespace profilec {

struct RepositoryUse {
  const App* app = nullptr;  // null: the roots
  std::string repository;    // mirrored
  std::string normal;        // the form Argo CD compares
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
  Cluster cluster;
  std::string namespace_;  // empty: none is named
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

struct ProjectUse {
  std::vector<RepositoryUse> repositories;
  std::vector<DestinationUse> destinations;
  std::vector<KindUse> kinds;
  std::vector<const App*> creators;  // apps whose namespace Argo CD creates
  bool roots = false;                // the roots belong to it
  bool used() const { return roots || !destinations.empty(); }
};

// In order of the apps' names; the roots come first.
ProjectUse project_use(const Catalog& catalog, const rules::SourceViews& views, std::string_view project);
// The project the roots belong to.
const std::string& project_of_roots(const Catalog& catalog);

}  // namespace profilec
