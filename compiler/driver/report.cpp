#include "compiler/driver/report.hpp"

#include <algorithm>

#include "compiler/diagnostics/github.hpp"
#include "compiler/diagnostics/human.hpp"
#include "compiler/diagnostics/json.hpp"
#include "compiler/diagnostics/order.hpp"
#include "compiler/diagnostics/sarif.hpp"
#include "compiler/driver/version.hpp"

namespace profilec {

Reported report(const SourceSet& sources, const Diagnostics& diagnostics, const ReportOptions& options) {
  Reported out;
  Findings sorted = ordered(sources, diagnostics.all());
  out.failed = std::any_of(sorted.begin(), sorted.end(), [&](const Diagnostic& diagnostic) {
    const Severity severity = diagnostic.severity();
    return severity == Severity::error || (options.deny_warnings && severity == Severity::warning);
  });
  switch (options.format) {
    case Format::human: {
      if (options.quiet)
        std::erase_if(sorted, [](const Diagnostic& d) { return d.severity() != Severity::error; });
      HumanOptions human;
      human.notes = options.notes;
      human.colour = options.colour;
      out.text = render_human(sources, sorted, human);
      break;
    }
    case Format::json: out.text = render_json(sources, sorted); break;
    case Format::sarif: out.text = render_sarif(sources, sorted, {kVersion, options.prefix}); break;
    case Format::github: out.text = render_github(sources, sorted, {options.prefix}); break;
  }
  return out;
}

}  // namespace profilec
