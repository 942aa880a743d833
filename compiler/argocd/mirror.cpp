#include "compiler/argocd/mirror.hpp"

#include <algorithm>

namespace profilec {

namespace {

constexpr std::string_view kOci = "oci://";

// How much of a repository, with a `/` after it, a mirror takes the place of; 0: nothing. A registry is the
// same one in `quay.io/charts`, as a chart names it, and in `oci://quay.io/charts`, as an OCI source does.
std::size_t matched(const Mirror& mirror, std::string_view whole) {
  const std::string& from = mirror.from.value;
  if (from.empty() || from.back() != '/') return 0;
  if (whole.starts_with(from)) return from.size();
  return whole.starts_with(kOci) && whole.substr(kOci.size()).starts_with(from) ? kOci.size() + from.size()
                                                                                : 0;
}

}  // namespace

const Mirror* mirror_of(const Catalog& catalog, std::string_view repository) {
  // `https://charts.example` is all of what `https://charts.example/` begins.
  const std::string whole = std::string(repository) + "/";
  const Mirror* longest = nullptr;
  std::size_t most = 0;
  for (const Mirror& mirror : catalog.fork.mirrors) {
    const std::size_t length = matched(mirror, whole);
    if (length <= most) continue;
    longest = &mirror;
    most = length;
  }
  return longest;
}

std::string mirrored(const Catalog& catalog, const std::string& repository) {
  const Mirror* mirror = mirror_of(catalog, repository);
  if (mirror == nullptr) return repository;
  const std::string whole = repository + "/";
  const std::size_t length = matched(*mirror, whole);
  std::string_view to = mirror->to.value;
  while (to.ends_with('/')) to.remove_suffix(1);
  const bool keeps_scheme = length > mirror->from.value.size() && !to.starts_with(kOci);
  std::string out(keeps_scheme ? kOci : "");
  out += to;
  out += "/" + whole.substr(length);
  while (out.ends_with('/')) out.pop_back();
  return out;
}

const std::string& repository_of(const Catalog& catalog, const Source& source) {
  return source.repo.said() ? source.repo.value : catalog.repo.value;
}

const std::string& revision_of(const Catalog& catalog, const Source& source) {
  return source.revision.said() ? source.revision.value : catalog.revision.value;
}

bool reads_catalog_values(const App& app) {
  if (app.manifest.said()) return false;  // its paths are as Argo CD takes them
  return std::any_of(app.sources.begin(), app.sources.end(), [](const Source& source) {
    return std::any_of(source.values.begin(), source.values.end(),
                       [&](const SaidText& file) { return lent_by_catalog(source, file.value); });
  });
}

bool lent_by_catalog(const Source& source, std::string_view file) {
  return source.kind == SourceKind::chart && !file.starts_with('$') && !is_remote(file);
}

bool is_remote(std::string_view values_file) {
  return values_file.starts_with("https://") || values_file.starts_with("http://");
}

std::string output_name(const Catalog& catalog, std::string_view name) {
  return catalog.fork.prefix.value + std::string(name);
}

std::string output_project(const Catalog& catalog, std::string_view project) {
  const bool builtin =
      std::any_of(catalog.projects.begin(), catalog.projects.end(),
                  [project](const Project& one) { return one.builtin && one.name == project; });
  return builtin ? std::string(project) : output_name(catalog, project);
}

std::string root_name(std::string_view layer) { return "root-" + std::string(layer); }

Span helm_statement(const Source& source) {
  if (!source.values.empty()) return source.values.front().span;
  if (source.release.said()) return source.release.span;
  if (!source.parameters.empty()) return source.parameters.front().span;
  if (source.inline_values.said()) return source.inline_values.span;
  if (source.inline_text.said()) return source.inline_text.span;
  return source.skip_crds.span;
}

bool is_helm(const Source& source) {
  return source.kind == SourceKind::chart || helm_statement(source).valid() ||
         source.spec.value.find("helm") != nullptr;
}

const std::string& release_of(const App& app, const Source& source) {
  return source.release.said() ? source.release.value : app.application_name();
}

}  // namespace profilec
