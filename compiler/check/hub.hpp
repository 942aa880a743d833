// Forks that share one Argo CD (design contract, section 5, `hub`).
#pragma once

#include <vector>

#include "compiler/catalog/catalog.hpp"
#include "compiler/diagnostics/diagnostic.hpp"

namespace profilec {

// In: the catalog of every fork. Reports P0606 once for each pair of forks of one hub that share the name of
// an Application, a root or a project.
void check_hub(const std::vector<const Catalog*>& forks, Diagnostics& diagnostics);

// In: the catalog itself and every fork. Reports P0208 for two that would write to one tree, or one inside
// the other's.
void check_trees(const std::vector<const Catalog*>& catalogs, Diagnostics& diagnostics);

}  // namespace profilec
