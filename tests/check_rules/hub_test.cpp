#include <gtest/gtest.h>

#include "tests/check_rules/support.hpp"

namespace profilec::test {
namespace {

std::string forks(const std::string& first, const std::string& second) {
  return hub_says(with_apps("app keda { path \"keda\" }",
                            "fork acme { tree \"acme\"; server \"https://a.example\"; " + first +
                                " }\nfork globex { tree \"globex\"; cluster globex; " + second + " }"));
}

TEST(Hub, SharedNames) {
  EXPECT_EQ(forks("hub central", "hub central"),
            "P0606 forks `acme` and `globex` share the Argo CD `central`, and both make the Applications "
            "`keda` and "
            "`root-platform` and the project `platform`\n"
            "  at globex : in hub `central`\n"
            "  at acme : in the same hub\n"
            "  note: there a name is one object: the fork applied last takes it over\n"
            "  help: give each a prefix of its own, such as `prefix \"globex-\"`\n");
}

TEST(Hub, PrefixesKeepThemApart) {
  EXPECT_EQ(forks("hub central; prefix \"acme-\"", "hub central; prefix \"globex-\""), "");
  EXPECT_EQ(forks("hub central; prefix \"acme-\"", "hub central"), "");
}

TEST(Hub, OtherHubsDoNotMeet) {
  EXPECT_EQ(forks("hub central", "hub west"), "");
  EXPECT_EQ(forks("", ""), "");
}

}  // namespace
}  // namespace profilec::test
