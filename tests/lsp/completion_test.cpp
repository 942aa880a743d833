// Completion: what fits at the mark `@`, and what does not.
#include <gtest/gtest.h>

#include <algorithm>

#include "tests/lsp/support.hpp"

namespace profilec::lsp {
namespace {

struct Case {
  std::string_view where;  // in the body of the app `front`, or at the top level after `^`
  std::vector<std::string> offered;
  std::vector<std::string> not_offered;
};

std::string with_library() {
  return small_catalog().insert(0, "import std/charts\nlet domain = \"example.org\"\n");
}

class Completion : public testing::TestWithParam<Case> {};

TEST_P(Completion, OffersWhatFits) {
  TestWorkspace test;
  const std::string base = with_library();
  test.open("catalog.profile", base);
  std::string text = base;
  std::string where(GetParam().where);
  if (where.front() == '^') {
    text += where.substr(1) + "\n";
  } else {
    const std::string before = "    namespace front\n";
    text.insert(text.find(before), "    " + where + "\n");
  }
  const std::vector<std::string> labels = test.completions("catalog.profile", text);
  const auto has = [&](const std::string& label) {
    return std::find(labels.begin(), labels.end(), label) != labels.end();
  };
  for (const std::string& label : GetParam().offered) EXPECT_TRUE(has(label)) << label;
  for (const std::string& label : GetParam().not_offered) EXPECT_FALSE(has(label)) << label;
}

INSTANTIATE_TEST_SUITE_P(
    Places, Completion,
    testing::Values(
        Case{"@", {"chart", "needs", "with", "wave", "no finalizer"}, {"layer", "prune", "store"}},
        Case{"ne@", {"needs"}, {}},
        Case{"needs @", {"store", "capability", "namespace"}, {"automated", "base"}},
        Case{"needs store, @", {"front", "store"}, {"because"}},
        Case{"needs [\n      store,\n      @", {"front", "store"}, {}},
        Case{"needs store @", {"because"}, {"front"}}, Case{"needs capability @", {"storage"}, {"store"}},
        Case{"uses namespace @", {"store", "front"}, {"storage"}},
        Case{"provides @", {"capability"}, {"store"}},
        Case{"with @", {"automated", "server-side-apply"}, {"store"}},
        Case{"with automated, @", {"manual"}, {}}, Case{"option @", {"ServerSideApply", "Prune"}, {"store"}},
        Case{"option PrunePropagationPolicy = @", {"orphan", "foreground"}, {"true"}},
        Case{"no @", {"option", "finalizer", "provides"}, {"chart"}},
        Case{"sync @", {"automated", "manual"}, {}},
        Case{"sync automated { @", {"prune", "self-heal"}, {"chart"}},
        Case{"chart @", {"cert-manager", "keda"}, {"store"}},
        Case{"chart cert-manager \"v1.20.2\" from \"@", {"quay.io/jetstack/charts"}, {}},
        Case{"chart x \"1\" from \"q\" { @", {"values", "release"}, {"needs"}},
        Case{"project @", {"small", "default"}, {}}, Case{"path \"x/${@", {"domain", "tree"}, {"store"}},
        Case{"wave @", {}, {"store", "chart"}}, Case{"# needs @", {}, {"store"}},
        Case{"spec { a: @", {}, {"store", "chart"}},
        Case{"^@", {"in", "layer", "default profile"}, {"chart", "app"}},
        Case{"^in @", {"base", "upper"}, {"store"}}, Case{"^place @", {"store", "front"}, {"base"}},
        Case{"^place store in @", {"base", "upper"}, {"store"}},
        Case{"^layer x after @", {"base", "upper"}, {"full"}},
        Case{"^profile x extends @", {"base", "full"}, {"upper"}},
        Case{"^profile x { @", {"base", "upper"}, {"full"}},
        Case{"^import @", {"std/argo", "std/charts"}, {}},
        Case{"^fork x { drop @", {"app", "layer"}, {"store"}},
        Case{"^fork x { drop app @", {"store"}, {"base"}},
        Case{"^fork x { only profile @", {"full"}, {"upper"}}, Case{"^fork x { app @", {"front"}, {"base"}},
        Case{"^fork x {\n  app store {\n    needs @", {"front"}, {"base"}},
        Case{"^in base {\n  app broken {\n    chart \"\n    needs @", {"store"}, {}},
        Case{"^in base {\n  app broken {\nlayer x after @", {"base"}, {"store"}}));

}  // namespace
}  // namespace profilec::lsp
