// In which layers an app may live (contract, 4.5): those in which the catalog has no gap, no inversion and no
// circle from or to it, and a `support` app is idle in no profile.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <vector>

#include "compiler/check/closure.hpp"

namespace profilec {

// Why an app may not live in a layer.
struct Refutation {
  enum class Kind { absent, misplaced, idle, circle };
  Kind kind = Kind::absent;
  ProfileId profile;              // in which it shows; invalid for a circle
  std::uint32_t requirement = 0;  // that fails there; meaningless for idle and circle
};

// Whether a need or use of some app has no provider (P0405): it may be meant for any app that seems idle.
bool somebody_lacks_something(const Catalog& catalog);

class Admission {
 public:
  explicit Admission(const Closure& closure) : closure_(closure) {}

  // At most `limit` refutations of the app in that layer, in the order of profiles and requirements.
  std::vector<Refutation> refute(AppId app, LayerId layer, std::size_t limit = 1) const;
  bool admits(AppId app, LayerId layer) const { return refute(app, layer).empty(); }
  // In the order in which roots are applied.
  std::vector<LayerId> admissible(AppId app) const;

  // The apps that need or use it, in order of their ids; dropped ones apart.
  std::vector<AppId> dependents(AppId app) const;
  // The first profile that would hold a `support` app of that layer without a dependent.
  std::optional<ProfileId> idle_in(AppId app, LayerId layer) const;
  // Those who force it out of its home: dependents and providers whose relations fail there, and of a
  // `support` app its dependents. In order of their ids.
  std::vector<AppId> witnesses(AppId app) const;

 private:
  // Those that the app waits for, directly or not, where it waits for itself in the end; else none.
  std::set<AppId> circle_of(AppId app, LayerId layer) const;
  // Quick answers for most: whether the app waits for another one of the layer, and another one for it.
  bool is_between(AppId app, LayerId layer) const;
  // Whether the layer that the app lives in can be settled without it being in the way.
  bool is_settled(AppId app) const;

  const Closure& closure_;
  mutable std::map<LayerId, std::vector<AppId>> unsettled_;  // by layer, sorted, as they are asked for
};

}  // namespace profilec
