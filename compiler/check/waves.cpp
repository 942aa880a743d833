// P0404, P0406 and P0408: what sync waves promise and cannot keep.
#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <map>
#include <set>

#include "compiler/check/admission.hpp"
#include "compiler/check/lacks.hpp"
#include "compiler/check/layer_apps.hpp"
#include "compiler/check/parts.hpp"
#include "compiler/check/wording.hpp"
#include "compiler/source/text.hpp"

namespace profilec {
namespace {

// More labels than these only hide the first ones.
constexpr std::size_t kMostLabels = 8;

class Waves {
 public:
  Waves(const Closure& closure, const std::vector<LayerApps>& layers, const std::vector<std::int64_t>& waves,
        Diagnostics& diagnostics)
      : closure_(closure),
        catalog_(closure.catalog()),
        layers_(layers),
        waves_(waves),
        diagnostics_(diagnostics),
        needed_by_automated_(check_manual_needs(closure, diagnostics)) {}

  void run() {
    const Admission admission(closure_);
    for (const Placement& placement : catalog_.placements) {
      if (!admission.admits(placement.app, placement.layer)) refuted_.insert(placement.app);
    }
    for (const LayerId layer : closure_.order().sequence) {
      inversions(layers_[layer.index]);
      const bool health = catalog_.argo_cd.application_health.value;
      if (health) manual_in_the_way(layer);
      if (!health) order_of_creation_only(layer);
    }
    if (catalog_.argo_cd.application_health.value) held_by_uses();
  }

 private:
  // What an app comes too early for, and from whom it has it first.
  using Early = std::map<AppId, std::vector<std::pair<const Requirement*, AppId>>>;

  std::int64_t wave(AppId app) const { return waves_[app.index]; }

  AppId earliest(std::span<const AppId> apps) const {
    return *std::min_element(apps.begin(), apps.end(),
                             [&](AppId a, AppId b) { return std::pair(wave(a), a) < std::pair(wave(b), b); });
  }

  // P0404. One message for each app that comes too early, or for each provider that comes too late for
  // several.
  void inversions(const LayerApps& apps) {
    Early early;
    for (const Tie& tie : apps.ties) {
      if (std::binary_search(apps.stuck.begin(), apps.stuck.end(), tie.app)) continue;  // P0401 speaks of it
      const AppId provider = earliest(apps.providers[tie.group]);
      if (wave(provider) < wave(tie.app)) continue;
      if (catalog_.app(tie.app).unread || catalog_.app(provider).unread) continue;
      if (refuted_.contains(tie.app) || refuted_.contains(provider)) continue;  // P0501 speaks of it
      early[tie.app].emplace_back(&catalog_.requirements[tie.requirement], provider);
    }
    // One edit mends all that wait for the same providers.
    std::map<std::set<AppId>, std::vector<AppId>> by_providers;
    for (const auto& [app, needs] : early) {
      std::set<AppId> providers;
      for (const auto& [requirement, provider] : needs) providers.insert(provider);
      by_providers[providers].push_back(app);
    }
    std::map<AppId, const std::vector<AppId>*> first_of;
    for (const auto& [providers, together] : by_providers) first_of[together.front()] = &together;
    for (const auto& [app, together] : first_of) inversion(app, early, *together);
  }

  void inversion(AppId app, const Early& early, const std::vector<AppId>& together) {
    const auto& needs = early.at(app);
    const auto& [requirement, provider] = needs.front();
    const App& consumer = catalog_.app(app);
    std::string message = fmt::format("`{}` has wave {}, but {} `{}`", consumer.name, wave(app),
                                      requirement->relation == Relation::after ? "comes after" : "needs",
                                      catalog_.show(requirement->ref));
    message += requirement->ref.kind == RefKind::app
                   ? fmt::format(", which has wave {}", wave(provider))
                   : fmt::format(" from `{}` in wave {}", catalog_.app(provider).name, wave(provider));
    Diagnostic& added =
        diagnostics_.add(Code{404}, wave_span(app), std::move(message), fmt::format("wave {}", wave(app)));
    added.labels.push_back(reference_label(catalog_, *requirement));
    std::int64_t latest = wave(provider);
    std::int64_t first = wave(app);
    std::set<AppId> providers;
    for (const auto& [needed, from] : needs) {
      latest = std::max(latest, wave(from));
      if (!providers.insert(from).second) continue;
      added.labels.push_back(
          {wave_span(from), fmt::format("`{}` has wave {}{}", catalog_.app(from).name, wave(from),
                                        catalog_.app(from).wave.said() ? "" : ", inferred")});
    }
    for (const AppId other : together) {
      first = std::min(first, wave(other));
      for (const auto& [needed, from] : early.at(other)) {
        added.relations.push_back(needed->span);
        if (needed != requirement && added.labels.size() < kMostLabels)
          added.labels.push_back(reference_label(catalog_, *needed, "here too"));
      }
    }
    for (const AppId other : together) raised_[other] = latest + 1;
    if (providers.size() == 1 && catalog_.app(provider).wave.said()) lowered_[provider] = first - 1;
    const bool for_namespaces = std::all_of(together.begin(), together.end(), [&](AppId other) {
      const auto& theirs = early.at(other);
      return std::all_of(theirs.begin(), theirs.end(),
                         [](const auto& need) { return is_sent_there(*need.first); });
    });
    if (for_namespaces) added.help.push_back(creating_namespaces(catalog_, together));
    repairs(added, together, provider, latest + 1, first - 1, providers.size() == 1);
  }

  Span wave_span(AppId id) const {
    const App& app = catalog_.app(id);
    return app.wave.said() ? app.wave.span : app.span;
  }

  void repairs(Diagnostic& added, const std::vector<AppId>& late, AppId provider, std::int64_t up,
               std::int64_t down, bool one_provider) const {
    std::vector<std::string> names;
    names.reserve(late.size());
    for (const AppId app : late) names.push_back(catalog_.app(app).name);
    std::string help = fmt::format("give {} wave {}", quoted_list(names, 4), up);
    Fix raise{help, {}};
    for (const AppId app : late) {
      if (catalog_.app(app).wave.said()) raise.edits.push_back(edit(app, up));
    }
    if (one_provider && catalog_.app(provider).wave.said())
      help += fmt::format(", or `{}` wave {}", catalog_.app(provider).name, down);
    added.help.push_back(added.help.empty() ? std::move(help) : "or " + help);
    const bool all_written = std::all_of(late.begin(), late.end(), [&](AppId id) {
      return catalog_.app(id).wave.said() && !catalog_.app(id).manifest.said();
    });
    if (all_written)
      added.help.push_back(
          fmt::format("or remove the `wave` of {}: what is not written is inferred", quoted_list(names, 4)));
    std::vector<AppId> named = late;
    named.push_back(provider);
    in_manifests(added, named);
    if (!raise.edits.empty()) added.fixes.push_back(std::move(raise));
    if (one_provider && catalog_.app(provider).wave.said()) {
      added.fixes.push_back(
          {fmt::format("give `{}` wave {}", catalog_.app(provider).name, down), {edit(provider, down)}});
    }
  }

  // The written wave of an app, changed.
  Edit edit(AppId id, std::int64_t to) const {
    const App& app = catalog_.app(id);
    return {app.wave.span, app.manifest.said() ? fmt::format("\"{}\"", to) : fmt::format("wave {}", to)};
  }

  // Of an app that is carried verbatim the wave is written in its manifest.
  void in_manifests(Diagnostic& added, const std::vector<AppId>& named) const {
    for (const AppId app : named) {
      if (!catalog_.app(app).manifest.said()) continue;
      added.help.push_back(
          fmt::format("in the manifest of `{}` a wave is the annotation `argocd.argoproj.io/sync-wave`, in "
                      "quotes",
                      catalog_.app(app).name));
      return;
    }
  }

  // P0406: an app that is healthy only with what a later wave of its layer brings, and nothing else can
  // bring. One message for each provider that comes too late.
  void held_by_uses() {
    std::map<AppId, std::vector<const Requirement*>> by_provider;
    for (const Requirement& requirement : catalog_.requirements) {
      const App& app = catalog_.app(requirement.app);
      if (requirement.relation != Relation::uses || requirement.met_without_apps() || app.dropped) continue;
      if (requirement.provider_list == 0 || !app.policy.automated() || app.unread) continue;
      if (!only_own_layer(requirement)) continue;
      std::vector<AppId> own;
      for (const AppId provider : catalog_.providers(requirement)) {
        if (catalog_.app(provider).layer == app.layer && !catalog_.app(provider).dropped)
          own.push_back(provider);
      }
      const AppId provider = earliest(own);
      if (wave(provider) <= wave(requirement.app) || catalog_.app(provider).unread) continue;
      if (refuted_.contains(requirement.app) || refuted_.contains(provider)) continue;
      if (mended_by_inversion(requirement.app, provider)) continue;
      by_provider[provider].push_back(&requirement);
    }
    // An app that waits for several is told of once, with the last of them: that mends it.
    std::map<AppId, AppId> last;
    for (const auto& [provider, uses] : by_provider) {
      for (const Requirement* use : uses) {
        const auto [known, fresh] = last.try_emplace(use->app, provider);
        if (!fresh && wave(provider) > wave(known->second)) known->second = provider;
      }
    }
    for (auto& [provider, uses] : by_provider) {
      std::vector<const Requirement*> others;
      for (const auto& [app, from] : last) {
        if (from != provider) continue;
        for (const auto& [earlier, theirs] : by_provider) {
          for (const Requirement* use : theirs) {
            if (use->app == app && earlier != provider) others.push_back(use);
          }
        }
      }
      std::erase_if(uses,
                    [&, &late = provider](const Requirement* use) { return last.at(use->app) != late; });
      if (!uses.empty()) held(provider, uses, others);
    }
  }

  // The repair of a P0404 mends it too.
  bool mended_by_inversion(AppId app, AppId provider) const {
    const auto raised = raised_.find(app);
    const auto lowered = lowered_.find(provider);
    return (raised != raised_.end() && raised->second >= wave(provider)) ||
           (lowered != lowered_.end() && lowered->second <= wave(app));
  }

  // `others`: what the same apps wait for in waves before the provider's.
  void held(AppId provider, const std::vector<const Requirement*>& uses,
            const std::vector<const Requirement*>& others) {
    const Requirement& first = *uses.front();
    const App& app = catalog_.app(first.app);
    Diagnostic& added = diagnostics_.add(
        Code{406}, first.span,
        fmt::format("`{}` (wave {}) uses `{}`, which comes only in wave {}: it is never "
                    "healthy, and wave {} never comes",
                    app.name, wave(first.app), catalog_.show(first.ref), wave(provider), wave(provider)));
    added.labels = {reference_label(catalog_, first)};
    added.labels.push_back({wave_span(first.app), fmt::format("wave {}", wave(first.app))});
    added.labels.push_back(
        {wave_span(provider), fmt::format("`{}` has wave {}", catalog_.app(provider).name, wave(provider))});
    std::int64_t least = wave(first.app);
    std::vector<std::string> names;
    for (const Requirement* use : uses) {
      least = std::min(least, wave(use->app));
      if (names.empty() || names.back() != catalog_.app(use->app).name)
        names.push_back(catalog_.app(use->app).name);
      if (use != &first && added.labels.size() < kMostLabels)
        added.labels.push_back(
            reference_label(catalog_, *use, fmt::format("here too, by `{}`", names.back())));
      added.relations.push_back(use->span);
    }
    for (const Requirement* use : others) {
      if (added.labels.size() < kMostLabels)
        added.labels.push_back(reference_label(catalog_, *use, "here too"));
      added.relations.push_back(use->span);
    }
    added.notes.push_back(
        "`application-health` is declared: a wave waits until the one before it is healthy");
    const std::string& late_name = catalog_.app(provider).name;
    if (waits_for(provider, first.app)) {
      added.help.push_back(
          fmt::format("no wave mends it, since `{0}` comes after `{1}`: say `uses` where `{0}` can start "
                      "together with it, "
                      "or `wants` in `{1}` if it is healthy without",
                      late_name, app.name));
      return;
    }
    const bool lower = others.empty() && may_lower(provider, least);
    const bool raise = std::all_of(uses.begin(), uses.end(), [&](const Requirement* use) {
      return may_raise(use->app, wave(provider));
    });
    const std::string late = fmt::format("{} wave {} or more", quoted_list(names, 4), wave(provider));
    const std::string early = fmt::format("`{}` wave {} or less", late_name, least);
    if (lower && raise) {
      added.help.push_back(fmt::format("give {}, or {}", early, late));
    } else if (lower || raise) {
      added.help.push_back(fmt::format("give {}", lower ? early : late));
    } else {
      added.help.push_back(
          fmt::format("no one wave mends it: move the waves of what `{}` needs, or of what "
                      "needs {}, with it",
                      late_name, quoted_list(names, 4)));
    }
    std::vector<AppId> named{provider};
    for (const Requirement* use : uses) named.push_back(use->app);
    in_manifests(added, named);
  }

  // Whether an app may have a wave as early as this: what it comes after in its layer is before it then.
  bool may_lower(AppId app, std::int64_t to) const {
    const LayerApps& apps = layers_[catalog_.app(app).layer.index];
    const std::span<const std::uint32_t> ties = apps.ties_of[*apps.place_of(app)];
    return std::all_of(ties.begin(), ties.end(), [&](std::uint32_t tie) {
      return wave(earliest(apps.providers[apps.ties[tie].group])) < to;
    });
  }

  // Whether an app may have a wave as late as this: what comes after it has no earlier one written.
  bool may_raise(AppId app, std::int64_t to) const {
    const LayerApps& apps = layers_[catalog_.app(app).layer.index];
    return std::none_of(apps.ties.begin(), apps.ties.end(), [&](const Tie& tie) {
      const App& dependent = catalog_.app(tie.app);
      return earliest(apps.providers[tie.group]) == app &&
             (dependent.wave.said() || dependent.manifest.said()) && wave(tie.app) <= to;
    });
  }

  // Whether the ties of their layer put the app after the other one.
  bool waits_for(AppId app, AppId other) const {
    const LayerApps& apps = layers_[catalog_.app(app).layer.index];
    std::set<AppId> seen{app};
    for (std::vector<AppId> open{app}; !open.empty();) {
      const AppId next = open.back();
      open.pop_back();
      for (const std::uint32_t tie : apps.ties_of[*apps.place_of(next)]) {
        const AppId provider = earliest(apps.providers[apps.ties[tie].group]);
        if (provider == other) return true;
        if (seen.insert(provider).second) open.push_back(provider);
      }
    }
    return false;
  }

  // In some profile no other layer has a provider.
  bool only_own_layer(const Requirement& requirement) const {
    const LayerId own = catalog_.app(requirement.app).layer;
    IdSet<LayerId> others = closure_.layers_of(requirement);
    if (!others.has(own)) return false;
    others.erase(own);
    const auto& company = closure_.company_of(own);
    return std::any_of(company.begin(), company.end(),
                       [&](const auto& layers) { return !others.meets(layers); });
  }

  // P0406: nothing makes a manual app healthy, so no wave after it ever comes.
  void manual_in_the_way(LayerId layer) {
    std::int64_t last = std::numeric_limits<std::int64_t>::min();
    AppId after;
    for (const AppId app : catalog_.layer(layer).apps) {
      const auto lowered = lowered_.find(app);  // where P0404 asks for it
      const std::int64_t here = lowered == lowered_.end() ? wave(app) : lowered->second;
      if (here > last) after = app;
      last = std::max(last, here);
    }
    for (const AppId id : catalog_.layer(layer).apps) {
      const App& app = catalog_.app(id);
      if (app.policy.automated() || wave(id) >= last) continue;
      if (!app.wave.said() && needed_by_automated_.contains(id))
        continue;  // P0407 speaks of what put it here
      Diagnostic& added = diagnostics_.add(
          Code{406}, wave_span(id),
          fmt::format("`{}` is synced by hand in wave {}: until then no later wave of layer {} comes",
                      app.name, wave(id), layer_name(catalog_, layer)),
          fmt::format("wave {}", wave(id)));
      if (app.policy.sync.said()) added.labels.push_back({app.policy.sync.span, "synced by hand"});
      added.labels.push_back(
          {wave_span(after), fmt::format("`{}` has wave {}", catalog_.app(after).name, last)});
      added.notes.push_back(
          "`application-health` is declared: a wave waits until the one before it is healthy");
      // What waits for it has to come after it: then the last wave is none for it.
      const bool waited_for =
          std::any_of(catalog_.lists_of[id.index].begin(), catalog_.lists_of[id.index].end(),
                      [&](std::uint32_t list) { return waited_for_in(list, id, layer); });
      if (waited_for) {
        added.help.push_back(
            fmt::format("sync `{}` automatically, or say `uses` in the apps that need it and give it wave "
                        "{}, the last of "
                        "its layer",
                        app.name, last));
        continue;
      }
      added.help.push_back(
          fmt::format("give `{}` wave {}, the last of its layer, or sync it automatically", app.name, last));
      if (app.wave.said()) {
        added.fixes.push_back({fmt::format("give `{}` wave {}", app.name, last),
                               {{app.wave.span, fmt::format("wave {}", last)}}});
      }
    }
  }

  // Whether an app of the layer has to come after this one.
  bool waited_for_in(std::uint32_t list, AppId provider, LayerId layer) const {
    const std::span<const std::uint32_t> users = catalog_.users_of[list];
    return std::any_of(users.begin(), users.end(), [&](std::uint32_t index) {
      const Requirement& user = catalog_.requirements[index];
      return user.app != provider && catalog_.app(user.app).layer == layer &&
             !catalog_.app(user.app).dropped && closure_.kept_by_waves(user, layer, closure_.layers_of(user));
    });
  }

  void order_of_creation_only(LayerId layer) {
    std::set<std::int64_t> different;
    for (const AppId app : catalog_.layer(layer).apps) different.insert(wave(app));
    if (different.size() < 2) return;
    diagnostics_
        .add(Code{408}, catalog_.layer(layer).span,
             fmt::format("the waves of layer {} order only when its Applications are created",
                         layer_name(catalog_, layer)))
        .help.push_back(
            "restore the health check of Applications in argocd-cm and say `argo-cd { application-health }`, "
            "and a wave "
            "waits for the one before it");
  }

  const Closure& closure_;
  const Catalog& catalog_;
  const std::vector<LayerApps>& layers_;
  const std::vector<std::int64_t>& waves_;
  Diagnostics& diagnostics_;
  std::map<AppId, std::int64_t> raised_;   // the wave that a P0404 asks an app to have
  std::map<AppId, std::int64_t> lowered_;  // and a provider instead
  std::set<AppId> refuted_;                // placed where they cannot be
  std::set<AppId> needed_by_automated_;    // manual apps of which P0407 is said
};

}  // namespace

void check_waves(const Closure& closure, const std::vector<LayerApps>& layers,
                 const std::vector<std::int64_t>& waves, Diagnostics& diagnostics) {
  Waves(closure, layers, waves, diagnostics).run();
}

}  // namespace profilec
