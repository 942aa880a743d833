// What a build of one tree would do: the difference between the tree on the disk and the finished texts.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "compiler/emit/build.hpp"
#include "compiler/emit/lock.hpp"
#include "compiler/emit/sha256.hpp"
#include "compiler/emit/tree.hpp"

namespace profilec::emit {

// No manifest that Argo CD takes is longer; what is, is not ours.
inline constexpr std::uint64_t kLargestFile = 16U << 20U;

// A text is kept only to show one line of it; of all strays together not more than a few.
inline constexpr std::uint64_t kLongestText = 1U << 20U;
inline constexpr std::uint64_t kMostStrayBytes = 16U << 20U;

// The lock and the journal as they were found.
struct Records {
  std::string lock_text;
  int lock_error = 0;  // ENOENT where there is none
  ParsedLock lock;
  const Lock* current = nullptr;  // instead of `lock`: it is word for word the one to be written
  bool has_journal = false;
  std::string journal_text;
  Lock journal;  // whatever of it can be read: each line is true by itself
  std::optional<TreeFault>
      unreadable;  // the disk is to blame, not the file: without it nothing can be judged

  // Whether a build of ours left these bytes there.
  bool ours(const std::string& path, const std::string& hash) const;
  bool lists(const std::string& path) const { return listed().lists(path) || journal.lists(path); }
  const Lock& listed() const { return current != nullptr ? *current : lock.lock; }
};

struct Write {
  const OutputFile* file = nullptr;
  bool exists = false;
  bool foreign = false;  // in the way: P0904
  std::string before;    // the bytes there, where they can be read
};

struct Removal {
  std::string path;
  std::string before;
};

struct Stray {
  std::string path;
  std::string bytes;    // empty where they are too many
  bool listed = false;  // the lock lists it, with other bytes
};

struct Blocked {
  std::string path;
  FileKind kind = FileKind::directory;  // of what is where a file should be
  bool for_directory = false;           // where a directory should be
};

struct Plan {
  std::vector<Write> writes;           // by path
  std::vector<Removal> removals;       // by path
  std::vector<std::string> leftovers;  // temporary files and directories of a build that did not end
  std::vector<Stray> strays;
  std::vector<Blocked> blocked;
  std::vector<TreeFault> unreadable;
  std::vector<std::string> links;  // symlinks that lead out of the tree
  std::size_t unchanged = 0;
  bool lock_current = false;

  bool nothing_to_do(const Records& records) const {
    return writes.empty() && removals.empty() && leftovers.empty() && lock_current && !records.has_journal;
  }
};

// The lock of a tree that is as the sources give it.
struct NextLock {
  explicit NextLock(const TreeOutput& output);
  Lock lock;
  std::string text;
};

// `next` must outlive them.
Records read_records(TreeOnDisk& tree, const NextLock& next);

// Every directory the build may write to or remove from, sorted; all above them included.
std::vector<std::string> directories_of(const TreeOutput& output, const Records& records);

// `place` is the path of the tree on the disk.
Plan make_plan(FileSystem& files, const std::string& place, const TreeOnDisk& tree, const Records& records,
               const TreeOutput& output);

}  // namespace profilec::emit
