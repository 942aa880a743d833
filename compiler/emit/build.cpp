#include "compiler/emit/build.hpp"

#include <algorithm>
#include <cerrno>
#include <set>
#include <utility>

#include "compiler/emit/apply.hpp"
#include "compiler/emit/moves.hpp"
#include "compiler/emit/plan.hpp"
#include "compiler/emit/report.hpp"
#include "compiler/emit/turn.hpp"

namespace profilec::emit {
namespace {

std::string place_of(const BuildOptions& options, const std::string& tree) {
  return options.root.empty() ? tree : options.root + "/" + tree;
}

bool holds(const BuildOptions& options, const std::string& tree) {
  return options.turn != nullptr && options.turn->held() == tree;
}

// One tree from the disk as it is to the disk as it should be.
class Stage {
 public:
  Stage(FileSystem& files, const TreeOutput& output, const BuildOptions& options)
      : files_(files),
        output_(output),
        options_(options),
        report_(outcome_, output.tree, output.fork, options.command) {}

  BuildOutcome run() {
    if (!outputs_are_sound() || !open()) return std::move(outcome_);
    if (options_.look && !tree_.top) {
      outcome_.to_do = true;
      return std::move(outcome_);
    }
    const NextLock next(output_);
    if (!look(next)) return std::move(outcome_);
    const Plan plan = make_plan(files_, place_of(options_, output_.tree), tree_, records_, output_);
    report_obstacles(report_, plan, records_, options_);
    report_moves(report_, tree_, plan, output_);
    outcome_.unchanged = plan.unchanged;
    outcome_.environment_failed = outcome_.environment_failed || !plan.blocked.empty();
    if (options_.check) {
      report_differences(report_, outcome_, output_.tree, plan, records_, next);
      return std::move(outcome_);
    }
    if (options_.look) {
      outcome_.to_do = !plan.nothing_to_do(records_);
    } else {
      write(plan, next);
    }
    return std::move(outcome_);
  }

 private:
  // A path from outside must not lead out of the tree, whatever gave it to us.
  bool outputs_are_sound() {
    for (const OutputFile& file : output_.files) {
      if (!is_output_path(file.path)) report_.fault({file.path, EINVAL, true});
    }
    if (!is_inner_path(output_.tree)) report_.fault({output_.tree, EINVAL, false});
    return !outcome_.environment_failed;
  }

  bool faults() {
    for (const TreeFault& fault : tree_.faults) report_.fault(fault);
    return !tree_.faults.empty();
  }

  bool open() {
    const LockedTop locked = lock_top(files_, output_.tree, !only_reads(), options_, tree_, made_);
    if (faults()) return false;
    if (locked.fault) return refuse(*locked.fault);
    if (locked.error == EWOULDBLOCK) {
      report_.locked();
      return false;
    }
    return locked.error == 0 || refuse({"", locked.error, true});
  }

  bool only_reads() const { return options_.check || options_.look; }

  bool look(const NextLock& next) {
    records_ = read_records(tree_, next);
    if (records_.unreadable) return refuse(*records_.unreadable);
    scan(tree_, directories_of(output_, records_));
    if (!faults()) return true;
    made_.undo();
    return false;
  }

  bool refuse(const TreeFault& fault) {
    report_.fault(fault);
    made_.undo();
    return false;
  }

  void write(const Plan& plan, const NextLock& next) {
    const bool refused = outcome_.diagnostics.has_errors() ||
                         (options_.refuse_warnings && !outcome_.diagnostics.all().empty());
    // What refuses was there before: no folder was made.
    if (refused || plan.nothing_to_do(records_)) return;
    if (const auto failed = apply(tree_, plan, records_, next)) {
      refuse(*failed);
      return;
    }
    outcome_.written = plan.writes.size();
    outcome_.removed = plan.removals.size();
    outcome_.pending = PendingLock{output_.tree, next.text};
  }

  FileSystem& files_;
  const TreeOutput& output_;
  const BuildOptions& options_;
  BuildOutcome outcome_;
  Report report_;
  TreeOnDisk tree_;
  Records records_;
  MadeDirectories made_;
};

// Each file system that holds a tree is synced once.
std::optional<TreeFault> sync_all(FileSystem& files, const std::vector<PendingLock>& pending,
                                  const std::string& root) {
  std::set<std::uint64_t> synced;
  for (const PendingLock& one : pending) {
    const std::string path = root + "/" + one.tree;
    if (!synced.insert(files.status(path).device).second) continue;
    const Directory::Opened opened = files.open_directory(path);
    const int error = opened.error != 0 ? opened.error : opened.directory->sync();
    if (error != 0) return TreeFault{one.tree, error, false};
  }
  return std::nullopt;
}

// The journal of a staged tree becomes its lock.
void seal(FileSystem& files, const PendingLock& pending, const std::string& root, const BuildOptions& options,
          BuildOutcome& outcome) {
  const std::string no_fork;
  Report report(outcome, pending.tree, no_fork, options.command);
  TreeOnDisk tree;
  open_top(files, root, pending.tree, tree);
  for (const TreeFault& fault : tree.faults) report.fault(fault);
  if (!tree.faults.empty()) return;
  if (!tree.top) return report.overtaken();
  const int error = holds(options, pending.tree) ? 0 : lock_in_time(*tree.top, false, options);
  if (error != 0) {
    return error == EWOULDBLOCK ? report.overtaken() : report.fault({"", error, true});
  }
  if (tree.top->holds(kJournalName, pending.text)) {
    const int failed = tree.top->rename(kJournalName, kLockName);
    if (failed != 0) report.fault({kLockName, failed, true});
  } else if (!tree.top->holds(kLockName, pending.text)) {
    report.overtaken();
  }
}

}  // namespace

BuildOutcome stage_tree(FileSystem& files, const TreeOutput& output, const BuildOptions& options) {
  return Stage(files, output, options).run();
}

BuildOutcome seal_trees(FileSystem& files, const std::vector<PendingLock>& pending,
                        const BuildOptions& options) {
  BuildOutcome outcome;
  if (pending.empty()) return outcome;
  const std::string root = options.root.empty() ? "." : options.root;
  if (const auto failed = sync_all(files, pending, root)) {
    const std::string no_fork;
    Report(outcome, root, no_fork, options.command).fault(*failed);
    return outcome;
  }
  for (const PendingLock& one : pending) seal(files, one, root, options, outcome);
  return outcome;
}

Diagnostics move_texts(SourceSet& set, BuildOutcome& outcome) {
  std::vector<FileId> ids;
  for (SourceFile& text : outcome.texts) ids.push_back(set.add(std::move(text)));
  outcome.texts.clear();
  Diagnostics moved = std::exchange(outcome.diagnostics, {});
  for (Shared<Diagnostic>& found : moved.all()) {
    for (Label& label : found.change().labels) {
      if (label.span.valid()) label.span.file = ids[label.span.file.index];
    }
  }
  return moved;
}

std::string colour_diff(std::string_view diff) {
  std::string out;
  while (!diff.empty()) {
    const std::size_t end = std::min(diff.find('\n'), diff.size());
    const std::string_view line = diff.substr(0, end);
    std::string_view colour;
    if (line.starts_with("---") || line.starts_with("+++")) {
      colour = "\x1B[1m";
    } else if (line.starts_with("@@")) {
      colour = "\x1B[36m";
    } else if (line.starts_with("-")) {
      colour = "\x1B[31m";
    } else if (line.starts_with("+")) {
      colour = "\x1B[32m";
    }
    out += colour;
    out += line;
    if (!colour.empty()) out += "\x1B[0m";
    if (end < diff.size()) out += '\n';
    diff.remove_prefix(std::min(end + 1, diff.size()));
  }
  return out;
}

}  // namespace profilec::emit
