#include "compiler/argocd/sync_options.hpp"

#include <algorithm>
#include <array>

#include "compiler/source/ascii.hpp"
#include "compiler/source/text.hpp"

namespace profilec::argocd {
namespace {

struct Option {
  std::string_view key;
  std::array<std::string_view, 3> values;  // with which it acts
};

constexpr Option kOptions[] = {
    {"ApplyOutOfSyncOnly", {"true", "false"}},
    {"ClientSideApplyMigration", {"true", "false"}},
    {"CreateNamespace", {"true"}},
    {"Delete", {"false", "confirm"}},
    {"FailOnSharedResource", {"true"}},
    {"Prune", {"false", "confirm"}},
    {"PruneLast", {"true"}},
    {"PrunePropagationPolicy", {"foreground", "background", "orphan"}},
    {"Replace", {"true", "false"}},
    {"RespectIgnoreDifferences", {"true"}},
    {"ServerSideApply", {"true", "false"}},
    {"SkipDryRunOnMissingResource", {"true"}},
    {"Validate", {"false"}},
};

// Of single resources only.
constexpr std::string_view kForce = "Force";

const Option* find(std::string_view key) {
  const auto* found = std::find_if(std::begin(kOptions), std::end(kOptions),
                                   [key](const Option& option) { return option.key == key; });
  return found == std::end(kOptions) ? nullptr : found;
}

// The candidate that is the same but for case, else the one at the least distance.
std::string nearest_ignoring_case(std::string_view word, const std::vector<std::string_view>& candidates) {
  for (const std::string_view candidate : candidates) {
    if (lower(candidate) == lower(word)) return std::string(candidate);
  }
  const auto near = nearest(word, candidates);
  return near.empty() ? "" : near.front();
}

}  // namespace

OptionState option_state(std::string_view key, std::string_view value) {
  if (key == kForce) return OptionState::resource_only;
  const Option* option = find(key);
  if (option == nullptr) return OptionState::unknown_key;
  if (!value.empty() &&
      std::find(option->values.begin(), option->values.end(), value) != option->values.end())
    return OptionState::acts;
  const bool boolean = value == "true" || value == "false";
  return boolean && key != "PrunePropagationPolicy" ? OptionState::idle : OptionState::unknown_value;
}

std::vector<std::string_view> option_values(std::string_view key) {
  std::vector<std::string_view> out;
  if (const Option* option = find(key)) {
    for (const std::string_view value : option->values) {
      if (!value.empty()) out.push_back(value);
    }
  }
  return out;
}

std::string nearest_option(std::string_view key) {
  std::vector<std::string_view> keys;
  for (const Option& option : kOptions) keys.push_back(option.key);
  return nearest_ignoring_case(key, keys);
}

std::string nearest_value(std::string_view key, std::string_view value) {
  return nearest_ignoring_case(value, option_values(key));
}

bool is_resource_option(std::string_view key) { return key == kForce || find(key) != nullptr; }

}  // namespace profilec::argocd
