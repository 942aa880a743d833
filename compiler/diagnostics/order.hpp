// The one order in which diagnostics are shown, whatever the order in which phases, threads and forks found
// them.
#pragma once

#include <vector>

#include "compiler/diagnostics/diagnostic.hpp"
#include "compiler/source/source_set.hpp"

namespace profilec {

// Sorted by file name, offset, code, message, the rest of the diagnostic, fork; those without a place come
// first. Equal ones are shown once. Of ones that differ in their fork only, the first is kept: the catalog's
// own, for a fork inherits it, or else the first fork's with a note that names the others. A relation that
// fails in the catalog is not reported again for a fork.
Findings ordered(const SourceSet& sources, Findings found);

// Whether they say the same, of whichever fork: `ordered` keeps one of them.
bool same_finding(const SourceSet& sources, const Diagnostic& a, const Diagnostic& b);

}  // namespace profilec
