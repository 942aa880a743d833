// What a fork's mirrors make of repositories that are right as they are written (rules 14 and 15).
#include <fmt/format.h>

#include <algorithm>

#include "compiler/argocd/address.hpp"
#include "compiler/argocd/mirror.hpp"
#include "compiler/check/rules/report.hpp"
#include "compiler/check/rules/source_view.hpp"

namespace profilec::rules {
namespace {

using argocd::kOci;

enum class Reader { git, chart, oci };

bool is_right(std::string_view repository, Reader reader) {
  if (reader == Reader::oci) return repository.starts_with(kOci);
  const auto sort = reader == Reader::chart ? argocd::SourceSort::chart : argocd::SourceSort::git;
  return !repository.starts_with(kOci) && argocd::is_address(repository, sort);
}

std::string_view help_of(Reader reader) {
  if (reader == Reader::oci) return "what an `oci` source reads begins with `oci://`";
  return reader == Reader::chart
             ? "write `https://HOST/...` after `to`, or an OCI registry by its name alone"
             : "write `https://HOST/PATH`, `ssh://git@HOST/PATH` or `git@HOST:PATH` after `to`";
}

void check_mirrored(const Catalog& catalog, const SaidView& written, Reader reader, Report& report) {
  if (!is_right(written.value, reader)) return;  // reported where it is written
  const Mirror* mirror = mirror_of(catalog, written.value);
  if (mirror == nullptr || mirror->to.value.empty()) return;
  const std::string now = mirrored(catalog, std::string(written.value));
  if (is_right(now, reader)) return;
  const bool prefix = reader == Reader::oci || now.starts_with(kOci);
  const std::string_view what = reader == Reader::oci     ? "OCI registry"
                                : reader == Reader::chart ? "Helm repository as Argo CD writes one"
                                                          : "address of a Git repository";
  Diagnostic& added =
      report.add(prefix ? 609 : 216, mirror->to.span,
                 fmt::format("`{}`, which the mirror makes of `{}`, is no {}", now, written.value, what));
  added.labels.push_back({written.span, "what it takes the place of"});
  added.help.emplace_back(help_of(reader));
}

}  // namespace

void check_mirrors(const Catalog& catalog, const SourceViews& views, Report& report) {
  if (catalog.fork.mirrors.empty()) return;
  check_mirrored(catalog, catalog.repo, Reader::git, report);
  for (std::uint32_t i = 0; i < catalog.apps.size(); ++i) {
    const App& app = catalog.apps[i];
    if (app.dropped) continue;
    for (const SourceView& view : views.of({i})) {
      const Reader reader = view.chart.said() ? Reader::chart : view.is_oci() ? Reader::oci : Reader::git;
      check_mirrored(catalog, view.repo, reader, report);
    }
  }
}

}  // namespace profilec::rules
