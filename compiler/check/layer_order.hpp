// The partial order of layers (`after`), and the sequence in which their roots are applied.
#pragma once

#include <vector>

#include "compiler/catalog/catalog.hpp"

namespace profilec {

struct LayerOrder {
  std::vector<LayerId> sequence;                 // topological, ties by name; layers of a circle last
  std::vector<std::uint32_t> position;           // of each layer in the sequence
  std::vector<IdSet<LayerId>> before;            // of each layer: those strictly before it
  std::vector<IdSet<LayerId>> at_or_before_set;  // and itself
  std::vector<LayerId> circle;                   // the shortest circle of `after`, empty where there is none

  bool at_or_before(LayerId a, LayerId b) const { return a == b || before[b.index].has(a); }
};

LayerOrder order_layers(const Catalog& catalog);

}  // namespace profilec
