// From declarations to a Catalog: names resolved, presets and overrides applied, every reference tied to the
// apps that provide it. The one record that definition, references, rename, `why` and all checks read.
#pragma once

#include <map>
#include <memory>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "compiler/catalog/catalog.hpp"
#include "compiler/diagnostics/diagnostic.hpp"
#include "compiler/manifest/manifest.hpp"
#include "compiler/resolve/declarations.hpp"
#include "compiler/source/source_set.hpp"

namespace profilec {

// The verbatim manifests that were read, by the path written after `manifest`.
using ManifestFiles = std::map<std::string, Manifest, std::less<>>;

class Facts;

// What can be provided or needed, on one cluster, by number. 0 is nothing.
struct Things {
  std::unordered_map<std::uint64_t, std::uint32_t> numbers;  // by cluster, sort and name
  std::vector<std::uint32_t> wildcards{0};                   // of each: of a kind its `GROUP/*`, else 0
};

// What an editor keeps of one resolve() of a catalog, no fork, for the next, where nothing but apps and
// placements was edited: settings, layers, presets, facts and externals are the same. An empty one: nothing
// is known yet.
struct ResolveMemo {
  Catalog before;  // the last result; resolve() uses it up
  Things things;
  std::set<FileId> edited;   // files whose texts are others since
  bool only_edited = false;  // in all others the same apps are declared
  struct ReadApp {
    bool unsure = false;  // something was found while it was read, or is missing in it
    FileId file;          // where it is declared
    LayerId home;
    LayerId layer;
    std::size_t words = 0;
    std::size_t filled_in = 0;  // bytes that stand for `${name}`
  };
  std::vector<ReadApp> read;        // of each app
  std::size_t things_at_first = 0;  // when all was read: what has gone since is numbered still
  // Out: all apps together are more than may be (P0115), those that were not read again counted.
  bool too_much = false;
  // Out, of each app: whether it is the same as before, and so are those that provide the kinds it needs.
  std::vector<bool> untouched;
};

// In: the declarations, the facts of charts among them (made once for all forks), and the statement of a fork
// or null for the catalog itself. May run in parallel threads for different forks. Out: a catalog in which
// every id is valid; `incomplete` where declarations had to be left out. Reports P0201 to P0217, P0301,
// P0910. The result is the same with and without a memo.
Catalog resolve(const SourceSet& sources, const Declarations& declarations, const Facts& facts,
                const syntax::Statement* fork, const ManifestFiles& manifests, Diagnostics& diagnostics,
                ResolveMemo* memo = nullptr);

// The catalog itself, resolved for its forks to start from (fork_base.hpp).
struct ForkBase;
// Null where no fork can start from it: not all could be read, or something was found.
std::shared_ptr<const ForkBase> resolve_base(const SourceSet& sources, const Declarations& declarations,
                                             const Facts& facts, const ManifestFiles& manifests);

// The same as resolve(). A fork that only says settings (its tree, repository, revision, prefix, hub, mirrors
// and `let`s) costs what these change: layers, relations and all apps but those that a setting may change
// (ForkBase::varying) are those of the base; Catalog::as_base says so. `base` may be null. `room`: a catalog
// that is done with, whose memory is used again.
Catalog resolve_fork(const SourceSet& sources, const Declarations& declarations, const Facts& facts,
                     const syntax::Statement* fork, const ManifestFiles& manifests, const ForkBase* base,
                     Diagnostics& diagnostics, Catalog room = {});

// Every path written after `manifest`, with where it is written.
std::vector<SaidText> manifest_paths(const SourceSet& sources, const Declarations& declarations);

// What a fork, or the catalog (null), says after `tree` or another keyword with one value; unsaid where it
// says nothing, or nothing that can be read without a finding.
SaidText declared_setting(const SourceSet& sources, const Declarations& declarations,
                          const syntax::Statement* fork, std::string_view keyword);

}  // namespace profilec
