// What Kubernetes and Argo CD accept in the metadata of an object.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace profilec::argocd {

// The finalizer that deletes an Application's resources with it (rule 8).
inline constexpr std::string_view kCascadingFinalizer = "resources-finalizer.argocd.argoproj.io";
// Whether somebody takes this finalizer away again: Argo CD, or Kubernetes itself.
bool is_known_finalizer(std::string_view finalizer);
// Whether it makes Argo CD delete the Application's resources.
bool is_cascading_finalizer(std::string_view finalizer);
// The known finalizer that was probably meant.
std::string nearest_finalizer(std::string_view finalizer);

// Why Kubernetes refuses it (`is longer than 63 characters`); empty where it does not.
std::string label_key_problem(std::string_view key);
std::string label_value_problem(std::string_view value);

// All annotations of an object together, keys and values.
inline constexpr std::size_t kMaxAnnotationBytes = std::size_t{256} * 1024;

// Whether Helm takes it as the name of a release; its length is not judged here.
bool is_release_name(std::string_view name);
inline constexpr std::size_t kMaxReleaseName = 53;
// Argo CD puts an Application's name into a label.
inline constexpr std::size_t kMaxApplicationName = 63;
inline constexpr std::size_t kMaxProjectDescription = 255;

// A file that holds this text anywhere is passed over when Argo CD reads a directory (rule 18).
inline constexpr std::string_view kSkipMarker = "+argocd:skip-file-rendering";
// A directory with more manifests than this, in bytes, is refused (rule 18).
inline constexpr std::size_t kMaxDirectoryBytes = std::size_t{10} * 1000 * 1000;

}  // namespace profilec::argocd
