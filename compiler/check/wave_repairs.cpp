#include "compiler/check/wave_repairs.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "compiler/source/text.hpp"

namespace profilec {
namespace {

// So many ties are followed to find out which waves have to move together, and so many apps are named.
constexpr std::size_t kMostFollowed = 1'000;
constexpr std::size_t kMostRaised = 4;

}  // namespace

WaveRepairs::WaveRepairs(const Catalog& catalog, const std::vector<LayerApps>& layers,
                         const std::vector<std::int64_t>& waves, Trials& trials)
    : catalog_(catalog), layers_(layers), waves_(waves), trials_(trials) {
  for (const LayerApps& apps : layers) {
    std::vector<AppId>& first = first_.emplace_back();
    for (std::size_t group = 0; group < apps.providers.size(); ++group)
      first.push_back(earliest(apps.providers[group]));
  }
}

AppId WaveRepairs::earliest(std::span<const AppId> apps) const {
  return *std::min_element(apps.begin(), apps.end(),
                           [&](AppId a, AppId b) { return std::pair(wave(a), a) < std::pair(wave(b), b); });
}

Span WaveRepairs::wave_span(AppId id) const {
  const App& app = catalog_.app(id);
  return app.wave.said() ? app.wave.span : app.span;
}

bool WaveRepairs::works(const NewWaves& waves) const {
  return !waves.empty() && trials_.works([&](Catalog& changed) {
    for (const auto& [app, to] : waves) give_wave(changed, app, to);
  });
}

NewWaves WaveRepairs::with_dependents(const std::vector<AppId>& raised, std::int64_t to) const {
  const LayerId layer = catalog_.app(raised.front()).layer;
  const LayerApps& apps = layers_[layer.index];
  NewWaves waves;
  for (const AppId app : raised) waves[app] = to;
  NewWaves written = waves;
  std::size_t followed = 0;
  for (std::vector<AppId> open = raised; !open.empty();) {
    const AppId next = open.back();
    open.pop_back();
    for (const std::uint32_t group : apps.groups_of[apps.place_of(next)]) {
      if (first_of(layer, group) != next) continue;
      for (const std::uint32_t tie : apps.ties_to[group]) {
        if (++followed > kMostFollowed) return {};
        const AppId app = apps.ties[tie].app;
        const auto known = waves.find(app);
        if ((known == waves.end() ? wave(app) : known->second) > waves.at(next)) continue;
        waves[app] = waves.at(next) + 1;
        if (catalog_.app(app).wave.said()) written[app] = waves[app];
        if (written.size() >= raised.size() + kMostRaised) return {};
        open.push_back(app);
      }
    }
  }
  return written;
}

std::string WaveRepairs::listed(const NewWaves& waves) const {
  std::map<std::int64_t, std::vector<std::string>> by_wave;
  for (const auto& [app, to] : waves) by_wave[to].push_back(catalog_.app(app).name);
  std::string text;
  for (const auto& [to, names] : by_wave)
    text += fmt::format("{}{} wave {}", text.empty() ? "" : ", and ", quoted_list(names, 4), to);
  return text;
}

void WaveRepairs::offer(Diagnostic& added, const NewWaves& one, const NewWaves& other) const {
  std::string text;
  for (const NewWaves* waves : {&one, &other}) {
    if (waves->empty()) continue;
    text += fmt::format("{}{}", text.empty() ? "give " : ", or ", listed(*waves));
    Fix fix{"give " + listed(*waves), {}};
    for (const auto& [app, to] : *waves) {
      if (catalog_.app(app).wave.said()) fix.edits.push_back(edit(app, to));
    }
    if (fix.edits.size() == waves->size()) added.fixes.push_back(std::move(fix));
  }
  if (!text.empty()) added.help.push_back((added.help.empty() ? "" : "or ") + text);
}

Edit WaveRepairs::edit(AppId id, std::int64_t to) const {
  const App& app = catalog_.app(id);
  return {app.wave.span, app.manifest.said() ? fmt::format("\"{}\"", to) : fmt::format("wave {}", to)};
}

void WaveRepairs::in_manifests(Diagnostic& added, const std::vector<AppId>& named) const {
  for (const AppId app : named) {
    if (!catalog_.app(app).manifest.said()) continue;
    added.help.push_back(
        fmt::format("in the manifest of `{}` a wave is the annotation `argocd.argoproj.io/sync-wave`, in "
                    "quotes",
                    catalog_.app(app).name));
    return;
  }
}

bool WaveRepairs::may_lower(AppId app, std::int64_t to) const {
  const LayerId layer = catalog_.app(app).layer;
  const LayerApps& apps = layers_[layer.index];
  const std::span<const std::uint32_t> ties = apps.ties_of[apps.place_of(app)];
  return std::all_of(ties.begin(), ties.end(),
                     [&](std::uint32_t tie) { return wave(first_of(layer, apps.ties[tie].group)) < to; });
}

bool WaveRepairs::waits_for(AppId app, AppId other) const {
  const LayerId layer = catalog_.app(app).layer;
  const LayerApps& apps = layers_[layer.index];
  std::set<AppId> seen{app};
  for (std::vector<AppId> open{app}; !open.empty();) {
    const AppId next = open.back();
    open.pop_back();
    for (const std::uint32_t tie : apps.ties_of[apps.place_of(next)]) {
      const AppId provider = first_of(layer, apps.ties[tie].group);
      if (provider == other) return true;
      if (seen.insert(provider).second) open.push_back(provider);
    }
  }
  return false;
}

}  // namespace profilec
