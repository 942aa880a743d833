#include "compiler/argocd/version.hpp"

#include <gtest/gtest.h>

namespace profilec::argocd {
namespace {

TEST(Version, One) {
  for (const char* text : {"1", "1.2", "1.2.3", "v1.20.2", "2.0.0-rc.1", "1.2.3+build.5", "v1.0-beta--1"}) {
    EXPECT_TRUE(is_version(text)) << text;
    EXPECT_TRUE(is_version_or_range(text)) << text;
  }
  for (const char* text :
       {"", "v", "three", "1.", "1.2.", "1.2.3.4", "1.2.3-", "1.2.3-a..b", "1.x", "V1.2", " 1"})
    EXPECT_FALSE(is_version(text)) << text;
}

// What the constraints of Masterminds' semver take, which Argo CD resolves.
TEST(Version, Range) {
  for (const char* text :
       {"*", "x", "1.x", "1.2.*", "v1.X", "^1.2", "~1.2.3", "~>1", ">=1.2 <2", ">= 1.2, < 2", ">=1.2,<2",
        "1.2 - 1.4", "1.2 || 3.x", "^1 || ^2||^3", "!=1.2.3", " 1.2 ", ">=1.0.0-0"})
    EXPECT_TRUE(is_version_or_range(text)) << text;
  for (const char* text : {"", "banana", "latest", "16.4.1.x", ">=", "1.2 ||", "|| 1", "1.2 and 2", "1.2<2",
                           "=> banana", "main", "1.2-1.4 -", "==1.2", "1x"})
    EXPECT_FALSE(is_version_or_range(text)) << text;
}

}  // namespace
}  // namespace profilec::argocd
