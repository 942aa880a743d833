// URLs as Go's net/url reads and writes them, because that is what Argo CD compares repositories with.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace profilec::argocd {

// What url.Parse(text).String() gives in Go 1.26; nothing where Parse fails.
std::optional<std::string> go_url(std::string_view text);

}  // namespace profilec::argocd
