#include "compiler/check/layer_order.hpp"

#include <algorithm>
#include <queue>

namespace profilec {
namespace {

// The shortest circle of `after`, by a breadth-first search from each layer that is left over.
std::vector<LayerId> shortest_circle(const Catalog& catalog, const std::vector<LayerId>& left) {
  std::vector<LayerId> best;
  for (const LayerId start : left) {
    std::vector<LayerId> from(catalog.layers.size());
    std::queue<LayerId> queue;
    queue.push(start);
    bool found = false;
    while (!queue.empty() && !found) {
      const LayerId at = queue.front();
      queue.pop();
      for (const LayerId next : catalog.layer(at).after) {
        if (next == start) {
          std::vector<LayerId> circle{at};
          while (circle.back() != start) circle.push_back(from[circle.back().index]);
          std::reverse(circle.begin(), circle.end());
          if (best.empty() || circle.size() < best.size()) best = circle;
          found = true;
          break;
        }
        if (from[next.index].valid()) continue;
        from[next.index] = at;
        queue.push(next);
      }
    }
  }
  return best;
}

}  // namespace

LayerOrder order_layers(const Catalog& catalog) {
  LayerOrder order;
  const std::size_t count = catalog.layers.size();
  std::vector<std::size_t> waits(count);
  std::vector<std::vector<LayerId>> followers(count);
  for (std::uint32_t i = 0; i < count; ++i) {
    waits[i] = catalog.layers[i].after.size();
    for (const LayerId before : catalog.layers[i].after) followers[before.index].push_back({i});
  }
  // Layers are in the order of their names: the least id that is free is the next by name.
  std::priority_queue<LayerId, std::vector<LayerId>, std::greater<>> free;
  for (std::uint32_t i = 0; i < count; ++i) {
    if (waits[i] == 0) free.push({i});
  }
  order.before.assign(count, IdSet<LayerId>(count));
  while (!free.empty()) {
    const LayerId layer = free.top();
    free.pop();
    order.sequence.push_back(layer);
    for (const LayerId follower : followers[layer.index]) {
      order.before[follower.index].insert_all(order.before[layer.index]);
      order.before[follower.index].insert(layer);
      if (--waits[follower.index] == 0) free.push(follower);
    }
  }
  std::vector<LayerId> left;
  for (std::uint32_t i = 0; i < count; ++i) {
    if (waits[i] != 0) left.push_back({i});
  }
  order.circle = shortest_circle(catalog, left);
  order.sequence.insert(order.sequence.end(), left.begin(), left.end());
  order.position.resize(count);
  for (std::uint32_t i = 0; i < order.sequence.size(); ++i) order.position[order.sequence[i].index] = i;
  order.at_or_before_set = order.before;
  for (std::uint32_t i = 0; i < count; ++i) order.at_or_before_set[i].insert({i});
  return order;
}

}  // namespace profilec
