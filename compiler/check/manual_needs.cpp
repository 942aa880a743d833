// P0407: what an automated app needs comes from manual ones only.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "compiler/check/parts.hpp"
#include "compiler/check/wording.hpp"
#include "compiler/source/text.hpp"

namespace profilec {
namespace {

class ManualNeeds {
 public:
  ManualNeeds(const Closure& closure, const std::vector<std::int64_t>& waves, Trials& trials,
              Diagnostics& diagnostics)
      : closure_(closure),
        catalog_(closure.catalog()),
        waves_(waves),
        trials_(trials),
        diagnostics_(diagnostics) {}

  std::set<AppId> run() {
    std::map<AppId, std::vector<const Requirement*>> by_provider;
    for (const Requirement& requirement : catalog_.requirements) {
      const bool automated_need = requirement.relation == Relation::needs &&
                                  closure_.automated(requirement.app) &&
                                  closure_.layer_of(requirement.app).valid();
      if (!automated_need || requirement.met_without_apps() || requirement.provider_list == 0) continue;
      const std::span<const AppId> providers = catalog_.providers(requirement);
      const bool any_manual = std::any_of(providers.begin(), providers.end(),
                                          [&](AppId provider) { return !closure_.automated(provider); });
      if (!any_manual) continue;
      for (const ProfileId profile : closure_.profiles()) {
        if (!closure_.holds(profile, requirement.app)) continue;
        const AppId manual = only_manual(requirement, profile);
        if (!manual.valid()) continue;
        by_provider[manual].push_back(&requirement);
        break;
      }
    }
    std::set<AppId> manual;
    for (const auto& [provider, requirements] : by_provider) {
      report_manual(provider, requirements);
      manual.insert(provider);
    }
    return manual;
  }

 private:
  // The first provider that suffices in the profile, if all that do are manual.
  AppId only_manual(const Requirement& requirement, ProfileId profile) const {
    const LayerId own = catalog_.app(requirement.app).layer;
    AppId first;
    for (const AppId provider : catalog_.providers(requirement)) {
      const App& app = catalog_.app(provider);
      if (!closure_.holds(profile, provider) || !closure_.order().at_or_before(app.layer, own)) continue;
      if (app.policy.automated()) return {};
      if (!first.valid()) first = provider;
    }
    return first;
  }

  void report_manual(AppId provider, const std::vector<const Requirement*>& requirements) {
    const Requirement& first = *requirements.front();
    const App& app = catalog_.app(provider);
    Diagnostic& added = diagnostics_.add(
        Code{407}, first.span,
        fmt::format("{}{}, which nobody has synced when it tries", claim(catalog_, first),
                    first.ref.kind == RefKind::app ? std::string() : fmt::format(" from `{}`", app.name)));
    added.labels = {reference_label(catalog_, first)};
    for (const Requirement* requirement : requirements) added.relations.push_back(requirement->span);
    added.relations.push_back(
        app.span);  // that it is in the way of later waves, too, where those needs are not
    const Policy& policy = app.policy;
    added.labels.push_back(
        {policy.sync.said() ? policy.sync.span : app.span, fmt::format("`{}` is synced by hand", app.name)});
    for (std::size_t i = 1; i < requirements.size() && i <= 4; ++i) {
      added.labels.push_back(
          reference_label(catalog_, *requirements[i],
                          fmt::format("here too, by `{}`", catalog_.app(requirements[i]->app).name)));
    }
    help_manual(added, provider, requirements);
  }

  // Each repair is offered where it works: `uses` instead, also with another wave, and one way of syncing for
  // both sides.
  void help_manual(Diagnostic& added, AppId provider,
                   const std::vector<const Requirement*>& requirements) const {
    std::vector<AppId> apps;
    std::vector<std::string> consumers;
    for (const Requirement* requirement : requirements) {
      if (std::find(apps.begin(), apps.end(), requirement->app) != apps.end()) continue;
      apps.push_back(requirement->app);
      consumers.push_back(catalog_.app(requirement->app).name);
    }
    const std::string them = quoted_list(consumers, 3);
    const std::string& name = catalog_.app(provider).name;
    std::vector<std::string> ways;
    if (std::string start = without_order(provider, requirements, them); !start.empty())
      ways.push_back(std::move(start));
    const bool by_hand = trials_.works([&](Catalog& changed) {
      for (const AppId app : apps) sync_as(changed, app, SyncMode::manual);
    });
    std::string automatically = automated(provider, apps);
    if (automatically.empty() && ways.empty() && !by_hand)
      automatically = fmt::format("sync `{}` automatically", name);
    if (!automatically.empty()) ways.push_back(std::move(automatically));
    if (by_hand) ways.push_back(fmt::format("sync {} by hand too", them));
    if (ways.size() > 1) ways.back().insert(0, "or ");
    added.help.push_back(fmt::format("{}", fmt::join(ways, ", ")));
  }

  // Who needs it has to come after it, then, too. Empty where it does not work.
  std::string automated(AppId provider, const std::vector<AppId>& apps) const {
    const std::int64_t wave = waves_[provider.index];
    std::vector<AppId> early;
    std::vector<std::string> names;
    for (const AppId app : apps) {
      if (closure_.layer_of(app) != closure_.layer_of(provider) || waves_[app.index] > wave) continue;
      early.push_back(app);
      names.push_back(catalog_.app(app).name);
    }
    const bool works = trials_.works([&](Catalog& changed) {
      sync_as(changed, provider, SyncMode::automated);
      for (const AppId app : early) give_wave(changed, app, wave + 1);
    });
    if (!works) return {};
    const std::string text = fmt::format("sync `{}` automatically", catalog_.app(provider).name);
    return early.empty() ? text
                         : fmt::format("{}, and give {} wave {}", text, quoted_list(names, 3), wave + 1);
  }

  // What an option of the app mends, whoever says so too.
  static bool sent_there(const Requirement& requirement) {
    return requirement.last_origin == Origin::implied && requirement.ref.kind == RefKind::namespace_;
  }

  // Empty where it does not work. What is needed without having been written cannot be `uses` instead.
  std::string without_order(AppId provider, const std::vector<const Requirement*>& requirements,
                            const std::string& them) const {
    std::set<std::string> instead;
    std::set<std::string> of_charts;
    for (const Requirement* requirement : requirements) {
      const App& app = catalog_.app(requirement->app);
      if (requirement->last_origin == Origin::library) {
        of_charts.insert(catalog_.show(requirement->ref));
      } else if (requirement->last_origin != Origin::implied) {
        instead.insert("`uses`");
      } else if (sent_there(*requirement)) {
        instead.insert(app.manifest.said() ? "`CreateNamespace=true` in its manifest"
                                           : "`option CreateNamespace`");
      } else {
        return {};  // an object needs its kind
      }
    }
    const bool only_namespaces = of_charts.empty() && !instead.contains("`uses`");
    if (!of_charts.empty())
      instead.insert(fmt::format("`no needs {0}` and `uses {0}`", fmt::join(of_charts, ", ")));
    const auto relax = [&](Catalog& changed) {
      for (const Requirement* requirement : requirements) {
        const auto index = static_cast<std::uint32_t>(requirement - catalog_.requirements.data());
        relate(changed, index, sent_there(*requirement) ? Relation::wants : Relation::uses);
      }
    };
    std::string text = fmt::format("say {} in {}", fmt::join(instead, " and "), them);
    if (!only_namespaces)
      text = fmt::format("say {} if {} can start without it", fmt::join(instead, " and "), them);
    if (trials_.works(relax)) return text;
    std::int64_t last = waves_[provider.index];
    for (const AppId app : catalog_.layer(closure_.layer_of(provider)).apps)
      last = std::max(last, waves_[app.index]);
    const bool with_wave = trials_.works([&](Catalog& changed) {
      relax(changed);
      give_wave(changed, provider, last);
    });
    if (!with_wave) return {};
    return fmt::format("{}, and give `{}` wave {}, the last of its layer", text, catalog_.app(provider).name,
                       last);
  }

  const Closure& closure_;
  const Catalog& catalog_;
  const std::vector<std::int64_t>& waves_;
  Trials& trials_;
  Diagnostics& diagnostics_;
};

}  // namespace

std::set<AppId> check_manual_needs(const Closure& closure, const std::vector<std::int64_t>& waves,
                                   Trials& trials, Diagnostics& diagnostics) {
  return ManualNeeds(closure, waves, trials, diagnostics).run();
}

}  // namespace profilec
