#include "compiler/argocd/glob.hpp"

#include <gtest/gtest.h>

#include <string>

namespace profilec::argocd {
namespace {

struct Case {
  std::string_view pattern;
  std::string_view text;
  bool matches;
};

// The values are what gobwas/glob 0.2.3 says.
TEST(Glob, WithSeparators) {
  const Case cases[] = {{"a/*", "a/b", true},     {"a/*", "a/b/c", false},   {"a/**", "a/b/c", true},
                        {"a/*/c", "a/b/c", true}, {"a/?", "a/b", true},      {"a?b", "a/b", false},
                        {"*", "", true},          {"*", "a/b", false},       {"**", "a/b", true},
                        {"{a,b}/c", "b/c", true}, {"{a,b}/c", "c/c", false}, {"{a/*,b*}", "a/x", true},
                        {"{{a,b},c}", "b", true}, {"[ab]", "b", true},       {"[!ab]", "b", false},
                        {"[a-c]x", "bx", true},   {"[!a-c]x", "bx", false},  {"\\*", "*", true},
                        {"\\*", "a", false},      {"a,b", "a,b", true},      {"a}", "a}", true},
                        {"[abc-z]", "-", true},   {"é?", "éü", true},        {"***", "a/b", true}};
  for (const Case& one : cases)
    EXPECT_EQ(glob_match(one.pattern, one.text, "/"), one.matches) << one.pattern << " " << one.text;
}

TEST(Glob, WithoutSeparators) {
  EXPECT_TRUE(glob_match("team-*", "team-a/b"));
  EXPECT_TRUE(glob_match("https://*:6443", "https://10.0.0.1:6443"));
  EXPECT_FALSE(glob_match("team-*", "other"));
}

TEST(Glob, MalformedMatchesNothing) {
  for (const std::string_view pattern : {"[", "[a", "[]", "[!]", "[c-a]", "[a-cx]"}) {
    EXPECT_FALSE(glob_match(pattern, "a", "/")) << pattern;
    EXPECT_FALSE(glob_match(pattern, pattern, "/")) << pattern;
  }
}

// Backtracking would take for ever.
TEST(Glob, IsLinear) {
  std::string pattern;
  for (int i = 0; i < 60; ++i) pattern += "*a";
  EXPECT_FALSE(glob_match(pattern, std::string(2000, 'a') + "b", "/"));
}

TEST(Glob, TextsThatArePatterns) {
  for (const std::string_view text : {"a*", "a?", "[a", "{a", "a\\"})
    EXPECT_TRUE(has_glob_character(text)) << text;
  for (const std::string_view text : {"", "https://a.b/c-d_e~f", "a,b!c", "a]", "a}"})
    EXPECT_FALSE(has_glob_character(text)) << text;
}

}  // namespace
}  // namespace profilec::argocd
