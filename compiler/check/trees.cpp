// P0208: forks that would write over one another.
#include <fmt/format.h>

#include <algorithm>

#include "compiler/check/hub.hpp"

namespace profilec {
namespace {

struct Place {
  std::string tree;  // with a slash at its end
  const Catalog* catalog;
};

std::string called(const Catalog& catalog) {
  return catalog.fork.name.empty() ? "the catalog" : "fork `" + catalog.fork.name + "`";
}

}  // namespace

void check_trees(const std::vector<const Catalog*>& catalogs, Diagnostics& diagnostics) {
  std::vector<Place> places;
  for (const Catalog* catalog : catalogs) {
    // A fork that says none has the catalog's: P0211 speaks of it.
    const bool inherited = !catalog->fork.name.empty() && catalog->tree.span == catalogs.front()->tree.span;
    if (catalog->tree.said() && !inherited) places.push_back({catalog->tree.value + "/", catalog});
  }
  // Sorted, a tree stands right before those inside it.
  std::stable_sort(places.begin(), places.end(),
                   [](const Place& a, const Place& b) { return a.tree < b.tree; });
  std::size_t outer = 0;
  for (std::size_t i = 1; i < places.size(); ++i) {
    if (places[i].tree.rfind(places[outer].tree, 0) != 0) {
      outer = i;
      continue;
    }
    const Catalog& one = *places[outer].catalog;
    const Catalog& other = *places[i].catalog;
    const bool same = places[i].tree == places[outer].tree;
    Diagnostic& added = diagnostics.add(
        Code{208}, other.tree.span,
        same ? fmt::format("{} and {} have one tree, `{}`", called(one), called(other), one.tree.value)
             : fmt::format("the tree of {} lies inside that of {}", called(other), called(one)));
    added.labels.push_back({one.tree.span, fmt::format("the tree of {}", called(one))});
    added.help.push_back("give each a folder of its own: they would write over one another");
  }
}

}  // namespace profilec
