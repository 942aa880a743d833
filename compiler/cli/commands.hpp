// One function per command; each returns the exit status.
#pragma once

#include <memory>
#include <string>

#include "compiler/cli/options.hpp"
#include "compiler/driver/compile.hpp"

namespace profilec::cli {

int build(const Options& options, World& world);
int check(const Options& options, World& world);
int roots(const Options& options, World& world);
int why(const Options& options, World& world);
int describe(const Options& options, World& world);
int graph(const Options& options, World& world);
int explain(const Options& options, World& world);
int fmt(const Options& options, World& world);
int lsp(const Options& options, World& world);
int init(const Options& options, World& world);
int completion(const Options& options, World& world);

// Compiles the catalog, or the one fork named, for a command that asks about it. Prints what is wrong; null
// where the command cannot go on (then `status` is its exit status). `in_spite_of_errors`: what the checks
// find is no reason not to answer, since the answer may explain it; what could not be read or resolved is.
std::unique_ptr<Compilation> compile_one(const Options& options, World& world, int& status,
                                         bool in_spite_of_errors = false);

// The profile named by --profile or given, else the default; invalid (and reported) where there is none of
// that name.
ProfileId chosen_profile(const Catalog& catalog, const std::string& name, World& world);

// What a command shows: the catalog or the one fork named, and where --profile is given only that of it.
struct Shown {
  std::unique_ptr<Compilation> compilation;  // null where the command cannot go on
  ProfileId only;                            // invalid: all of it
  const Variant& variant() const { return compilation->variants.front(); }
};
Shown compile_shown(const Options& options, World& world, int& status);

// The path of a name in a folder, as it is shown: without `./`.
std::string join(const std::string& folder, const std::string& name);

// Makes a folder, and those above it, where they do not exist. Returns 0 or an errno.
int make_folder(FileSystem& disk, const std::string& path);

// False (and reported) where --fork or --profile names none of the catalog's: wrong usage, whatever the
// command. What stands in sources that could not be read may have been meant.
bool knows_names(const Compilation& compilation, const Options& options, World& world);

// Takes away what is said of other profiles than the one --profile names; what keeps a tree from being
// written (`errors_stay`) does so for all.
void keep_profile(const Options& options, bool errors_stay, Diagnostics& found);

// Replaces a file whole or not at all: a temporary name beside it, then a rename. One that is there keeps its
// permissions, and a link to it stays a link. Returns 0 or an errno.
int replace_file(FileSystem& disk, const std::string& path, const std::string& text);

}  // namespace profilec::cli
