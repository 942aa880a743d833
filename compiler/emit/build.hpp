// Brings one output tree on the disk to what the sources give (design contract, sections 4.9 and 5).
// In: the finished texts of a tree. Out: the tree, or why not; nothing is written where there is an error.
// How an interrupted build is repaired: docs/decisions/writing-a-tree.md.
//
// All functions may run in parallel threads for different trees; a tree that another build works on is P0908.
#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/diagnostics/diagnostic.hpp"
#include "compiler/source/file_system.hpp"
#include "compiler/source/source_set.hpp"

namespace profilec::emit {

struct OutputFile {
  std::string path;  // relative to the tree, below layers/, roots/ or projects/
  std::string bytes;
  std::string application;  // metadata.name of the Application in it; empty for a project
};

struct TreeOutput {
  std::string tree;               // relative to the root, with `/`
  std::string fork;               // empty for the catalog itself; goes into the diagnostics
  std::vector<OutputFile> files;  // in any order
};

class Turn;

struct BuildOptions {
  std::string root;              // of the repository; made where it does not exist
  bool check = false;            // write nothing, show what differs
  bool look = false;             // write nothing, show nothing: only say what is in the way
  bool adopt = false;            // take over files in the way (P0904), go on without a readable lock (P0905)
  bool refuse_warnings = false;  // a P0903 keeps the build from writing, too
  // Until when the run waits for other builds at work in its trees (P0908), for all of them together.
  std::chrono::steady_clock::time_point deadline{};
  const Turn* turn = nullptr;              // of the run: the tree that it holds is locked already
  std::string command = "profilec build";  // what to run again, for the help of a diagnostic
};

// A tree whose files stand and whose lock does not yet.
struct PendingLock {
  std::string tree;
  std::string text;
};

struct BuildOutcome {
  // Spans are places in `texts`: files of the tree as the build found them. move_texts() brings both into a
  // SourceSet.
  Diagnostics diagnostics;
  std::vector<SourceFile> texts;
  bool environment_failed = false;  // exit status 3: P0906, P0908
  bool differs = false;             // of `check`: exit status 1
  bool to_do = false;               // of `look`: a build would write
  std::string diff;  // of `check`: from the disk to the sources, in unified form, without colour
  std::size_t written = 0;
  std::size_t unchanged = 0;
  std::size_t removed = 0;
  std::optional<PendingLock> pending;  // of stage_tree, where anything has to be sealed
};

// Everything but the sync and the lock, so that seal_trees syncs the disk once for all trees.
BuildOutcome stage_tree(FileSystem& files, const TreeOutput& output, const BuildOptions& options);
BuildOutcome seal_trees(FileSystem& files, const std::vector<PendingLock>& pending,
                        const BuildOptions& options);

// Moves the texts of an outcome into the set and returns its diagnostics with spans in that set.
Diagnostics move_texts(SourceSet& set, BuildOutcome& outcome);

// A diff for a terminal: what goes in red, what comes in green, places in cyan.
std::string colour_diff(std::string_view diff);

}  // namespace profilec::emit
