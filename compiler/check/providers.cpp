// What the catalog as a whole provides, and what it does not say exactly or twice: P0411 to P0413.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "compiler/argocd/glob.hpp"
#include "compiler/check/parts.hpp"
#include "compiler/check/rules/releases.hpp"
#include "compiler/check/wording.hpp"
#include "compiler/source/text.hpp"

namespace profilec {
namespace {

class Providers {
 public:
  Providers(const Closure& closure, Diagnostics& diagnostics)
      : closure_(closure), catalog_(closure.catalog()), diagnostics_(diagnostics) {}

  void run() {
    by_wildcard();
    beside_external();
    twice();
  }

 private:
  void by_wildcard() {
    std::map<Symbol, const Requirement*> first;
    for (const Requirement& requirement : catalog_.requirements) {
      if (only_by_wildcard(requirement) && !catalog_.app(requirement.app).dropped)
        first.try_emplace(requirement.ref.name, &requirement);
    }
    for (const auto& [name, requirement] : first) {
      const bool outside = !requirement->by_wildcard;
      const std::string kind = catalog_.show(requirement->ref);
      const std::string group = catalog_.symbols.text(requirement->ref.group);
      if (outside) {
        diagnostics_
            .add(Code{411}, requirement->span,
                 fmt::format("{}, which is external only through `{}/*`", claim(catalog_, *requirement),
                             group))
            .help.push_back(fmt::format(
                "nobody checks that the kind is among them: add `external {} because \"...\"`", kind));
        continue;
      }
      const AppId provider = requirement->self ? requirement->app : catalog_.providers(*requirement).front();
      const std::string& app = catalog_.app(provider).name;
      diagnostics_
          .add(Code{411}, requirement->span,
               fmt::format("{}, which `{}` provides only through `{}/*`", claim(catalog_, *requirement), app,
                           group))
          .help.push_back(
              fmt::format("nobody checks that the kind is among them: add `provides {}` to `{}`", kind, app));
    }
  }

  // Neither an app nor an `external` names the kind itself.
  bool only_by_wildcard(const Requirement& requirement) const {
    if (requirement.builtin || requirement.ref.kind != RefKind::kind) return false;
    if (requirement.external < 0) return requirement.by_wildcard;
    const External& external = catalog_.externals[static_cast<std::size_t>(requirement.external)];
    return external.ref.kind == RefKind::group && (requirement.by_wildcard || requirement.provider_list == 0);
  }

  // Whether the one provides what the other names, or some of it.
  static bool meet(const Ref& external, const Ref& provided) {
    const bool in_group = external.kind == RefKind::group && provided.group == external.group &&
                          (provided.kind == RefKind::kind || provided.kind == RefKind::group);
    const bool by_group =
        provided.kind == RefKind::group && external.kind == RefKind::kind && provided.group == external.group;
    return in_group || by_group || (provided.kind == external.kind && provided.name == external.name);
  }

  // Whether an app on none of these clusters has only the `external` to rely on.
  bool serves_elsewhere(const External& external, const std::set<Symbol>& clusters) const {
    return std::any_of(
        catalog_.requirements.begin(), catalog_.requirements.end(), [&](const Requirement& requirement) {
          if (requirement.external < 0 || requirement.self || requirement.builtin) return false;
          const App& app = catalog_.app(requirement.app);
          const bool exact =
              requirement.ref.kind == external.ref.kind && requirement.ref.name == external.ref.name;
          const bool in_group = external.ref.kind == RefKind::group &&
                                requirement.ref.kind == RefKind::kind &&
                                requirement.ref.group == external.ref.group;
          return (exact || in_group) && !app.dropped && !clusters.contains(app.destination);
        });
  }

  void beside_external() {
    for (const External& external : catalog_.externals) {
      const Provision* found = nullptr;
      std::set<Symbol> clusters;
      for (const Provision& provision : catalog_.provisions) {
        const App& app = catalog_.app(provision.app);
        if (app.dropped || !meet(external.ref, provision.ref)) continue;
        if (found == nullptr) found = &provision;
        clusters.insert(app.destination);
      }
      if (found == nullptr || serves_elsewhere(external, clusters)) continue;
      const App& app = catalog_.app(found->app);
      Diagnostic& added = diagnostics_.add(
          Code{412}, external.span,
          fmt::format("`{}` is external, yet `{}` provides it", catalog_.show(external.ref), app.name),
          "said to come from outside");
      added.labels.push_back({found->span, fmt::format("provided by `{}`", app.name)});
      added.help.push_back(
          fmt::format("remove the `external`, or drop `{}`: two owners fight over one object", app.name));
    }
  }

  // Two apps, in their order, that install one Helm release (P0618).
  bool share_a_release(AppId a, AppId b) {
    if (!clashes_) clashes_ = rules::release_clashes(catalog_, rules::SourceViews(catalog_));
    return std::any_of(clashes_->begin(), clashes_->end(), [&](const rules::ReleaseClash& clash) {
      return clash.first.app == a && clash.second.app == b;
    });
  }

  // Objects are unique in a cluster: of two apps that bring one, each sync undoes the other's.
  void twice() {
    std::map<std::pair<Symbol, Symbol>, std::vector<const Provision*>> objects;
    for (const Provision& provision : catalog_.provisions) {
      if (provision.ref.kind != RefKind::object) continue;
      const App& app = catalog_.app(provision.app);
      if (!app.dropped) objects[{app.destination, provision.ref.name}].push_back(&provision);
    }
    for (const auto& [object, provisions] : objects) {
      // In each profile the first who provides it, who need not be the same in all of them.
      std::map<ProfileId, const Provision*> first;
      for (const Provision* provision : provisions) {
        std::map<const Provision*, std::vector<ProfileId>> clashes;
        for (const ProfileId profile : closure_.profiles()) {
          if (!closure_.holds(profile, provision->app)) continue;
          const Provision* before = first.try_emplace(profile, provision).first->second;
          if (before->app != provision->app) clashes[before].push_back(profile);
        }
        for (const auto& [before, profiles] : clashes) both(*before, *provision, profiles);
      }
    }
  }

  void both(const Provision& first, const Provision& second, const std::vector<ProfileId>& profiles) {
    const bool of_charts = first.origin == Origin::library && second.origin == Origin::library;
    if (of_charts && share_a_release(first.app, second.app)) return;
    Diagnostic& added =
        diagnostics_.add(Code{413}, place_of(catalog_, second),
                         fmt::format("`{}` is provided twice in {}: by `{}` and by `{}`",
                                     catalog_.show(second.ref), profiles_phrase(catalog_, profiles),
                                     catalog_.app(first.app).name, catalog_.app(second.app).name),
                         "again here");
    added.labels.push_back({place_of(catalog_, first), "first provided here"});
    added.relations = {place_of(catalog_, first), place_of(catalog_, second)};
    added.profiles = profile_names(catalog_, profiles);
    added.help.push_back("leave it to one of them; `no provides` takes away what the library wrongly says");
  }

  const Closure& closure_;
  const Catalog& catalog_;
  Diagnostics& diagnostics_;
  std::optional<std::vector<rules::ReleaseClash>> clashes_;  // once they are asked for
};

}  // namespace

void check_providers(const Closure& closure, Diagnostics& diagnostics) {
  Providers(closure, diagnostics).run();
}

}  // namespace profilec
