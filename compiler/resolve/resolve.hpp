// From declarations to a Catalog: names resolved, presets and overrides applied, every reference tied to the
// apps that provide it. The one record that definition, references, rename, `why` and all checks read.
#pragma once

#include <map>
#include <string>

#include "compiler/catalog/catalog.hpp"
#include "compiler/diagnostics/diagnostic.hpp"
#include "compiler/resolve/declarations.hpp"
#include "compiler/source/source_set.hpp"

namespace profilec {

// The verbatim manifests that were read, by the path written after `manifest`.
using ManifestFiles = std::map<std::string, FileId, std::less<>>;

class Facts;

// In: the declarations, the facts of charts among them (made once for all forks), and the statement of a fork
// or null for the catalog itself. May run in parallel threads for different forks. Out: a catalog in which
// every id is valid; `incomplete` where declarations had to be left out. Reports P0201 to P0217, P0301,
// P0910.
Catalog resolve(const SourceSet& sources, const Declarations& declarations, const Facts& facts,
                const syntax::Statement* fork, const ManifestFiles& manifests, Diagnostics& diagnostics);

// Every path written after `manifest`, with where it is written.
std::vector<SaidText> manifest_paths(const SourceSet& sources, const Declarations& declarations);

}  // namespace profilec
