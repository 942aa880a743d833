// P0903: what a build does to Applications that the last one wrote, seen from the cluster (argo-cd.md, 8 to
// 10).
#pragma once

#include "compiler/emit/plan.hpp"
#include "compiler/emit/report.hpp"

namespace profilec::emit {

void report_moves(Report& report, const TreeOnDisk& tree, const Plan& plan, const TreeOutput& output);

}  // namespace profilec::emit
