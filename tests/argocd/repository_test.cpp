#include "compiler/argocd/repository.hpp"

#include <gtest/gtest.h>

namespace profilec::argocd {
namespace {

// The values are what the Go code of Argo CD gives.
TEST(Repository, NormalForm) {
  const std::pair<std::string_view, std::string_view> cases[] = {
      {"https://github.com/Example/AI.git", "https://github.com/example/ai"},
      {"  https://github.com/example/ai \n", "https://github.com/example/ai"},
      {"https://github.com/example/ai/", "https://github.com/example/ai/"},
      {"http://github.com/example/ai", "http://github.com/example/ai"},
      {"git@github.com:example/ai.git", "git@github.com/example/ai"},
      {"ssh://git@github.com/example/ai.git", "git@github.com/example/ai"},
      {"ssh://git@github.com:2222/example/ai", "git@github.com:2222/example/ai"},
      {"git@github.com:2222/example/ai", "git@github.com/2222/example/ai"},
      {"ssh://github.com/example/ai", "github.com/example/ai"},
      {"quay.io/jetstack/charts", "quay.io/jetstack/charts"},
      {"oci://ghcr.io/Example/x", "oci://ghcr.io/example/x"},
      {"localhost:5000/charts", "localhost:5000/charts"},
      {"https://user:pa@ss@example.org/x", "https://user:pa%40ss@example.org/x"},
      {"https://example.org/a b", "https://example.org/a%20b"},
      {"https://example.org/a%20b", "https://example.org/a%20b"},
      {"https://example.org/a%2fb", "https://example.org/a%2fb"},
      {"https://example.org/a?b=c#d", "https://example.org/a?b=c#d"},
      {"https://example.org/a?", "https://example.org/a?"},
      {"https://example.org/*", "https://example.org/*"},
      {"https://example.org/{a,b}/*", "https://example.org/%7Ba,b%7D/%2A"},
      {"https://[::1]:80/x", "https://[::1]:80/x"},
      {"file:///srv/git/x.git", "file:///srv/git/x"},
      {"/srv/git/x", "/srv/git/x"},
      {"*", "*"},
      {"**", "**"},
      {"", ""},
      // What Go cannot parse.
      {"127.0.0.1:5000/x", ""},
      {"https://example.org:port/x", ""},
      {"https://example.org:80:80/x", ""},
      {"https://exa mple.org/x", ""},
      {"https://example.org/%zz", ""},
      {"https://[::g]/x", ""},
      {":x", ""},
      {"https://example.org/\x01", ""}};
  for (const auto& [text, form] : cases) EXPECT_EQ(normal_form(text), form) << text;
}

TEST(Repository, Admits) {
  struct Case {
    std::string_view entry;
    std::string_view repository;
    bool admits;
  };
  const Case cases[] = {{"*", "https://github.com/example/ai", true},
                        {"**", "https://github.com/example/ai", true},
                        {"https://github.com/example/*", "https://github.com/EXAMPLE/ai.git", true},
                        {"https://github.com/*", "https://github.com/example/ai", false},
                        {"https://github.com/**", "https://github.com/example/ai", true},
                        {"https://github.com/example/ai.git", "https://github.com/example/ai", true},
                        {"https://github.com/example/ai/", "https://github.com/example/ai", false},
                        {"http://github.com/example/ai", "https://github.com/example/ai", false},
                        {"git@github.com:example/*", "ssh://git@github.com/example/ai.git", true},
                        {"quay.io/jetstack/charts", "oci://quay.io/jetstack/charts", false},
                        {"https://github.com/{example,other}/ai", "https://github.com/example/ai", false},
                        {"https://*.example.org/x", "https://a.b.example.org/x", true},
                        {"127.0.0.1:1/x", "127.0.0.1:2/y", true}};  // both are empty in the end
  for (const Case& one : cases)
    EXPECT_EQ(admits_form(normal_form(one.entry), normal_form(one.repository)), one.admits) << one.entry;
}

TEST(Repository, DestinationsAndKinds) {
  EXPECT_TRUE(admits_destination("*", ""));
  EXPECT_TRUE(admits_destination("https://*", "https://a/b:1"));
  EXPECT_FALSE(admits_destination("team-a", ""));
  EXPECT_TRUE(admits_kind("*", "*", "", "Namespace"));
  EXPECT_TRUE(admits_kind("*.k8s.io", "Cluster*", "rbac.authorization.k8s.io", "ClusterRole"));
  EXPECT_FALSE(admits_kind("", "namespace", "", "Namespace"));
  EXPECT_TRUE(is_denial("!x"));
  EXPECT_FALSE(is_denial("x!"));
  EXPECT_EQ(server_form("https://a//"), "https://a");
}

}  // namespace
}  // namespace profilec::argocd
