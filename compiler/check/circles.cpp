#include <fmt/format.h>

#include <algorithm>
#include <queue>

#include "compiler/check/layer_apps.hpp"
#include "compiler/check/parts.hpp"
#include "compiler/check/wording.hpp"

namespace profilec {
namespace {

constexpr std::uint32_t kNone = 0xFFFFFFFFU;

// A circle as the ties it runs through: the app of each waits for the app of the next.
using Circle = std::vector<std::uint32_t>;

class Circles {
 public:
  Circles(const Closure& closure, const LayerApps& layer, std::vector<AppId> left)
      : closure_(closure),
        layer_(layer),
        left_(std::move(left)),
        in_left_(closure.catalog().apps.size(), false) {
    for (const AppId app : left_) in_left_[app.index] = true;
  }

  // One circle for each part of what is left over that stands in its own way.
  std::vector<Circle> find() {
    std::vector<Circle> circles;
    for (const std::vector<AppId>& part : strongly_connected()) {
      if (part.size() < 2 || !blocks_itself(part)) continue;
      circles.push_back(shortest(part));
    }
    return circles;
  }

 private:
  template <typename Visit>
  void for_each_edge(AppId from, Visit visit) const {
    const auto ties = layer_.ties_of.find(from.index);
    if (ties == layer_.ties_of.end()) return;
    for (const std::uint32_t tie : ties->second) {
      const TieGroup& group = layer_.groups[layer_.ties[tie].group];
      const bool stuck = std::all_of(group.providers.begin(), group.providers.end(),
                                     [&](AppId p) { return in_left_[p.index]; });
      if (!stuck) continue;
      for (const AppId to : group.providers) visit(tie, to);
    }
  }

  std::vector<AppId> neighbours(AppId app) const {
    std::vector<AppId> out;
    for_each_edge(app, [&](std::uint32_t, AppId to) { out.push_back(to); });
    return out;
  }

  // Tarjan's algorithm with a stack of its own: a chain may be as long as the layer.
  std::vector<std::vector<AppId>> strongly_connected() {
    struct Open {
      AppId app;
      std::vector<AppId> next;
      std::size_t at = 0;
    };
    const std::size_t count = closure_.catalog().apps.size();
    std::vector<std::uint32_t> number(count, kNone);
    std::vector<std::uint32_t> low(count, 0);
    std::vector<bool> stacked(count, false);
    std::vector<AppId> stack;
    std::vector<Open> open;
    std::vector<std::vector<AppId>> parts;
    std::uint32_t next_number = 0;
    const auto enter = [&](AppId app) {
      number[app.index] = low[app.index] = next_number++;
      stack.push_back(app);
      stacked[app.index] = true;
      open.push_back({app, neighbours(app)});
    };
    for (const AppId start : left_) {
      if (number[start.index] != kNone) continue;
      enter(start);
      while (!open.empty()) {
        Open& top = open.back();
        if (top.at < top.next.size()) {
          const AppId to = top.next[top.at++];
          if (number[to.index] == kNone) {
            enter(to);
          } else if (stacked[to.index]) {
            low[top.app.index] = std::min(low[top.app.index], number[to.index]);
          }
          continue;
        }
        const AppId done = top.app;
        open.pop_back();
        if (!open.empty()) low[open.back().app.index] = std::min(low[open.back().app.index], low[done.index]);
        if (low[done.index] != number[done.index]) continue;
        parts.push_back(pop_part(stack, stacked, done));
      }
    }
    return parts;
  }

  static std::vector<AppId> pop_part(std::vector<AppId>& stack, std::vector<bool>& stacked, AppId until) {
    std::vector<AppId> part;
    while (true) {
      const AppId app = stack.back();
      stack.pop_back();
      stacked[app.index] = false;
      part.push_back(app);
      if (app == until) break;
    }
    std::sort(part.begin(), part.end());
    return part;
  }

  // Whether the part stays unsettled even if everything outside it were settled.
  bool blocks_itself(const std::vector<AppId>& part) const {
    std::vector<bool> inside(closure_.catalog().apps.size(), false);
    for (const AppId app : part) inside[app.index] = true;
    LayerApps alone;
    alone.apps = part;
    for (const AppId app : part) {
      const auto ties = layer_.ties_of.find(app.index);
      if (ties == layer_.ties_of.end()) continue;
      for (const std::uint32_t index : ties->second) {
        const TieGroup& group = layer_.groups[layer_.ties[index].group];
        if (!std::all_of(group.providers.begin(), group.providers.end(),
                         [&](AppId p) { return inside[p.index]; })) {
          continue;
        }
        const auto tie = static_cast<std::uint32_t>(alone.ties.size());
        const auto number = static_cast<std::uint32_t>(alone.groups.size());
        alone.ties.push_back({layer_.ties[index].requirement, app, number});
        alone.groups.push_back({group.providers, {tie}});
        alone.ties_of[app.index].push_back(tie);
        for (const AppId provider : group.providers) alone.groups_of[provider.index].push_back(number);
      }
    }
    return !unsettled(alone).empty();
  }

  // Breadth first from each app; no circle is shorter than two, so the search stops there.
  Circle shortest(const std::vector<AppId>& part) const {
    std::vector<bool> inside(closure_.catalog().apps.size(), false);
    for (const AppId app : part) inside[app.index] = true;
    Circle best;
    for (const AppId start : part) {
      const Circle circle = from(start, inside, best.empty() ? part.size() : best.size() - 1);
      if (!circle.empty() && (best.empty() || circle.size() < best.size())) best = circle;
      if (best.size() == 2) break;
    }
    return best;
  }

  Circle from(AppId start, const std::vector<bool>& inside, std::size_t longest) const {
    std::unordered_map<std::uint32_t, std::pair<AppId, std::uint32_t>> came;  // app: from where, by which tie
    std::vector<AppId> level{start};
    for (std::size_t depth = 1; depth <= longest && !level.empty(); ++depth) {
      std::vector<AppId> next;
      for (const AppId at : level) {
        bool closed = false;
        std::uint32_t closing = 0;
        for_each_edge(at, [&](std::uint32_t tie, AppId to) {
          if (!inside[to.index] || closed) return;
          if (to == start) {
            closed = true;
            closing = tie;
          } else if (came.try_emplace(to.index, at, tie).second) {
            next.push_back(to);
          }
        });
        if (closed) return trace(start, at, closing, came);
      }
      level = std::move(next);
    }
    return {};
  }

  static Circle trace(AppId start, AppId last, std::uint32_t closing,
                      const std::unordered_map<std::uint32_t, std::pair<AppId, std::uint32_t>>& came) {
    Circle circle{closing};
    for (AppId at = last; at != start;) {
      const auto& [from, tie] = came.at(at.index);
      circle.push_back(tie);
      at = from;
    }
    std::reverse(circle.begin(), circle.end());
    return circle;
  }

  const Closure& closure_;
  const LayerApps& layer_;
  std::vector<AppId> left_;
  std::vector<bool> in_left_;
};

// Whether all of it holds in one profile: a wave must do for every profile, so that a circle may be one of
// several taken together.
bool in_one_profile(const Closure& closure, LayerId layer, const LayerApps& apps, const Circle& circle) {
  const auto& company = closure.company_of(layer);
  return std::any_of(company.begin(), company.end(), [&](const IdSet<LayerId>& layers) {
    return std::none_of(circle.begin(), circle.end(), [&](std::uint32_t tie) {
      const Requirement& requirement = closure.catalog().requirements[apps.ties[tie].requirement];
      return closure.layers_of(requirement).meets(layers, closure.order().before[layer.index]);
    });
  });
}

void report(const Closure& closure, LayerId layer, const LayerApps& apps, const Circle& circle,
            Diagnostics& diagnostics) {
  const Catalog& catalog = closure.catalog();
  std::string path;
  for (const std::uint32_t tie : circle) path += app_name(catalog, apps.ties[tie].app) + " → ";
  path += app_name(catalog, apps.ties[circle.front()].app);
  const Requirement& first = catalog.requirements[apps.ties[circle.front()].requirement];
  Diagnostic& added = diagnostics.add(
      Code{401}, first.span,
      in_one_profile(closure, layer, apps, circle)
          ? fmt::format("circle in layer {}: each waits for the next: {}", layer_name(catalog, layer), path)
          : fmt::format("circle in layer {}, of several profiles together: {}", layer_name(catalog, layer),
                        path));
  added.labels.clear();
  for (std::size_t i = 0; i < circle.size(); ++i) {
    const Requirement& requirement = catalog.requirements[apps.ties[circle[i]].requirement];
    const AppId to = apps.ties[circle[(i + 1) % circle.size()]].app;
    std::string text = claim(catalog, requirement);
    const bool by_name = requirement.ref.kind == RefKind::app;
    if (!by_name) text += fmt::format(", which {} provides", app_name(catalog, to));
    if (!requirement.because.empty())
      text += ": " + requirement.because.substr(0, requirement.because.find('\n'));
    added.labels.push_back({requirement.span, std::move(text)});
    added.relations.push_back(requirement.span);
  }
  for (const ProfileId profile : closure.profiles()) {
    if (catalog.profile(profile).all_layers.has(layer))
      added.profiles.push_back(catalog.profile(profile).name);
  }
  if (!in_one_profile(closure, layer, apps, circle))
    added.notes.push_back("an app has one wave for all profiles, and each profile wants another order");
  added.help.push_back(
      "say `uses` instead of `needs` where the order does not matter, or split what both sides need into an "
      "app of its "
      "own");
}

}  // namespace

void check_circles(const Closure& closure, const std::vector<LayerApps>& layers, Diagnostics& diagnostics) {
  const Catalog& catalog = closure.catalog();
  const std::vector<LayerId>& ring = closure.order().circle;
  if (!ring.empty()) {
    std::string path;
    for (const LayerId layer : ring) path += layer_name(catalog, layer) + " → ";
    path += layer_name(catalog, ring.front());
    Diagnostic& added = diagnostics.add(Code{401}, catalog.layer(ring.front()).span,
                                        "circle of layers: each comes after the next: " + path);
    added.labels.clear();
    for (std::size_t i = 0; i < ring.size(); ++i) {
      const Layer& layer = catalog.layer(ring[i]);
      const LayerId next = ring[(i + 1) % ring.size()];
      const auto found = std::find(layer.after.begin(), layer.after.end(), next);
      added.labels.push_back({layer.after_spans[static_cast<std::size_t>(found - layer.after.begin())],
                              fmt::format("`{}` comes after `{}`", layer.name, catalog.layer(next).name)});
    }
    added.help.push_back("take one `after` away");
  }
  for (std::uint32_t i = 0; i < catalog.layers.size(); ++i) {
    if (layers[i].stuck.empty()) continue;
    for (const Circle& circle : Circles(closure, layers[i], layers[i].stuck).find()) {
      report(closure, {i}, layers[i], circle, diagnostics);
    }
  }
}

}  // namespace profilec
