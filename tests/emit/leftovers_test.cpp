// Names like those of a build's temporary files: which are ours, and what is never touched.
#include <gtest/gtest.h>

#include "tests/emit/memory_disk.hpp"
#include "tests/emit/trees.hpp"

namespace profilec::emit {
namespace {

const std::string kTree = "/repo/clusters/a/";
const BuildOptions kOptions{"/repo", false, false, false};

class Leftovers : public testing::Test {
 protected:
  Leftovers() { disk_.put_directory("/repo"); }

  void built(const std::vector<AppText>& apps) {
    disk_.calm();
    for (auto& [path, node] : disk_.nodes) node.lock_holders = 0;
    const BuildOutcome outcome = build_tree(disk_, tree_of(apps), kOptions);
    ASSERT_EQ(words_of(outcome.diagnostics), "");
  }
  bool exists(const std::string& path) { return disk_.nodes.contains(kTree + path); }
  // Ends a build of these apps when its journal and some of its temporary files are there.
  void interrupted(const std::vector<AppText>& apps) {
    for (int operation = 1; !exists(".profilec-tmp-0"); ++operation) {
      disk_.kill_at(operation);
      for (auto& [path, node] : disk_.nodes) node.lock_holders = 0;
      EXPECT_THROW(build_tree(disk_, tree_of(apps), kOptions), Killed);
    }
  }

  MemoryDisk disk_;
  const std::vector<AppText> apps_{{"platform", "a"}};
};

TEST_F(Leftovers, WhatNoBuildNamedSoIsNotOurs) {
  for (const char* path : {".profilec-tmp-mine/deep/file", ".profilec-tmp-/file", ".profilec-tmp-1x",
                           "layers/platform/.profilec-tmp-old"})
    disk_.put(kTree + path, "dear");
  const auto before = disk_.files();
  built(apps_);
  interrupted({{"platform", "a"}, {"serving", "b"}});
  built(apps_);
  for (const auto& [path, bytes] : before) EXPECT_TRUE(disk_.files().contains(path)) << path;
}

TEST_F(Leftovers, WithoutAJournalNothingIsOurs) {
  disk_.put(kTree + ".profilec-tmp-7/file", "dear");
  disk_.put(kTree + ".profilec-tmp-8", "dear");
  disk_.put(kTree + "layers/platform/.profilec-tmp-9", "dear");
  built(apps_);
  EXPECT_TRUE(exists(".profilec-tmp-7/file"));
  EXPECT_TRUE(exists(".profilec-tmp-8"));
  EXPECT_TRUE(exists("layers/platform/.profilec-tmp-9"));
}

TEST_F(Leftovers, AnInterruptedBuildLeavesNone) {
  interrupted(apps_);
  disk_.put(kTree + ".profilec-tmp-journal", "half of a journal");
  built(apps_);
  for (const auto& [path, node] : disk_.nodes)
    EXPECT_EQ(path.find(".profilec-tmp-"), std::string::npos) << path;
}

TEST_F(Leftovers, ANameThatIsTakenIsNotInTheWay) {
  for (const char* name : {".profilec-tmp-0", ".profilec-tmp-journal"})
    disk_.put_link(kTree + name, kTree + "x");
  disk_.put(kTree + "x", "dear");
  disk_.put_link(kTree + "layers/platform/.profilec-tmp-1", kTree + "x");
  built(apps_);
  built({{"platform", "a", "two"}, {"serving", "b"}});
  EXPECT_TRUE(exists("layers/serving/b.yaml"));
  EXPECT_EQ(disk_.nodes.at(kTree + ".profilec-tmp-0").kind, FileKind::symlink);
  EXPECT_EQ(disk_.nodes.at(kTree + ".profilec-tmp-journal").kind, FileKind::symlink);
  EXPECT_TRUE(exists("layers/platform/.profilec-tmp-1"));
}

TEST_F(Leftovers, StrayTextsTogetherAreFew) {
  built(apps_);
  const std::string big(1U << 20U, 'x');
  for (int i = 0; i < 40; ++i) disk_.put(kTree + "layers/platform/" + std::to_string(i) + ".yaml", big);
  const BuildOutcome outcome = build_tree(disk_, tree_of(apps_), kOptions);
  EXPECT_EQ(codes_of(outcome.diagnostics), std::vector<std::string>(40, "P0901"));
  ASSERT_EQ(outcome.texts.size(), 40U);
  std::size_t kept = 0;
  for (const SourceFile& text : outcome.texts) {
    EXPECT_TRUE(text.in_tree);
    kept += text.text.size();
  }
  EXPECT_GT(kept, 0U);
  EXPECT_LE(kept, 16U << 20U);
}

TEST_F(Leftovers, OnlyWhatIsOursIsReadForMoves) {
  built({{"platform", "a"}, {"platform", "b"}});
  disk_.put(kTree + "layers/platform/a.yaml", app_text({"platform", "other"}));
  BuildOptions adopt = kOptions;
  adopt.adopt = true;
  const BuildOutcome outcome = build_tree(disk_, tree_of({{"platform", "a"}, {"platform", "b"}}), adopt);
  EXPECT_EQ(words_of(outcome.diagnostics), "");
}

TEST_F(Leftovers, EachFileSystemIsSynced) {
  disk_.other_device = "/repo/clusters/b";
  std::vector<PendingLock> pending;
  for (const char* name : {"clusters/a", "clusters/b", "clusters/c"}) {
    TreeOutput output = tree_of(apps_);
    output.tree = name;
    BuildOutcome outcome = stage_tree(disk_, output, kOptions);
    ASSERT_TRUE(outcome.pending);
    pending.push_back(*outcome.pending);
  }
  EXPECT_EQ(words_of(seal_trees(disk_, pending, kOptions).diagnostics), "");
  EXPECT_EQ(disk_.syncs, 2);
}

TEST_F(Leftovers, CheckWithoutARootSaysWhatIsMissing) {
  BuildOptions check{"/nowhere", true, false, false};
  const BuildOutcome outcome = build_tree(disk_, tree_of(apps_), check);
  EXPECT_FALSE(outcome.environment_failed);
  EXPECT_TRUE(outcome.differs);
  EXPECT_EQ(codes_of(outcome.diagnostics), std::vector<std::string>{"P0902"});
}

TEST_F(Leftovers, TheHelpIsTheCommandThatWasGiven) {
  BuildOptions check{"/repo", true, false, false};
  check.command = "profilec build plat -o out";
  TreeOutput output = tree_of(apps_);
  output.fork = "acme";
  EXPECT_NE(words_of(build_tree(disk_, output, check).diagnostics)
                .find("run `profilec build plat -o out --fork acme` and commit what it writes"),
            std::string::npos);
}

}  // namespace
}  // namespace profilec::emit
