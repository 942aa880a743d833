#include "compiler/emit/build.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <ostream>
#include <thread>

#include "compiler/cli/commands.hpp"
#include "compiler/driver/output.hpp"

namespace profilec::cli {
namespace {

// The trees of all variants, written by `jobs` threads; outcomes stand in the order of the variants.
std::vector<emit::BuildOutcome> write_all(const Compilation& compilation, const emit::BuildOptions& options,
                                          World& world, unsigned jobs) {
  std::vector<emit::BuildOutcome> outcomes(compilation.variants.size());
  std::atomic<std::size_t> next{0};
  const auto work = [&] {
    for (std::size_t i = next++; i < outcomes.size(); i = next++) {
      outcomes[i] =
          emit::stage_tree(world.disk, output_of(compilation.sources, compilation.variants[i]), options);
    }
  };
  std::vector<std::thread> threads;
  for (unsigned i = 1; i < std::min<std::size_t>(jobs, outcomes.size()); ++i) threads.emplace_back(work);
  work();
  for (std::thread& thread : threads) thread.join();
  std::vector<emit::PendingLock> pending;
  for (emit::BuildOutcome& outcome : outcomes) {
    if (outcome.pending) pending.push_back(std::move(*outcome.pending));
  }
  if (!pending.empty()) outcomes.push_back(emit::seal_trees(world.disk, pending, options));
  return outcomes;
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

}  // namespace

int build(const Options& options, World& world) {
  const Setting setting = settle(options, world);
  CompileOptions compile_options;
  compile_options.folder = setting.folder;
  compile_options.with_catalog = options.forks.empty();
  compile_options.forks = options.all_forks       ? ForkChoice::all
                          : options.forks.empty() ? ForkChoice::none
                                                  : ForkChoice::named;
  compile_options.fork_names = options.forks;
  const std::unique_ptr<Compilation> compilation = compile(world.disk, compile_options);
  const Reported reported = report(compilation->sources, compilation->diagnostics, setting.report);
  const bool failed = reported.failed || compilation->environment_failed || compilation->variants.empty();
  if (failed) {
    world.err << reported.text;
    return compilation->environment_failed ? kEnvironment : kFailed;
  }
  emit::BuildOptions build_options;
  build_options.root = setting.root;
  build_options.check = options.check;
  build_options.adopt = options.adopt;
  build_options.refuse_warnings = options.deny_warnings;
  return finish(*compilation, write_all(*compilation, build_options, world, options.jobs), options, setting,
                world);
}

}  // namespace profilec::cli
