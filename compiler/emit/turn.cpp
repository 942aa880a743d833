#include "compiler/emit/turn.hpp"

#include <cerrno>
#include <thread>

#include "compiler/emit/report.hpp"

namespace profilec::emit {

Turn::Turn(FileSystem& files, const std::string& tree, const BuildOptions& options, BuildOutcome& refusal) {
  const std::string root = options.root.empty() ? "." : options.root;
  TreeOnDisk there;
  open_top(files, root, tree, there);
  if (!there.faults.empty()) return;
  if (!there.top && make_top(files, root, tree, there, made_)) return;
  const int error = lock_in_time(*there.top, false, options);
  if (error == 0) {
    held_ = tree;
    top_ = std::move(there.top);
  } else if (error == EWOULDBLOCK) {
    const std::string no_fork;
    Report(refusal, tree, no_fork, options.command).locked();
  }
}

int lock_in_time(Directory& top, bool shared, const BuildOptions& options) {
  constexpr std::chrono::milliseconds kPause{20};
  for (std::chrono::milliseconds waited{0};; waited += kPause) {
    const int error = top.try_lock(shared);
    if (error != EWOULDBLOCK || waited >= options.patience) return error;
    std::this_thread::sleep_for(kPause);
  }
}

}  // namespace profilec::emit
