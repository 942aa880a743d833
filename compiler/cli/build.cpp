#include <fmt/format.h>

#include <algorithm>
#include <ostream>

#include "compiler/cli/build_parts.hpp"
#include "compiler/cli/commands.hpp"
#include "compiler/driver/output.hpp"
#include "compiler/emit/report.hpp"
#include "compiler/emit/turn.hpp"
#include "compiler/source/parallel.hpp"

namespace profilec::cli {
namespace {

// More trees than this are worth a line that says how far the build is.
constexpr std::size_t kWorthProgress = 20;

// How long a build waits for others in its trees. Each is at work there for seconds at the most.
constexpr std::chrono::seconds kPatience{30};

class Progress {
 public:
  Progress(std::size_t total, const Options& options, World& world)
      : total_(total),
        shown_(world.err_is_terminal && !options.quiet && total > kWorthProgress),
        err_(world.err) {}
  void operator()(std::size_t done) {
    if (!shown_ || (done % 16 != 0 && done != total_)) return;
    err_ << fmt::format("\rchecking {}/{}", done, total_) << (done == total_ ? "\r\x1b[K" : "") << std::flush;
  }

 private:
  std::size_t total_;
  bool shown_;
  std::ostream& err_;
};

// The trees, written by `jobs` threads; outcomes stand in the order of the variants. The disk is synced once.
std::vector<emit::BuildOutcome> write_in_turn(const std::vector<Finished>& finished,
                                              const emit::BuildOptions& options, World& world,
                                              unsigned jobs) {
  std::vector<emit::BuildOutcome> outcomes(finished.size());
  const auto stage = [&](const emit::BuildOptions& how) {
    in_parallel(finished.size(), jobs, [&](std::size_t i) {
      if (how.look || outcomes[i].to_do) outcomes[i] = emit::stage_tree(world.disk, finished[i].output, how);
    });
  };
  for (emit::BuildOutcome& outcome : outcomes) outcome.to_do = true;
  // What is in the way of one tree keeps all of them as they are: they are looked at before one is written.
  if (!options.check && finished.size() > 1) {
    emit::BuildOptions look = options;
    look.look = true;
    stage(look);
    if (std::any_of(outcomes.begin(), outcomes.end(), [&](const emit::BuildOutcome& outcome) {
          return outcome.environment_failed || outcome.diagnostics.has_errors() ||
                 (options.refuse_warnings && !outcome.diagnostics.all().empty());
        }))
      return outcomes;
  }
  stage(options);
  std::vector<emit::PendingLock> pending;
  for (emit::BuildOutcome& outcome : outcomes) {
    if (outcome.pending) pending.push_back(std::move(*outcome.pending));
  }
  if (!pending.empty()) outcomes.push_back(emit::seal_trees(world.disk, pending, options));
  return outcomes;
}

std::vector<emit::BuildOutcome> write_all(const std::vector<Finished>& finished, emit::BuildOptions options,
                                          World& world, unsigned jobs) {
  if (options.check || finished.empty()) return write_in_turn(finished, options, world, jobs);
  const auto first =
      std::min_element(finished.begin(), finished.end(),
                       [](const Finished& a, const Finished& b) { return a.output.tree < b.output.tree; });
  std::vector<emit::BuildOutcome> refusal(1);
  const emit::Turn turn(world.disk, first->output.tree, options, refusal.front());
  if (refusal.front().environment_failed) return refusal;
  options.turn = &turn;
  return write_in_turn(finished, options, world, jobs);
}

int finish(Compilation& compilation, std::vector<emit::BuildOutcome> outcomes, const Options& options,
           const Setting& setting, World& world) {
  Diagnostics found = compilation.diagnostics;
  std::size_t written = 0;
  std::size_t unchanged = 0;
  std::size_t removed = 0;
  bool differs = false;
  bool environment_failed = false;
  std::string diff;
  for (emit::BuildOutcome& outcome : outcomes) {
    found.append(emit::move_texts(compilation.sources, outcome));
    written += outcome.written;
    unchanged += outcome.unchanged;
    removed += outcome.removed;
    differs = differs || outcome.differs;
    environment_failed = environment_failed || outcome.environment_failed;
    diff += outcome.diff;
  }
  const Reported reported = report(compilation.sources, found, setting.report);
  world.err << reported.text;
  world.out << (setting.color_out ? emit::colour_diff(diff) : diff);
  if (environment_failed) return kEnvironment;
  if (reported.failed || differs) return kFailed;
  if (!options.quiet) {
    world.out << (options.check
                      ? fmt::format("up to date: {} files\n", unchanged)
                      : fmt::format("{} written, {} unchanged, {} removed\n", written, unchanged, removed));
  }
  return kFine;
}

// What brings the tree up to date, for who reads that it is not.
std::string command_line(const Options& options) {
  std::string line = "profilec build";
  if (!options.folder.empty()) line += " " + options.folder;
  if (!options.root.empty()) line += " -o " + options.root;
  return line;
}

CompileOptions compile_options(const Options& options, const Setting& setting) {
  CompileOptions out;
  out.folder = setting.folder;
  out.with_catalog = options.forks.empty();
  out.forks = options.all_forks       ? ForkChoice::all
              : options.forks.empty() ? ForkChoice::none
                                      : ForkChoice::named;
  out.fork_names = options.forks;
  out.only_declare = true;
  return out;
}

}  // namespace

int build(const Options& options, World& world) {
  const auto shard = read_shard(options.shard);
  if (!shard) {
    world.err << "profilec: --shard wants I/N, such as 1/4\n";
    return kUsage;
  }
  if (options.all_forks && !options.forks.empty()) {
    world.err << "profilec: --fork names forks, and --all-forks asks for all: give one of them\n";
    return kUsage;
  }
  const Setting setting = settle(options, world);
  const CompileOptions asked = compile_options(options, setting);
  const std::unique_ptr<Compilation> compilation = compile(world.disk, asked);
  Diagnostics& found = compilation->diagnostics;
  if (compilation->facts != nullptr && !knows_names(*compilation, options, world)) return kUsage;
  std::vector<Finished> finished;
  if (compilation->facts != nullptr) {
    const std::vector<const syntax::Statement*> chosen = chosen_variants(*compilation, asked);
    const auto [here, elsewhere] = share_of(chosen, *shard);
    Progress progress(here.size(), options, world);
    finished = finish_variants(*compilation, here, options.jobs, [&](std::size_t done) { progress(done); });
    std::vector<Footprint> all = footprints(*compilation, elsewhere, options.jobs);
    for (Finished& one : finished) {
      found.append(std::move(one.diagnostics));
      all.push_back(std::move(one.footprint));
    }
    // A fork's file that was copied, and its `tree` left as it was, would have this one overwrite the other.
    for (Footprint& other : bystanders(*compilation, chosen, options.jobs)) all.push_back(std::move(other));
    compare_variants(std::move(all), found);
  }
  keep_profile(options, true, found);
  const Reported reported = report(compilation->sources, found, setting.report);
  if (reported.failed || compilation->environment_failed) {
    world.err << reported.text;
    return compilation->environment_failed ? kEnvironment : kFailed;
  }
  std::vector<std::string> trees;
  for (const Finished& one : finished) trees.push_back(one.output.tree);
  if (!options.depfile.empty() && !may_be_depfile(*compilation, setting, trees, options.depfile, world))
    return kUsage;
  emit::BuildOptions build_options;
  build_options.root = setting.root;
  build_options.check = options.check;
  build_options.adopt = options.adopt;
  build_options.refuse_warnings = options.deny_warnings;
  build_options.deadline = std::chrono::steady_clock::now() + kPatience;
  build_options.command = command_line(options);
  std::vector<emit::BuildOutcome> outcomes(1);
  const int failed = options.check ? 0 : make_folder(world.disk, setting.root);
  if (failed == 0) {
    outcomes = write_all(finished, build_options, world, options.jobs);
  } else {
    const std::string none;
    emit::Report(outcomes.front(), none, none, none).fault({setting.root, failed, false});
  }
  const int status = finish(*compilation, std::move(outcomes), options, setting, world);
  if (status != kFine || options.depfile.empty()) return status;
  return write_depfile(*compilation, setting, trees, options.depfile, world);
}

}  // namespace profilec::cli
