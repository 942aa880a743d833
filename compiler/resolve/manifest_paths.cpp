// What is asked of a catalog and its forks before any of them is resolved: the files of verbatim apps, the
// trees.
#include <algorithm>

#include "compiler/resolve/resolve.hpp"
#include "compiler/resolve/resolver.hpp"
#include "compiler/resolve/scope.hpp"
#include "compiler/syntax/strings.hpp"

namespace profilec {
namespace {

using syntax::Block;
using syntax::Statement;

void collect(const Block* block, std::vector<const Statement*>& out) {
  if (block == nullptr) return;
  for (const Statement& statement : block->statements) {
    if (statement.form == nullptr) continue;
    const std::string& keyword = statement.form->keyword;
    if (keyword == "manifest") out.push_back(&statement);
    if (keyword == "in" || keyword == "app") collect(block_of(statement), out);
  }
}

bool has_hole(const SourceSet& sources, const Statement& manifest) {
  return syntax::has_hole(sources, *slot(manifest, "file"));
}

// What `${name}` stands for in the catalog (null) or a fork.
HoleValues values_of(const Scope& empty, const Declarations& declarations, const Statement* fork) {
  Scope lets = empty;
  lets.holes() = let_values(empty, declarations, fork);
  HoleValues values = lets.holes();
  for (const char* setting : {"tree", "repo"}) values[setting].clear();
  values["revision"] = kDefaultRevision;
  for (const Statement* owner : {declarations.catalog, fork}) {
    const Block* block = owner == nullptr ? nullptr : block_of(*owner);
    if (block == nullptr) continue;
    for (const Statement& statement : block->statements) {
      if (statement.form == nullptr) continue;
      const std::string& keyword = statement.form->keyword;
      if (keyword == "tree" || keyword == "repo" || keyword == "revision")
        values[keyword] = lets.text(statement, "value");
    }
  }
  return values;
}

}  // namespace

std::vector<SaidText> manifest_paths(const SourceSet& sources, const Declarations& declarations) {
  Diagnostics unwanted;  // resolve() reads the same strings and reports
  const Scope empty(sources, unwanted);
  const std::vector<const Statement*>& shared = declarations.manifests;
  std::vector<const Statement*> varying;
  std::copy_if(shared.begin(), shared.end(), std::back_inserter(varying),
               [&](const Statement* manifest) { return has_hole(sources, *manifest); });

  std::vector<SaidText> out;
  const auto read = [&](const std::vector<const Statement*>& manifests, const Statement* fork) {
    const bool holes = std::any_of(manifests.begin(), manifests.end(),
                                   [&](const Statement* manifest) { return has_hole(sources, *manifest); });
    Scope scope = empty;
    if (holes) scope.holes() = values_of(empty, declarations, fork);
    for (const Statement* manifest : manifests) {
      SaidText path = scope.said(*manifest, "file");
      // What has a hole that nothing fills is no path, nor what a `let` gives that could not be read.
      if (!has_hole(sources, *manifest) || !unwanted.has_errors()) out.push_back(std::move(path));
    }
  };
  read(shared, nullptr);
  for (const auto& [name, fork] : declarations.forks) {
    std::vector<const Statement*> own = varying;
    collect(block_of(*fork), own);
    read(own, fork);
  }
  std::stable_sort(out.begin(), out.end(),
                   [](const SaidText& a, const SaidText& b) { return a.value < b.value; });
  return out;
}

SaidText declared_setting(const SourceSet& sources, const Declarations& declarations, const Statement* fork,
                          std::string_view keyword) {
  Diagnostics unwanted;  // resolve() reads the same strings and reports
  Scope scope(sources, unwanted);
  scope.holes() = let_values(scope, declarations, fork);
  const Statement* owner = fork == nullptr ? declarations.catalog : fork;
  const Block* block = owner == nullptr ? nullptr : block_of(*owner);
  if (block == nullptr) return {};
  for (const Statement& statement : block->statements) {
    if (statement.form == nullptr || statement.form->keyword != keyword) continue;
    SaidText said = scope.said(statement, "value");
    return unwanted.has_errors() ? SaidText() : said;
  }
  return {};
}

}  // namespace profilec
