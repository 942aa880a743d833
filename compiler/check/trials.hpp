// A repair is tried before it is offered: on a copy of the catalog, of which is asked whether less is wrong.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>

#include "compiler/catalog/catalog.hpp"

namespace profilec {

// What an author would edit, in a copy of the catalog.
void give_wave(Catalog& catalog, AppId app, std::int64_t wave);
void remove_wave(Catalog& catalog, AppId app);
void sync_as(Catalog& catalog, AppId app, SyncMode mode);
// `place APP in LAYER`, instead of a placement that is there.
void place_in(Catalog& catalog, AppId app, LayerId layer);
// The declaration in another `in LAYER`, without a placement.
void declare_in(Catalog& catalog, AppId app, LayerId layer);
void remove_layer(Catalog& catalog, LayerId layer);
void order_layer(Catalog& catalog, LayerId layer, LayerId after);
// Another word for a relation of the catalog that `requirement` is of.
void relate(Catalog& catalog, std::uint32_t requirement, Relation relation);

class Trials {
 public:
  Trials() = default;  // tries nothing: whatever is asked works
  explicit Trials(const Catalog& catalog);
  // Whether with the change there are fewer errors, and not more warnings; or as many, and fewer warnings.
  // Of what waves, gaps, circles and placements bring about only. In catalogs so large that trying takes its
  // time nothing is tried, and of very many helps only the first: what is not tried works.
  bool works(const std::function<void(Catalog&)>& change);

 private:
  struct Count {
    std::size_t errors = 0;
    std::size_t warnings = 0;
  };
  static Count count(const Catalog& catalog);

  const Catalog* catalog_ = nullptr;
  std::size_t left_ = 0;
  std::optional<Count> now_;
};

}  // namespace profilec
