// The sync options of an Application (rule 12). Argo CD compares them as exact texts and passes over what it
// does not know.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace profilec::argocd {

enum class OptionState : std::uint8_t {
  acts,           // Argo CD does something with it
  idle,           // a known key with `true` or `false` where that is the same as leaving it out
  unknown_key,    // no option of that name
  unknown_value,  // a known key with a value that is neither of its own nor `true` or `false`
  resource_only,  // `Force=true`: counts as an annotation of a single resource only
};

OptionState option_state(std::string_view key, std::string_view value);

// The values with which the option does something: `true` and `false`, `foreground`, ...; empty where the key
// is unknown.
std::vector<std::string_view> option_values(std::string_view key);

// The known key nearest to a misspelt one; empty where none is near.
std::string nearest_option(std::string_view key);
// The value of a known key nearest to a misspelt one; empty where none is near.
std::string nearest_value(std::string_view key, std::string_view value);

// Whether the key may stand in the annotation `argocd.argoproj.io/sync-options` of a resource.
bool is_resource_option(std::string_view key);

inline constexpr std::string_view kSyncOptionsAnnotation = "argocd.argoproj.io/sync-options";

}  // namespace profilec::argocd
