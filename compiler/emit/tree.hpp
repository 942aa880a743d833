// One output tree as it is on the disk: its directories, opened, and what lies in them.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/source/file_system.hpp"

namespace profilec::emit {

// Files that a build writes before it renames them. They have no manifest's extension, so Argo CD reads none.
// Each has a number; that of the journal, which comes before there is a journal, a name.
inline constexpr std::string_view kTemporaryPrefix = ".profilec-tmp-";
inline constexpr std::string_view kTemporaryJournal = ".profilec-tmp-journal";

// The directory part of a path and its last name; `layers` has the directory "".
std::string_view directory_of(std::string_view path);
std::string_view name_of(std::string_view path);
std::string joined(std::string_view directory, std::string_view name);

// Whether Argo CD's directory source would read a file of this name, or take it for a reason to read others.
bool is_read_by_argo(std::string_view name);
bool is_temporary(std::string_view name);

struct TreeDirectory {
  std::unique_ptr<Directory> handle;
  std::vector<DirectoryEntry> entries;  // sorted by name; subdirectories included

  FileKind kind(std::string_view name) const;
};

// A path that could not be read or written, with the errno; ELOOP is a symlink where a directory should be.
struct TreeFault {
  std::string
      path;  // relative to the tree; of a part of the path to the tree: relative to the root, `in_tree` false
  int error = 0;
  bool in_tree = true;
  bool reading = false;
};

struct TreeOnDisk {
  std::unique_ptr<Directory> top;  // null where there is no such directory yet
  DirectoryListing listing;        // of the top
  // layers/, roots/, projects/ and all below them, by their path relative to the tree. A handle may be null:
  // it is kept only where the build writes or removes files.
  std::map<std::string, TreeDirectory, std::less<>> directories;
  std::vector<TreeFault> faults;

  const TreeDirectory* find(std::string_view directory) const;
  FileKind kind(std::string_view path) const;  // of a file below layers/, roots/ or projects/
  FileKind top_kind(std::string_view name) const;
};

// Walks from the root to the tree without following a symlink; `top` stays null where a part is missing.
void open_top(FileSystem& files, const std::string& root, const std::string& tree, TreeOnDisk& result);

// Lists the top and what lies below layers/, roots/ and projects/. `keeps` are the directories whose handle
// the build will want.
void scan(TreeOnDisk& result, const std::vector<std::string>& keeps);

}  // namespace profilec::emit
