#include "compiler/argocd/metadata.hpp"

#include <gtest/gtest.h>

namespace profilec::argocd {
namespace {

TEST(Metadata, Finalizers) {
  for (const std::string_view known :
       {"resources-finalizer.argocd.argoproj.io", "resources-finalizer.argocd.argoproj.io/foreground",
        "resources-finalizer.argocd.argoproj.io/background", "post-delete-finalizer.argocd.argoproj.io",
        "pre-delete-finalizer.argocd.argoproj.io/cleanup", "foregroundDeletion", "orphan"})
    EXPECT_TRUE(is_known_finalizer(known)) << known;
  for (const std::string_view unknown :
       {"", "resources-finalizer.argocd.argoproj.io/orphan", "finalizer.argocd.argoproj.io",
        "post-delete-finalizer.argocd.argoproj.iox"})
    EXPECT_FALSE(is_known_finalizer(unknown)) << unknown;
  EXPECT_TRUE(is_cascading_finalizer("resources-finalizer.argocd.argoproj.io/background"));
  EXPECT_FALSE(is_cascading_finalizer("post-delete-finalizer.argocd.argoproj.io"));
  EXPECT_EQ(nearest_finalizer("resource-finalizer.argocd.argoproj.io"),
            "resources-finalizer.argocd.argoproj.io");
}

TEST(Metadata, Labels) {
  for (const std::string_view key : {"team", "app.kubernetes.io/part-of", "A", "a.b_c-d", "x/y"})
    EXPECT_EQ(label_key_problem(key), "") << key;
  EXPECT_EQ(label_key_problem(""), "is empty");
  EXPECT_EQ(label_key_problem("a/"), "is empty");
  EXPECT_EQ(label_key_problem("/a"), "has no DNS name before the `/`");
  EXPECT_EQ(label_key_problem("A.b/a"), "has no DNS name before the `/`");
  EXPECT_EQ(label_key_problem("a/b/c"), "holds a character that is no letter, digit, `-`, `_` or `.`");
  EXPECT_EQ(label_key_problem("-a"), "does not begin and end with a letter or digit");
  EXPECT_EQ(label_value_problem(""), "");
  EXPECT_EQ(label_value_problem(std::string(63, 'a')), "");
  EXPECT_EQ(label_value_problem(std::string(64, 'a')), "is longer than 63 characters");
}

}  // namespace
}  // namespace profilec::argocd
