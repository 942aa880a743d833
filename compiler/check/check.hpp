// Proves that every profile is closed, ordered and confined (design contract, section 4), or says what is in
// the way.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "compiler/catalog/catalog.hpp"
#include "compiler/check/app_memo.hpp"
#include "compiler/check/layer_order.hpp"
#include "compiler/check/project_plan.hpp"
#include "compiler/diagnostics/diagnostic.hpp"

namespace profilec {

// What the checks found out and lowering needs.
struct Checked {
  LayerOrder order;
  std::vector<std::int64_t> waves;  // of each app, written or inferred
  std::vector<ProjectPlan>
      projects;  // as they are to be written, in the order of Catalog::projects; unused ones too
};

struct ProjectMemo;  // project_use.hpp

// What an editor keeps of one check() for the next, where settings, layers and projects are the same: what
// was found about single apps.
struct CheckMemo {
  std::vector<bool> untouched;  // in: ResolveMemo::untouched
  AppMemo rules;
  AppMemo retries;
  std::shared_ptr<ProjectMemo> projects;
};

// In: a resolved catalog. Out: the above, total whatever the catalog says. Reports P0203, P0207, P0214, P04xx
// to P07xx. In an incomplete catalog what rests on absence is not reported. The same with and without a memo.
Checked check(const Catalog& catalog, Diagnostics& diagnostics, CheckMemo* memo = nullptr);

// The checks of a catalog, for the forks that started from it (`as_base`): what their settings have no part
// in is not proved again. Immutable; may be asked by several threads.
class CheckedBase {
 public:
  // `varying`: the apps that such a fork has anew.
  CheckedBase(const Catalog& base, std::vector<AppId> varying);
  // The same as check(), of such a fork.
  Checked check_fork(const Catalog& fork, Diagnostics& diagnostics) const;

 private:
  std::vector<AppId> varying_;
  LayerOrder order_;
  std::vector<std::int64_t> waves_;
  Diagnostics of_structure_;
  Diagnostics of_declarations_;
  bool others_alone_ = false;  // none of them is of the apps that vary
};

}  // namespace profilec
