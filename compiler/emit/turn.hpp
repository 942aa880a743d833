// The turn of a run that writes trees. It is the lock of the first of them, held from before the first look
// to after the last `catalog.lock`, so that of two runs over the same trees one waits, and finds the other's
// work done.
#pragma once

#include <memory>
#include <string>

#include "compiler/emit/apply.hpp"
#include "compiler/emit/build.hpp"

namespace profilec::emit {

class Turn {
 public:
  // In: the first tree in the order of names, which is made where it is not there; `options.patience`.
  // Out: held() names it. Empty where it is not to be had: `refusal` says P0908, or nothing where the build
  // will find out itself what is wrong with the tree.
  Turn(FileSystem& files, const std::string& tree, const BuildOptions& options, BuildOutcome& refusal);
  ~Turn() { made_.undo(); }  // what has been filled meanwhile stays
  Turn(const Turn&) = delete;
  Turn& operator=(const Turn&) = delete;

  const std::string& held() const { return held_; }

 private:
  MadeDirectories made_;
  std::unique_ptr<Directory> top_;
  std::string held_;
};

// Takes the lock of a tree, waiting for others as long as `options.patience` says. 0 or an errno, EWOULDBLOCK
// where they did not end.
int lock_in_time(Directory& top, bool shared, const BuildOptions& options);

}  // namespace profilec::emit
