#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <optional>
#include <unordered_map>

#include "compiler/check/lacks.hpp"
#include "compiler/check/layer_apps.hpp"
#include "compiler/check/parts.hpp"
#include "compiler/check/wording.hpp"

namespace profilec {
namespace {

constexpr std::uint32_t kNone = 0xFFFFFFFFU;

// A layer in which more are needed to find the shortest circles shows short ones.
constexpr std::size_t kMostSteps = 20'000'000;

// A circle as the ties it runs through: the app of each waits for the app of the next.
using Circle = std::vector<std::uint32_t>;

// A walk runs from an app to its ties' groups and from a group to its providers: a group that many share is
// entered once, so that a walk is as long as what is written.
class Circles {
 public:
  Circles(const Closure& closure, const LayerApps& layer, const std::vector<AppId>& left)
      : apps_(closure.catalog().apps.size()),
        layer_(layer),
        left_(left),
        ties_(apps_),
        part_of_(apps_, kNone),
        came_(apps_),
        entered_(layer.providers.size()) {
    std::vector<bool> in_left(apps_, false);
    for (const AppId app : left_) in_left[app.index] = true;
    std::vector<bool> stuck;
    for (std::uint32_t group = 0; group < layer_.providers.size(); ++group) {
      const std::span<const AppId> providers = layer_.providers[group];
      stuck.push_back(
          std::all_of(providers.begin(), providers.end(), [&](AppId p) { return in_left[p.index]; }));
    }
    for (const AppId app : left_) {
      const std::span<const std::uint32_t> ties = layer_.ties_of[layer_.place_of(app)];
      std::copy_if(ties.begin(), ties.end(), std::back_inserter(ties_[app.index]),
                   [&](std::uint32_t tie) { return stuck[layer_.ties[tie].group]; });
    }
  }

  // One circle for each part of what is left over that stands in its own way.
  std::vector<Circle> find() {
    std::vector<Circle> circles;
    std::uint32_t number = 0;
    for (const std::vector<AppId>& part : strongly_connected()) {
      for (const AppId app : part) part_of_[app.index] = number;
      ++number;
      if (part.size() < 2 || !blocks_itself(part)) continue;
      circles.push_back(shortest(part));
    }
    return circles;
  }

 private:
  // A node is an app or, from apps_ on, a group.
  std::uint32_t successors(std::uint32_t node) const {
    return static_cast<std::uint32_t>(node < apps_ ? ties_[node].size()
                                                   : layer_.providers[node - apps_].size());
  }
  std::uint32_t successor(std::uint32_t node, std::uint32_t at) const {
    if (node >= apps_) return layer_.providers[node - apps_][at].index;
    return static_cast<std::uint32_t>(apps_) + layer_.ties[ties_[node][at]].group;
  }

  // Tarjan's algorithm with a stack of its own: a chain may be as long as the layer.
  std::vector<std::vector<AppId>> strongly_connected() const {
    struct Open {
      std::uint32_t node;
      std::uint32_t at = 0;
    };
    const std::size_t count = apps_ + layer_.providers.size();
    std::vector<std::uint32_t> number(count, kNone);
    std::vector<std::uint32_t> low(count, 0);
    std::vector<bool> stacked(count, false);
    std::vector<std::uint32_t> stack;
    std::vector<Open> open;
    std::vector<std::vector<AppId>> parts;
    std::uint32_t next_number = 0;
    const auto enter = [&](std::uint32_t node) {
      number[node] = low[node] = next_number++;
      stack.push_back(node);
      stacked[node] = true;
      open.push_back({node});
    };
    for (const AppId start : left_) {
      if (number[start.index] != kNone) continue;
      enter(start.index);
      while (!open.empty()) {
        Open& top = open.back();
        if (top.at < successors(top.node)) {
          const std::uint32_t to = successor(top.node, top.at++);
          if (number[to] == kNone) {
            enter(to);
          } else if (stacked[to]) {
            low[top.node] = std::min(low[top.node], number[to]);
          }
          continue;
        }
        const std::uint32_t done = top.node;
        open.pop_back();
        if (!open.empty()) low[open.back().node] = std::min(low[open.back().node], low[done]);
        if (low[done] == number[done]) parts.push_back(pop_part(stack, stacked, done));
      }
    }
    return parts;
  }

  // The apps of a part.
  std::vector<AppId> pop_part(std::vector<std::uint32_t>& stack, std::vector<bool>& stacked,
                              std::uint32_t until) const {
    std::vector<AppId> part;
    while (true) {
      const std::uint32_t node = stack.back();
      stack.pop_back();
      stacked[node] = false;
      if (node < apps_) part.push_back({node});
      if (node == until) break;
    }
    std::sort(part.begin(), part.end());
    return part;
  }

  // Whether the part stays unsettled even if everything outside it were settled.
  bool blocks_itself(const std::vector<AppId>& part) const {
    std::unordered_map<std::uint32_t, std::uint32_t> known;  // groups; kNone: somebody outside is in it
    LayerApps alone;
    alone.apps = part;
    std::vector<std::pair<std::uint32_t, AppId>> provided;
    std::uint32_t groups = 0;
    for (std::uint32_t place = 0; place < part.size(); ++place) {
      const AppId app = part[place];
      for (const std::uint32_t index : ties_[app.index]) {
        const std::span<const AppId> providers = layer_.providers[layer_.ties[index].group];
        const auto [found, fresh] = known.emplace(layer_.ties[index].group, kNone);
        std::uint32_t& number = found->second;
        if (fresh &&
            std::all_of(providers.begin(), providers.end(), [&](AppId p) { return same_part(p, app); })) {
          number = groups++;
          for (const AppId provider : providers) provided.emplace_back(number, provider);
        }
        if (number == kNone) continue;
        alone.ties.push_back({layer_.ties[index].requirement, app, place, number});
      }
    }
    alone.arrange(groups, provided);
    return !unsettled(alone).empty();
  }

  // Breadth first from each app, for a shorter one each time; none is shorter than two.
  Circle shortest(const std::vector<AppId>& part) {
    Circle best;
    for (const AppId start : part) {
      const Circle circle = from(start, best.empty() ? part.size() : best.size() - 1);
      if (!circle.empty()) best = circle;
      if (best.size() == 2 || steps_ > kMostSteps) break;
    }
    return best;
  }

  Circle from(AppId start, std::size_t longest) {
    std::vector<AppId> level{start};
    for (std::size_t depth = 1; depth <= longest; ++depth) {
      std::vector<AppId> next;
      for (const AppId at : level) {
        for (const std::uint32_t tie : ties_[at.index]) {
          const std::uint32_t group = layer_.ties[tie].group;
          if (entered_[group] == start) continue;
          entered_[group] = start;
          steps_ += layer_.providers[group].size();
          for (const AppId to : layer_.providers[group]) {
            if (!same_part(to, start)) continue;
            if (to == start) return trace(start, at, tie);
            Came& came = came_[to.index];
            if (came.start == start) continue;
            came = {start, at, tie};
            next.push_back(to);
          }
        }
      }
      level = std::move(next);
    }
    return {};
  }

  Circle trace(AppId start, AppId last, std::uint32_t closing) const {
    Circle circle{closing};
    for (AppId at = last; at != start; at = came_[at.index].from) circle.push_back(came_[at.index].tie);
    std::reverse(circle.begin(), circle.end());
    return circle;
  }

  bool same_part(AppId a, AppId b) const { return part_of_[a.index] == part_of_[b.index]; }

  // How the search from `start` came to an app; what another search left there does not count.
  struct Came {
    AppId start;
    AppId from;
    std::uint32_t tie = 0;
  };

  std::size_t apps_;
  const LayerApps& layer_;
  const std::vector<AppId>& left_;
  std::vector<std::vector<std::uint32_t>> ties_;  // of each app left over: those that only such apps meet
  std::vector<std::uint32_t> part_of_;            // of each app
  std::vector<Came> came_;                        // to each app
  std::vector<AppId> entered_;                    // each group, by the search from which app
  std::size_t steps_ = 0;
};

// Whether all of it holds in one profile: a wave must do for every profile, so that a circle may be one of
// several taken together.
bool in_one_profile(const Closure& closure, LayerId layer, const LayerApps& apps, const Circle& circle) {
  const auto& company = closure.company_of(layer);
  return std::any_of(company.begin(), company.end(), [&](const IdSet<LayerId>* layers) {
    return std::none_of(circle.begin(), circle.end(), [&](std::uint32_t tie) {
      const Requirement& requirement = closure.catalog().requirements[apps.ties[tie].requirement];
      return closure.layers_of(requirement).meets(*layers, closure.order().before[layer.index]);
    });
  });
}

// The first that waits for the next only because that one creates the namespace it is sent to.
std::optional<AppId> waits_for_namespace(const Catalog& catalog, const LayerApps& apps,
                                         const Circle& circle) {
  for (std::size_t i = 0; i < circle.size(); ++i) {
    const AppId app = apps.ties[circle[i]].app;
    const AppId next = apps.ties[circle[(i + 1) % circle.size()]].app;
    const std::span<const std::uint32_t> ties = apps.ties_of[apps.place_of(app)];
    if (std::all_of(ties.begin(), ties.end(), [&](std::uint32_t tie) {
          const std::span<const AppId> providers = apps.providers[apps.ties[tie].group];
          return std::find(providers.begin(), providers.end(), next) == providers.end() ||
                 is_sent_there(catalog.requirements[apps.ties[tie].requirement]);
        })) {
      return app;
    }
  }
  return std::nullopt;
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
    const std::string& because = catalog.symbols.text(requirement.because);
    if (!because.empty()) text += ": " + because.substr(0, because.find('\n'));
    added.labels.push_back({requirement.span, std::move(text)});
    added.relations.push_back(requirement.span);
  }
  for (const ProfileId profile : closure.profiles()) {
    if (catalog.profile(profile).all_layers.has(layer))
      added.profiles.push_back(catalog.profile(profile).name);
  }
  if (!in_one_profile(closure, layer, apps, circle))
    added.notes.push_back("an app has one wave for all profiles, and each profile wants another order");
  if (const auto app = waits_for_namespace(catalog, apps, circle)) {
    added.help.push_back(creating_namespaces(catalog, {*app}));
    return;
  }
  // Under `application-health` what is used must not come later, and whichever is used would (P0406).
  added.help.push_back(
      fmt::format("say {}, or split what both sides need into an app of its own",
                  catalog.argo_cd.application_health.value
                      ? "`wants` instead of `needs` where an app is healthy without what it needs"
                      : "`uses` instead of `needs` where the order does not matter"));
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
