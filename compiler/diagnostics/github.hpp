// Diagnostics as workflow commands of GitHub Actions, which become annotations of a pull request.
#pragma once

#include <string>
#include <vector>

#include "compiler/diagnostics/diagnostic.hpp"
#include "compiler/source/source_set.hpp"

namespace profilec {

struct GithubOptions {
  std::string prefix;  // the catalog's folder relative to the repository's root, put before file names
};

// One line per diagnostic in the order given: `::error file=...,line=...,title=P0402: ...::message`, a note
// as
// `::notice`. The message goes on with the other places, notes and help. A diagnostic in a library file has
// no `file`, for there is none in the repository.
std::string render_github(const SourceSet& sources, const Findings& diagnostics,
                          const GithubOptions& options = {});

}  // namespace profilec
