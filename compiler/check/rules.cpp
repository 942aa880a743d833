#include "compiler/check/rules.hpp"

#include "compiler/check/rules/report.hpp"

namespace profilec {

void check_argo_cd_rules(const Catalog& catalog, Diagnostics& diagnostics) {
  rules::Report report(diagnostics);
  rules::check_names(catalog, report);
  rules::check_options(catalog, report);
  rules::check_sources(catalog, report);
  rules::check_revisions(catalog, report);
  rules::check_fields(catalog, report);
  rules::check_statements(catalog, report);
  rules::check_metadata(catalog, report);
  rules::check_markers(catalog, report);
}

}  // namespace profilec
