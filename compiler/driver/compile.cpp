#include "compiler/driver/compile.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

#include "compiler/driver/output.hpp"
#include "compiler/read/read.hpp"
#include "compiler/resolve/fork_base.hpp"
#include "compiler/source/text.hpp"
#include "compiler/syntax/bind.hpp"
#include "grammar/parse.hpp"
#include "stdlib/stdlib.hpp"

namespace profilec {
namespace {

using syntax::Statement;

void parse_library(Compilation& out, const std::vector<LibraryFile>& files, std::vector<syntax::Tree>& into,
                   Diagnostics& diagnostics) {
  for (const LibraryFile& file : files) {
    const FileId id = out.sources.add({std::string(file.name), std::string(file.text), true});
    ParsedFile parsed = parse_file(out.sources, id);
    diagnostics.append(std::move(parsed.found));
    into.push_back(std::move(parsed.tree));
  }
}

void import(Compilation& out, const Statement& statement, std::set<std::string>& done,
            Diagnostics& diagnostics) {
  const syntax::Item& name = *slot(statement, "library");
  const std::string text(out.sources.text(name.span));
  const std::vector<LibraryFile> files = library(text);
  if (files.empty()) {
    Diagnostic& added = diagnostics.add(Code{201}, name.span, fmt::format("there is no library `{}`", text));
    const std::vector<std::string_view> known = library_names();
    const auto near = nearest(text, known);
    added.help.push_back(near.empty() ? fmt::format("there are {}", quoted_list({known.begin(), known.end()}))
                                      : fmt::format("did you mean `{}`?", near.front()));
    if (!near.empty())
      added.fixes.push_back({fmt::format("change to `{}`", near.front()), {{name.span, near.front()}}});
    // What the library would have brought is missing: names that are not there prove nothing.
    out.program.library.emplace_back();
    out.program.library.back().broken = true;
    return;
  }
  if (done.insert(text).second) parse_library(out, files, out.program.library, diagnostics);
}

std::vector<const Statement*> forks_asked_for(const Compilation& out, const CompileOptions& options) {
  std::vector<const Statement*> chosen;
  const ByName& forks = out.declarations.forks;
  if (options.forks == ForkChoice::all) {
    for (const auto& [name, statement] : forks) chosen.push_back(statement);
  }
  if (options.forks != ForkChoice::named) return chosen;
  for (const std::string& name :
       std::set<std::string>(options.fork_names.begin(), options.fork_names.end())) {
    const auto found = forks.find(name);
    if (found != forks.end()) chosen.push_back(found->second);
  }
  return chosen;
}

bool names_a_chart(const syntax::Block& block) {
  return std::any_of(block.statements.begin(), block.statements.end(), [](const Statement& statement) {
    if (statement.form != nullptr && statement.form->keyword == "chart") return true;
    const syntax::Block* inner = block_of(statement);
    return inner != nullptr && names_a_chart(*inner);
  });
}

void read_manifests(Compilation& out, FileSystem& disk, const std::string& folder) {
  for (const SaidText& path : manifest_paths(out.sources, out.declarations)) {
    if (out.manifests.contains(path.value)) continue;
    const ReadManifest read =
        read_manifest_file(disk, folder, path.value, path.span, out.sources, out.diagnostics);
    if (read.file.valid()) out.manifests.try_emplace(path.value, out.sources, read.file);
    out.environment_failed = out.environment_failed || read.environment_failed;
  }
}

// A verbatim app without bytes would be written as an empty file. Where reading failed that was reported.
void report_unread(const Compilation& shared, const Catalog& catalog, Diagnostics& found) {
  if (shared.diagnostics.has_errors() || found.has_errors()) return;
  for (const App& app : catalog.apps) {
    if (app.manifest.said() && app.verbatim.empty())
      found.add(Code{801}, app.manifest.span, fmt::format("`{}` was not read", app.manifest.value));
  }
}

}  // namespace

std::vector<std::string> fork_names(const Compilation& compilation) {
  std::vector<std::string> names;
  for (const auto& [name, statement] : compilation.declarations.forks) names.push_back(name);
  return names;
}

ParsedFile parse_file(const SourceSet& sources, FileId file) {
  ParsedFile out;
  out.tree = parse(sources, file, out.found);
  syntax::bind(sources, out.tree, out.found);
  return out;
}

void import_libraries(Compilation& out, Diagnostics& diagnostics) {
  std::set<std::string> done;
  for (const syntax::Tree& tree : out.program.trees) {
    for (const Statement& statement : tree.root.statements) {
      if (statement.form != nullptr && statement.form->keyword == "import")
        import(out, statement, done, diagnostics);
    }
  }
  // What it would bring explains needs that nothing meets.
  constexpr std::string_view kCharts = "std/charts";
  const bool charts = std::any_of(out.program.trees.begin(), out.program.trees.end(),
                                  [](const syntax::Tree& tree) { return names_a_chart(tree.root); });
  if (charts && !done.contains(std::string(kCharts)))
    parse_library(out, library(kCharts), out.program.charts, diagnostics);
}

void declare_all(Compilation& out, FileSystem& disk, const CompileOptions& options, Memo* memo) {
  out.variants.clear();
  out.manifests.clear();
  out.checked_base.reset();
  out.fork_base.reset();
  // A file that was refused may hold anything: what is missing proves nothing.
  const bool refused = out.diagnostics.has_errors();
  if (memo != nullptr) memo->resolved.only_edited = memo->declared;
  if (memo == nullptr || !memo->declared) {
    const std::size_t found = out.diagnostics.all().size();
    out.declarations = declare(out.sources, out.program, out.diagnostics);
    out.facts = std::make_unique<const Facts>(Scope(out.sources, out.diagnostics), out.declarations);
    if (memo != nullptr)
      memo->declared = can_change(out.declarations) && out.diagnostics.all().size() == found;
  }
  out.declarations.incomplete = out.declarations.incomplete || refused;
  read_manifests(out, disk, options.folder);
  const std::size_t forks =
      options.forks == ForkChoice::all ? out.declarations.forks.size() : options.fork_names.size();
  if (forks > 1) out.fork_base = resolve_base(out.sources, out.declarations, *out.facts, out.manifests);
  if (out.fork_base == nullptr) return;
  std::vector<AppId> varying;
  for (const ForkBase::Varying& one : out.fork_base->varying) varying.push_back(one.id);
  out.checked_base = std::make_unique<const CheckedBase>(out.fork_base->catalog, std::move(varying));
}

namespace {

// P0702 is judged on the catalog, where a fork may have dropped the app; and an entry that a fork needs is
// not idle, even if the catalog itself does not.
void judge_idle_entries(const Compilation& shared, const Statement* fork, Diagnostics& found) {
  const auto is_idle = [](const Diagnostic& one) { return one.code == Code{702}; };
  if (fork != nullptr) std::erase_if(found.all(), is_idle);
  for (const auto& [name, other] : shared.declarations.forks) {
    if (std::none_of(found.all().begin(), found.all().end(), is_idle)) return;
    Diagnostics unwanted;
    Diagnostics there;
    const Catalog catalog = resolve_fork(shared.sources, shared.declarations, *shared.facts, other,
                                         shared.manifests, shared.fork_base.get(), unwanted);
    if (catalog.incomplete) {  // what it reads is not known
      std::erase_if(found.all(), is_idle);
      return;
    }
    plan_projects(catalog, rules::SourceViews(catalog), there);
    std::set<Span> idle;
    for (const Diagnostic& same : there.all()) {
      if (is_idle(same)) idle.insert(same.place());
    }
    std::erase_if(found.all(),
                  [&](const Diagnostic& one) { return is_idle(one) && !idle.contains(one.place()); });
  }
}

}  // namespace

Variant make_variant(const Compilation& shared, const Statement* fork, Diagnostics& diagnostics, Catalog room,
                     Memo* memo) {
  Diagnostics found;
  Variant variant;
  if (memo != nullptr) {
    variant.catalog = resolve(shared.sources, shared.declarations, *shared.facts, fork, shared.manifests,
                              found, &memo->resolved);
    memo->checked.untouched = memo->resolved.untouched;
  } else {
    variant.catalog = resolve_fork(shared.sources, shared.declarations, *shared.facts, fork, shared.manifests,
                                   shared.fork_base.get(), found, std::move(room));
  }
  report_unread(shared, variant.catalog, found);
  const bool from_base = variant.catalog.as_base && !variant.catalog.incomplete;
  variant.checked = from_base && shared.checked_base != nullptr
                        ? shared.checked_base->check_fork(variant.catalog, found)
                        : check(variant.catalog, found, memo == nullptr ? nullptr : &memo->checked);
  judge_idle_entries(shared, fork, found);
  if (!variant.catalog.fork.name.empty()) {
    for (Shared<Diagnostic>& one : found.all()) one.change().fork = variant.catalog.fork.name;
  }
  diagnostics.append(std::move(found));
  return variant;
}

std::vector<const Statement*> chosen_variants(const Compilation& out, const CompileOptions& options) {
  std::vector<const Statement*> chosen = forks_asked_for(out, options);
  if (options.with_catalog) chosen.insert(chosen.begin(), nullptr);
  return chosen;
}

void compare_variants(std::vector<Footprint> all, Diagnostics& diagnostics) {
  std::sort(all.begin(), all.end(), [](const Footprint& a, const Footprint& b) { return a.fork < b.fork; });
  check_trees(all, diagnostics);
  check_hub(all, diagnostics);
}

void prove(Compilation& out, FileSystem& disk, const CompileOptions& options, Memo* memo) {
  declare_all(out, disk, options, memo);
  if (options.only_declare) return;
  const std::vector<const Statement*> chosen = chosen_variants(out, options);
  if (options.keep_variants) out.variants.reserve(chosen.size());  // a catalog is large: none is to be moved
  std::vector<Footprint> all;
  Catalog room;
  for (const Statement* fork : chosen) {
    Variant variant =
        make_variant(out, fork, out.diagnostics, std::exchange(room, {}), fork == nullptr ? memo : nullptr);
    all.push_back(footprint(variant.catalog));
    if (options.keep_variants) {
      out.variants.push_back(std::move(variant));
    } else {
      room = std::move(variant.catalog);
    }
  }
  if (options.forks == ForkChoice::named) {
    for (Footprint& other : bystanders(out, chosen, 1)) all.push_back(std::move(other));
  }
  compare_variants(std::move(all), out.diagnostics);
}

std::unique_ptr<Compilation> compile(FileSystem& disk, const CompileOptions& options) {
  auto out = std::make_unique<Compilation>();
  const ReadFolder folder = read_folder(disk, options.folder, out->sources, out->diagnostics);
  out->environment_failed = folder.environment_failed;
  out->program.refused = out->diagnostics.has_errors();
  if (folder.files.empty()) return out;
  for (const FileId file : folder.files) {
    ParsedFile parsed = parse_file(out->sources, file);
    out->diagnostics.append(std::move(parsed.found));
    out->program.trees.push_back(std::move(parsed.tree));
  }
  import_libraries(*out, out->diagnostics);
  prove(*out, disk, options);
  return out;
}

}  // namespace profilec
