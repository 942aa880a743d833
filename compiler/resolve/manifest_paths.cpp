// Which files have to be read before a catalog with verbatim apps can be resolved.
#include <algorithm>

#include "compiler/resolve/resolve.hpp"
#include "compiler/resolve/scope.hpp"

namespace profilec {
namespace {

using syntax::Statement;

void collect(const Scope& scope, const syntax::Block* block, std::vector<SaidText>& out) {
  if (block == nullptr) return;
  for (const Statement& statement : block->statements) {
    if (statement.form == nullptr) continue;
    const std::string& keyword = statement.form->keyword;
    if (keyword == "manifest") out.push_back(scope.said(statement, "file"));
    if (keyword == "in" || keyword == "app") collect(scope, block_of(statement), out);
  }
}

}  // namespace

std::vector<SaidText> manifest_paths(const SourceSet& sources, const Declarations& declarations) {
  Diagnostics unwanted;  // resolve() reads the same strings and reports
  Scope scope(sources, unwanted);
  for (const auto& [name, statement] : declarations.lets) {
    scope.holes()[name] = scope.text(*slot(*statement, "value"));
  }
  std::vector<SaidText> out;
  for (const Statement* in : declarations.ins) collect(scope, block_of(*in), out);
  for (const auto& [name, fork] : declarations.forks) collect(scope, block_of(*fork), out);
  std::stable_sort(out.begin(), out.end(),
                   [](const SaidText& a, const SaidText& b) { return a.value < b.value; });
  return out;
}

}  // namespace profilec
