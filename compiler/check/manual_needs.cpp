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
  ManualNeeds(const Closure& closure, Diagnostics& diagnostics)
      : closure_(closure), catalog_(closure.catalog()), diagnostics_(diagnostics) {}

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
    const Policy& policy = app.policy;
    added.labels.push_back(
        {policy.sync.said() ? policy.sync.span : app.span, fmt::format("`{}` is synced by hand", app.name)});
    for (std::size_t i = 1; i < requirements.size() && i <= 4; ++i) {
      added.labels.push_back(
          reference_label(catalog_, *requirements[i],
                          fmt::format("here too, by `{}`", catalog_.app(requirements[i]->app).name)));
    }
    help_manual(added, app.name, requirements);
  }

  // What is needed without having been written cannot be `uses` instead.
  void help_manual(Diagnostic& added, const std::string& provider,
                   const std::vector<const Requirement*>& requirements) const {
    std::vector<std::string> consumers;
    std::set<std::string> instead;
    bool can_start = true;
    bool only_namespaces = true;
    for (const Requirement* requirement : requirements) {
      const App& app = catalog_.app(requirement->app);
      if (std::find(consumers.begin(), consumers.end(), app.name) == consumers.end())
        consumers.push_back(app.name);
      if (requirement->origin == Origin::library) {
        instead.insert(fmt::format("`no needs {0}` and `uses {0}`", catalog_.show(requirement->ref)));
        only_namespaces = false;
      } else if (requirement->origin != Origin::implied) {
        instead.insert("`uses`");
        only_namespaces = false;
      } else if (requirement->ref.kind == RefKind::namespace_) {
        instead.insert(app.manifest.said() ? "`CreateNamespace=true` in its manifest"
                                           : "`option CreateNamespace`");
      } else {
        can_start = false;  // an object needs its kind
      }
    }
    const std::string them = quoted_list(consumers, 3);
    std::string start;
    if (can_start && only_namespaces) {
      start = fmt::format("say {} in {}, ", fmt::join(instead, " and "), them);
    } else if (can_start) {
      start = fmt::format("say {} if {} can start without it, ", fmt::join(instead, " and "), them);
    }
    added.help.push_back(
        fmt::format("{}sync `{}` automatically, or sync {} by hand too", start, provider, them));
  }

  const Closure& closure_;
  const Catalog& catalog_;
  Diagnostics& diagnostics_;
};

}  // namespace

std::set<AppId> check_manual_needs(const Closure& closure, Diagnostics& diagnostics) {
  return ManualNeeds(closure, diagnostics).run();
}

}  // namespace profilec
