// Repositories, revisions and versions that Argo CD could not fetch (rule 14, and what it reads as an
// address).
#include <fmt/format.h>

#include <algorithm>

#include "compiler/argocd/address.hpp"
#include "compiler/argocd/glob.hpp"
#include "compiler/argocd/repository.hpp"
#include "compiler/argocd/version.hpp"
#include "compiler/check/rules/report.hpp"
#include "compiler/check/rules/source_view.hpp"
#include "compiler/source/ascii.hpp"
#include "compiler/source/text.hpp"

namespace profilec::rules {
namespace {

bool is_blank(char c) { return static_cast<unsigned char>(c) <= ' ' || c == '\x7F'; }

void check_version(const SourceView& view, bool as_yaml, Report& report) {
  if (view.revision.value.empty()) {
    Diagnostic& added = report.add(211, view.revision.said() ? view.revision.span : view.chart.span,
                                   fmt::format("chart `{}` has no version", view.chart.value));
    added.notes.push_back("Argo CD refuses a chart without `targetRevision`");
    added.help.push_back(as_yaml
                             ? "write it in the source, such as `targetRevision: 1.2.3`"
                             : fmt::format("write it after the name, such as `chart {} \"1.2.3\" from ...`",
                                           view.chart.value));
  } else if (!argocd::is_version_or_range(view.revision.value)) {
    Diagnostic& added =
        report.add(216, view.revision.span,
                   fmt::format("`{}` is no version of chart `{}`", view.revision.value, view.chart.value),
                   "Argo CD refuses it as a revision");
    added.help.push_back("write a version, such as `1.2.3`, or a range, such as `1.x` or `>=1.2 <2`");
  }
}

// A branch, tag or commit; Argo CD takes a range of tags too.
void check_revision(const SaidView& revision, Report& report) {
  if (!revision.said() || argocd::is_version_or_range(revision.value)) return;
  const bool empty = revision.value.empty();
  if (!empty && std::none_of(revision.value.begin(), revision.value.end(), is_blank)) return;
  Diagnostic& added =
      report.add(216, revision.span,
                 empty ? "the revision is empty"
                       : fmt::format("`{}` is no revision: none holds a blank", revision.value));
  added.help.push_back("name a branch, a tag or a commit; `HEAD` is the repository's default branch");
}

std::string address_help(std::string_view address, argocd::SourceSort sort) {
  const std::string_view scheme = argocd::scheme_of(address);
  const auto known = argocd::schemes(sort);
  const auto near = nearest(scheme, {known.begin(), known.end()});
  if (!scheme.empty() && !near.empty())
    return fmt::format("did you mean `{}{}`?", near.front(), address.substr(scheme.size()));
  if (sort == argocd::SourceSort::chart)
    return "write `https://HOST/...`, or an OCI registry by its name alone: `quay.io/jetstack/charts`";
  if (scheme.empty() && !address.empty() && address.front() != '/' && address.front() != '.')
    return fmt::format("write it with its scheme, as `https://{}{}`, or as `git@HOST:PATH`", address,
                       address.find('/') == std::string::npos ? "/..." : "");
  return "write `https://HOST/PATH`, `ssh://git@HOST/PATH` or `git@HOST:PATH`";
}

// curl, which Git and Helm fetch with, refuses one.
bool check_blanks(const SaidView& repo, argocd::SourceSort sort, Report& report) {
  const std::string_view address = repo.value;
  const bool web = sort == argocd::SourceSort::chart || lower(argocd::scheme_of(address)).starts_with("http");
  const auto blank = std::find_if(address.begin(), address.end(), is_blank);
  if (!web || blank == address.end() || argocd::normal_form(address).empty()) return true;
  Diagnostic& added = report.add(216, repo.span, fmt::format("the URL `{}` holds a blank", address));
  added.help.push_back("remove it; one that belongs to the name is written `%20` in a URL");
  return false;
}

void check_repository(const SaidView& repo, argocd::SourceSort sort, bool as_yaml, Report& report) {
  const std::string_view address = repo.value;
  if (!check_blanks(repo, sort, report) || argocd::is_address(address, sort)) return;
  if (!address.empty() && argocd::normal_form(address).empty()) return;  // P0706
  const bool chart = sort == argocd::SourceSort::chart;
  const std::string_view what = chart ? "Helm repository and no OCI registry" : "address of a Git repository";
  Diagnostic& added = report.add(216, repo.span,
                                 !address.empty() ? fmt::format("`{}` is no {}", address, what)
                                 : as_yaml        ? "this source has no `repoURL`"
                                                  : "the repository is empty");
  added.help.push_back(address_help(address, sort));
  if (address.empty() && !chart && !as_yaml)
    added.help.push_back("the catalog's own is read where `from` is left away");
}

void check_server(std::string_view server, Span span, bool verbatim, Report& report) {
  if (server.empty() || argocd::is_cluster_url(server)) return;
  Diagnostic& added = report.add(216, span, fmt::format("`{}` is no URL of a cluster", server),
                                 "Argo CD finds no cluster by this URL");
  added.help.push_back(is_dns_label(server)
                           ? fmt::format("a cluster's name stands {0}: `{1}{2}`",
                                         verbatim ? "in `name`" : "after `cluster`",
                                         verbatim ? "name: " : "cluster ", server)
                           : std::string("begin it with its scheme, such as `https://HOST:6443`"));
}

void check_servers(const Catalog& catalog, Report& report) {
  for (const Project& project : catalog.projects) {
    for (const ProjectDestination& entry : project.destinations) {
      const bool pattern = argocd::has_glob_character(entry.server) || argocd::is_denial(entry.server);
      if (!pattern) check_server(entry.server, entry.span, false, report);
    }
  }
}

void check_argo_cd(const SaidText& version, Report& report) {
  if (!version.said() || argocd::is_version(version.value)) return;
  Diagnostic& added =
      report.add(216, version.span, fmt::format("`{}` is no version of Argo CD", version.value));
  added.help.push_back("write it in digits, such as `version \"3.1\"`");
}

}  // namespace

void check_origin(const App& app, const SourceView& view, Report& report) {
  const bool chart = view.chart.said();
  if (chart) check_version(view, app.manifest.said() || view.statement == nullptr, report);
  // Of a manifest an empty revision is as good as none.
  const bool none = app.manifest.said() && view.revision.value.empty();
  if (!chart && !none) check_revision(view.revision, report);
  // What is inherited is judged where it is said; an OCI source's registry is P0609's, and what a manifest
  // or an entry of `sources` must have is P0807's and P0612's.
  const bool own = view.statement == nullptr || view.statement->repo.said() || view.repo.span != view.span;
  const bool missing = view.repo.value.empty() && (app.manifest.said() || !view.repo.said());
  if (own && !missing && !view.is_oci())
    check_repository(view.repo, chart ? argocd::SourceSort::chart : argocd::SourceSort::git,
                     view.statement == nullptr, report);
}

void check_server(const App& app, Report& report) {
  check_server(app.server.value, app.server.span, app.manifest.said(), report);
}

void check_revisions(const Catalog& catalog, Report& report) {
  check_argo_cd(catalog.argo_cd.version, report);
  check_revision(catalog.revision, report);
  if (catalog.repo.said() && !catalog.repo.value.empty())
    check_repository(catalog.repo, argocd::SourceSort::git, false, report);
  check_servers(catalog, report);
}

}  // namespace profilec::rules
