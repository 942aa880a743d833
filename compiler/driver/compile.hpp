// The phases in their order: read → parse → resolve → check → lower → emit. Everything a command needs is a
// value here.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "compiler/catalog/catalog.hpp"
#include "compiler/check/check.hpp"
#include "compiler/check/hub.hpp"
#include "compiler/diagnostics/diagnostic.hpp"
#include "compiler/lower/lower.hpp"
#include "compiler/resolve/declarations.hpp"
#include "compiler/resolve/facts.hpp"
#include "compiler/resolve/resolve.hpp"
#include "compiler/source/file_system.hpp"
#include "compiler/source/source_set.hpp"

namespace profilec {

// The catalog itself (empty fork name) or one of its forks, checked.
struct Variant {
  Catalog catalog;
  Checked checked;
};

enum class ForkChoice { none, named, all };

struct CompileOptions {
  std::string folder = ".";
  ForkChoice forks = ForkChoice::none;
  std::vector<std::string> fork_names;  // for ForkChoice::named; an unknown one is left out
  bool with_catalog = true;             // whether the catalog itself is among the variants
  bool keep_variants = true;            // false: they are checked, and let go of
  bool only_declare = false;            // stop before the variants: a caller makes them one by one
};

// What an editor keeps for the next time; see ResolveMemo and CheckMemo.
struct Memo {
  bool declared = false;  // the declarations are those of the trees as they are, and can be changed
  ResolveMemo resolved;
  CheckMemo checked;
};

// What was read and what became of it. Not movable: declarations point into the trees.
struct Compilation {
  SourceSet sources;
  Program program;
  Declarations declarations;
  std::unique_ptr<const Facts> facts;
  ManifestFiles manifests;
  std::shared_ptr<const ForkBase> fork_base;        // null where few forks, or none, could start from it
  std::unique_ptr<const CheckedBase> checked_base;  // of fork_base, where that is there
  std::vector<Variant> variants;                    // the catalog first, then the forks by name
  Diagnostics diagnostics;
  bool environment_failed = false;  // exit status 3

  Compilation() = default;
  Compilation(const Compilation&) = delete;
  Compilation& operator=(const Compilation&) = delete;
};

// read, parse, resolve and check.
std::unique_ptr<Compilation> compile(FileSystem& disk, const CompileOptions& options);

// The same in steps, for an editor that goes through them again after each edit and keeps what it can.
//
// What one file says, whatever the others do.
struct ParsedFile {
  syntax::Tree tree;
  Diagnostics found;
};
ParsedFile parse_file(const SourceSet& sources, FileId file);
// In: the trees of the folder. Adds the libraries they import; reports P0201 into `diagnostics`.
void import_libraries(Compilation& out, Diagnostics& diagnostics);
// In: sources, trees, libraries and the diagnostics of reading them. Makes all the rest anew, with the same
// result whatever a memo of the catalog itself spares.
void prove(Compilation& out, FileSystem& disk, const CompileOptions& options, Memo* memo = nullptr);
// The first half of it: what all variants share.
void declare_all(Compilation& out, FileSystem& disk, const CompileOptions& options, Memo* memo = nullptr);
// The other half, for one variant: the catalog (null) or a fork. Reads `shared` only; may run in parallel
// threads.
// `room`: see resolve_fork(). `memo`: of the catalog.
Variant make_variant(const Compilation& shared, const syntax::Statement* fork, Diagnostics& diagnostics,
                     Catalog room = {}, Memo* memo = nullptr);
// The variants asked for, the catalog (null) first, then the forks by name; a fork that is not there
// is left out.
std::vector<const syntax::Statement*> chosen_variants(const Compilation& out, const CompileOptions& options);
// What only all variants together can show: P0208, P0606 and P0618. In any order: what is said is the same,
// whichever shard says it.
void compare_variants(std::vector<Footprint> all, Diagnostics& diagnostics);

// The names of all forks, in order.
std::vector<std::string> fork_names(const Compilation& compilation);

}  // namespace profilec
