// Where apps may move so that relations are met: the helps of P0402, P0403 and P0501.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "compiler/check/admission.hpp"
#include "compiler/check/trials.hpp"
#include "compiler/diagnostics/diagnostic.hpp"

namespace profilec {

class Moves {
 public:
  Moves(const Closure& closure, const Admission& admission, Trials& trials)
      : catalog_(closure.catalog()), admission_(admission), trials_(trials) {}

  // Offers another layer for a provider, or for those who need it; says so where no move would do.
  void help_placing(Diagnostic& added, AppId provider, const std::vector<AppId>& consumers) const;
  // Offers a layer where all is that one app asks for, if there is one.
  void help_going(Diagnostic& added, AppId consumer) const;
  // Offers the layers in which a placed app may live.
  void help_admissible(Diagnostic& added, const Placement& placement) const;

 private:
  // The last of these layers in which the app mends more than it breaks. `alone`: the layer that it leaves
  // goes with it.
  std::optional<LayerId> placing(AppId app, const std::vector<LayerId>& layers, bool alone) const;
  // Whether some profile holds no other layer.
  bool leaves_nothing(LayerId layer) const;
  bool all_declared_in(const std::vector<AppId>& apps, LayerId layer) const;
  // The layers that go with the apps, which are all that lives there.
  std::vector<LayerId> left_empty(const std::vector<AppId>& apps) const;
  std::string and_remove(const std::vector<LayerId>& empty) const;

  const Catalog& catalog_;
  const Admission& admission_;
  Trials& trials_;
};

}  // namespace profilec
