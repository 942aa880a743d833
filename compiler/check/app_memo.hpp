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

// Calls `check_app(id, diagnostics, claims)` for each app of which the memo knows nothing, and makes it anew;
// returns what is found about all of them. `untouched`: the apps of which it holds, or null for all.
template <typename CheckApp>
Diagnostics check_each_app(const Catalog& catalog, AppMemo& memo, const std::vector<bool>* untouched,
                           CheckApp check_app) {
  AppMemo now;
  now.reserve(catalog.apps.size());
  Diagnostics out;
  auto old = memo.begin();
  for (std::uint32_t i = 0; i < catalog.apps.size(); ++i) {
    const Shared<App>& app = catalog.apps[i];
    while (old != memo.end() && !old->app.is(app) && old->app->name < app->name) ++old;
    const bool known = old != memo.end() && old->app.is(app) && (untouched == nullptr || (*untouched)[i]);
    if (known) {
      now.push_back(std::move(*old++));
    } else {
      Diagnostics found;
      std::vector<std::uint64_t> claims;
      check_app(AppId{i}, found, claims);
      now.push_back({app, std::move(found.all()), std::move(claims)});
    }
    out.all().insert(out.all().end(), now.back().found.begin(), now.back().found.end());
  }
  memo = std::move(now);
  return out;
}

}  // namespace profilec
