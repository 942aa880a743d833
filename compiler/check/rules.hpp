// What Argo CD would reject, silently ignore or deadlock on (design contract, 4.7).
#pragma once

#include "compiler/catalog/catalog.hpp"
#include "compiler/diagnostics/diagnostic.hpp"

namespace profilec {

// Reports P0601 to P0622 (P0606: see hub.hpp), P0808, and what Argo CD and Helm ask of names and sources of
// P0207, P0209 and P0211. Dropped apps and layers do not count.
void check_argo_cd_rules(const Catalog& catalog, Diagnostics& diagnostics);

}  // namespace profilec
