// Diagnostics as a SARIF 2.1.0 log (OASIS), which code scanning services and editors read.
#pragma once

#include <string>
#include <vector>

#include "compiler/diagnostics/diagnostic.hpp"
#include "compiler/source/source_set.hpp"

namespace profilec {

struct SarifOptions {
  std::string version;  // of profilec
  std::string prefix;   // the catalog's folder relative to the repository's root, put before file names
};

// One run. Its rules are those of the diagnostics given, in the order of their numbers; results stand in the
// order given. Columns count UTF-16 code units. File names are relative to `%SRCROOT%`, the repository's
// root; library files have no base, for they are in the binary.
std::string render_sarif(const SourceSet& sources, const Findings& diagnostics,
                         const SarifOptions& options = {});

}  // namespace profilec
