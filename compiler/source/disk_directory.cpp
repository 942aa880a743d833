#include <dirent.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cstring>

#include "compiler/source/posix.hpp"

namespace profilec::posix {
namespace {

FileKind kind_of(unsigned char type) {
  switch (type) {
    case DT_REG: return FileKind::regular;
    case DT_DIR: return FileKind::directory;
    case DT_LNK: return FileKind::symlink;
    default: return FileKind::other;
  }
}

class DiskDirectory final : public Directory {
 public:
  explicit DiskDirectory(Descriptor directory) : directory_(std::move(directory)) {}

  DirectoryListing list() override;
  bool holds(const std::string& name, std::string_view bytes) override;
  int write_new(const std::string& name, std::string_view bytes) override;
  int try_lock(bool shared) override;

  FileStatus status(const std::string& name) override {
    if (!is_entry(name)) return {FileKind::missing, 0, EINVAL};
    return status_at(directory_.get(), name.c_str());
  }

  Opened open(const std::string& name) override {
    if (!is_entry(name)) return {nullptr, EINVAL};
    Descriptor inner = open_at(directory_.get(), name.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW);
    if (!inner.valid()) return {nullptr, errno};
    return {make_directory_object(std::move(inner)), 0};
  }

  ReadResult read(const std::string& name, std::uint64_t limit) override {
    if (!is_entry(name)) return {"", EINVAL};
    const Descriptor file = open_at(directory_.get(), name.c_str(), O_RDONLY | O_NOFOLLOW);
    if (!file.valid()) return {"", errno == ENXIO ? EINVAL : errno};
    return read_all(file, limit);
  }

  int writable() override {
    return ::faccessat(directory_.get(), ".", W_OK | X_OK, AT_EACCESS) == 0 ? 0 : errno;
  }

  int make_directory(const std::string& name) override {
    return done(name, [&] { return ::mkdirat(directory_.get(), name.c_str(), 0777); });
  }

  int rename(const std::string& from, const std::string& to) override {
    if (!is_entry(from)) return EINVAL;
    return done(to, [&] { return ::renameat(directory_.get(), from.c_str(), directory_.get(), to.c_str()); });
  }

  int move(const std::string& from, Directory& parent, const std::string& to) override {
    const auto* there = dynamic_cast<const DiskDirectory*>(&parent);
    if (there == nullptr) return EXDEV;
    if (!is_entry(from)) return EINVAL;
    return done(
        to, [&] { return ::renameat(directory_.get(), from.c_str(), there->directory_.get(), to.c_str()); });
  }

  int copy_permissions(const std::string& from, const std::string& to) override {
    if (!is_entry(from)) return EINVAL;
    struct stat about {};
    if (::fstatat(directory_.get(), from.c_str(), &about, AT_SYMLINK_NOFOLLOW) != 0) return errno;
    const mode_t permissions = about.st_mode & static_cast<mode_t>(07777);
    return done(to, [&] { return ::fchmodat(directory_.get(), to.c_str(), permissions, 0); });
  }

  int remove_file(const std::string& name) override {
    return done(name, [&] { return ::unlinkat(directory_.get(), name.c_str(), 0); });
  }

  int remove_directory(const std::string& name) override {
    return done(name, [&] { return ::unlinkat(directory_.get(), name.c_str(), AT_REMOVEDIR); });
  }

  int sync() override { return ::syncfs(directory_.get()) == 0 ? 0 : errno; }

 private:
  static bool is_entry(const std::string& name) {
    return !name.empty() && name != "." && name != ".." && name.find('/') == std::string::npos &&
           name.find('\0') == std::string::npos;
  }

  template <typename Call>
  static int done(const std::string& name, Call call) {
    if (!is_entry(name)) return EINVAL;
    return retry(call) == 0 ? 0 : errno;
  }

  void append(DirectoryListing& listing, const char* records, std::size_t size);

  Descriptor directory_;
  bool listed_ = false;
};

void DiskDirectory::append(DirectoryListing& listing, const char* records, std::size_t size) {
  for (std::size_t at = 0; at < size;) {
    const char* record = records + at;
    unsigned short length = 0;
    std::memcpy(&length, record + offsetof(dirent64, d_reclen), sizeof(length));
    const auto type = static_cast<unsigned char>(record[offsetof(dirent64, d_type)]);
    std::string name(record + offsetof(dirent64, d_name));
    at += length;
    if (name == "." || name == "..") continue;
    // Some file systems do not keep the kind beside the name.
    const FileKind kind = type == DT_UNKNOWN ? status_at(directory_.get(), name.c_str()).kind : kind_of(type);
    listing.entries.push_back({std::move(name), kind});
  }
}

// Read without opendir: that would allocate, duplicate the descriptor and ask for its status, for every
// directory.
DirectoryListing DiskDirectory::list() {
  DirectoryListing listing;
  if (listed_ && ::lseek(directory_.get(), 0, SEEK_SET) < 0) return {{}, errno};
  listed_ = true;
  std::array<char, 16384> buffer;
  for (;;) {
    const auto got = retry([&] { return ::getdents64(directory_.get(), buffer.data(), buffer.size()); });
    if (got < 0) return {{}, errno};
    if (got == 0) return listing;
    append(listing, buffer.data(), static_cast<std::size_t>(got));
  }
}

// The question that a build which changes nothing asks of every file: three calls where the file is small, as
// one byte more than expected is asked for, and only the end of a regular file makes a read shorter than
// that.
bool DiskDirectory::holds(const std::string& name, std::string_view bytes) {
  if (!is_entry(name)) return false;
  const Descriptor file = open_at(directory_.get(), name.c_str(), O_RDONLY | O_NOFOLLOW);
  if (!file.valid()) return false;
  std::array<char, 32768> buffer;
  while (true) {
    const std::size_t wanted = std::min(buffer.size(), bytes.size() + 1);
    const auto got = retry([&] { return ::read(file.get(), buffer.data(), wanted); });
    if (got < 0 || static_cast<std::size_t>(got) > bytes.size()) return false;
    const auto length = static_cast<std::size_t>(got);
    if (length == 0 || std::memcmp(buffer.data(), bytes.data(), length) != 0)
      return length == 0 && bytes.empty();
    bytes.remove_prefix(length);
    if (bytes.empty() && length < wanted) return true;
  }
}

int DiskDirectory::write_new(const std::string& name, std::string_view bytes) {
  if (!is_entry(name)) return EINVAL;
  Descriptor file(retry([&] {
    return ::openat(directory_.get(), name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC,
                    0666);
  }));
  if (!file.valid()) return errno;
  while (!bytes.empty()) {
    const auto written = retry([&] { return ::write(file.get(), bytes.data(), bytes.size()); });
    if (written < 0) return errno;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return file.close();  // where a quota or a network file system says that it failed after all
}

int DiskDirectory::try_lock(bool shared) {
  const int operation = (shared ? LOCK_SH : LOCK_EX) | LOCK_NB;
  if (retry([&] { return ::flock(directory_.get(), operation); }) == 0) {
    struct stat about {};
    return ::fstat(directory_.get(), &about) == 0 && about.st_nlink == 0 ? ENOENT : 0;
  }
  // NFS locks only files open for writing, and some systems none at all: there a build goes on unlocked.
  const bool unknown =
      errno == EBADF || errno == EINVAL || errno == ENOLCK || errno == EOPNOTSUPP || errno == ENOSYS;
  return unknown ? 0 : errno;
}

}  // namespace

std::unique_ptr<Directory> make_directory_object(Descriptor descriptor) {
  return std::make_unique<DiskDirectory>(std::move(descriptor));
}

}  // namespace profilec::posix
