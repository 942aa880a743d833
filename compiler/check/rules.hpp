// What Argo CD would reject, silently ignore or deadlock on (design contract, 4.7).
#pragma once

#include <vector>

#include "compiler/catalog/catalog.hpp"
#include "compiler/check/app_memo.hpp"
#include "compiler/check/rules/source_view.hpp"
#include "compiler/diagnostics/diagnostic.hpp"

namespace profilec {

// Report P0601 to P0622 (P0606: see hub.hpp), P0808, P0812, and what Argo CD and Helm ask of names and
// sources of P0207, P0209, P0211 and P0216. Dropped apps and layers do not count.
//
// All of them. `known`: of apps that are judged in the same way, as long as settings, layers and projects are
// the same.
void check_rules(const Catalog& catalog, const rules::SourceViews& views, AppMemo& known,
                 Diagnostics& diagnostics);
// A catalog's declarations, each by itself. `only`: of these apps alone; null: all.
void check_declared_rules(const Catalog& catalog, const std::vector<AppId>* only, Diagnostics& diagnostics);
// What its settings have a part in, and what its declarations are for each other.
void check_settled_rules(const Catalog& catalog, const rules::SourceViews& views, Diagnostics& diagnostics);

}  // namespace profilec
