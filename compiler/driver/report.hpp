// Diagnostics on their way out, in the format asked for.
#pragma once

#include <string>

#include "compiler/diagnostics/diagnostic.hpp"
#include "compiler/source/source_set.hpp"

namespace profilec {

enum class Format { human, json, sarif, github };

struct ReportOptions {
  Format format = Format::human;
  bool notes = false;
  bool colour = false;
  bool deny_warnings = false;
  bool quiet = false;  // human: errors only
  std::string prefix;  // the catalog's folder relative to the repository's root; of sarif and github
};

struct Reported {
  std::string text;     // for standard error
  bool failed = false;  // an error, or a warning where warnings are denied
};

Reported report(const SourceSet& sources, const Diagnostics& diagnostics, const ReportOptions& options);

}  // namespace profilec
