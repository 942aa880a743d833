#include "compiler/emit/build.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cerrno>

#include "compiler/emit/lock.hpp"
#include "compiler/emit/turn.hpp"
#include "tests/emit/memory_disk.hpp"
#include "tests/emit/trees.hpp"

namespace profilec::emit {
namespace {

using Codes = std::vector<std::string>;

const std::string kTree = "/repo/clusters/a/";

class Build : public testing::Test {
 protected:
  Build() { disk_.put_directory("/repo"); }

  BuildOutcome build(const TreeOutput& output) {
    disk_.changes = 0;
    return build_tree(disk_, output, options_);
  }
  // One that must go through.
  void built(const TreeOutput& output) {
    const BuildOutcome outcome = build(output);
    ASSERT_EQ(words_of(outcome.diagnostics), "");
    ASSERT_FALSE(outcome.pending);
  }
  BuildOutcome check(const TreeOutput& output) {
    BuildOptions options = options_;
    options.check = true;
    disk_.changes = 0;
    BuildOutcome outcome = build_tree(disk_, output, options);
    EXPECT_EQ(disk_.changes, 0);
    return outcome;
  }
  std::string bytes(const std::string& path) { return disk_.nodes.at(kTree + path).bytes; }
  bool exists(const std::string& path) { return disk_.nodes.contains(kTree + path); }

  MemoryDisk disk_;
  BuildOptions options_{"/repo", false, false, false};
  const TreeOutput one_ = tree_of({{"platform", "a"}, {"platform", "b"}, {"serving", "c"}});
};

TEST_F(Build, WritesTheTreeAndItsLock) {
  const BuildOutcome outcome = build(one_);
  EXPECT_EQ(words_of(outcome.diagnostics), "");
  EXPECT_EQ(outcome.written, 6U);
  EXPECT_EQ(disk_.syncs, 1);
  std::vector<std::string> paths;
  for (const auto& [path, text] : disk_.files()) paths.push_back(path.substr(kTree.size()));
  EXPECT_EQ(paths,
            (Codes{"catalog.lock", "layers/platform/a.yaml", "layers/platform/b.yaml",
                   "layers/serving/c.yaml", "projects/p.yaml", "roots/platform.yaml", "roots/serving.yaml"}));
  EXPECT_EQ(bytes("layers/platform/a.yaml"), app_text({"platform", "a"}));
  const std::string lock = bytes("catalog.lock");
  EXPECT_EQ(std::count(lock.begin(), lock.end(), '\n'), 6);
  // printf 'kind: AppProject\n' | sha256sum
  EXPECT_NE(lock.find("ba485f50837ff273bd9d7eb93322c6f3823a73bc6202a12dbc1e2def31563cfa  projects/p.yaml\n"),
            std::string::npos)
      << lock;
}

TEST_F(Build, TouchesNothingThatIsRight) {
  built(one_);
  const BuildOutcome again = build(one_);
  EXPECT_EQ(words_of(again.diagnostics), "");
  EXPECT_EQ(disk_.changes, 0);
  EXPECT_EQ(disk_.syncs, 1);
  EXPECT_EQ(again.unchanged, 6U);
  EXPECT_EQ(again.written, 0U);
}

TEST_F(Build, WritesOnlyWhatChanged) {
  built(one_);
  const int before = disk_.nodes.at(kTree + "layers/platform/b.yaml").changed;
  const BuildOutcome outcome =
      build(tree_of({{"platform", "a", "two"}, {"platform", "b"}, {"serving", "c"}}));
  EXPECT_EQ(words_of(outcome.diagnostics), "");
  EXPECT_EQ(outcome.written, 1U);
  EXPECT_EQ(bytes("layers/platform/a.yaml"), app_text({"platform", "a", "two"}));
  EXPECT_EQ(disk_.nodes.at(kTree + "layers/platform/b.yaml").changed, before);
}

TEST_F(Build, RemovesWhatIsStaleAndTheDirectoryItLeavesEmpty) {
  built(one_);
  disk_.put(kTree + "layers/platform/README.md", "not ours");
  const BuildOutcome outcome = build(tree_of({{"platform", "a"}}));
  EXPECT_EQ(outcome.removed, 3U);
  EXPECT_FALSE(exists("layers/serving"));
  EXPECT_FALSE(exists("layers/platform/b.yaml"));
  EXPECT_TRUE(exists("layers/platform/README.md"));
  const BuildOutcome none = build(tree_of({{"other", "x"}}));
  EXPECT_TRUE(exists("layers/platform/README.md"));
  EXPECT_FALSE(exists("layers/platform/a.yaml"));
}

TEST_F(Build, KeepsAStaleFileThatSomebodyChanged) {
  built(one_);
  disk_.put(kTree + "layers/platform/b.yaml", "mine");
  const BuildOutcome outcome = build(tree_of({{"platform", "a"}, {"serving", "c"}}));
  EXPECT_EQ(codes_of(outcome.diagnostics), Codes{"P0901"});
  EXPECT_EQ(bytes("layers/platform/b.yaml"), "mine");
  EXPECT_EQ(disk_.changes, 0);
}

TEST_F(Build, RefusesStrays) {
  built(one_);
  for (const char* name : {"layers/platform/x.yaml", "layers/platform/x.yml", "roots/x.json",
                           "projects/x.jsonnet", "layers/kustomization.yaml", "layers/platform/Kustomization",
                           "layers/new/deep/Chart.yaml", "layers/platform/.hidden.yaml"}) {
    disk_.put(kTree + name, "x");
    const BuildOutcome outcome = build(one_);
    EXPECT_EQ(codes_of(outcome.diagnostics), Codes{"P0901"}) << name;
    EXPECT_NE(words_of(outcome.diagnostics).find(name), std::string::npos);
    EXPECT_EQ(disk_.changes, 0);
    EXPECT_TRUE(exists(name));
    disk_.nodes.erase(kTree + name);
  }
  disk_.put(kTree + "layers/platform/notes.md", "x");
  disk_.put(kTree + "other/x.yaml", "x");
  EXPECT_EQ(words_of(build(one_).diagnostics), "");
}

TEST_F(Build, RefusesToOverwriteWhatItDidNotWrite) {
  built(one_);
  disk_.put(kTree + "layers/platform/b.yaml", "a\nmine\n");
  EXPECT_EQ(codes_of(build(one_).diagnostics), Codes{"P0904"});
  EXPECT_EQ(disk_.changes, 0);
  options_.adopt = true;
  built(one_);
  EXPECT_EQ(bytes("layers/platform/b.yaml"), app_text({"platform", "b"}));
}

TEST_F(Build, TakesAFileThatIsRightForItsOwn) {
  disk_.put(kTree + "layers/platform/a.yaml", app_text({"platform", "a"}));
  built(one_);
}

TEST_F(Build, DeletesNothingWithoutAReadableLock) {
  built(one_);
  const std::string lock = bytes("catalog.lock");
  const TreeOutput fewer = tree_of({{"platform", "a"}, {"serving", "c"}});
  for (const std::string& broken :
       {std::string("<<<<<<< ours\n") + lock, lock.substr(0, lock.size() - 1),
        lock + "zz  layers/platform/q.yaml\n", std::string(64, 'a') + "  ../../secret\n",
        std::string(64, 'a') + "  layers/../../secret\n", std::string(64, 'a') + "  README.md\n",
        lock + std::string(64, 'a') + "  layers/platform/a.yaml\n"}) {
    disk_.put(kTree + "catalog.lock", broken);
    const BuildOutcome outcome = build(fewer);
    EXPECT_EQ(codes_of(outcome.diagnostics).front(), "P0905") << broken;
    EXPECT_EQ(disk_.changes, 0);
  }
  disk_.put(kTree + "catalog.lock", "broken\n");
  options_.adopt = true;
  const BuildOutcome outcome = build(fewer);
  EXPECT_EQ(codes_of(outcome.diagnostics), Codes{"P0901"});  // b.yaml, which nothing says is ours
  EXPECT_EQ(disk_.changes, 0);
  built(one_);
  EXPECT_EQ(bytes("catalog.lock"), lock);
}

TEST_F(Build, ADirectoryInTheWayFailsBeforeAnythingIsWritten) {
  disk_.put_directory(kTree + "layers/platform/b.yaml");
  const BuildOutcome outcome = build(one_);
  EXPECT_EQ(codes_of(outcome.diagnostics), Codes{"P0906"});
  EXPECT_TRUE(outcome.environment_failed);
  EXPECT_EQ(disk_.changes, 0);
}

TEST_F(Build, AFileWhereADirectoryShouldBeFailsBeforeAnythingIsWritten) {
  disk_.put(kTree + "layers/platform", "x");
  const auto before = disk_.files();
  const BuildOutcome outcome = build(one_);
  EXPECT_EQ(codes_of(outcome.diagnostics), Codes{"P0906"});
  EXPECT_TRUE(outcome.environment_failed);
  EXPECT_EQ(disk_.files(), before);
  disk_.nodes.erase(kTree + "layers/platform");
  disk_.put(kTree + "roots", "x");
  EXPECT_EQ(codes_of(build(one_).diagnostics), Codes{"P0906"});
}

TEST_F(Build, RefusesSymlinksThatLeadOut) {
  disk_.put("/elsewhere/x.yaml", "x");
  for (const char* name :
       {"layers/platform/a.yaml", "layers/platform/link", "layers/platform", "layers", "away"}) {
    disk_.put_link(kTree + name, "/elsewhere");
    const BuildOutcome outcome = build(one_);
    EXPECT_EQ(codes_of(outcome.diagnostics).front(), "P0907") << name;
    EXPECT_EQ(disk_.files().size(), 1U);
    disk_.nodes.erase(kTree + name);
  }
  disk_.put_link(kTree + "layers/dangling", "/nowhere");
  EXPECT_EQ(codes_of(build(one_).diagnostics), Codes{"P0907"});
}

TEST_F(Build, RefusesASymlinkOnTheWayToTheTree) {
  disk_.put_directory("/elsewhere/a");
  disk_.put_link("/repo/clusters", "/elsewhere");
  EXPECT_EQ(codes_of(build(one_).diagnostics), Codes{"P0907"});
  EXPECT_TRUE(disk_.files().empty());
}

TEST_F(Build, ReplacesASymlinkWithinTheTreeOnlyWhenAdopting) {
  disk_.put(kTree + "text", "x");
  disk_.put_link(kTree + "layers/platform/a.yaml", kTree + "text");
  EXPECT_EQ(codes_of(build(one_).diagnostics), Codes{"P0904"});
  options_.adopt = true;
  built(one_);
  EXPECT_EQ(disk_.nodes.at(kTree + "layers/platform/a.yaml").kind, FileKind::regular);
  EXPECT_EQ(bytes("text"), "x");
}

TEST_F(Build, WritesNoPathOutOfTheTree) {
  for (const char* path :
       {"../x.yaml", "layers/../../x.yaml", "/etc/x.yaml", "x.yaml", "layers/", "layers//x.yaml"}) {
    TreeOutput output;
    output.tree = "clusters/a";
    output.files.push_back({path, "x", ""});
    EXPECT_TRUE(build(output).environment_failed) << path;
    EXPECT_EQ(disk_.changes, 0);
  }
  for (const char* tree : {"..", "clusters/../../x", "a//b", "/etc"}) {
    TreeOutput output = one_;
    output.tree = tree;
    EXPECT_TRUE(build(output).environment_failed) << tree;
    EXPECT_TRUE(disk_.files().empty());
  }
}

TEST_F(Build, OnlyOneBuildWorksInATree) {
  built(one_);
  const Directory::Opened held = disk_.open_directory("/repo/clusters/a");
  ASSERT_EQ(held.directory->try_lock(false), 0);
  const BuildOutcome outcome = build(one_);
  EXPECT_EQ(codes_of(outcome.diagnostics), Codes{"P0908"});
  EXPECT_TRUE(outcome.environment_failed);
  EXPECT_EQ(codes_of(check(one_).diagnostics), Codes{"P0908"});
}

TEST_F(Build, ARunThatDoesNotGetItsTurnSaysSo) {
  built(one_);
  const Directory::Opened held = disk_.open_directory("/repo/clusters/a");
  ASSERT_EQ(held.directory->try_lock(false), 0);
  BuildOutcome refusal;
  const Turn turn(disk_, "clusters/a", options_, refusal);
  EXPECT_EQ(turn.held(), "");
  EXPECT_EQ(codes_of(refusal.diagnostics), Codes{"P0908"});
}

// The build that comes after finds out, and says it better.
TEST_F(Build, ATurnThatTheDiskRefusesIsNotTakenByAnother) {
  built(one_);
  for (int operation = 1; operation <= 8; ++operation) {
    disk_.fail_at(operation, EIO);
    BuildOutcome refusal;
    const Turn turn(disk_, "clusters/a", options_, refusal);
    EXPECT_EQ(codes_of(refusal.diagnostics), Codes{}) << operation;
  }
}

TEST_F(Build, ALockThatAnotherBuildOvertookIsNotWritten) {
  const BuildOutcome staged = stage_tree(disk_, one_, options_);
  ASSERT_TRUE(staged.pending);
  EXPECT_FALSE(exists("catalog.lock"));
  const TreeOutput other = tree_of({{"platform", "z"}});
  build(other);
  const auto after = disk_.files();
  const BuildOutcome sealed = seal_trees(disk_, {*staged.pending}, options_);
  EXPECT_EQ(codes_of(sealed.diagnostics), Codes{"P0908"});
  EXPECT_EQ(disk_.files(), after);
}

TEST_F(Build, SyncsOnceForManyTrees) {
  std::vector<PendingLock> pending;
  for (const char* tree : {"clusters/a", "clusters/b", "c"}) {
    TreeOutput output = one_;
    output.tree = tree;
    pending.push_back(stage_tree(disk_, output, options_).pending.value());
  }
  EXPECT_EQ(disk_.syncs, 0);
  EXPECT_EQ(words_of(seal_trees(disk_, pending, options_).diagnostics), "");
  EXPECT_EQ(disk_.syncs, 1);
  EXPECT_TRUE(disk_.nodes.contains("/repo/c/catalog.lock"));
  for (const auto& [path, bytes] : disk_.files()) EXPECT_EQ(path.find("/."), std::string::npos) << path;
}

TEST_F(Build, CheckNamesEachFileThatDiffers) {
  built(one_);
  EXPECT_FALSE(check(one_).differs);
  TreeOutput other = tree_of({{"platform", "a", "two"}, {"serving", "c"}, {"serving", "d"}});
  disk_.put(kTree + "layers/stray.yaml", "x");
  const BuildOutcome outcome = check(other);
  EXPECT_TRUE(outcome.differs);
  EXPECT_EQ(codes_of(outcome.diagnostics), (Codes{"P0901", "P0903", "P0902", "P0902", "P0902"}));
  const std::string words = words_of(outcome.diagnostics);
  EXPECT_NE(words.find("`layers/platform/a.yaml` is not what the sources give"), std::string::npos);
  EXPECT_NE(words.find("`layers/platform/b.yaml` is stale"), std::string::npos);
  EXPECT_NE(words.find("`layers/serving/d.yaml` is missing"), std::string::npos);
  EXPECT_NE(words.find("`layers/stray.yaml` is a stray"), std::string::npos);
  EXPECT_NE(outcome.diff.find(
                "--- a/clusters/a/layers/platform/a.yaml\n+++ b/clusters/a/layers/platform/a.yaml\n"
                "@@ -4,4 +4,4 @@\n metadata:\n   name: a\n spec:\n-  project: one\n+  project: two\n"),
            std::string::npos)
      << outcome.diff;
  EXPECT_NE(outcome.diff.find("--- a/clusters/a/layers/platform/b.yaml\n+++ /dev/null\n@@ -1,7 +0,0 @@\n"),
            std::string::npos);
  EXPECT_NE(outcome.diff.find("--- /dev/null\n+++ b/clusters/a/layers/serving/d.yaml\n@@ -0,0 +1,7 @@\n"),
            std::string::npos);
  // The lock differs with them.
  EXPECT_NE(outcome.diff.find("--- a/clusters/a/catalog.lock\n+++ b/clusters/a/catalog.lock\n"),
            std::string::npos);
}

TEST_F(Build, CheckOfATreeThatIsNotThere) {
  const BuildOutcome outcome = check(one_);
  EXPECT_TRUE(outcome.differs);
  EXPECT_EQ(words_of(outcome.diagnostics).find("P0902: the tree `clusters/a` was never built"), 0U);
  EXPECT_FALSE(disk_.nodes.contains("/repo/clusters"));
}

TEST_F(Build, CheckSaysThatTheLockIsMissing) {
  built(one_);
  disk_.nodes.erase(kTree + "catalog.lock");
  const BuildOutcome outcome = check(one_);
  EXPECT_TRUE(outcome.differs);
  EXPECT_EQ(words_of(outcome.diagnostics).find("P0902: `catalog.lock` is missing"), 0U);
}

TEST_F(Build, DiagnosticsPointIntoTheirTexts) {
  built(one_);
  disk_.put(kTree + "layers/platform/b.yaml", app_text({"platform", "b", "three"}));
  BuildOutcome outcome = build(one_);
  SourceSet set;
  set.add({"other", "text", false});
  const Diagnostics moved = move_texts(set, outcome);
  const Span span = moved.all().at(0)->place();
  EXPECT_EQ(set.file(span.file).name, "clusters/a/layers/platform/b.yaml");
  EXPECT_EQ(set.text(span), "  project: three");
}

TEST(Colour, GoesByTheSign) {
  EXPECT_EQ(colour_diff("--- a\n+++ b\n@@ -1 +1 @@\n-x\n+y\n z\n"),
            "\x1B[1m--- a\x1B[0m\n\x1B[1m+++ b\x1B[0m\n\x1B[36m@@ -1 +1 @@\x1B[0m\n\x1B[31m-x\x1B[0m\n"
            "\x1B[32m+y\x1B[0m\n z\n");
}

}  // namespace
}  // namespace profilec::emit
