#include <fmt/format.h>

#include <map>
#include <ostream>
#include <set>
#include <utility>

#include "compiler/cli/commands.hpp"

namespace profilec::cli {
namespace {

// An arrow from an app to what it relies on; one per pair, with the strongest relation.
using Arrows = std::map<std::pair<AppId, AppId>, Relation>;

class Graph {
 public:
  Graph(const Variant& variant, ProfileId only) : variant_(variant), catalog_(variant.catalog) {
    for (const LayerId layer : variant.checked.order.sequence) {
      const bool shown = !only.valid() || catalog_.profile(only).all_layers.has(layer);
      if (shown && !catalog_.layer(layer).dropped && !catalog_.layer(layer).apps.empty())
        layers_.push_back(layer);
    }
    for (const LayerId layer : layers_) shown_.insert(layer);
    for (const Requirement& requirement : catalog_.requirements) add(requirement);
  }

  void dot(std::ostream& out) const {
    out << fmt::format(
        "digraph \"{}\" {{\n  rankdir=LR;\n  node [shape=box, style=rounded, fontname=sans];\n",
        catalog_.name);
    for (const LayerId layer : layers_) {
      const std::string& name = catalog_.layer(layer).name;
      out << fmt::format("  subgraph \"cluster_{}\" {{\n    label=\"{}\";\n", name, name);
      for (const AppId app : catalog_.layer(layer).apps) {
        const bool placed = catalog_.app(app).home != layer;
        out << fmt::format("    \"{}\" [tooltip=\"wave {}\"{}];\n", catalog_.app(app).name, wave(app),
                           placed ? ", style=\"rounded,bold\"" : "");
      }
      out << "  }\n";
    }
    for (const auto& [pair, relation] : arrows_) {
      out << fmt::format("  \"{}\" -> \"{}\"{};\n", catalog_.app(pair.first).name,
                         catalog_.app(pair.second).name,
                         relation == Relation::needs
                             ? ""
                             : fmt::format(" [style=dashed, tooltip=\"{}\"]", relation_name(relation)));
    }
    out << "}\n";
  }

  // Mermaid takes few characters in an identifier: nodes are numbered, names stand in quotes.
  void mermaid(std::ostream& out) const {
    out << "flowchart LR\n";
    for (const LayerId layer : layers_) {
      out << fmt::format("  subgraph layer{}[\"{}\"]\n", layer.index, catalog_.layer(layer).name);
      for (const AppId app : catalog_.layer(layer).apps)
        out << fmt::format("    a{}[\"{}\"]\n", app.index, catalog_.app(app).name);
      out << "  end\n";
    }
    for (const auto& [pair, relation] : arrows_) {
      out << fmt::format("  a{} {} a{}\n", pair.first.index, relation == Relation::needs ? "-->" : "-.->",
                         pair.second.index);
    }
  }

 private:
  std::int64_t wave(AppId app) const { return variant_.checked.waves[app.index]; }

  bool visible(AppId app) const {
    return !catalog_.app(app).dropped && shown_.contains(catalog_.app(app).layer);
  }

  void add(const Requirement& requirement) {
    if (requirement.met_without_apps() || !visible(requirement.app)) return;
    for (const AppId provider : catalog_.providers(requirement)) {
      if (!visible(provider)) continue;
      const auto [found, fresh] = arrows_.try_emplace({requirement.app, provider}, requirement.relation);
      if (!fresh && requirement.relation < found->second) found->second = requirement.relation;
    }
  }

  const Variant& variant_;
  const Catalog& catalog_;
  std::vector<LayerId> layers_;
  std::set<LayerId> shown_;
  Arrows arrows_;
};

}  // namespace

int graph(const Options& options, World& world) {
  int status = kFine;
  const Shown shown = compile_shown(options, world, status);
  if (shown.compilation == nullptr) return status;
  const Graph graph(shown.variant(), shown.only);
  if (options.output_format == "mermaid") {
    graph.mermaid(world.out);
  } else {
    graph.dot(world.out);
  }
  return status;
}

}  // namespace profilec::cli
