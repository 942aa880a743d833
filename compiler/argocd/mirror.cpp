#include "compiler/argocd/mirror.hpp"

#include <algorithm>

#include "compiler/argocd/address.hpp"

namespace profilec {

namespace {

using argocd::kOci;

bool has_scheme(std::string_view text) { return text.find("://") != std::string_view::npos; }

// How much of a repository, with a `/` after it, a mirror takes the place of; 0: nothing. A registry is the
// same one in `quay.io/charts`, as a chart names it, and in `oci://quay.io/charts`, as an OCI source does:
// the mirror of the one is that of the other, `implied`, where it leads to a registry.
struct Match {
  std::size_t length = 0;
  bool implied = false;
  // The longest goes first; of two that are equally long, what is written word for word.
  bool goes_before(const Match& other) const {
    return length > other.length || (length == other.length && length > 0 && !implied && other.implied);
  }
};

Match matched(const Mirror& mirror, std::string_view whole) {
  const std::string& from = mirror.from.value;
  if (from.empty() || from.back() != '/') return {};
  if (whole.starts_with(from)) return {from.size(), false};
  const std::string& to = mirror.to.value;
  const bool implied = whole.starts_with(kOci) && whole.substr(kOci.size()).starts_with(from) &&
                       (!has_scheme(to) || to.starts_with(kOci));
  return implied ? Match{kOci.size() + from.size(), true} : Match{};
}

// `https://charts.example` is all of what `https://charts.example/` begins.
std::string with_slash(std::string_view repository) {
  return repository.ends_with('/') ? std::string(repository) : std::string(repository) + "/";
}

}  // namespace

bool applies_to(const Mirror& mirror, std::string_view repository) {
  return matched(mirror, with_slash(repository)).length > 0;
}

const Mirror* mirror_of(const Catalog& catalog, std::string_view repository) {
  const std::string whole = with_slash(repository);
  const Mirror* first = nullptr;
  Match best;
  for (const Mirror& mirror : catalog.fork.mirrors) {
    const Match match = matched(mirror, whole);
    if (!match.goes_before(best)) continue;
    first = &mirror;
    best = match;
  }
  return first;
}

std::string mirrored(const Catalog& catalog, const std::string& repository) {
  const Mirror* mirror = mirror_of(catalog, repository);
  if (mirror == nullptr) return repository;
  const std::string whole = with_slash(repository);
  const Match match = matched(*mirror, whole);
  std::string_view to = mirror->to.value;
  while (to.ends_with('/')) to.remove_suffix(1);
  std::string out(match.implied && !to.starts_with(kOci) ? kOci : "");
  out += to;
  out += "/" + whole.substr(match.length);
  // A repository keeps the slash that it is written with: Argo CD compares the text.
  while (!repository.ends_with('/') && out.ends_with('/')) out.pop_back();
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
