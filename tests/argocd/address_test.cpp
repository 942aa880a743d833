#include "compiler/argocd/address.hpp"

#include <gtest/gtest.h>

namespace profilec::argocd {
namespace {

TEST(Address, OfAGitRepository) {
  for (const char* text :
       {"https://git.example/a.git", "HTTP://git.example/a", "ssh://git@git.example:22/a",
        "git://git.example/a", "file:///srv/a.git", "git@git.example:team/a.git", "git.example:a.git"})
    EXPECT_TRUE(is_address(text, SourceSort::git)) << text;
  for (const char* text : {"", "git.example", "git.example/a.git", "htps://git.example/a", "/srv/a.git",
                           "./a", "git@git.example/a:b", "git@git.example:", ":a", "://git.example"})
    EXPECT_FALSE(is_address(text, SourceSort::git)) << text;
}

TEST(Address, OfAChart) {
  for (const char* text : {"https://charts.example", "quay.io/jetstack/charts", "localhost:5000/charts",
                           "registry", "oci://quay.io/charts"})
    EXPECT_TRUE(is_address(text, SourceSort::chart)) << text;
  for (const char* text : {"", "git@git.example:charts.git", "ssh://git.example/charts",
                           "htps://charts.example", "/srv/charts", "../charts"})
    EXPECT_FALSE(is_address(text, SourceSort::chart)) << text;
}

TEST(Address, OfACluster) {
  for (const char* text : {"https://kubernetes.default.svc", "https://10.0.0.1:6443", "HTTP://edge.example"})
    EXPECT_TRUE(is_cluster_url(text)) << text;
  for (const char* text :
       {"", "in-cluster", "edge.example:6443", "https//edge.example", "ftp://edge.example"})
    EXPECT_FALSE(is_cluster_url(text)) << text;
}

}  // namespace
}  // namespace profilec::argocd
