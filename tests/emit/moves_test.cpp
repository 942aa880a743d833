#include <gtest/gtest.h>

#include <algorithm>

#include "compiler/emit/build.hpp"
#include "tests/emit/memory_disk.hpp"
#include "tests/emit/trees.hpp"

namespace profilec::emit {
namespace {

const char* const kFinalizer = "  finalizers:\n    - resources-finalizer.argocd.argoproj.io\n";

// What the second build says about what it does to the first.
std::string said(const TreeOutput& before, const TreeOutput& after) {
  MemoryDisk disk;
  disk.put_directory("/repo");
  const BuildOptions options{"/repo", false, false, false};
  EXPECT_EQ(words_of(build_tree(disk, before, options).diagnostics), "");
  const BuildOutcome outcome = build_tree(disk, after, options);
  EXPECT_FALSE(outcome.diagnostics.has_errors());
  EXPECT_TRUE(disk.files().contains("/repo/clusters/a/catalog.lock"));
  return words_of(outcome.diagnostics);
}

TEST(Moves, ARemovedApplication) {
  const AppText keep{"platform", "a"};
  EXPECT_EQ(
      said(tree_of({keep, {"platform", "b", "one", kFinalizer}}), tree_of({keep})),
      "P0903: this build removes the Application `b`\n"
      "  written by the last build\n"
      "  note: its root `root-platform` prunes it at the next sync\n"
      "  note: it has the cascading finalizer: its workloads are deleted with it, but for CRDs and what is "
      "guarded by `Delete=false` or Helm's `resource-policy: keep`\n"
      "  help: to keep its workloads, in two commits: first write `no finalizer` in `b`, build, commit and "
      "wait "
      "until `root-platform` has synced it; then remove it\n");
  const std::string left = said(tree_of({keep, {"platform", "b"}}), tree_of({keep}));
  EXPECT_NE(left.find("its workloads stay, and nothing manages them"), std::string::npos);
  EXPECT_EQ(left.find("help"), std::string::npos);
}

TEST(Moves, AMovedApplication) {
  const AppText one{"platform", "a"};
  const AppText two{"serving", "b"};
  EXPECT_EQ(
      said(tree_of({one, two, {"platform", "c", "one", kFinalizer}}), tree_of({one, two, {"serving", "c"}})),
      "P0903: this build moves the Application `c` from layer `platform` to `serving`\n"
      "  written here by the last build\n"
      "  note: its root `root-platform` prunes it at the next sync\n"
      "  note: it has the cascading finalizer: its workloads are deleted with it, but for CRDs and what is "
      "guarded by `Delete=false` or Helm's `resource-policy: keep`\n"
      "  note: `root-serving` makes it anew; which root comes first is a matter of chance\n"
      "  help: to keep its workloads, in three commits, each built and synced by both roots before the next: "
      "1. "
      "write `annotation \"argocd.argoproj.io/sync-options\" = \"Prune=false\"` in `c` while it is in "
      "`platform`; "
      "2. move it to `serving`, so that `root-serving` takes it over and `root-platform` lets it be; 3. take "
      "the "
      "annotation out\n");
}

TEST(Moves, AGuardedApplicationIsMovedSafely) {
  const AppText one{"platform", "a"};
  const AppText two{"serving", "b"};
  const std::string guard = "  annotations:\n    argocd.argoproj.io/sync-options: Prune=false\n";
  const std::string words = said(tree_of({one, two, {"platform", "c", "one", guard}}),
                                 tree_of({one, two, {"serving", "c", "one", guard}}));
  EXPECT_NE(words.find("`root-platform` does not prune it, because of `Prune=false`"), std::string::npos)
      << words;
  EXPECT_NE(words.find("sync `root-serving` before taking `Prune=false` out"), std::string::npos) << words;
}

TEST(Moves, ARenamedApplication) {
  TreeOutput before = tree_of({{"platform", "a"}});
  TreeOutput after = before;
  after.files[0].bytes = app_text({"platform", "acme-a"});
  after.files[0].application = "acme-a";
  const std::string words = said(before, after);
  EXPECT_NE(words.find("P0903: this build renames the Application `a` to `acme-a`"), std::string::npos)
      << words;
  EXPECT_NE(words.find("`root-platform` prunes it"), std::string::npos);
}

TEST(Moves, AFileThatChangesItsNameOnlyIsNoMove) {
  const TreeOutput before = tree_of({{"platform", "a"}});
  TreeOutput after = before;
  after.files[0].path = "layers/platform/other.yaml";
  EXPECT_EQ(said(before, after), "");
}

TEST(Moves, AChangeOfAVerbatimFileIsNoMove) {
  TreeOutput before = tree_of({{"platform", "a"}});
  before.files[0].bytes = "kind: Application\nmetadata: {name: 'a'}\n";
  TreeOutput after = before;
  after.files[0].bytes = "kind: Application\nmetadata: {name: \"a\"}\n";
  EXPECT_EQ(said(before, after), "");
}

TEST(Moves, ARootThatGoesTakesNothingWithIt) {
  const AppText keep{"platform", "a"};
  const std::string words =
      said(tree_of({keep, {"old", "b"}, {"old", "c"}}), tree_of({keep, {"platform", "b"}}));
  EXPECT_NE(words.find("removes the root `root-old`"), std::string::npos) << words;
  EXPECT_NE(words.find("deleting it deletes its Applications, too: `b` and `c`"), std::string::npos) << words;
  EXPECT_NE(words.find("its root `root-old` goes too, so nothing prunes it"), std::string::npos) << words;
  EXPECT_NE(words.find("moves the Application `b` from layer `old` to `platform`"), std::string::npos)
      << words;
}

TEST(Moves, ARootThatDoesNotPrune) {
  TreeOutput before = tree_of({{"platform", "a"}, {"platform", "b"}});
  std::string& root = before.files[2].bytes;
  root.replace(root.find("prune: true"), 11, "prune: false");
  TreeOutput after = tree_of({{"platform", "a"}});
  after.files[1].bytes = root;
  EXPECT_NE(said(before, after).find("`root-platform` does not prune by itself"), std::string::npos);
}

TEST(Moves, MayBeRefused) {
  MemoryDisk disk;
  disk.put_directory("/repo");
  BuildOptions options{"/repo", false, false, false};
  build_tree(disk, tree_of({{"platform", "a"}, {"platform", "b"}}), options);
  const auto before = disk.files();
  options.refuse_warnings = true;
  EXPECT_EQ(codes_of(build_tree(disk, tree_of({{"platform", "a"}}), options).diagnostics),
            std::vector<std::string>{"P0903"});
  EXPECT_EQ(disk.files(), before);
}

}  // namespace
}  // namespace profilec::emit
