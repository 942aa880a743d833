#include "compiler/argocd/repository.hpp"

#include <algorithm>

#include "compiler/argocd/glob.hpp"
#include "compiler/argocd/go_url.hpp"
#include "compiler/source/ascii.hpp"

namespace profilec::argocd {
namespace {

std::string trimmed_lower(std::string_view text) {
  constexpr std::string_view kBlanks = " \t\n\v\f\r";
  const auto first = text.find_first_not_of(kBlanks);
  if (first == std::string_view::npos) return "";
  return lower(text.substr(first, text.find_last_not_of(kBlanks) - first + 1));
}

// `user@rest`, or the same after `ssh://`, with no `/` or `:` before the last `@`.
bool is_ssh(std::string_view text) {
  if (text.starts_with("ssh://")) text.remove_prefix(6);
  const auto at = text.rfind('@');
  if (at == std::string_view::npos || at + 1 == text.size()) return false;
  return text.substr(0, at).find_first_of("/:") == std::string_view::npos;
}

}  // namespace

std::string normal_form(std::string_view repository) {
  std::string text = trimmed_lower(repository);
  if (is_ssh(text) && !text.starts_with("ssh://")) {
    const auto colon = text.find(':');
    if (colon != std::string::npos) text[colon] = '/';
    text.insert(0, "ssh://");
  }
  if (text.ends_with(".git")) text.resize(text.size() - 4);
  std::string normal = go_url(text).value_or("");
  if (normal.starts_with("ssh://")) normal.erase(0, 6);
  return normal;
}

bool is_denial(std::string_view entry) { return entry.starts_with('!'); }

bool admits_form(std::string_view entry, std::string_view repository) {
  return entry == "*" || glob_match(entry, repository, "/");
}

bool admits_destination(std::string_view pattern, std::string_view value) {
  return pattern == "*" || glob_match(pattern, value);
}

bool admits_kind(std::string_view group_pattern, std::string_view kind_pattern, std::string_view group,
                 std::string_view kind) {
  // Groups and kinds hold no slash and lists of them no more than `*`, where both sorts of glob agree.
  return glob_match(kind_pattern, kind, "/") && glob_match(group_pattern, group, "/");
}

std::string_view server_form(std::string_view url) {
  while (url.ends_with('/')) url.remove_suffix(1);
  return url;
}

}  // namespace profilec::argocd
