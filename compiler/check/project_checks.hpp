// A project against what its apps use. Internal to plan_projects().
#pragma once

#include "compiler/catalog/catalog.hpp"
#include "compiler/check/project_plan.hpp"
#include "compiler/check/project_use.hpp"
#include "compiler/diagnostics/diagnostic.hpp"

namespace profilec {

// P0706: repositories that no allowlist can name.
void check_repositories(const ProjectUse& use, Diagnostics& diagnostics);

// P0701 to P0706.
void check_project(const Catalog& catalog, const Project& project, const ProjectPlan& plan,
                   const ProjectUse& use, Diagnostics& diagnostics);

// P0702: built-in kinds that stand in the list of the other scope, where they match nothing.
void check_scopes(const Project& project, Diagnostics& diagnostics);

}  // namespace profilec
