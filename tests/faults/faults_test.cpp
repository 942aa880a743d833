// The program itself, killed before each system call of a build, and with each of them failing, in turn:
// every file is whole, old or new, the reason is told, and the next build leaves no trace of the accident.
#include <gtest/gtest.h>
#include <sys/syscall.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>

#include "tests/faults/traced.hpp"
#include "tests/golden/run.hpp"

namespace profilec::faults {
namespace {

namespace fs = std::filesystem;
using golden::Files;

const Files kBefore{{"source/catalog.profile", R"(catalog small {
  tree "out"
  repo "https://git.example/small.git"
}
layer base
layer top after base
default profile all { base, top }
in base {
  app stays { path "stays" }
  app moves { path "moves" }
  app goes { path "goes" }
}
in top { app last { path "last" } }
)"}};

const Files kAfter{{"source/catalog.profile", R"(catalog small {
  tree "out"
  repo "https://git.example/small.git"
}
layer base
layer top after base
layer more after top
default profile all { base, top, more }
in base { app stays { path "stays/elsewhere" } }
in top {
  app moves { path "moves" }
  app last { path "last" }
}
in more { app new { path "new" } }
)"}};

const std::vector<std::string> kBuild{PROFILEC, "build", "source", "-o", "."};

// Every file and directory below the tree.
Files tree_in(const std::string& folder) {
  Files all;
  if (!fs::exists(folder + "/out")) return all;
  for (const auto& entry : fs::recursive_directory_iterator(folder + "/out")) {
    const std::string name = entry.path().lexically_relative(folder).string();
    if (entry.is_directory()) {
      all[name + "/"] = "";
    } else {
      std::ifstream in(entry.path(), std::ios::binary);
      all[name].assign(std::istreambuf_iterator<char>(in), {});
    }
  }
  return all;
}

bool temporary(const std::string& name) {
  return name.find(".profilec-tmp-") != std::string::npos || name.ends_with(".catalog.lock.next");
}

class Scene {
 public:
  explicit Scene(bool fresh) {
    if (!fresh) {
      folder_.write(kBefore);
      EXPECT_EQ(golden::run(kBuild[0], {kBuild.begin() + 1, kBuild.end()}, path()).status, 0);
    }
    before_ = tree_in(path());
    folder_.write(kAfter);
  }

  const std::string& path() const { return folder_.path(); }

  void expect_whole(const Files& wanted) const {
    const Files found = tree_in(path());
    for (const auto& [name, bytes] : found) {
      if (temporary(name)) continue;
      const auto old = before_.find(name);
      const auto now = wanted.find(name);
      EXPECT_TRUE((old != before_.end() && old->second == bytes) ||
                  (now != wanted.end() && now->second == bytes))
          << name << " is torn";
    }
    for (const auto& [name, bytes] : before_) {
      EXPECT_TRUE(!wanted.contains(name) || found.contains(name)) << name << " is gone";
    }
  }

  void expect_repaired(const Files& wanted) const {
    const auto again = golden::run(kBuild[0], {kBuild.begin() + 1, kBuild.end()}, path());
    EXPECT_EQ(again.status, 0) << again.err;
    EXPECT_EQ(tree_in(path()), wanted);
  }

 private:
  golden::TemporaryFolder folder_;
  Files before_;
};

Files wanted_tree() {
  golden::TemporaryFolder folder;
  folder.write(kAfter);
  EXPECT_EQ(golden::run(kBuild[0], {kBuild.begin() + 1, kBuild.end()}, folder.path()).status, 0);
  return tree_in(folder.path());
}

Traced disturbed(const Scene& scene, const Meddling& meddling) {
  return run_traced(kBuild, scene.path(), "source", meddling);
}

// What this call may fail with, where the disk or the user's rights are to blame.
std::vector<int> errors_of(long call) {
  switch (call) {
    case SYS_write:
    case SYS_pwrite64: return {ENOSPC, EIO, EINTR};
    case SYS_openat: return {ENOSPC, EIO, EACCES, EINTR};
    case SYS_mkdirat:
    case SYS_renameat:
    case SYS_renameat2: return {ENOSPC, EACCES};
    case SYS_unlinkat: return {EIO, EACCES};
    case SYS_syncfs:
    case SYS_fsync: return {EIO, EINTR};
    case SYS_close:
    case SYS_flock:
      return {};  // nothing depends on what the one says; the other is told from EWOULDBLOCK elsewhere
    default: return {EIO};
  }
}

class Faults : public ::testing::TestWithParam<bool> {
 protected:
  void SetUp() override {
    calls_ = disturbed(Scene(GetParam()), {});
    if (!calls_.problem.empty() || calls_.status == 125)
      GTEST_SKIP() << "cannot trace here: " << calls_.problem;
    ASSERT_EQ(calls_.status, 0) << calls_.err;
    ASSERT_GT(calls_.calls.size(), 50U);
    wanted_ = wanted_tree();
  }

  Traced calls_;
  Files wanted_;
};

TEST_P(Faults, KilledBeforeEachCall) {
  for (std::size_t call = 1; call <= calls_.calls.size(); ++call) {
    SCOPED_TRACE(std::to_string(call) + ": " + name_of_call(calls_.calls[call - 1]));
    const Scene scene(GetParam());
    EXPECT_EQ(disturbed(scene, {static_cast<int>(call), 0}).status, 128 + 9);
    scene.expect_whole(wanted_);
    scene.expect_repaired(wanted_);
    if (HasFailure()) return;
  }
}

TEST_P(Faults, EachCallFailsOnce) {
  std::size_t told = 0;
  for (std::size_t call = 1; call <= calls_.calls.size(); ++call) {
    for (const int error : errors_of(calls_.calls[call - 1])) {
      SCOPED_TRACE(std::to_string(call) + ": " + name_of_call(calls_.calls[call - 1]) + ": " +
                   std::strerror(error));
      const Scene scene(GetParam());
      const Traced run = disturbed(scene, {static_cast<int>(call), error});
      if (run.status == 0) {
        EXPECT_EQ(tree_in(scene.path()), wanted_) << "it said that all is well";
      } else {
        EXPECT_EQ(run.status, 3) << run.err;
        EXPECT_NE(run.err.find("error[P"), std::string::npos) << run.err;
        ++told;
      }
      scene.expect_whole(wanted_);
      scene.expect_repaired(wanted_);
      if (HasFailure()) return;
    }
  }
  EXPECT_GT(told, 20U);
}

INSTANTIATE_TEST_SUITE_P(Builds, Faults, ::testing::Values(true, false),
                         [](const auto& one) { return one.param ? "first" : "change"; });

}  // namespace
}  // namespace profilec::faults
