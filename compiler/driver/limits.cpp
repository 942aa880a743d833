#include "compiler/driver/limits.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string_view>

#include "compiler/argocd/metadata.hpp"

namespace profilec {
namespace {

// `layers/serving/kserve.yaml` lies in `layers/serving`, which is one directory to Argo CD.
std::string_view folder_of(std::string_view path) { return path.substr(0, path.rfind('/')); }

// Where the declaration stands that a path was made from: an app's, a layer's, a project's, or the catalog's.
Span origin_of(const Catalog& catalog, std::string_view path) {
  const auto slash = path.rfind('/');
  const std::string_view name = path.substr(slash + 1, path.rfind('.') - slash - 1);
  const auto named = [name](const auto& list) {
    const auto found =
        std::find_if(list.begin(), list.end(), [name](const auto& one) { return one.name == name; });
    return found == list.end() ? Span{} : found->span;
  };
  Span span;
  if (path.starts_with("layers/") && catalog.find_app(name).valid())
    span = catalog.app(catalog.find_app(name)).span;
  if (path.starts_with("roots/")) span = named(catalog.layers);
  if (path.starts_with("projects/")) span = named(catalog.projects);
  return span.valid() ? span : catalog.span;
}

// One message for all files: what they have in common brought the text there.
void check_markers(const Catalog& catalog, const emit::TreeOutput& output, Diagnostics& diagnostics) {
  constexpr std::size_t kLabels = 4;
  Diagnostic* found = nullptr;
  for (const emit::OutputFile& file : output.files) {
    if (file.bytes.find(argocd::kSkipMarker) == std::string::npos) continue;
    const std::string lands = fmt::format("would land in `{}`", file.path);
    if (found == nullptr) {
      found = &diagnostics.add(Code{610}, origin_of(catalog, file.path),
                               fmt::format("the text `{}` {}", argocd::kSkipMarker, lands),
                               "Argo CD would pass over the whole file");
      found->help.push_back("look for it in the names of the sources too, and say it in other words");
      found->fork = catalog.fork.name;
    } else if (found->labels.size() < kLabels) {
      found->labels.push_back({origin_of(catalog, file.path), lands});
    }
  }
}

}  // namespace

void check_limits(const Catalog& catalog, const emit::TreeOutput& output, Diagnostics& diagnostics) {
  check_markers(catalog, output, diagnostics);
  std::map<std::string_view, std::size_t> sizes;
  for (const emit::OutputFile& file : output.files) {
    sizes[folder_of(file.path)] += file.bytes.size();
  }
  for (const auto& [folder, size] : sizes) {
    if (size <= argocd::kMaxDirectoryBytes) continue;
    // As if the folder were the file of the layer's root.
    const bool layer = folder.starts_with("layers/");
    const Span span =
        layer ? origin_of(catalog, "roots/" + std::string(folder.substr(7)) + ".yaml") : catalog.span;
    Diagnostic& added =
        diagnostics.add(Code{621}, span,
                        fmt::format("`{}` would hold {} bytes, and Argo CD reads at most {} of one directory",
                                    folder, size, argocd::kMaxDirectoryBytes),
                        "its root would fail as a whole");
    added.help.push_back(layer ? "divide the layer, or keep long texts in files that the apps read themselves"
                               : "keep long texts in files that the apps read themselves");
    added.fork = catalog.fork.name;
  }
}

}  // namespace profilec
