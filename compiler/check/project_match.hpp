// What an entry of a project admits, as far as it can be told.
#pragma once

#include <string>
#include <vector>

#include "compiler/check/project_plan.hpp"
#include "compiler/check/project_use.hpp"

namespace profilec {

bool admits_kind(const std::vector<PlannedKind>& list, const std::string& group, const std::string& kind);
// With what the project denies.
bool admits_kind(const ProjectPlan& plan, const std::string& group, const std::string& kind, bool namespaced);
// Whether an entry begins with `!`.
bool has_denial(const std::vector<SaidText>& entries);
bool has_denial(const std::vector<ProjectDestination>& entries);
// Whether an entry is no kind, which may stand for any (P0201, P0216).
bool holds_no_kind(const ProjectKinds& list);

enum class Match { no, yes, unknown };

// Unknown where a cluster's URL is written by name, or the other way round; and where it is no URL (P0216).
Match match_cluster(const std::string& server, const std::string& name, const Cluster& cluster);

}  // namespace profilec
