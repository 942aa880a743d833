// `profilec init`: what it writes is right, says all it should, and never takes the place of anything.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cerrno>

#include "compiler/cli/embedded.hpp"
#include "tests/cli/support.hpp"

namespace profilec::cli {
namespace {

using emit::MemoryDisk;
using testing::HasSubstr;
using Strings = std::vector<std::string>;

Strings started(const std::string& folder) {
  Strings paths;
  for (const EmbeddedFile& file : embedded_files()) {
    if (file.name.starts_with("init/")) paths.push_back(folder + "/" + std::string(file.name.substr(5)));
  }
  return paths;
}

Strings paths(const MemoryDisk& disk) {
  Strings found;
  for (const auto& [path, bytes] : disk.files()) found.push_back(path);
  return found;
}

TEST(Init, WritesACatalogThatIsRight) {
  MemoryDisk disk;
  const Said said = say(disk, {"init", "/home/shop"});
  EXPECT_EQ(said.status, kFine) << said.err;
  EXPECT_EQ(paths(disk), started("/home/shop"));
  for (const std::string& path : started("/home/shop"))
    EXPECT_THAT(said.out, HasSubstr("wrote " + path + "\n"));
  EXPECT_THAT(said.out, HasSubstr("  profilec check /home/shop\n"));

  const Said check = say(disk, {"check", "/home/shop", "--deny-warnings"});
  EXPECT_EQ(check.status, kFine);
  EXPECT_EQ(check.err, "");
  const Said format = say(disk, {"fmt", "--check", "/home/shop"});
  EXPECT_EQ(format.status, kFine) << format.out;
}

// The notes are about the Argo CD it will meet, which nobody was asked about; catalog.profile speaks of both.
TEST(Init, LeavesNotesOnTheArgoCdAlone) {
  MemoryDisk disk;
  say(disk, {"init", "/shop"});
  Strings codes;
  for (const std::string& line : lines(say(disk, {"check", "/shop", "--notes"}).err)) {
    if (line.starts_with("note[")) codes.push_back(line.substr(5, 5));
  }
  EXPECT_THAT(codes, testing::UnorderedElementsAre("P0703", "P0408"));
}

TEST(Init, WhatItWroteBuilds) {
  MemoryDisk disk;
  say(disk, {"init", "/shop"});
  disk.put_directory("/repository");
  const Strings build{"build", "/shop", "-o", "/repository", "--all-forks"};
  EXPECT_EQ(say(disk, build).status, kFine);
  EXPECT_TRUE(disk.files().contains("/repository/clusters/example/layers/base/gateway-api.yaml"));
  EXPECT_TRUE(disk.files().contains("/repository/clusters/staging/layers/base/cert-manager.yaml"));
  Strings again = build;
  again.emplace_back("--check");
  EXPECT_EQ(say(disk, again).status, kFine);
}

TEST(Init, ShowsAPlacementThatIsForced) {
  MemoryDisk disk;
  say(disk, {"init", "/shop"});
  EXPECT_THAT(say(disk, {"why", "gateway-api", "-C", "/shop"}).out, HasSubstr("may live  in base\n"));
  const std::string text = disk.files().at("/shop/shop.profile");
  disk.put("/shop/shop.profile", text.substr(0, text.find("\nplace ")) + "\n");
  EXPECT_THAT(say(disk, {"check", "/shop"}).err, HasSubstr("error[P0403]"));
}

TEST(Init, RefusesAFolderWithSources) {
  for (const std::string there : {"/shop/own.profile", "/shop/forks/own.profile"}) {
    MemoryDisk disk;
    disk.put(there, "# mine\n");
    const Said said = say(disk, {"init", "/shop"});
    EXPECT_EQ(said.status, kUsage);
    EXPECT_THAT(said.err, HasSubstr("`" + there + "` is there"));
    EXPECT_EQ(said.out, "");
    EXPECT_EQ(paths(disk), Strings{there});
  }
}

TEST(Init, TwiceChangesNothing) {
  MemoryDisk disk;
  say(disk, {"init", "/shop"});
  const auto before = disk.files();
  EXPECT_EQ(say(disk, {"init", "/shop"}).status, kUsage);
  EXPECT_EQ(disk.files(), before);
}

TEST(Init, LeavesOtherFilesAlone) {
  MemoryDisk disk;
  disk.put("/shop/README.md", "mine\n");
  disk.put("/shop/forks/README.md", "mine too\n");
  EXPECT_EQ(say(disk, {"init", "/shop/"}).status, kFine);
  EXPECT_EQ(disk.files().at("/shop/README.md"), "mine\n");
  EXPECT_EQ(disk.files().at("/shop/forks/README.md"), "mine too\n");
}

TEST(Init, SaysWhyItCannotWrite) {
  MemoryDisk disk;
  disk.put("/file", "");
  for (const std::string folder : {"/file", "/file/below"}) {
    const Said said = say(disk, {"init", folder});
    EXPECT_EQ(said.status, kEnvironment);
    EXPECT_THAT(said.err, HasSubstr("cannot begin a catalog in `" + folder + "`: Not a directory"));
  }
  EXPECT_EQ(paths(disk), Strings{"/file"});
}

// Whatever operation fails: all of it is there, or nothing, and a second try is not refused.
TEST(Init, WritesAllOrNothing) {
  MemoryDisk counted;
  say(counted, {"init", "/shop"});
  ASSERT_GT(counted.operations(), 5);
  for (int operation = 1; operation <= counted.operations(); ++operation) {
    MemoryDisk disk;
    disk.fail_at(operation, ENOSPC);
    const Said said = say(disk, {"init", "/shop"});
    if (said.status == kFine) {
      EXPECT_EQ(paths(disk), started("/shop")) << operation;
      continue;
    }
    EXPECT_EQ(said.status, kEnvironment) << operation;
    EXPECT_THAT(said.err, HasSubstr("No space left on device"));
    EXPECT_EQ(paths(disk), Strings{}) << operation;
    disk.calm();
    EXPECT_EQ(say(disk, {"init", "/shop"}).status, kFine) << operation;
  }
}

TEST(Init, NamesTheFolderAsAShellReadsIt) {
  MemoryDisk disk;
  EXPECT_THAT(say(disk, {"init", "/my shop"}).out, HasSubstr("profilec why gateway-api -C '/my shop'\n"));
  EXPECT_EQ(say(disk, {"init", "/quiet", "-q"}).out, "");
}

}  // namespace
}  // namespace profilec::cli
