// Verbatim apps (contract, 4.8 and 5): what an Application's file says, and the scalars of it that a fork
// changes.
#pragma once

#include "compiler/catalog/catalog.hpp"
#include "compiler/diagnostics/diagnostic.hpp"
#include "compiler/source/source_set.hpp"
#include "compiler/yaml/value.hpp"

namespace profilec {

// In: the file of `app.manifest`, and the catalog with its settings and, in a fork, the fork's.
// Out: the facts in `app`, each with its place in the file, and the bytes to be written in `app.verbatim`:
// those of the file, or with the fork's scalars patched in. Reports P0610, P0801 to P0807 and P0809.
void read_manifest(const SourceSet& sources, FileId file, const Catalog& catalog, App& app,
                   Diagnostics& diagnostics);

}  // namespace profilec
