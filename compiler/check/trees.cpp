// P0208: forks that would write over one another.
#include <fmt/format.h>

#include <algorithm>

#include "compiler/check/hub.hpp"

namespace profilec {
namespace {

struct Place {
  std::string tree;  // with a slash at its end
  const Footprint* owner;
};

std::string called(const Footprint& owner) {
  return owner.fork.empty() ? "the catalog" : "fork `" + owner.fork + "`";
}

}  // namespace

void check_trees(const std::vector<Footprint>& all, Diagnostics& diagnostics) {
  std::vector<Place> places;
  for (const Footprint& one : all) {
    if (!one.tree.empty()) places.push_back({one.tree + "/", &one});
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
    const Footprint& one = *places[outer].owner;
    const Footprint& other = *places[i].owner;
    if (one.bystander && other.bystander) continue;
    const bool same = places[i].tree == places[outer].tree;
    Diagnostic& added = diagnostics.add(
        Code{208}, other.tree_span,
        same ? fmt::format("{} and {} have one tree, `{}`", called(one), called(other), one.tree)
             : fmt::format("the tree of {} lies inside that of {}", called(other), called(one)));
    added.labels.push_back({one.tree_span, fmt::format("the tree of {}", called(one))});
    added.help.push_back("give each a folder of its own: they would write over one another");
  }
}

}  // namespace profilec
