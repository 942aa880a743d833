#include "compiler/argocd/duration.hpp"

#include <gtest/gtest.h>

namespace profilec::argocd {
namespace {

// What Argo CD reads; the values are what Go prints.
TEST(Duration, IsReadAsArgoCdReadsIt) {
  const std::pair<std::string_view, double> cases[] = {
      {"10s", 10},        {"3m", 180},        {"1h30m", 5400}, {"5", 5},       {"0", 0},
      {"-5", -5},         {"+2m", 120},       {"1.5h", 5400},  {".5s", 0.5},   {"1.s", 1},
      {"1500ms", 1.5},    {"1m1ms", 60.001},  {"-1m30s", -90}, {"1h1h", 7200}, {"7us", 7e-6},
      {"7\u00b5s", 7e-6}, {"7\u03bcs", 7e-6}, {"9ns", 9e-9},   {"0s", 0}};
  for (const auto& [text, seconds] : cases) {
    const auto read = read_duration(text);
    ASSERT_TRUE(read) << text;
    EXPECT_NEAR(*read, seconds, 1e-9) << text;
  }
}

TEST(Duration, IsRefused) {
  for (const std::string_view text :
       {"", "10sec", "1d", "3 m", "m", "-", "+", ".s", "1.5", "1e3s", "s10", "10 s", "1h30",
        "99999999999999h", "99999999999999999999", "--1s", "1S"})
    EXPECT_FALSE(read_duration(text)) << text;
}

}  // namespace
}  // namespace profilec::argocd
