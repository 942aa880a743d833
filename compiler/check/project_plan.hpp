// AppProjects as they are to be written: written entries, and what is derived from what their apps use
// (contract, 4.6).
#pragma once

#include <string>
#include <vector>

#include "compiler/catalog/catalog.hpp"
#include "compiler/check/rules/source_view.hpp"
#include "compiler/diagnostics/diagnostic.hpp"

namespace profilec {

struct PlannedEntry {
  std::string value;
  std::string comment;  // who uses it, or why it was written; empty: none
};

struct PlannedDestination {
  std::string server;  // one of server and name is empty
  std::string name;
  std::string namespace_;
  std::string comment;
};

struct PlannedKind {
  std::string group;  // empty: the core group
  std::string kind;
  std::string comment;
};

struct ProjectPlan {
  ProjectId project;                  // invalid: the roots' own project, which is not declared
  std::string name;                   // without a fork's prefix
  bool used = false;                  // an app or a root belongs to it: it is written
  std::vector<PlannedEntry> sources;  // output URLs: a fork's repository and mirrors are in place
  std::vector<PlannedDestination> destinations;
  std::vector<PlannedKind> cluster_kinds;
  std::vector<PlannedKind> namespace_kinds;
  std::vector<PlannedKind> denied_cluster_kinds;
  std::vector<PlannedKind> denied_namespace_kinds;
};

struct ProjectMemo;

// Reports P0701 to P0706. `memo`: what apps use, as long as they and the settings are the same.
std::vector<ProjectPlan> plan_projects(const Catalog& catalog, const rules::SourceViews& views,
                                       Diagnostics& diagnostics, ProjectMemo* memo = nullptr);

}  // namespace profilec
