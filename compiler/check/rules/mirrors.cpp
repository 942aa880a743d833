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

class MirrorCheck {
 public:
  MirrorCheck(const Catalog& catalog, Report& report) : catalog_(catalog), report_(report) {}

  void repository(std::string_view written, Reader reader, Span span) {
    if (!is_right(written, reader)) return;  // reported where it is written
    const Mirror* mirror = mirror_of(catalog_, written);
    if (mirror == nullptr || mirror->to.value.empty()) return;
    const std::string now = mirrored(catalog_, std::string(written));
    if (is_right(now, reader)) return;
    const bool prefix = reader == Reader::oci || now.starts_with(kOci);
    const std::string_view what = reader == Reader::oci     ? "OCI registry"
                                  : reader == Reader::chart ? "Helm repository as Argo CD writes one"
                                                            : "address of a Git repository";
    Diagnostic* added =
        report_.add(prefix ? 609 : 216, mirror->to.span,
                    fmt::format("`{}`, which the mirror makes of `{}`, is no {}", now, written, what));
    if (added == nullptr) return;
    added->labels.push_back({span, "what it takes the place of"});
    added->help.emplace_back(help_of(reader));
  }

 private:
  const Catalog& catalog_;
  Report& report_;
};

}  // namespace

void check_mirrors(const Catalog& catalog, const SourceViews& views, Report& report) {
  if (catalog.fork.mirrors.empty()) return;
  MirrorCheck check(catalog, report);
  check.repository(catalog.repo.value, Reader::git, catalog.repo.span);
  for (std::uint32_t i = 0; i < catalog.apps.size(); ++i) {
    for (const SourceView& view : views.of({i})) {
      const Reader reader = view.chart.said() ? Reader::chart : view.is_oci() ? Reader::oci : Reader::git;
      check.repository(view.repo.value, reader, view.repo.span);
    }
  }
}

}  // namespace profilec::rules
