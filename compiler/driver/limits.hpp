// What Argo CD asks of the files as they will be written, whatever their text came from.
#pragma once

#include "compiler/catalog/catalog.hpp"
#include "compiler/diagnostics/diagnostic.hpp"
#include "compiler/emit/build.hpp"

namespace profilec {

// In: the tree of a catalog or fork. Reports P0610 for a file that holds Argo CD's skip marker, and P0621 for
// a folder that Argo CD reads and finds too large.
void check_limits(const Catalog& catalog, const emit::TreeOutput& output, Diagnostics& diagnostics);

}  // namespace profilec
