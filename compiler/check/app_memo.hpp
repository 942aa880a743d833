// Checks that look at one app at a time: what they found is kept as long as the app is the same.
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
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
  std::optional<bool> incomplete;     // whether the catalog was, where what was found rests on that
};
using AppMemo = std::vector<KnownApp>;

// Makes room for apps that came, and closes that of those who left: the entry of each app that was there
// already stands at its id. Whether it is still the same app is not asked.
template <typename Kept>
void line_up(std::vector<Kept>& kept, const Catalog& catalog) {
  const std::vector<Shared<App>>& apps = catalog.apps;
  const bool in_line = std::equal(
      kept.begin(), kept.end(), apps.begin(), apps.end(),
      [](const Kept& one, const Shared<App>& app) { return one.app.is(app) || one.app->name == app->name; });
  if (in_line) return;
  std::vector<Kept> before = std::exchange(kept, std::vector<Kept>(apps.size()));
  auto old = before.begin();
  for (std::size_t i = 0; i < apps.size(); ++i) {
    while (old != before.end() && !old->app.is(apps[i]) && old->app->name < apps[i]->name) ++old;
    if (old != before.end() && (old->app.is(apps[i]) || old->app->name == apps[i]->name))
      kept[i] = std::move(*old++);
  }
}

// What is kept of each app, in order of their names, brought up to date: where it is of another app, or
// `holds(i)` says that it does not hold any more, it is what `make(id)` gives.
template <typename Kept, typename Holds, typename Make>
void carry_over(std::vector<Kept>& kept, const Catalog& catalog, Holds holds, Make make) {
  line_up(kept, catalog);
  for (std::uint32_t i = 0; i < catalog.apps.size(); ++i) {
    if (!kept[i].app.is(catalog.apps[i]) || !holds(i)) kept[i] = make(AppId{i});
  }
}

// Calls `check_app(id, diagnostics, known)` for each app of which the memo knows nothing that holds, to make
// it anew; returns what is found about all of them.
template <typename Holds, typename CheckApp>
Diagnostics check_each_app(const Catalog& catalog, AppMemo& memo, Holds holds, CheckApp check_app) {
  carry_over(memo, catalog, holds, [&](AppId id) {
    Diagnostics found;
    KnownApp known;
    check_app(id, found, known);
    known.app = catalog.apps[id.index];
    known.found = std::move(found.all());
    return known;
  });
  Diagnostics out;
  for (const KnownApp& one : memo) {
    for (const Shared<Diagnostic>& found : one.found) out.all().push_back(found);
  }
  return out;
}

}  // namespace profilec
