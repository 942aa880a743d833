// Checks that look at one app at a time: what they found is kept as long as the app is the same.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "compiler/catalog/catalog.hpp"
#include "compiler/diagnostics/diagnostic.hpp"

namespace profilec {

// In order of the apps' names.
struct KnownApp {
  Shared<App> app;
  Findings found;
  std::vector<std::uint64_t> claims;  // of what no other app may have: hashes
};
using AppMemo = std::vector<KnownApp>;

// What is kept of each app, in order of their names: what `before` holds of the same app where `holds(i)`
// says that it still does, else what `make(id)` gives.
template <typename Kept, typename Holds, typename Make>
std::vector<Kept> carry_over(std::vector<Kept> before, const Catalog& catalog, Holds holds, Make make) {
  std::vector<Kept> now;
  now.reserve(catalog.apps.size());
  auto old = before.begin();
  for (std::uint32_t i = 0; i < catalog.apps.size(); ++i) {
    const Shared<App>& app = catalog.apps[i];
    while (old != before.end() && !old->app.is(app) && old->app->name < app->name) ++old;
    if (old != before.end() && old->app.is(app) && holds(i)) {
      now.push_back(std::move(*old++));
    } else {
      now.push_back(make(AppId{i}));
    }
  }
  return now;
}

// Calls `check_app(id, diagnostics, claims)` for each app of which the memo knows nothing, and makes it anew;
// returns what is found about all of them. `untouched`: the apps of which it holds, or null for all.
template <typename CheckApp>
Diagnostics check_each_app(const Catalog& catalog, AppMemo& memo, const std::vector<bool>* untouched,
                           CheckApp check_app) {
  memo = carry_over(
      std::move(memo), catalog, [&](std::uint32_t i) { return untouched == nullptr || (*untouched)[i]; },
      [&](AppId id) {
        Diagnostics found;
        std::vector<std::uint64_t> claims;
        check_app(id, found, claims);
        return KnownApp{catalog.apps[id.index], std::move(found.all()), std::move(claims)};
      });
  Diagnostics out;
  for (const KnownApp& one : memo) out.all().insert(out.all().end(), one.found.begin(), one.found.end());
  return out;
}

}  // namespace profilec
