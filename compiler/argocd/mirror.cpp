#include "compiler/argocd/mirror.hpp"

#include <algorithm>

namespace profilec {

std::string mirrored(const Catalog& catalog, const std::string& repository) {
  const Mirror* longest = nullptr;
  for (const Mirror& mirror : catalog.fork.mirrors) {
    const std::string& from = mirror.from.value;
    // `https://charts.example` is all of what `https://charts.example/` begins.
    if (from.empty() || from.back() != '/' || !(repository + "/").starts_with(from)) continue;
    if (longest == nullptr || from.size() > longest->from.value.size()) longest = &mirror;
  }
  if (longest == nullptr) return repository;
  std::string out = longest->to.value + (repository + "/").substr(longest->from.value.size());
  if (out.back() == '/') out.pop_back();
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
    return source.kind == SourceKind::chart &&
           std::any_of(source.values.begin(), source.values.end(),
                       [](const SaidText& file) { return !file.value.starts_with('$'); });
  });
}

std::string output_name(const Catalog& catalog, std::string_view name) {
  return catalog.fork.prefix + std::string(name);
}

std::string output_project(const Catalog& catalog, std::string_view project) {
  const bool builtin =
      std::any_of(catalog.projects.begin(), catalog.projects.end(),
                  [project](const Project& one) { return one.builtin && one.name == project; });
  return builtin ? std::string(project) : output_name(catalog, project);
}

std::string root_name(std::string_view layer) { return "root-" + std::string(layer); }

const std::string& release_of(const App& app, const Source& source) {
  return source.release.said() ? source.release.value : app.application_name();
}

}  // namespace profilec
