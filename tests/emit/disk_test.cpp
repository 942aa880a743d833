// The real disk: what the one in memory cannot show.
#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <thread>

#include "compiler/emit/build.hpp"
#include "tests/emit/trees.hpp"

namespace profilec::emit {
namespace {

namespace fs = std::filesystem;

class DiskTest : public testing::Test {
 protected:
  DiskTest() {
    std::string name = testing::TempDir() + "disk-" + std::string(6, 'X');
    if (mkdtemp(name.data()) != nullptr) root_ = name;
    opened_ = files_->open_directory(root_).directory;
  }
  ~DiskTest() override { fs::remove_all(root_); }
  void put(const std::string& name, const std::string& bytes) {
    std::ofstream(root_ + "/" + name, std::ios::binary) << bytes;
  }

  std::string root_;
  std::unique_ptr<FileSystem> files_ = disk();
  std::unique_ptr<Directory> opened_;
};

TEST_F(DiskTest, ReadsRegularFilesOnly) {
  put("a", "text");
  EXPECT_EQ(files_->read(root_ + "/a", 4).bytes, "text");
  EXPECT_EQ(files_->read(root_ + "/a", 3).error, EFBIG);
  EXPECT_EQ(files_->read(root_, 100).error, EINVAL);
  EXPECT_EQ(files_->read(root_ + "/none", 100).error, ENOENT);
  EXPECT_EQ(files_->read("/dev/null", 100).error, EINVAL);
  EXPECT_EQ(files_->read("/dev/zero", 100).error, EINVAL);
  EXPECT_EQ(files_->read(root_ + std::string("/a\0b", 4), 100).error, EINVAL);
  EXPECT_GT(files_->read("/proc/self/status", 1 << 20).bytes.size(), 100U);  // says that its size is 0
}

TEST_F(DiskTest, DoesNotHangOnAFifo) {
  ASSERT_EQ(mkfifo((root_ + "/fifo").c_str(), 0600), 0);
  EXPECT_EQ(files_->read(root_ + "/fifo", 100).error, EINVAL);
  EXPECT_EQ(opened_->read("fifo", 100).error, EINVAL);
  EXPECT_FALSE(opened_->holds("fifo", "x"));
  EXPECT_EQ(opened_->status("fifo").kind, FileKind::other);
}

TEST_F(DiskTest, FollowsNoSymlinkThroughADirectory) {
  put("a", "text");
  fs::create_directory(root_ + "/inner");
  fs::create_symlink("a", root_ + "/link");
  fs::create_symlink("inner", root_ + "/away");
  EXPECT_EQ(files_->read(root_ + "/link", 100).bytes, "text");
  EXPECT_EQ(opened_->read("link", 100).error, ELOOP);
  EXPECT_FALSE(opened_->holds("link", "text"));
  EXPECT_EQ(opened_->open("away").error, ENOTDIR);
  EXPECT_EQ(opened_->open("inner").error, 0);
  EXPECT_EQ(opened_->write_new("link", "x"), EEXIST);
  EXPECT_EQ(opened_->status("link").kind, FileKind::symlink);
  EXPECT_EQ(files_->status(root_ + "/link").kind, FileKind::symlink);
  EXPECT_EQ(files_->canonical(root_ + "/away/../link"), files_->canonical(root_) + "/a");
  EXPECT_EQ(files_->canonical(root_ + "/none"), "");
}

TEST_F(DiskTest, ADirectoryKnowsOnlyItsEntries) {
  for (const std::string& name :
       {std::string(".."), std::string("."), std::string(""), std::string("a/b"), std::string("a\0b", 3)}) {
    EXPECT_EQ(opened_->open(name).error, EINVAL);
    EXPECT_EQ(opened_->read(name, 10).error, EINVAL);
    EXPECT_EQ(opened_->write_new(name, "x"), EINVAL);
    EXPECT_EQ(opened_->make_directory(name), EINVAL);
    EXPECT_EQ(opened_->remove_file(name), EINVAL);
    EXPECT_EQ(opened_->remove_directory(name), EINVAL);
    EXPECT_EQ(opened_->rename("a", name), EINVAL);
    EXPECT_EQ(opened_->rename(name, "a"), EINVAL);
    EXPECT_EQ(opened_->status(name).error, EINVAL);
    EXPECT_FALSE(opened_->holds(name, ""));
  }
}

TEST_F(DiskTest, HoldsComparesEveryByte) {
  for (const std::size_t size : {0U, 1U, 4095U, 32767U, 32768U, 32769U, 65536U, 100000U}) {
    const std::string text(size, 'x');
    put("a", text);
    EXPECT_TRUE(opened_->holds("a", text)) << size;
    EXPECT_FALSE(opened_->holds("a", text + "x")) << size;
    EXPECT_FALSE(opened_->holds("a", text + "y")) << size;
    if (size == 0) continue;
    EXPECT_FALSE(opened_->holds("a", text.substr(1))) << size;
    EXPECT_FALSE(opened_->holds("a", text.substr(1) + "y")) << size;
    EXPECT_FALSE(opened_->holds("a", "")) << size;
  }
  EXPECT_FALSE(opened_->holds("none", ""));
}

TEST_F(DiskTest, ListsEverything) {
  for (int i = 0; i < 2000; ++i) put("file-with-a-long-name-" + std::to_string(i), "");
  fs::create_directory(root_ + "/directory");
  for (int round = 0; round < 2; ++round) {
    const DirectoryListing listing = opened_->list();
    EXPECT_EQ(listing.error, 0);
    EXPECT_EQ(listing.entries.size(), 2001U);
    EXPECT_EQ(std::count_if(listing.entries.begin(), listing.entries.end(),
                            [](const DirectoryEntry& entry) { return entry.kind == FileKind::directory; }),
              1);
  }
  const ListResult sorted = files_->list(root_);
  EXPECT_TRUE(std::is_sorted(sorted.names.begin(), sorted.names.end()));
  EXPECT_EQ(sorted.names.size(), 2001U);
  EXPECT_EQ(files_->list(root_ + "/none").error, ENOENT);
  EXPECT_EQ(files_->list(root_ + "/file-with-a-long-name-1").error, ENOTDIR);
}

TEST_F(DiskTest, WritesRenamesAndRemoves) {
  const std::string text(300000, 'x');
  EXPECT_EQ(opened_->write_new("new", text), 0);
  EXPECT_EQ(opened_->write_new("new", "y"), EEXIST);
  put("old", "y");
  EXPECT_EQ(opened_->rename("new", "old"), 0);
  EXPECT_EQ(opened_->read("old", 1 << 20).bytes, text);
  EXPECT_EQ(opened_->make_directory("d"), 0);
  EXPECT_EQ(opened_->make_directory("d"), EEXIST);
  EXPECT_EQ(opened_->rename("old", "d"), EISDIR);
  EXPECT_EQ(opened_->open("d").directory->write_new("x", ""), 0);
  EXPECT_EQ(opened_->remove_directory("d"), ENOTEMPTY);
  EXPECT_EQ(opened_->remove_file("old"), 0);
  EXPECT_EQ(opened_->remove_file("old"), ENOENT);
  EXPECT_EQ(opened_->writable(), 0);
  EXPECT_EQ(opened_->sync(), 0);
}

TEST_F(DiskTest, LocksExcludeEachOtherAndLeaveNoTrace) {
  const auto other = files_->open_directory(root_).directory;
  {
    const auto held = files_->open_directory(root_).directory;
    EXPECT_EQ(held->try_lock(false), 0);
    EXPECT_EQ(other->try_lock(false), EWOULDBLOCK);
    EXPECT_EQ(other->try_lock(true), EWOULDBLOCK);
  }
  EXPECT_EQ(opened_->try_lock(true), 0);
  EXPECT_EQ(other->try_lock(true), 0);
  EXPECT_TRUE(opened_->list().entries.empty());
}

TEST_F(DiskTest, ALockThatSha256sumAccepts) {
  const BuildOptions options{root_, false, false, false};
  const TreeOutput output = tree_of({{"platform", "a"}, {"serving", "b"}});
  EXPECT_EQ(words_of(build_tree(*files_, output, options).diagnostics), "");
  EXPECT_EQ(system(("cd '" + root_ + "/clusters/a' && sha256sum --strict --status -c catalog.lock").c_str()),
            0);
  EXPECT_EQ(build_tree(*files_, output, options).written, 0U);
  EXPECT_FALSE(fs::exists(root_ + "/clusters/a/.catalog.lock.next"));
}

// For root nothing is read-only: a test that runs as root goes on as nobody.
class AsSomebody {
 public:
  explicit AsSomebody(const std::string& root) {
    if (geteuid() != 0) return;
    for (const auto& entry : fs::recursive_directory_iterator(root)) own(entry.path());
    own(root);
    changed_ = seteuid(kNobody) == 0;
  }
  AsSomebody(const AsSomebody&) = delete;
  AsSomebody& operator=(const AsSomebody&) = delete;
  ~AsSomebody() { EXPECT_TRUE(!changed_ || seteuid(0) == 0); }

 private:
  static constexpr uid_t kNobody = 65534;
  static void own(const fs::path& path) { EXPECT_EQ(lchown(path.c_str(), kNobody, kNobody), 0); }
  bool changed_ = false;
};

TEST_F(DiskTest, AReadOnlyFolderLeavesTheOldTree) {
  const BuildOptions options{root_, false, false, false};
  build_tree(*files_, tree_of({{"platform", "a"}, {"serving", "b"}}), options);
  const std::string lock = files_->read(root_ + "/clusters/a/catalog.lock", 10000).bytes;
  const AsSomebody somebody(root_);
  for (const char* folder : {"layers/serving", "layers/platform", "layers", ""}) {
    const std::string path = root_ + "/clusters/a/" + folder;
    fs::permissions(path, fs::perms::owner_read | fs::perms::owner_exec);
    const BuildOutcome outcome =
        build_tree(*files_, tree_of({{"platform", "a", "two"}, {"new", "c"}}), options);
    fs::permissions(path, fs::perms::owner_all);
    EXPECT_TRUE(outcome.environment_failed) << folder;
    EXPECT_EQ(files_->read(root_ + "/clusters/a/layers/platform/a.yaml", 1000).bytes,
              app_text({"platform", "a"}));
    EXPECT_EQ(files_->read(root_ + "/clusters/a/catalog.lock", 10000).bytes, lock);
    EXPECT_FALSE(fs::exists(root_ + "/clusters/a/.catalog.lock.next"));
    EXPECT_FALSE(fs::exists(root_ + "/clusters/a/layers/new"));
  }
}

TEST_F(DiskTest, WhatCannotBeReadStopsTheBuild) {
  const BuildOptions options{root_, false, false, false};
  build_tree(*files_, tree_of({{"platform", "a"}}), options);
  const AsSomebody somebody(root_);
  fs::permissions(root_ + "/clusters/a/layers/platform/a.yaml", fs::perms::none);
  const BuildOutcome outcome = build_tree(*files_, tree_of({{"platform", "a"}}), options);
  EXPECT_EQ(codes_of(outcome.diagnostics), std::vector<std::string>{"P0109"});
  EXPECT_TRUE(outcome.environment_failed);
}

TEST_F(DiskTest, ManyTreesInManyThreads) {
  const BuildOptions options{root_, false, false, false};
  std::vector<std::optional<PendingLock>> pending(64);
  std::vector<std::thread> threads;
  for (std::size_t first = 0; first < 4; ++first) {
    threads.emplace_back([&, first] {
      for (std::size_t i = first; i < pending.size(); i += 4) {
        TreeOutput output = tree_of({{"platform", "a"}, {"serving", "b"}});
        output.tree = "clusters/" + std::to_string(i);
        pending[i] = stage_tree(*files_, output, options).pending;
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  std::vector<PendingLock> locks;
  for (const auto& one : pending) locks.push_back(one.value());
  EXPECT_EQ(words_of(seal_trees(*files_, locks, options).diagnostics), "");
  std::size_t files = 0;
  for (const auto& entry : fs::recursive_directory_iterator(root_)) files += entry.is_regular_file() ? 1 : 0;
  EXPECT_EQ(files, 64U * 6);
}

// A directory that is exchanged for a symlink under the build's feet: what is written stays where it was
// opened.
TEST_F(DiskTest, AnOpenDirectoryStaysTheSame) {
  fs::create_directory(root_ + "/inner");
  fs::create_directory(root_ + "/outside");
  const auto inner = opened_->open("inner").directory;
  fs::rename(root_ + "/inner", root_ + "/moved");
  fs::create_directory_symlink("outside", root_ + "/inner");
  EXPECT_EQ(inner->write_new("x", "y"), 0);
  EXPECT_TRUE(fs::exists(root_ + "/moved/x"));
  EXPECT_FALSE(fs::exists(root_ + "/outside/x"));
}

}  // namespace
}  // namespace profilec::emit
