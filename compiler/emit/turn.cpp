#include "compiler/emit/turn.hpp"

#include <cerrno>
#include <thread>

#include "compiler/emit/report.hpp"

namespace profilec::emit {

Turn::Turn(FileSystem& files, const std::string& tree, const BuildOptions& options, BuildOutcome& refusal) {
  TreeOnDisk there;
  const LockedTop locked = lock_top(files, tree, true, options, there, made_);
  if (!there.faults.empty() || locked.fault) return;
  if (locked.error == 0) {
    held_ = tree;
    top_ = std::move(there.top);
  } else if (locked.error == EWOULDBLOCK) {
    const std::string no_fork;
    Report(refusal, tree, no_fork, options.command).locked();
  }
}

LockedTop lock_top(FileSystem& files, const std::string& tree, bool writes, const BuildOptions& options,
                   TreeOnDisk& there, MadeDirectories& made) {
  // Each of them takes another build that is refused, and removes what it made, in the same moment.
  constexpr int kMostTurns = 20;
  const std::string root = options.root.empty() ? "." : options.root;
  LockedTop out;
  for (int tries = 0; tries < kMostTurns; ++tries) {
    there.top.reset();
    out = {};
    open_top(files, root, tree, there);
    if (!there.faults.empty()) return out;
    if (!there.top && !writes) return out;
    if (!there.top) out.fault = make_top(files, root, tree, there, made);
    if (out.fault && out.fault->error != ENOENT) return out;
    if (out.fault) continue;
    if (options.turn != nullptr && options.turn->held() == tree) return out;
    out.error = lock_in_time(*there.top, !writes, options);
    if (out.error != ENOENT) return out;
  }
  return out;
}

int lock_in_time(Directory& top, bool shared, const BuildOptions& options) {
  constexpr std::chrono::milliseconds kPause{20};
  for (;;) {
    const int error = top.try_lock(shared);
    if (error != EWOULDBLOCK || std::chrono::steady_clock::now() >= options.deadline) return error;
    std::this_thread::sleep_for(kPause);
  }
}

}  // namespace profilec::emit
