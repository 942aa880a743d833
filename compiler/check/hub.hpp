// What forks may not have in common: a tree (contract, 4.1), and in an Argo CD that they share (section 5,
// `hub`) names, and Helm releases in one cluster.
#pragma once

#include <string>
#include <vector>

#include "compiler/catalog/catalog.hpp"
#include "compiler/diagnostics/diagnostic.hpp"

namespace profilec {

// What a catalog or a fork puts where another might: all that is kept of one of a thousand forks.
struct Footprint {
  std::string fork;  // empty: the catalog itself
  // Not asked for in this run: it is held against those that are, and two such are not compared.
  bool bystander = false;
  Span fork_span;
  std::string tree;  // empty: none of its own (P0211 speaks of that)
  Span tree_span;
  std::string hub;
  std::vector<std::string> applications;  // sorted, roots included; empty without a hub
  std::vector<std::string> projects;
  // With a hub: the Helm releases of apps that some profile holds, sorted.
  struct Release {
    std::string cluster;
    std::string space;
    std::string name;
    std::string application;
    friend auto operator<=>(const Release&, const Release&) = default;
  };
  std::vector<Release> releases;
};
Footprint footprint(const Catalog& catalog);

// Reports P0606: a fork makes an Application, a root or a project that another fork of its hub, before it in
// the list, makes too. And P0618: another Application of such a fork installs the same Helm release.
void check_hub(const std::vector<Footprint>& all, Diagnostics& diagnostics);

// Reports P0208 for two that would write to one tree, or one inside the other's.
void check_trees(const std::vector<Footprint>& all, Diagnostics& diagnostics);

}  // namespace profilec
