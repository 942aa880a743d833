#include "compiler/argocd/address.hpp"

#include <algorithm>
#include <array>

#include "compiler/source/ascii.hpp"

namespace profilec::argocd {
namespace {

constexpr std::array<std::string_view, 5> kGit = {"https", "http", "ssh", "git", "file"};
constexpr std::array<std::string_view, 2> kChart = {"https", "http"};

bool same_word(std::string_view lower, std::string_view any_case) {
  return std::equal(lower.begin(), lower.end(), any_case.begin(), any_case.end(),
                    [](char a, char b) { return a == profilec::lower(b); });
}

// `git@host:path`, and `host:path` as git reads it.
bool is_scp(std::string_view address) {
  const auto colon = address.find(':');
  return colon != std::string_view::npos && colon > 0 && colon + 1 < address.size() &&
         address.find('/') > colon;
}

bool is_registry(std::string_view address) {
  return !address.empty() && !address.starts_with('/') && !address.starts_with('.') &&
         address.find('@') == std::string_view::npos;
}

}  // namespace

std::span<const std::string_view> schemes(SourceSort sort) {
  if (sort == SourceSort::chart) return kChart;
  return kGit;
}

std::string_view scheme_of(std::string_view address) {
  const auto end = address.find("://");
  return end == std::string_view::npos ? std::string_view{} : address.substr(0, end);
}

bool is_address(std::string_view address, SourceSort sort) {
  const std::string_view scheme = scheme_of(address);
  if (scheme.empty()) return sort == SourceSort::chart ? is_registry(address) : is_scp(address);
  const auto known = schemes(sort);
  return scheme == "oci" || std::any_of(known.begin(), known.end(),
                                        [scheme](std::string_view one) { return same_word(one, scheme); });
}

bool is_cluster_url(std::string_view server) {
  const std::string_view scheme = scheme_of(server);
  return same_word("https", scheme) || same_word("http", scheme);
}

}  // namespace profilec::argocd
