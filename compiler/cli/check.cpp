#include <ostream>

#include "compiler/cli/commands.hpp"
#include "compiler/diagnostics/explain.hpp"
#include "compiler/source/text.hpp"

namespace profilec::cli {

int check(const Options& options, World& world) {
  const Setting setting = settle(options, world);
  CompileOptions compile_options;
  compile_options.folder = setting.folder;
  compile_options.with_catalog = options.forks.empty();
  compile_options.forks = options.forks.empty() ? ForkChoice::all : ForkChoice::named;
  compile_options.fork_names = options.forks;
  compile_options.keep_variants = false;
  const std::unique_ptr<Compilation> compilation = compile(world.disk, compile_options);
  keep_profile(options, false, compilation->diagnostics);
  const Reported reported = report(compilation->sources, compilation->diagnostics, setting.report);
  const bool failed = reported.failed || compilation->environment_failed;
  if (!failed && compilation->facts != nullptr && !knows_names(*compilation, options, world)) return kUsage;
  world.err << reported.text;
  if (compilation->environment_failed) return kEnvironment;
  return reported.failed ? kFailed : kFine;
}

int explain(const Options& options, World& world) {
  const Setting setting = settle(options, world);
  if (options.subject == "all") {
    for (const CodeInfo& entry : all_codes()) {
      world.out << code_name(entry.code) << "  " << severity_name(entry.severity) << "  " << entry.title
                << "\n";
    }
    return kFine;
  }
  const auto code = parse_code(options.subject);
  const CodeInfo* entry = code ? find_code(*code) : nullptr;
  if (entry == nullptr) {
    world.err << "profilec: there is no diagnostic `" << options.subject
              << "`; `profilec explain all` lists them\n";
    return kUsage;
  }
  world.out << profilec::explain(*entry, setting.color_out);
  return kFine;
}

}  // namespace profilec::cli
