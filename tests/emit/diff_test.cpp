#include "compiler/emit/diff.hpp"

#include <gtest/gtest.h>

#include <random>
#include <sstream>
#include <vector>

namespace profilec::emit {
namespace {

std::string diff(const std::string& from, const std::string& to) {
  return unified_diff({"a", from}, {"b", to});
}

TEST(Diff, IsWhatDiffPrints) {
  EXPECT_EQ(diff("x\n", "x\n"), "");  // headers without a hunk are garbage to `patch`
  EXPECT_EQ(diff("1\n2\n3\n4\n5\n6\n7\n8\n", "1\n2\n3\n4\nfive\n6\n7\n8\n"),
            "--- a\n+++ b\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n");
  EXPECT_EQ(diff("", "x\ny\n"), "--- a\n+++ b\n@@ -0,0 +1,2 @@\n+x\n+y\n");
  EXPECT_EQ(diff("x\n", ""), "--- a\n+++ b\n@@ -1 +0,0 @@\n-x\n");
  EXPECT_EQ(diff("x", "x\n"), "--- a\n+++ b\n@@ -1 +1 @@\n-x\n\\ No newline at end of file\n+x\n");
  EXPECT_EQ(diff(std::string("\0", 1), "x"), "Binary files a and b differ\n");
  EXPECT_EQ(unified_diff({"a/my tree/x", "x\n"}, {"/dev/null", ""}),
            "--- a/my tree/x\t\n+++ /dev/null\n@@ -1 +0,0 @@\n-x\n");
}

TEST(Diff, KeepsFarChangesApartAndNearOnesTogether) {
  std::string from;
  for (int i = 0; i < 20; ++i) from += std::to_string(i) + "\n";
  std::string near = from;
  near.replace(near.find("\n5\n") + 1, 1, "a");
  near.replace(near.find("\n12\n") + 1, 2, "b");
  EXPECT_EQ(diff(from, near).find("@@ -3,14 +3,14 @@"), 12U) << diff(from, near);
  std::string far = from;
  far.replace(far.find("\n5\n") + 1, 1, "a");
  far.replace(far.find("\n13\n") + 1, 2, "b");
  EXPECT_EQ(diff(from, far).find("@@ -3,7 +3,7 @@"), 12U);
  EXPECT_NE(diff(from, far).find("@@ -11,7 +11,7 @@"), std::string::npos);
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size() - 1) + 1;
    lines.push_back(text.substr(at, end - at));
    at = end;
  }
  return lines;
}

// What `patch` would do; throws off the test where a hunk does not fit.
std::string patched(const std::string& from, const std::string& patch) {
  const std::vector<std::string> source = lines_of(from);
  std::vector<std::string> marks = lines_of(patch);
  std::string out;
  std::size_t at = 0;
  for (std::size_t i = 2; i < marks.size(); ++i) {
    const std::string& mark = marks[i];
    std::string text = mark.substr(1);
    if (i + 1 < marks.size() && marks[i + 1][0] == '\\') text.pop_back();
    if (mark[0] == '@') {
      std::size_t line = std::stoul(mark.substr(4));
      const bool none = mark.find(",0 +") != std::string::npos;
      for (line -= none ? 0 : 1; at < line; ++at) out += source.at(at);
    } else if (mark[0] == '+') {
      out += text;
    } else if (mark[0] == ' ' || mark[0] == '-') {
      EXPECT_EQ(source.at(at), text);
      if (mark[0] == ' ') out += text;
      ++at;
    }
  }
  for (; at < source.size(); ++at) out += source[at];
  return out;
}

std::string random_text(std::mt19937& random, unsigned lines, unsigned alphabet) {
  std::string text;
  for (auto i = random() % lines; i > 0; --i)
    text += std::string(1, static_cast<char>('a' + random() % alphabet)) + "\n";
  if (!text.empty() && random() % 4 == 0) text.pop_back();
  return text;
}

TEST(Diff, AppliedToOneSideGivesTheOther) {
  std::mt19937 random(3);
  for (int round = 0; round < 3000; ++round) {
    const std::string from = random_text(random, 40, 2 + round % 8U);
    std::string to = random() % 2 == 0 ? random_text(random, 40, 2 + round % 8U) : from;
    if (to.size() > 10) to.replace(random() % 5, random() % 5, "q\n");
    ASSERT_EQ(patched(from, diff(from, to)), to) << from << "---\n" << to << "---\n" << diff(from, to);
  }
}

TEST(Diff, OfTwoLargeTextsThatHaveNothingInCommonEnds) {
  std::string from;
  std::string to;
  for (int i = 0; i < 20000; ++i) {
    from += "a" + std::to_string(i) + "\n";
    to += "b" + std::to_string(i) + "\n";
  }
  EXPECT_EQ(patched(from, diff(from, to)), to);
}

}  // namespace
}  // namespace profilec::emit
