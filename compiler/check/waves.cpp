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
#include "compiler/check/wave_repairs.hpp"
#include "compiler/check/wording.hpp"
#include "compiler/source/text.hpp"

namespace profilec {
namespace {

// More labels than these only hide the first ones.
constexpr std::size_t kMostLabels = 8;

class Waves {
 public:
  Waves(const Closure& closure, const std::vector<LayerApps>& layers, const std::vector<std::int64_t>& waves,
        const Unmet& unmet, Trials& trials, Diagnostics& diagnostics)
      : closure_(closure),
        catalog_(closure.catalog()),
        layers_(layers),
        repairs_(catalog_, layers, waves, trials),
        trials_(trials),
        diagnostics_(diagnostics),
        moving_(unmet.moving),
        needed_by_automated_(check_manual_needs(closure, waves, trials, diagnostics)) {
    if (catalog_.incomplete) needed_by_automated_.clear();  // P0407 is held back then
  }

  void run() {
    const Admission admission(closure_);
    for (const Placement& placement : catalog_.placements) {
      if (!admission.admits(placement.app, placement.layer)) moving_.insert(placement.app);
    }
    for (const LayerId layer : closure_.order().sequence) {
      inversions(layer);
      const bool health = catalog_.argo_cd.application_health.value;
      if (health) manual_in_the_way(layer);
      if (!health) order_of_creation_only(layer);
    }
    if (catalog_.argo_cd.application_health.value) held_by_uses();
  }

 private:
  // What an app comes too early for, and from whom it has it first.
  using Early = std::map<AppId, std::vector<std::pair<const Requirement*, AppId>>>;

  // P0404. One message for each app that comes too early, or for each provider that comes too late for
  // several.
  void inversions(LayerId layer) {
    const LayerApps& apps = layers_[layer.index];
    Early early;
    for (const Tie& tie : apps.ties) {
      if (std::binary_search(apps.stuck.begin(), apps.stuck.end(), tie.app)) continue;  // P0401 speaks of it
      const AppId provider = repairs_.first_of(layer, tie.group);
      if (repairs_.wave(provider) < repairs_.wave(tie.app)) continue;
      if (comes_last(catalog_.app(tie.app))) continue;  // in the last wave, with what it needs
      // What was not read of the app may create its namespace.
      if (catalog_.incomplete && is_sent_there(catalog_.requirements[tie.requirement])) continue;
      if (catalog_.app(tie.app).unread || catalog_.app(provider).unread) continue;
      const bool by_hand = catalog_.requirements[tie.requirement].relation == Relation::needs &&
                           closure_.automated(tie.app) && needed_by_automated_.contains(provider);
      if (by_hand) continue;                                                  // P0407 does
      if (moving_.contains(tie.app) || moving_.contains(provider)) continue;  // P0403 or P0501 does
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
    std::string message = fmt::format("`{}` has wave {}, but {} `{}`", consumer.name, repairs_.wave(app),
                                      requirement->relation == Relation::after ? "comes after" : "needs",
                                      catalog_.show(requirement->ref));
    message +=
        requirement->ref.kind == RefKind::app
            ? fmt::format(", which has wave {}", repairs_.wave(provider))
            : fmt::format(" from `{}` in wave {}", catalog_.app(provider).name, repairs_.wave(provider));
    Diagnostic& added = diagnostics_.add(Code{404}, repairs_.wave_span(app), std::move(message),
                                         fmt::format("wave {}", repairs_.wave(app)));
    added.labels.push_back(reference_label(catalog_, *requirement));
    std::int64_t latest = repairs_.wave(provider);
    std::int64_t first = repairs_.wave(app);
    std::set<AppId> providers;
    for (const auto& [needed, from] : needs) {
      latest = std::max(latest, repairs_.wave(from));
      if (!providers.insert(from).second) continue;
      added.labels.push_back({repairs_.wave_span(from),
                              fmt::format("`{}` has wave {}{}", catalog_.app(from).name, repairs_.wave(from),
                                          catalog_.app(from).wave.said() ? "" : ", inferred")});
    }
    for (const AppId other : together) {
      first = std::min(first, repairs_.wave(other));
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
    const bool one = providers.size() == 1 && catalog_.app(provider).wave.said();
    repairs(added, together, provider, latest + 1, one ? std::optional(first - 1) : std::nullopt);
  }

  // `down`: what the one provider may have instead.
  void repairs(Diagnostic& added, const std::vector<AppId>& late, AppId provider, std::int64_t up,
               std::optional<std::int64_t> down) {
    const std::size_t before = added.help.size();
    const NewWaves raised = repairs_.with_dependents(late, up);
    const NewWaves lowered = down ? NewWaves{{provider, *down}} : NewWaves{};
    repairs_.offer(added, repairs_.works(raised) ? raised : NewWaves{},
                   repairs_.works(lowered) ? lowered : NewWaves{});
    const bool all_written = std::all_of(late.begin(), late.end(), [&](AppId id) {
      return catalog_.app(id).wave.said() && !catalog_.app(id).manifest.said();
    });
    const bool infer = all_written && trials_.works([&](Catalog& changed) {
      for (const AppId app : late) remove_wave(changed, app);
    });
    std::vector<std::string> names;
    for (const AppId app : late) names.push_back(catalog_.app(app).name);
    if (infer)
      added.help.push_back(fmt::format("{}remove the `wave` of {}: what is not written is inferred",
                                       added.help.empty() ? "" : "or ", quoted_list(names, 4)));
    if (added.help.size() == before) {
      added.help.push_back(
          fmt::format("{}no one wave mends it: move the waves of {}, and of what comes after, beyond {}",
                      added.help.empty() ? "" : "or ", quoted_list(names, 4), up - 1));
    }
    std::vector<AppId> named = late;
    named.push_back(provider);
    repairs_.in_manifests(added, named);
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
      const AppId provider = first_of(requirement.provider_list, app.layer);
      if (repairs_.wave(provider) <= repairs_.wave(requirement.app) || catalog_.app(provider).unread)
        continue;
      if (moving_.contains(requirement.app) || moving_.contains(provider)) continue;
      if (mended_by_inversion(requirement.app, provider)) continue;
      by_provider[provider].push_back(&requirement);
    }
    // An app that waits for several is told of once, with the last of them: that mends it.
    std::map<AppId, AppId> last;
    for (const auto& [provider, uses] : by_provider) {
      for (const Requirement* use : uses) {
        const auto [known, fresh] = last.try_emplace(use->app, provider);
        if (!fresh && repairs_.wave(provider) > repairs_.wave(known->second)) known->second = provider;
      }
    }
    // By the last provider of an app, in order of the apps: what else it waits for.
    std::map<AppId, std::map<AppId, std::vector<const Requirement*>>> others_of;
    for (const auto& [provider, uses] : by_provider) {
      for (const Requirement* use : uses) {
        if (last.at(use->app) != provider) others_of[last.at(use->app)][use->app].push_back(use);
      }
    }
    for (auto& [provider, uses] : by_provider) {
      std::vector<const Requirement*> others;
      for (const auto& [app, theirs] : others_of[provider])
        others.insert(others.end(), theirs.begin(), theirs.end());
      std::erase_if(uses,
                    [&, &late = provider](const Requirement* use) { return last.at(use->app) != late; });
      if (!uses.empty()) held(provider, uses, others);
    }
  }

  // Of a list of providers the earliest that lives in the layer.
  AppId first_of(std::uint32_t list, LayerId layer) {
    const auto [known, fresh] = first_of_list_.try_emplace({list, layer});
    if (fresh) {
      std::vector<AppId> own;
      for (const AppId provider : catalog_.provider_lists[list]) {
        if (catalog_.app(provider).layer == layer && !catalog_.app(provider).dropped) own.push_back(provider);
      }
      known->second = repairs_.earliest(own);
    }
    return known->second;
  }

  // The repair of a P0404 mends it too.
  bool mended_by_inversion(AppId app, AppId provider) const {
    const auto raised = raised_.find(app);
    const auto lowered = lowered_.find(provider);
    return (raised != raised_.end() && raised->second >= repairs_.wave(provider)) ||
           (lowered != lowered_.end() && lowered->second <= repairs_.wave(app));
  }

  // `others`: what the same apps wait for in waves before the provider's.
  void held(AppId provider, const std::vector<const Requirement*>& uses,
            const std::vector<const Requirement*>& others) {
    const Requirement& first = *uses.front();
    const App& app = catalog_.app(first.app);
    Diagnostic& added =
        diagnostics_.add(Code{406}, first.span,
                         fmt::format("`{}` (wave {}) uses `{}`, which comes only in wave {}: it is never "
                                     "healthy, and wave {} never comes",
                                     app.name, repairs_.wave(first.app), catalog_.show(first.ref),
                                     repairs_.wave(provider), repairs_.wave(provider)));
    added.labels = {reference_label(catalog_, first)};
    added.labels.push_back({repairs_.wave_span(first.app), fmt::format("wave {}", repairs_.wave(first.app))});
    added.labels.push_back(
        {repairs_.wave_span(provider),
         fmt::format("`{}` has wave {}", catalog_.app(provider).name, repairs_.wave(provider))});
    std::int64_t least = repairs_.wave(first.app);
    std::vector<std::string> names;
    for (const Requirement* use : uses) {
      least = std::min(least, repairs_.wave(use->app));
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
    if (repairs_.waits_for(provider, first.app)) {
      added.help.push_back(
          fmt::format("no wave mends it, since `{0}` comes after `{1}`: say `uses` where `{0}` can start "
                      "together with it, "
                      "or `wants` in `{1}` if it is healthy without",
                      late_name, app.name));
      return;
    }
    std::vector<AppId> apps;
    for (const Requirement* use : uses) apps.push_back(use->app);
    const NewWaves early = others.empty() ? NewWaves{{provider, least}} : NewWaves{};
    const NewWaves late = repairs_.with_dependents(apps, repairs_.wave(provider));
    repairs_.offer(added, repairs_.works(early) ? early : NewWaves{},
                   repairs_.works(late) ? late : NewWaves{});
    if (added.help.empty()) {
      added.help.push_back(
          fmt::format("no one wave mends it: move the waves of what `{}` needs, or of what "
                      "needs {}, with it",
                      late_name, quoted_list(names, 4)));
    }
    std::vector<AppId> named{provider};
    for (const Requirement* use : uses) named.push_back(use->app);
    repairs_.in_manifests(added, named);
  }

  // In some profile no other layer has a provider.
  bool only_own_layer(const Requirement& requirement) const {
    const LayerId own = catalog_.app(requirement.app).layer;
    IdSet<LayerId> others = closure_.layers_of(requirement);
    if (!others.has(own)) return false;
    others.erase(own);
    const auto& company = closure_.company_of(own);
    return std::any_of(company.begin(), company.end(),
                       [&](const auto* layers) { return !others.meets(*layers); });
  }

  // P0406: nothing makes a manual app healthy, so no wave after it ever comes.
  void manual_in_the_way(LayerId layer) {
    std::int64_t last = std::numeric_limits<std::int64_t>::min();
    AppId after;
    for (const AppId app : catalog_.layer(layer).apps) {
      if (moving_.contains(app)) continue;
      const auto lowered = lowered_.find(app);  // where P0404 asks for it
      const std::int64_t here = lowered == lowered_.end() ? repairs_.wave(app) : lowered->second;
      if (here > last) after = app;
      last = std::max(last, here);
    }
    std::vector<AppId> early;
    for (const AppId app : catalog_.layer(layer).apps) {
      const bool manual = !closure_.automated(app) && repairs_.wave(app) < last;
      if (manual && !moving_.contains(app) && !needed_by_automated_.contains(app))
        early.push_back(app);  // else P0407 speaks of it
    }
    if (early.empty()) return;
    if (alone_after(layer, after, early)) {
      in_the_way(early, after, last, repairs_.wave(early.front()));
    } else {
      for (const AppId app : early) in_the_way({app}, after, last, std::nullopt);
    }
  }

  // Whether all would be in the last wave if this one app were in theirs.
  bool alone_after(LayerId layer, AppId after, const std::vector<AppId>& early) const {
    const std::int64_t theirs = repairs_.wave(early.front());
    const std::vector<AppId>& apps = catalog_.layer(layer).apps;
    return std::all_of(early.begin(), early.end(), [&](AppId app) { return repairs_.wave(app) == theirs; }) &&
           std::all_of(apps.begin(), apps.end(),
                       [&](AppId app) { return app == after || repairs_.wave(app) <= theirs; }) &&
           catalog_.app(after).wave.said() && repairs_.may_lower(after, theirs);
  }

  // `down`: the wave that the one which comes after all of them may have instead.
  void in_the_way(const std::vector<AppId>& early, AppId after, std::int64_t last,
                  std::optional<std::int64_t> down) {
    std::vector<std::string> names;
    for (const AppId app : early) names.push_back(catalog_.app(app).name);
    const AppId first = early.front();
    const bool one = early.size() == 1;
    const LayerId layer = catalog_.app(first).layer;
    Diagnostic& added = diagnostics_.add(
        Code{406}, repairs_.wave_span(first),
        fmt::format("{} {} synced by hand in wave {}: until then no later wave of layer {} comes",
                    quoted_list(names, 4), one ? "is" : "are", repairs_.wave(first),
                    layer_name(catalog_, layer)),
        fmt::format("wave {}", repairs_.wave(first)));
    for (const AppId id : early) {
      const App& app = catalog_.app(id);
      added.relations.push_back(app.span);
      if (id != first && added.labels.size() < kMostLabels)
        added.labels.push_back({repairs_.wave_span(id), fmt::format("wave {} too", repairs_.wave(id))});
      if (app.policy.sync.said() && added.labels.size() < kMostLabels)
        added.labels.push_back({app.policy.sync.span, "synced by hand"});
    }
    added.labels.push_back(
        {repairs_.wave_span(after), fmt::format("`{}` has wave {}", catalog_.app(after).name, last)});
    added.notes.push_back(
        "`application-health` is declared: a wave waits until the one before it is healthy");
    out_of_the_way(added, early, after, last, down);
  }

  void out_of_the_way(Diagnostic& added, const std::vector<AppId>& early, AppId after, std::int64_t last,
                      std::optional<std::int64_t> down) {
    NewWaves raised;
    for (const AppId app : early) raised[app] = last;
    const NewWaves lowered = down ? NewWaves{{after, *down}} : NewWaves{};
    const std::string_view them = early.size() == 1 ? "it" : "them";
    const bool raises = repairs_.works(raised);
    if (raises || down) {
      repairs_.offer(added, lowered, raises ? raised : NewWaves{});
      if (raises)
        added.help.back() += fmt::format(", the last of {} layer", early.size() == 1 ? "its" : "their");
    }
    if (!raises && early.size() == 1) weaker(added, early.front(), last);
    const bool automatic = trials_.works([&](Catalog& changed) {
      for (const AppId app : early) sync_as(changed, app, SyncMode::automated);
    });
    if (!automatic && !added.help.empty()) return;
    if (added.help.empty()) {
      std::vector<std::string> names;
      for (const AppId app : early) names.push_back(catalog_.app(app).name);
      added.help.push_back(fmt::format("sync {} automatically", quoted_list(names, 4)));
    } else {
      added.help.back() += fmt::format(", or sync {} automatically", them);
    }
  }

  // Where what depends on it keeps it from the last wave: a weaker word there, if it may be.
  void weaker(Diagnostic& added, AppId manual, std::int64_t last) {
    const App& app = catalog_.app(manual);
    std::vector<std::uint32_t> relations;
    std::vector<std::string> names;
    for (const std::uint32_t list : catalog_.lists_of[manual.index]) {
      for (const std::uint32_t index : catalog_.users_of[list]) {
        const Requirement& user = catalog_.requirements[index];
        const bool here = closure_.layer_of(user.app) == app.layer && user.app != manual;
        if (!here || user.met_without_apps() || user.relation == Relation::wants) continue;
        relations.push_back(index);
        names.push_back(catalog_.app(user.app).name);
      }
    }
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
    for (const Relation instead : {Relation::uses, Relation::wants}) {
      const bool works = !names.empty() && trials_.works([&](Catalog& changed) {
        for (const std::uint32_t index : relations) relate(changed, index, instead);
        give_wave(changed, manual, last);
      });
      if (!works) continue;
      added.help.push_back(
          fmt::format("say `{}` in {} if {} {} without it, and give `{}` wave {}, the last of its layer",
                      relation_name(instead), quoted_list(names, 4), names.size() == 1 ? "it" : "they",
                      instead == Relation::uses ? "can start"
                      : names.size() == 1       ? "is healthy"
                                                : "are healthy",
                      app.name, last));
      return;
    }
  }

  void order_of_creation_only(LayerId layer) {
    std::set<std::int64_t> different;
    for (const AppId app : catalog_.layer(layer).apps) different.insert(repairs_.wave(app));
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
  WaveRepairs repairs_;
  Trials& trials_;
  Diagnostics& diagnostics_;
  std::map<AppId, std::int64_t> raised_;   // the wave that a P0404 asks an app to have
  std::map<AppId, std::int64_t> lowered_;  // and a provider instead
  std::map<std::pair<std::uint32_t, LayerId>, AppId> first_of_list_;
  std::set<AppId> moving_;               // that live where they cannot
  std::set<AppId> needed_by_automated_;  // manual apps of which P0407 is said
};

}  // namespace

void check_waves(const Closure& closure, const std::vector<LayerApps>& layers,
                 const std::vector<std::int64_t>& waves, const Unmet& unmet, Trials& trials,
                 Diagnostics& diagnostics) {
  Waves(closure, layers, waves, unmet, trials, diagnostics).run();
}

}  // namespace profilec
