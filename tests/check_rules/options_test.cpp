#include <gtest/gtest.h>

#include "tests/check_rules/support.hpp"

namespace profilec::test {
namespace {

std::string app(const std::string& statements) {
  return rules_say(with_apps("app kueue { path \"kueue\"\n" + statements + "\n}"));
}

TEST(Options, UnknownKeyHasTheNearest) {
  EXPECT_EQ(app("option ServerSideAply"),
            "P0601 there is no sync option `ServerSideAply`\n"
            "  at ServerSideAply : Argo CD ignores it without a word\n"
            "  help: did you mean `ServerSideApply`?\n"
            "  fix: change to `ServerSideApply`: [ServerSideAply] -> [ServerSideApply]\n");
  EXPECT_EQ(app("option createnamespace = \"true\"\n namespace kueue"),
            "P0601 there is no sync option `createnamespace`\n"
            "  at createnamespace = \"true\" : Argo CD ignores it without a word\n"
            "  help: did you mean `CreateNamespace`?\n"
            "  fix: change to `CreateNamespace`: [createnamespace = \"true\"] -> [CreateNamespace]\n");
  EXPECT_EQ(app("option Retry"),
            "P0601 there is no sync option `Retry`\n"
            "  at Retry : Argo CD ignores it without a word\n"
            "  help: remove it; `profilec explain P0601` says how options are compared\n");
}

TEST(Options, UnknownValueHasTheNearest) {
  EXPECT_EQ(app("option ServerSideApply = True"),
            "P0601 the sync option `ServerSideApply` has no value `True`\n"
            "  at ServerSideApply = True : Argo CD ignores it without a word\n"
            "  help: did you mean `true`?\n"
            "  fix: change to `ServerSideApply`: [ServerSideApply = True] -> [ServerSideApply]\n");
  EXPECT_EQ(app("option PrunePropagationPolicy"),
            "P0601 the sync option `PrunePropagationPolicy` has no value `true`\n"
            "  at PrunePropagationPolicy : Argo CD ignores it without a word\n"
            "  help: its values are `foreground`, `background` or `orphan`\n");
}

TEST(Options, ForceBelongsOnAResource) {
  EXPECT_EQ(app("option Force"),
            "P0601 `Force=true` is no sync option of an Application\n"
            "  at Force : Argo CD ignores it here without a word\n"
            "  help: write it on the resource it is for, as the annotation `argocd.argoproj.io/sync-options: "
            "Force=true`\n");
  EXPECT_EQ(app("annotation argocd.argoproj.io/sync-options = \"Force=true, Prune=false\""), "");
  EXPECT_EQ(app("annotation argocd.argoproj.io/sync-options = \"Prunne=false\""),
            "P0601 there is no sync option `Prunne`\n"
            "  at annotation argocd.argoproj.io/sync-options = \"Prunne=false\" : Argo CD ignores it without "
            "a word\n"
            "  help: did you mean `Prune`?\n");
}

TEST(Options, ThatActAreSilent) {
  EXPECT_EQ(
      app("option ServerSideApply\n option PrunePropagationPolicy = background\n option Prune = confirm\n "
          "option Delete = "
          "false\n option Validate = false\n option ApplyOutOfSyncOnly = false\n option Replace = false"),
      "");
}

TEST(Options, OfAPresetAreReportedOnce) {
  const std::string preset = "preset fast { option FastSync }";
  EXPECT_EQ(rules_say(with_apps("app a { path \"a\"; with fast }\napp b { path \"b\"; with fast }", preset)),
            "P0601 there is no sync option `FastSync`\n"
            "  at FastSync : Argo CD ignores it without a word\n"
            "  help: remove it; `profilec explain P0601` says how options are compared\n");
}

TEST(Options, OfARootAreChecked) {
  EXPECT_EQ(rules_say(with_apps("app a { path \"a\" }",
                                "layer x { root { option PruneLst } }\nin x { app b { path \"b\" } }")),
            "P0601 there is no sync option `PruneLst`\n"
            "  at PruneLst : Argo CD ignores it without a word\n"
            "  help: did you mean `PruneLast`?\n"
            "  fix: change to `PruneLast`: [PruneLst] -> [PruneLast]\n");
}

TEST(Options, InSpecAreChecked) {
  EXPECT_EQ(
      app("spec { syncPolicy: { syncOptions: [\"ServerSideAply=true\"] } }"),
      "P0601 there is no sync option `ServerSideAply`\n"
      "  at \"ServerSideAply=true\" : Argo CD ignores it without a word\n"
      "  help: did you mean `ServerSideApply`?\n"
      "  fix: change to `\"ServerSideApply=true\"`: [\"ServerSideAply=true\"] -> [\"ServerSideApply=true\"]\n"
      "P0622 `syncPolicy.syncOptions` is written in `spec`, and has a statement\n"
      "  at syncOptions : what forks override and editors show is the statement\n"
      "  help: write it as `option NAME`\n");
}

TEST(Options, IdleValuesAreANote) {
  EXPECT_EQ(app("option CreateNamespace = false\n namespace kueue"),
            "P0602 the sync option `CreateNamespace=false` does nothing\n"
            "  at CreateNamespace = false : the same as leaving it out\n"
            "  help: remove it; what a preset brings is taken away by `no option CreateNamespace`\n");
}

TEST(Options, ReplaceGoesBeforeApply) {
  EXPECT_EQ(app("option Replace\n option ServerSideApply"),
            "P0602 the sync option `ServerSideApply=true` of `kueue` does nothing beside `Replace=true`\n"
            "  at ServerSideApply : has no effect\n"
            "  at Replace : objects are replaced, not applied\n"
            "  help: keep one of them: replacing deletes what others wrote, and may create objects anew\n");
  EXPECT_EQ(app("option Replace = false\n option ServerSideApply"), "");
}

TEST(Options, NoNamespaceToCreate) {
  const std::string preset = "preset create { option CreateNamespace }";
  EXPECT_EQ(rules_say(with_apps("app kueue { path \"kueue\"; with create }", preset)),
            "P0603 `kueue` asks for its namespace to be created, but names none\n"
            "  at kueue\n"
            "  at CreateNamespace : does nothing without a namespace\n"
            "  help: add `namespace NAME`, or leave the option out\n");
  EXPECT_EQ(rules_say(with_apps("app kueue { path \"kueue\"; namespace kueue; with create }", preset)), "");
}

TEST(Options, NothingToRespect) {
  EXPECT_EQ(app("option RespectIgnoreDifferences"),
            "P0604 `kueue` has `RespectIgnoreDifferences`, but ignores no difference\n"
            "  at RespectIgnoreDifferences : means nothing without `ignore`\n"
            "  help: name the fields, such as `ignore apps/Deployment { \"/spec/replicas\" }`, or leave the "
            "option out\n");
  EXPECT_EQ(app("option RespectIgnoreDifferences\n ignore apps/Deployment { \"/spec/replicas\" }"), "");
  // What is said through `spec` counts; that it has a statement is another matter.
  EXPECT_EQ(
      app("option RespectIgnoreDifferences\n spec { ignoreDifferences: [{ kind: \"Pod\" }] }").substr(0, 5),
      "P0622");
}

TEST(Options, TwoValues) {
  EXPECT_EQ(app("option Replace\n spec { syncPolicy: { syncOptions: [\"Replace=false\"] } }"),
            "P0619 `kueue` has the sync option `Replace` with two values: `true` and `false`\n"
            "  at \"Replace=false\" : `false` here\n"
            "  at Replace : `true` here\n"
            "  note: Argo CD finds both in the list; which one acts depends on the option\n"
            "  help: keep one of them\n"
            "P0622 `syncPolicy.syncOptions` is written in `spec`, and has a statement\n"
            "  at syncOptions : what forks override and editors show is the statement\n"
            "  help: write it as `option NAME`\n");
}

}  // namespace
}  // namespace profilec::test
