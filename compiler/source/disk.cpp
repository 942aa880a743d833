#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>

#include "compiler/source/posix.hpp"

namespace profilec {
namespace posix {

int Descriptor::close() {
  if (number_ < 0) return 0;
  // Never repeated: Linux has released the number even where it says EINTR.
  const int failed = ::close(std::exchange(number_, -1));
  return failed != 0 && errno != EINTR ? errno : 0;
}

Descriptor open_at(int at, const char* path, int flags) {
  return Descriptor(retry([&] { return ::openat(at, path, flags | O_CLOEXEC | O_NONBLOCK | O_NOCTTY); }));
}

ReadResult read_all(const Descriptor& file, std::uint64_t limit) {
  struct stat about {};
  if (::fstat(file.get(), &about) != 0) return {"", errno};
  if (!S_ISREG(about.st_mode)) return {"", EINVAL};
  const auto size = static_cast<std::uint64_t>(about.st_size);
  if (size > limit) return {"", EFBIG};
  ReadResult result;
  // One byte more than it is said to hold: a file that grows meanwhile, or one of /proc, is read to its end.
  result.bytes.resize(size + 1);
  std::size_t filled = 0;
  for (;;) {
    const auto got =
        retry([&] { return ::read(file.get(), result.bytes.data() + filled, result.bytes.size() - filled); });
    if (got < 0) return {"", errno};
    filled += static_cast<std::size_t>(got);
    if (got == 0) break;
    if (filled > limit) return {"", EFBIG};
    if (filled == result.bytes.size()) result.bytes.resize(filled * 2);
  }
  result.bytes.resize(filled);
  return result;
}

FileStatus status_at(int at, const char* path) {
  struct stat about {};
  if (::fstatat(at, path, &about, AT_SYMLINK_NOFOLLOW) != 0) {
    if (errno == ENOENT || errno == ENOTDIR) return {};
    return {FileKind::missing, 0, errno};
  }
  FileStatus status;
  status.size = static_cast<std::uint64_t>(about.st_size);
  status.device = about.st_dev;
  if (S_ISREG(about.st_mode)) {
    status.kind = FileKind::regular;
  } else if (S_ISDIR(about.st_mode)) {
    status.kind = FileKind::directory;
  } else if (S_ISLNK(about.st_mode)) {
    status.kind = FileKind::symlink;
  } else {
    status.kind = FileKind::other;
  }
  return status;
}

}  // namespace posix

namespace {

using posix::Descriptor;

// A NUL in a path would silently name another file.
bool has_nul(const std::string& path) { return path.find('\0') != std::string::npos; }

class Disk final : public FileSystem {
 public:
  FileStatus status(const std::string& path) override {
    if (has_nul(path)) return {FileKind::missing, 0, EINVAL};
    return posix::status_at(AT_FDCWD, path.c_str());
  }

  ReadResult read(const std::string& path, std::uint64_t limit) override {
    if (has_nul(path)) return {"", EINVAL};
    const Descriptor file = posix::open_at(AT_FDCWD, path.c_str(), O_RDONLY);
    if (!file.valid()) return {"", errno == ENXIO ? EINVAL : errno};
    return posix::read_all(file, limit);
  }

  ListResult list(const std::string& directory) override {
    const Directory::Opened opened = open_directory(directory);
    if (opened.error != 0) return {{}, opened.error};
    DirectoryListing listing = opened.directory->list();
    ListResult result;
    result.error = listing.error;
    for (DirectoryEntry& entry : listing.entries) result.names.push_back(std::move(entry.name));
    std::sort(result.names.begin(), result.names.end());
    return result;
  }

  std::string canonical(const std::string& path) override {
    if (has_nul(path)) return "";
    char* resolved = ::realpath(path.c_str(), nullptr);
    if (resolved == nullptr) return "";
    std::string result(resolved);
    ::free(resolved);
    return result;
  }

  Directory::Opened open_directory(const std::string& path) override {
    if (has_nul(path)) return {nullptr, EINVAL};
    Descriptor directory = posix::open_at(AT_FDCWD, path.c_str(), O_RDONLY | O_DIRECTORY);
    if (!directory.valid()) return {nullptr, errno};
    return {posix::make_directory_object(std::move(directory)), 0};
  }
};

}  // namespace

std::unique_ptr<FileSystem> disk() { return std::make_unique<Disk>(); }

std::string repository_above(FileSystem& files, std::string folder) {
  while (!folder.empty()) {
    if (files.status((folder == "/" ? "" : folder) + "/.git").kind != FileKind::missing) return folder;
    const auto slash = folder.rfind('/');
    if (slash == std::string::npos || folder == "/") break;
    folder = slash == 0 ? "/" : folder.substr(0, slash);
  }
  return {};
}

}  // namespace profilec
