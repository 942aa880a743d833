// Failures sorted by the repair that would mend them: each group is one message.
#pragma once

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "compiler/check/failures.hpp"

namespace profilec {

enum class RepairKind : std::uint8_t {
  add_layer,     // a profile lacks the layer of a provider that lies well
  place_app,     // the provider has to live in another layer
  order_layers,  // the provider's layer and the app's own are not ordered
  undo_drop      // the fork dropped every provider
};

struct Repair {
  RepairKind kind = RepairKind::add_layer;
  LayerId layer;      // add_layer: what to add; order_layers: what has to come first
  LayerId after;      // order_layers: what has to come after it
  ProfileId profile;  // add_layer: the profile to add it to; those that extend it follow
  AppId app;          // place_app: the provider
  Span drop;          // undo_drop: what the fork says
  friend auto operator<=>(const Repair&, const Repair&) = default;
};

struct RepairGroup {
  Repair repair;
  std::vector<LayerId> layers;       // add_layer: the layer, and those that its apps ask for in turn
  std::optional<ProfileId> instead;  // add_layer: what the profile may extend instead of what it extends
  std::vector<Failure> failures;     // in order of their requirements, each with its provider
  std::vector<Failure> implied;      // what would ask for another repair, which this one makes needless
};

// In order of the repairs.
std::vector<RepairGroup> by_repair(const Closure& closure, std::vector<Failure> failures);

// Moves to `failures` those of `others` that are mended by the layers which `failures` ask to be added.
void take_what_layers_mend(const Closure& closure, std::vector<Failure>& others,
                           std::vector<Failure>& failures);

// Moves to `failures` those of `others` that are mended by the orders of layers which `failures` ask for.
void take_ordered(const Closure& closure, std::vector<Failure>& others, std::vector<Failure>& failures);

// Fills in the provider that mending each would be about.
void choose_providers(const Closure& closure, std::vector<Failure>& failures);

// The orders of layers that failures, with their providers, ask for.
class OrdersAsked {
 public:
  OrdersAsked(const Closure& closure, const std::vector<Failure>& failures);
  // Of the orders that mend this failure the one that mends most of those; nothing where none does: a later
  // provider has to move, an absent one to be there.
  std::optional<std::pair<LayerId, LayerId>> best(const Failure& failure) const;

 private:
  std::optional<std::pair<LayerId, LayerId>> asked_by(const Failure& failure) const;
  const Closure& closure_;
  std::vector<std::pair<std::pair<LayerId, LayerId>, std::size_t>> candidates_;  // with how many they mend
  bool too_many_ = false;  // each failure then has its own order
};

// What the fork says that drops an app.
Span drop_of(const Catalog& catalog, AppId app);

}  // namespace profilec
