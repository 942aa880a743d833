#include "compiler/argocd/metadata.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "compiler/source/ascii.hpp"
#include "compiler/source/text.hpp"

namespace profilec::argocd {
namespace {

constexpr std::size_t kMaxLabel = 63;

// Deletion hooks: these, and with a stage after a slash.
constexpr std::array<std::string_view, 2> kHookFinalizers = {"pre-delete-finalizer.argocd.argoproj.io",
                                                             "post-delete-finalizer.argocd.argoproj.io"};
constexpr std::array<std::string_view, 3> kCascading = {kCascadingFinalizer,
                                                        "resources-finalizer.argocd.argoproj.io/foreground",
                                                        "resources-finalizer.argocd.argoproj.io/background"};
// Kubernetes' own garbage collector.
constexpr std::array<std::string_view, 2> kGarbageCollector = {"foregroundDeletion", "orphan"};

// Letters, digits, `-`, `_` and `.`, a letter or digit first and last.
std::string name_problem(std::string_view name) {
  if (name.size() > kMaxLabel) return "is longer than 63 characters";
  const bool plain = std::all_of(name.begin(), name.end(), [](char c) {
    return is_alphanumeric(c) || c == '-' || c == '_' || c == '.';
  });
  if (!plain) return "holds a character that is no letter, digit, `-`, `_` or `.`";
  if (!name.empty() && (!is_alphanumeric(name.front()) || !is_alphanumeric(name.back())))
    return "does not begin and end with a letter or digit";
  return "";
}

}  // namespace

bool is_cascading_finalizer(std::string_view finalizer) {
  return std::find(kCascading.begin(), kCascading.end(), finalizer) != kCascading.end();
}

bool is_known_finalizer(std::string_view finalizer) {
  if (is_cascading_finalizer(finalizer)) return true;
  if (std::find(kGarbageCollector.begin(), kGarbageCollector.end(), finalizer) != kGarbageCollector.end())
    return true;
  return std::any_of(kHookFinalizers.begin(), kHookFinalizers.end(), [finalizer](std::string_view hook) {
    return finalizer == hook || (finalizer.starts_with(hook) && finalizer[hook.size()] == '/');
  });
}

std::string nearest_finalizer(std::string_view finalizer) {
  std::vector<std::string_view> known(kCascading.begin(), kCascading.end());
  known.insert(known.end(), kHookFinalizers.begin(), kHookFinalizers.end());
  const auto near = nearest(finalizer, known);
  return near.empty() ? "" : near.front();
}

std::string label_key_problem(std::string_view key) {
  const auto slash = key.find('/');
  if (slash != std::string_view::npos) {
    if (!is_dns_subdomain(key.substr(0, slash))) return "has no DNS name before the `/`";
    key.remove_prefix(slash + 1);
  }
  return key.empty() ? "is empty" : name_problem(key);
}

std::string label_value_problem(std::string_view value) { return name_problem(value); }

bool is_release_name(std::string_view name) { return is_dns_subdomain(name); }

}  // namespace profilec::argocd
