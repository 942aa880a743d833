// Carries a plan out, so that whenever it stops each file is whole, old or new, and the next build can go on.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "compiler/emit/plan.hpp"

namespace profilec::emit {

// The directories on the way to the tree that a build has made, to be taken away again where it fails.
class MadeDirectories {
 public:
  // Makes `name` in `parent` and opens it; one that exists already is only opened.
  Directory::Opened make(Directory& parent, const std::string& name);
  // For a parent that nobody else keeps open.
  Directory& keep(std::unique_ptr<Directory> parent);
  void undo();

 private:
  struct Made {
    Directory* parent;
    std::string name;
  };
  std::vector<std::unique_ptr<Directory>> kept_;
  std::vector<Made> made_;
};

// Opens the directory of the tree, making what is missing on the way to it.
std::optional<TreeFault> make_top(FileSystem& files, const std::string& root, const std::string& path,
                                  TreeOnDisk& tree, MadeDirectories& made);

// Everything but the sync and the lock. On a failure before the first file is replaced, all is as it was.
std::optional<TreeFault> apply(TreeOnDisk& tree, const Plan& plan, const Records& records,
                               const NextLock& next);

}  // namespace profilec::emit
