// The disk as the compiler sees it, passed in so that tests can replace it and make it fail.
// Errors are values: an errno, 0 for success. Paths are plain UTF-8 strings with `/`. All of it may be called
// from several threads at once, a Directory from one at a time.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace profilec {

enum class FileKind { missing, regular, directory, symlink, other };

struct FileStatus {
  FileKind kind = FileKind::missing;  // of the path itself; a symlink is not followed
  std::uint64_t size = 0;
  int error = 0;             // errno when the question could not be answered (a missing path is an answer)
  std::uint64_t device = 0;  // the file system it is on
};

struct ReadResult {
  std::string bytes;
  int error = 0;  // errno, or EFBIG where the file is longer than the limit given
};

struct ListResult {
  std::vector<std::string> names;  // entries without `.` and `..`, sorted bytewise
  int error = 0;
};

struct DirectoryEntry {
  std::string name;
  FileKind kind = FileKind::other;
};

struct DirectoryListing {
  std::vector<DirectoryEntry> entries;  // without `.` and `..`, in no particular order
  int error = 0;
};

// An open directory. Every name is that of an entry of it, without a `/`, and no symlink is ever followed, so
// that what is written or removed through it lies in the directory that was opened, whatever happens to the
// path.
class Directory {
 public:
  struct Opened {
    std::unique_ptr<Directory> directory;
    int error = 0;  // ENOTDIR or ELOOP for a symlink
  };

  virtual ~Directory() = default;
  virtual DirectoryListing list() = 0;
  virtual FileStatus status(const std::string& name) = 0;
  virtual Opened open(const std::string& name) = 0;
  // A regular file of at most `limit` bytes; anything else is EINVAL (ELOOP for a symlink).
  virtual ReadResult read(const std::string& name, std::uint64_t limit) = 0;
  // Whether the file holds exactly these bytes; no where it cannot be read.
  virtual bool holds(const std::string& name, std::string_view bytes) = 0;
  // 0 where entries may be made and removed in this directory, as far as permissions tell.
  virtual int writable() = 0;

  virtual int make_directory(const std::string& name) = 0;  // EEXIST where there is an entry of that name
  // Writes a file that was not there, whole; EEXIST where it exists. On failure a part of it may remain.
  virtual int write_new(const std::string& name, std::string_view bytes) = 0;
  virtual int rename(const std::string& from, const std::string& to) = 0;  // replaces `to`
  // The same into another directory of the same file system; EXDEV where it is none.
  virtual int move(const std::string& from, Directory& parent, const std::string& to) = 0;
  // Gives `to` the permissions of `from`.
  virtual int copy_permissions(const std::string& from, const std::string& to) = 0;
  virtual int remove_file(const std::string& name) = 0;
  virtual int remove_directory(const std::string& name) = 0;  // only an empty one
  // Brings the file system that holds the directory to the disk.
  virtual int sync() = 0;
  // Takes a lock on the directory that ends with this object or with the process, and leaves no trace:
  // EWOULDBLOCK where another holds one that excludes it, ENOENT where the directory has been removed since
  // it was opened. 0 too where the file system knows no locks.
  virtual int try_lock(bool shared) = 0;
};

class FileSystem {
 public:
  virtual ~FileSystem() = default;
  virtual FileStatus status(const std::string& path) = 0;
  // Reads a regular file of at most `limit` bytes; anything but a regular file (after following links) is
  // EINVAL.
  virtual ReadResult read(const std::string& path, std::uint64_t limit) = 0;
  virtual ListResult list(const std::string& directory) = 0;
  // The absolute path without links or dots; empty where it does not exist.
  virtual std::string canonical(const std::string& path) = 0;
  // Links on the way to it are followed; the caller says where it trusts them.
  virtual Directory::Opened open_directory(const std::string& path) = 0;
};

// The real one.
std::unique_ptr<FileSystem> disk();

// The nearest folder at or above an absolute path that holds `.git`; empty where there is none.
std::string repository_above(FileSystem& files, std::string folder);

}  // namespace profilec
