// A folder whose disk does not do what it should; what is wrong with files themselves is in tests/golden.
#include "compiler/read/read.hpp"

#include <gtest/gtest.h>

#include <cerrno>
#include <map>

namespace profilec {
namespace {

// A folder of files, of which each may fail in a way of its own.
class FaultyDisk : public FileSystem {
 public:
  struct File {
    std::string bytes;
    int error = 0;
    bool hidden = false;  // the folder above it may not be entered
  };
  std::map<std::string, File> files;
  int list_error = 0;

  FileStatus status(const std::string& path) override {
    if (is_folder(path)) return {FileKind::directory, 0, 0};
    const auto found = files.find(name_of(path));
    if (found == files.end()) return {};
    if (found->second.hidden) return {FileKind::missing, 0, found->second.error};
    return {FileKind::regular, found->second.bytes.size(), 0};
  }
  ReadResult read(const std::string& path, std::uint64_t /*limit*/) override {
    const auto found = files.find(name_of(path));
    if (found == files.end()) return {"", ENOENT};
    return {found->second.bytes, found->second.error};
  }
  ListResult list(const std::string& folder) override {
    if (!is_folder(folder)) return {{}, ENOENT};
    ListResult out;
    out.error = list_error;
    for (const auto& [name, file] : files) out.names.push_back(name);
    return out;
  }
  std::string canonical(const std::string& path) override {
    if (is_folder(path)) return "/catalog";
    const auto found = files.find(name_of(path));
    const bool reached = found != files.end() && !found->second.hidden;
    return reached ? "/catalog/" + name_of(path) : "";
  }
  Directory::Opened open_directory(const std::string& /*path*/) override { return {nullptr, EACCES}; }

 private:
  static bool is_folder(const std::string& path) { return path == "." || path == "./" || path == "./."; }
  static std::string name_of(const std::string& path) { return path.substr(path.find_last_of('/') + 1); }
};

struct Outcome {
  ReadFolder folder;
  SourceSet sources;
  Diagnostics found;
};

void read_all(FaultyDisk& disk, Outcome& out) { out.folder = read_folder(disk, ".", out.sources, out.found); }

TEST(ReadFolder, TakesTheProfilesInTheOrderOfTheirNames) {
  FaultyDisk disk;
  disk.files = {{"b.profile", {"# b\n"}}, {"a.profile", {"# a\n"}}, {"notes.md", {"no\n"}}};
  Outcome out;
  read_all(disk, out);
  ASSERT_EQ(out.folder.files.size(), 2U);
  EXPECT_EQ(out.sources.file(out.folder.files.front()).name, "a.profile");
  EXPECT_TRUE(out.found.all().empty());
  EXPECT_FALSE(out.folder.environment_failed);
}

TEST(ReadFolder, AFileThatCannotBeReadIsTheEnvironments) {
  FaultyDisk disk;
  disk.files = {{"a.profile", {"# a\n"}}, {"b.profile", {"", EACCES}}};
  Outcome out;
  read_all(disk, out);
  ASSERT_EQ(out.found.all().size(), 1U);
  EXPECT_EQ(out.found.all().front()->code, Code{109});
  EXPECT_EQ(out.found.all().front()->message, "`b.profile` cannot be read: Permission denied");
  EXPECT_TRUE(out.folder.environment_failed);
}

TEST(ReadFolder, AFolderThatCannotBeListedIsTheEnvironments) {
  FaultyDisk disk;
  disk.files = {{"a.profile", {"# a\n"}}};
  disk.list_error = EIO;
  Outcome out;
  read_all(disk, out);
  ASSERT_EQ(out.found.all().size(), 1U);
  EXPECT_EQ(out.found.all().front()->code, Code{109});
  EXPECT_TRUE(out.folder.environment_failed);
}

TEST(ReadFolder, ForksThatCannotBeAskedForAreTheEnvironments) {
  FaultyDisk disk;
  disk.files = {{"a.profile", {"# a\n"}}, {"forks", {"", EIO, true}}};
  Outcome out;
  read_all(disk, out);
  ASSERT_EQ(out.found.all().size(), 1U);
  EXPECT_EQ(out.found.all().front()->message, "`forks` cannot be read: Input/output error");
  EXPECT_TRUE(out.folder.environment_failed);
}

TEST(ReadManifest, OneThatCannotBeReadIsTheEnvironments) {
  FaultyDisk disk;
  disk.files = {{"long.yaml", {"", EFBIG}}, {"mine.yaml", {"", EACCES}}, {"sick.yaml", {"", EIO}}};
  Outcome out;
  const auto read = [&](const std::string& name) {
    return read_manifest_file(disk, ".", name, Span{}, out.sources, out.found).environment_failed;
  };
  EXPECT_FALSE(read("long.yaml"));
  EXPECT_TRUE(read("mine.yaml"));
  EXPECT_TRUE(read("sick.yaml"));
  ASSERT_EQ(out.found.all().size(), 3U);
  EXPECT_EQ(out.found.all()[0]->code, Code{801});
  EXPECT_EQ(out.found.all()[1]->message, "`mine.yaml` cannot be read: Permission denied");
  EXPECT_EQ(out.found.all()[2]->code, Code{109});
}

// What cannot be reached is not therefore absent.
TEST(ReadManifest, AFolderThatKeepsItsFilesIsTheEnvironments) {
  FaultyDisk disk;
  disk.files = {{"shut.yaml", {"", EACCES, true}}};
  Outcome out;
  EXPECT_TRUE(read_manifest_file(disk, ".", "shut.yaml", Span{}, out.sources, out.found).environment_failed);
  EXPECT_FALSE(read_manifest_file(disk, ".", "none.yaml", Span{}, out.sources, out.found).environment_failed);
  ASSERT_EQ(out.found.all().size(), 2U);
  EXPECT_EQ(out.found.all()[0]->code, Code{109});
  EXPECT_EQ(out.found.all()[1]->message, "there is no file `none.yaml`");
}

}  // namespace
}  // namespace profilec
