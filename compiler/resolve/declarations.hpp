// All declarations of a folder and of the libraries it imports, by kind and name. Made once; every fork reads
// it.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/diagnostics/diagnostic.hpp"
#include "compiler/source/source_set.hpp"
#include "compiler/syntax/tree.hpp"

namespace profilec {

// The trees one catalog is made of. `broken` in any of them means that statements are missing.
struct Program {
  std::vector<syntax::Tree> trees;    // of the folder, in the order of their names
  std::vector<syntax::Tree> library;  // of the imported libraries
  std::vector<syntax::Tree> charts;   // of std/charts, where it is not imported
  bool refused = false;               // a file of the folder is not among the trees: it may declare anything
};

// An app is declared inside `in LAYER { }`.
struct DeclaredApp {
  const syntax::Statement* app = nullptr;
  const syntax::Item* layer = nullptr;  // the word after `in`
  bool in_fork = false;
};

using ByName = std::map<std::string, const syntax::Statement*, std::less<>>;

struct Declarations {
  const syntax::Statement* catalog = nullptr;
  ByName lets;
  ByName projects;
  ByName layers;
  ByName profiles;
  ByName presets;  // those of the libraries too
  ByName forks;
  std::map<std::string, DeclaredApp, std::less<>> apps;
  std::vector<const syntax::Statement*> imports;
  std::vector<const syntax::Statement*> externals;
  std::vector<const syntax::Statement*> places;
  std::vector<const syntax::Statement*> facts;
  std::vector<const syntax::Statement*> library_facts;
  std::vector<const syntax::Statement*> facts_not_imported;
  std::vector<const syntax::Statement*> ins;        // every `in` block, empty ones too
  std::vector<const syntax::Statement*> manifests;  // every `manifest` in these
  // Words in what could not be read: a name among them may be declared there.
  std::set<std::string, std::less<>> unread;
  std::set<FileId> broken;  // the files that hold these
  // Sorts (`app`) of which one may have another name than it says, or lacks the line that says it.
  std::set<std::string, std::less<>> unsure;
  bool presets_imported = false;
  bool library_unknown = false;  // an import names no library: any preset may be of it
  bool refused = false;          // of the program: no name is known to be missing
  bool incomplete = false;       // a tree is broken or a declaration was refused
  bool twice = false;            // two declarations have one name: one of them is left out
};

// Reports P0202 and P0210. The result points into `program`, which must outlive it.
Declarations declare(const SourceSet& sources, const Program& program, Diagnostics& diagnostics);

// For an editor, where the folder's own apps and placements in one file change and the tree says nothing
// else: what it declares is taken out, as long as its text is there, and what the next one does is put in.
// Only of declarations in which nothing was found and that lack at most what is in broken files. False where
// that would not be so, or two files are broken: all is to be declared anew.
bool take_out(const SourceSet& sources, const syntax::Tree& tree, Declarations& declarations);
bool put_in(const SourceSet& sources, const syntax::Tree& tree, Declarations& declarations);
// Whether they are such.
bool can_change(const Declarations& declarations);

// The word or string that names what a statement declares or overrides: its slot `name`.
std::string_view declared_name(const SourceSet& sources, const syntax::Statement& statement);

}  // namespace profilec
