#include <fmt/format.h>

#include <unordered_set>

#include "compiler/argocd/glob.hpp"
#include "compiler/check/project_checks.hpp"

namespace profilec {

void check_repositories(const ProjectUse& use, Diagnostics& diagnostics) {
  std::unordered_set<std::string_view> seen;
  for (const RepositoryUse& one : use.repositories) {
    const auto& [address, normal] = *one.repository;
    const bool empty = normal.empty();
    if (!seen.insert(address).second || (!empty && !argocd::has_glob_character(normal))) continue;
    Diagnostic& added = diagnostics.add(
        Code{706}, one.span,
        empty
            ? fmt::format("the repository `{}` cannot be parsed as a URL", address)
            : fmt::format("the repository `{}` holds a character that a project reads as a pattern", address),
        empty ? "would match every other URL that cannot be parsed" : "would match others too");
    added.help.push_back(
        empty ? "write the URL with its scheme, such as `https://...`"
              : "use a URL without `*`, `?`, `[`, `{` and `\\`; most servers take the escaped form");
  }
}

}  // namespace profilec
