// Completion: what fits at the mark `@`, and what does not.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>

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
        Case{"^in base {\n  app broken {\nlayer x after @", {"base"}, {"store"}},
        Case{"^in base {\n  app broken {\n    spec { a: \n\n  app next {\n    needs @", {"store"}, {"base"}},
        Case{"^fork x {\n  app store {\n    wave 1\n  app front {\n    wave 2\n  }\n  drop @", {"app"}, {}},
        Case{"path \"x\" with @", {"automated"}, {"because"}},
        Case{"path \"x\" needs capability @", {"storage"}, {"store"}},
        Case{"needs (\n      store,\n      @", {"front"}, {"because"}},
        Case{"needs store because \"`front` and `@", {"store", "front"}, {"capability"}},
        Case{"needs store because \"`front` @", {}, {"store", "front"}},
        Case{"namespace @", {"store", "front"}, {"storage"}},
        Case{"ignore @", {"apps/Deployment", "core/Namespace"}, {"store"}},
        Case{"chart cert-manager \"v1.20.2\" from @", {"quay.io/jetstack/charts"}, {}},
        Case{"^project x { cluster-kind @", {"core/Namespace"}, {"apps/Deployment"}},
        Case{"^project x { deny namespace-kind @", {"apps/Deployment"}, {"core/Namespace"}}));

// What is put in at the mark for the candidate of this label; empty: it is not offered.
std::string inserted(TestWorkspace& test, std::string_view where, const std::string& label) {
  std::string text = with_library();
  text.insert(text.find("    namespace front\n"), "    " + std::string(where) + "\n");
  const std::size_t mark = text.find('@');
  const std::string before = text.substr(0, mark);
  test.replace("catalog.profile", text.erase(mark, 1));
  const auto line = std::count(before.begin(), before.end(), '\n');
  Json params = test.document("catalog.profile");
  params["position"] = {{"line", line}, {"character", before.size() - before.rfind('\n') - 1}};
  const Json items = completion(test.workspace, params)["items"];
  for (const Json& item : items) {
    if (item["label"] == label) return item["textEdit"]["newText"].get<std::string>();
  }
  return "";
}

TEST(Completion, PutsInWhatParses) {
  TestWorkspace test;
  test.workspace.settings.snippets = true;
  test.open("catalog.profile", with_library());
  EXPECT_EQ(inserted(test, "@", "spec"), "spec {\n\t$0\n}");
  EXPECT_EQ(inserted(test, "chart x \"1\" from \"q\" { @ }", "values"), "values \"${1}\"");
  EXPECT_EQ(inserted(test, "chart keda \"2.20.1\" from @", "https://kedacore.github.io/charts"),
            "\"https://kedacore.github.io/charts\"");
  EXPECT_EQ(inserted(test, "path \"x/${@\"", "tree"), "tree}");
  EXPECT_EQ(inserted(test, "path \"x/${@}\"", "tree"), "tree");
}

TEST(Completion, FilesThatAreThere) {
  TestWorkspace test;
  test.folder.write("platform/keda/values.yaml", "");
  test.open("catalog.profile", with_library());
  EXPECT_EQ(inserted(test, "path \"@\"", "platform"), "platform");
  EXPECT_EQ(inserted(test, "path \"platform/@\"", "platform/keda"), "platform/keda");
  EXPECT_EQ(inserted(test, "path \"platform/keda/@\"", "platform/keda/values.yaml"), "");
  EXPECT_EQ(inserted(test, "manifest \"platform/@\"", "platform/keda/"), "platform/keda/");
  EXPECT_EQ(inserted(test, "manifest \"@\"", "catalog.profile"), "");
  EXPECT_EQ(inserted(test, "manifest \"../@\"", "../catalog.profile"), "");
  EXPECT_EQ(
      inserted(test, "chart x \"1\" from \"q\" { values \"platform/keda/@\" }", "platform/keda/values.yaml"),
      "platform/keda/values.yaml");
}

}  // namespace
}  // namespace profilec::lsp
