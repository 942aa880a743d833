// Each operation of a build fails in turn, and the build is killed at each in turn: every file stays whole,
// old or new, and the next build leaves no trace of the accident.
#include <gtest/gtest.h>

#include <algorithm>
#include <cerrno>

#include "compiler/emit/build.hpp"
#include "tests/emit/memory_disk.hpp"
#include "tests/emit/trees.hpp"

namespace profilec::emit {
namespace {

const BuildOptions kOptions{"/repo", false, false, false};
const std::string kTree = "/repo/clusters/a/";

struct Step {
  const char* name;
  std::vector<AppText> before;  // none: there is no tree yet
  std::vector<AppText> after;
};

std::vector<Step> steps() {
  return {{"first build", {}, {{"platform", "a"}, {"serving", "b"}}},
          {"change",
           {{"platform", "a"}, {"platform", "b"}},
           {{"platform", "a", "two"}, {"platform", "b", "two"}}},
          {"move and removal",
           {{"platform", "a"}, {"platform", "b"}, {"old", "c"}},
           {{"new", "a"}, {"platform", "d"}}}};
}

MemoryDisk disk_with(const std::vector<AppText>& apps) {
  MemoryDisk disk;
  disk.put_directory("/repo");
  if (!apps.empty()) build_tree(disk, tree_of(apps), kOptions);
  return disk;
}

// All nodes, directories included, but for what the test's disk notes about them.
std::map<std::string, std::string> shape(const MemoryDisk& disk) {
  std::map<std::string, std::string> all;
  for (const auto& [path, node] : disk.nodes) {
    all[path] = node.kind == FileKind::directory ? "(directory)" : node.bytes;
  }
  return all;
}

int operations_of(const Step& step) {
  MemoryDisk disk = disk_with(step.before);
  disk.calm();
  build_tree(disk, tree_of(step.after), kOptions);
  return disk.operations();
}

void expect_whole(const MemoryDisk& disk, const Step& step) {
  const auto old_files = disk_with(step.before).files();
  const auto new_files = disk_with(step.after).files();
  for (const auto& [path, bytes] : disk.files()) {
    const bool ours =
        path.find("/.profilec-tmp-") != std::string::npos || path.ends_with("/.catalog.lock.next");
    if (ours) continue;
    const auto before = old_files.find(path);
    const auto after = new_files.find(path);
    EXPECT_TRUE((before != old_files.end() && before->second == bytes) ||
                (after != new_files.end() && after->second == bytes))
        << path << " is torn";
  }
  for (const auto& [path, bytes] : old_files) {
    EXPECT_TRUE(!new_files.contains(path) || disk.files().contains(path)) << path << " is gone";
  }
}

void expect_repaired(MemoryDisk disk, const std::vector<AppText>& apps) {
  for (auto& [path, node] : disk.nodes) node.lock_holders = 0;  // the process is gone
  disk.calm();
  const BuildOutcome outcome = build_tree(disk, tree_of(apps), kOptions);
  EXPECT_FALSE(outcome.diagnostics.has_errors()) << words_of(outcome.diagnostics);
  EXPECT_EQ(shape(disk), shape(disk_with(apps)));
}

bool kill_during(MemoryDisk& disk, const std::vector<AppText>& apps, int operation) {
  disk.kill_at(operation);
  try {
    build_tree(disk, tree_of(apps), kOptions);
  } catch (const Killed&) {
    return true;
  }
  return false;
}

TEST(Interrupted, KilledAtEachOperation) {
  for (const Step& step : steps()) {
    const int count = operations_of(step);
    ASSERT_GT(count, 20);
    for (int operation = 1; operation <= count; ++operation) {
      SCOPED_TRACE(std::string(step.name) + ", operation " + std::to_string(operation));
      MemoryDisk disk = disk_with(step.before);
      ASSERT_TRUE(kill_during(disk, step.after, operation));
      expect_whole(disk, step);
      expect_repaired(disk, step.after);
      if (!step.before.empty()) expect_repaired(disk, step.before);  // the sources were taken back
      expect_repaired(disk, {{"platform", "a", "three"}, {"third", "e"}});
    }
  }
}

TEST(Interrupted, KilledTwice) {
  const Step step = steps().back();
  const std::vector<AppText> third = {{"platform", "a", "three"}, {"platform", "b"}, {"third", "e"}};
  const int count = operations_of(step);
  for (int first = 1; first <= count; ++first) {
    MemoryDisk once = disk_with(step.before);
    ASSERT_TRUE(kill_during(once, step.after, first));
    for (auto& [path, node] : once.nodes) node.lock_holders = 0;
    for (int second = 1;; ++second) {
      SCOPED_TRACE(std::to_string(first) + " and " + std::to_string(second));
      MemoryDisk disk = once;
      if (!kill_during(disk, third, second)) break;
      expect_repaired(disk, step.after);
    }
  }
}

// Disk full, a read-only folder, a broken disk: while no file has been replaced all is as it was.
TEST(Interrupted, FailingAtEachOperation) {
  for (const Step& step : steps()) {
    const int count = operations_of(step);
    int untouched = 0;
    for (int operation = 1; operation <= count; ++operation) {
      SCOPED_TRACE(std::string(step.name) + ", operation " + std::to_string(operation));
      MemoryDisk disk = disk_with(step.before);
      const auto before = shape(disk);
      disk.fail_at(operation, ENOSPC);
      const BuildOutcome outcome = build_tree(disk, tree_of(step.after), kOptions);
      expect_whole(disk, step);
      if (outcome.environment_failed) {
        const auto codes = codes_of(outcome.diagnostics);
        // P0908: the journal could not be read when it was to become the lock.
        EXPECT_EQ(std::count_if(codes.begin(), codes.end(),
                                [](const std::string& code) {
                                  return code == "P0906" || code == "P0109" || code == "P0908";
                                }),
                  1)
            << words_of(outcome.diagnostics);
        if (shape(disk) == before) ++untouched;
        // No folder is left over.
        EXPECT_TRUE(disk.files() != disk_with(step.before).files() || shape(disk) == before);
      } else {
        EXPECT_FALSE(outcome.diagnostics.has_errors()) << words_of(outcome.diagnostics);
        EXPECT_EQ(disk.files(), disk_with(step.after).files());
      }
      expect_repaired(disk, step.after);
    }
    EXPECT_GT(untouched, count / 3);
  }
}

// Another build that was refused may take away the folder that it made, in the moment when we want it.
TEST(Interrupted, AFolderThatIsTakenAwayIsMadeAgain) {
  int operation = 1;
  for (bool right = true; right; ++operation) {
    MemoryDisk disk = disk_with({});
    disk.fail_at(operation, ENOENT);
    const BuildOutcome outcome = build_tree(disk, tree_of({{"platform", "a"}}), kOptions);
    right = !outcome.diagnostics.has_errors();
    if (!right) continue;
    EXPECT_EQ(shape(disk), shape(disk_with({{"platform", "a"}})));
  }
  EXPECT_GT(operation, 8) << "two folders are looked for, made, opened and locked";
}

// A disk that is full from some write on.
TEST(Interrupted, AFullDiskLeavesTheOldTree) {
  for (const Step& step : steps()) {
    const int count = operations_of(step);
    for (int operation = 1; operation <= count; ++operation) {
      MemoryDisk disk = disk_with(step.before);
      const auto before = shape(disk);
      disk.full_from(operation);
      const BuildOutcome outcome = build_tree(disk, tree_of(step.after), kOptions);
      if (!outcome.environment_failed) continue;
      SCOPED_TRACE(std::string(step.name) + ", operation " + std::to_string(operation));
      const bool replaced = disk.files().contains(kTree + ".catalog.lock.next");
      EXPECT_TRUE(replaced || shape(disk) == before);
      disk.calm();
      expect_repaired(disk, step.after);
    }
  }
}

}  // namespace
}  // namespace profilec::emit
