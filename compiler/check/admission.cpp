#include "compiler/check/admission.hpp"

#include <algorithm>
#include <iterator>

#include "compiler/check/layer_apps.hpp"

namespace profilec {

namespace {

Refutation::Kind kind_of(Verdict verdict) {
  return verdict == Verdict::absent ? Refutation::Kind::absent : Refutation::Kind::misplaced;
}

}  // namespace

bool somebody_lacks_something(const Catalog& catalog) {
  return std::any_of(catalog.requirements.begin(), catalog.requirements.end(), [&](const Requirement& one) {
    const bool must = one.relation == Relation::needs || one.relation == Relation::uses;
    return must && one.provider_list == 0 && !one.met_without_apps() && !catalog.app(one.app).dropped;
  });
}

std::vector<Refutation> Admission::refute(AppId app, LayerId layer, std::size_t limit) const {
  const Catalog& catalog = closure_.catalog();
  std::vector<Refutation> found;
  std::vector<IdSet<LayerId>> with_move;
  for (const std::uint32_t list : catalog.lists_of[app.index])
    with_move.push_back(closure_.layers_with_move(list, app, layer));
  const std::uint32_t end = catalog.first_requirement[app.index + 1];
  for (const ProfileId profile : closure_.profiles()) {
    const IdSet<LayerId>& layers = catalog.profile(profile).all_layers;
    for (std::uint32_t i = catalog.first_requirement[app.index]; layers.has(layer) && i < end; ++i) {
      const Requirement& own = catalog.requirements[i];
      const Verdict verdict = closure_.judge(own, layer, closure_.layers_of(own), layers);
      if (verdict == Verdict::met) continue;
      found.push_back({kind_of(verdict), profile, i});
      if (found.size() >= limit) return found;
    }
    for (std::size_t at = 0; at < with_move.size(); ++at) {
      const IdSet<LayerId>& providers = with_move[at];
      for (const std::uint32_t i : catalog.users_of[catalog.lists_of[app.index][at]]) {
        const Requirement& user = catalog.requirements[i];
        if (user.app == app || !closure_.holds(profile, user.app)) continue;
        const Verdict verdict = closure_.judge(user, catalog.app(user.app).layer, providers, layers);
        if (verdict == Verdict::met) continue;
        found.push_back({kind_of(verdict), profile, i});
        if (found.size() >= limit) return found;
      }
    }
  }
  if (const auto idle = idle_in(app, layer)) found.push_back({Refutation::Kind::idle, *idle, 0});
  if (found.empty() && !circle_of(app, layer).empty()) found.push_back({Refutation::Kind::circle, {}, 0});
  return found;
}

// What only waits for a circle of others is not in it.
std::set<AppId> Admission::circle_of(AppId app, LayerId layer) const {
  if (!is_between(app, layer) || (layer == closure_.layer_of(app) && is_settled(app))) return {};
  const LayerApps apps = look_into(closure_, layer, app);
  const std::uint32_t own = apps.place_of(app);
  if (apps.ties_of[own].empty() || apps.groups_of[own].empty()) return {};
  const std::vector<AppId> left = unsettled(apps);
  const std::set<AppId> stuck(left.begin(), left.end());
  if (!stuck.contains(app)) return {};
  std::set<AppId> reached;
  std::vector<AppId> open{app};
  while (!open.empty()) {
    const std::uint32_t place = apps.place_of(open.back());
    open.pop_back();
    for (const std::uint32_t tie : apps.ties_of[place]) {
      const std::span<const AppId> providers = apps.providers[apps.ties[tie].group];
      const auto waits = [&](AppId provider) { return stuck.contains(provider); };
      if (!std::all_of(providers.begin(), providers.end(), waits)) continue;
      for (const AppId provider : providers) {
        if (reached.insert(provider).second) open.push_back(provider);
      }
    }
  }
  return reached.contains(app) ? reached : std::set<AppId>{};
}

bool Admission::is_between(AppId app, LayerId layer) const {
  const Catalog& catalog = closure_.catalog();
  const auto lives_there = [&](AppId other) { return other != app && closure_.layer_of(other) == layer; };
  const std::uint32_t end = catalog.first_requirement[app.index + 1];
  bool waits = false;
  for (std::uint32_t i = catalog.first_requirement[app.index]; i < end && !waits; ++i) {
    const std::span<const AppId> providers = catalog.providers(catalog.requirements[i]);
    waits = std::any_of(providers.begin(), providers.end(), lives_there);
  }
  const auto lists = catalog.lists_of[app.index];
  return waits && std::any_of(lists.begin(), lists.end(), [&](std::uint32_t list) {
           const auto users = catalog.users_of[list];
           return std::any_of(users.begin(), users.end(),
                              [&](std::uint32_t i) { return lives_there(catalog.requirements[i].app); });
         });
}

bool Admission::is_settled(AppId app) const {
  const LayerId layer = closure_.layer_of(app);
  const auto [known, fresh] = unsettled_.try_emplace(layer);
  if (fresh) {
    known->second = unsettled(look_into(closure_, layer, {}));
    std::sort(known->second.begin(), known->second.end());
  }
  return !std::binary_search(known->second.begin(), known->second.end(), app);
}

std::vector<LayerId> Admission::admissible(AppId app) const {
  std::vector<LayerId> out;
  for (const LayerId layer : closure_.order().sequence) {
    if (!closure_.catalog().layer(layer).dropped && admits(app, layer)) out.push_back(layer);
  }
  return out;
}

std::vector<AppId> Admission::dependents(AppId app) const {
  const Catalog& catalog = closure_.catalog();
  std::vector<AppId> out;
  for (const std::uint32_t list : catalog.lists_of[app.index]) {
    for (const std::uint32_t i : catalog.users_of[list]) {
      const Requirement& user = catalog.requirements[i];
      const bool depends = user.relation == Relation::needs || user.relation == Relation::uses;
      if (depends && user.app != app && !user.met_without_apps() && !catalog.app(user.app).dropped) {
        out.push_back(user.app);
      }
    }
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

std::optional<ProfileId> Admission::idle_in(AppId app, LayerId layer) const {
  const Catalog& catalog = closure_.catalog();
  if (!catalog.app(app).support.said()) return std::nullopt;
  const std::vector<AppId> users = dependents(app);
  for (const ProfileId profile : closure_.profiles()) {
    if (!catalog.profile(profile).all_layers.has(layer)) continue;
    if (std::none_of(users.begin(), users.end(), [&](AppId user) { return closure_.holds(profile, user); })) {
      return profile;
    }
  }
  return std::nullopt;
}

std::vector<AppId> Admission::witnesses(AppId app) const {
  const Catalog& catalog = closure_.catalog();
  std::vector<AppId> out;
  for (const Refutation& refutation : refute(app, catalog.app(app).home, static_cast<std::size_t>(-1))) {
    if (refutation.kind == Refutation::Kind::idle) continue;
    if (refutation.kind == Refutation::Kind::circle) {
      const std::set<AppId> circle = circle_of(app, catalog.app(app).home);
      std::copy_if(circle.begin(), circle.end(), std::back_inserter(out),
                   [&](AppId one) { return one != app; });
      continue;
    }
    const Requirement& failing = catalog.requirements[refutation.requirement];
    if (failing.app != app) {
      out.push_back(failing.app);
    } else {
      const std::span<const AppId> providers = catalog.providers(failing);
      out.insert(out.end(), providers.begin(), providers.end());
    }
  }
  if (catalog.app(app).support.said()) {
    const std::vector<AppId> users = dependents(app);
    out.insert(out.end(), users.begin(), users.end());
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

}  // namespace profilec
