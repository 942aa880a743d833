// A file system in memory that can fail at, or be killed at, each operation in turn.
#pragma once

#include <map>
#include <memory>
#include <string>

#include "compiler/source/file_system.hpp"

namespace profilec::emit {

struct Killed {};  // thrown in place of the process's end

class MemoryDisk final : public FileSystem {
 public:
  struct Node {
    FileKind kind = FileKind::regular;
    std::string bytes;  // of a symlink: the absolute path it leads to
    int changed = 0;    // the operation that wrote it last
    int lock_holders = 0;
  };

  MemoryDisk() { nodes["/"] = {FileKind::directory, "", 0, 0}; }

  void put(const std::string& path, const std::string& bytes);  // makes the directories above
  void put_directory(const std::string& path);
  void put_link(const std::string& path, const std::string& target);
  std::map<std::string, std::string> files() const;  // path to bytes, of regular files
  std::map<std::string, Node> nodes;                 // by absolute path

  // Counting begins anew; the operation of that number (from 1) fails, or is where the process ends.
  void fail_at(int operation, int error);
  void kill_at(int operation);
  void full_from(int operation);  // nothing new can be written from there on
  void calm();
  int operations() const { return operations_; }
  int changes = 0;  // operations that changed something
  int syncs = 0;
  std::string other_device = "//";  // what lies below it is on a file system of its own

  FileStatus status(const std::string& path) override;
  ReadResult read(const std::string& path, std::uint64_t limit) override;
  ListResult list(const std::string& directory) override;
  std::string canonical(const std::string& path) override;
  Directory::Opened open_directory(const std::string& path) override;

  // For MemoryDirectory: 0, or the error this operation is to end with; throws where it is the last.
  int operation();
  bool full() const { return full_from_ != 0 && operations_ >= full_from_; }
  const Node* find(const std::string& path) const;

 private:
  int operations_ = 0;
  int fail_at_ = 0;
  int error_ = 0;
  int kill_at_ = 0;
  int full_from_ = 0;
};

}  // namespace profilec::emit
