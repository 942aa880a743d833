// The turn of a run that writes trees. It is the lock of the first of them, held from before the first look
// to after the last `catalog.lock`, so that of two runs over the same trees one waits, and finds the other's
// work done.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "compiler/emit/apply.hpp"
#include "compiler/emit/build.hpp"

namespace profilec::emit {

class Turn {
 public:
  // In: the first tree in the order of names, which is made where it is not there; `options.deadline`.
  // Out: held() names it. Empty where it is not to be had: `refusal` says P0908, or nothing where the build
  // will find out itself what is wrong with the tree.
  Turn(FileSystem& files, const std::string& tree, const BuildOptions& options, BuildOutcome& refusal);
  // What has been filled meanwhile stays, and what another build holds.
  ~Turn() {
    if (!held_.empty()) made_.undo();
  }
  Turn(const Turn&) = delete;
  Turn& operator=(const Turn&) = delete;

  const std::string& held() const { return held_; }

 private:
  MadeDirectories made_;
  std::unique_ptr<Directory> top_;
  std::string held_;
};

struct LockedTop {
  int error = 0;                   // of the lock
  std::optional<TreeFault> fault;  // why the directory is not to be had
};
// Opens the directory of a tree into `there`, making it where it is missing and the run `writes`, and takes
// its lock, shared where it does not. A build that is refused takes away what it made: one that had its
// directory open meanwhile opens, or makes, it again. Faults of opening stand in `there`.
LockedTop lock_top(FileSystem& files, const std::string& tree, bool writes, const BuildOptions& options,
                   TreeOnDisk& there, MadeDirectories& made);

// Takes the lock of a tree, waiting for others until `options.deadline`. 0 or an errno, EWOULDBLOCK where
// they did not end, ENOENT where the directory has been removed.
int lock_in_time(Directory& top, bool shared, const BuildOptions& options);

}  // namespace profilec::emit
