// What the catalog as a whole provides: P0405, P0411 to P0414, and the hints of the library (P0302 in their
// help).
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

// Beyond so many missing things nobody reads on, and comparing each with all there is takes its time.
constexpr std::size_t kMostCompared = 100;

class Providers {
 public:
  Providers(const Closure& closure, Diagnostics& diagnostics)
      : closure_(closure), catalog_(closure.catalog()), diagnostics_(diagnostics) {}

  void run() {
    unmet();
    by_wildcard();
    beside_external();
    twice();
  }

 private:
  using Missing = std::tuple<Symbol, RefKind, Symbol>;  // cluster, what

  void unmet() {
    std::map<Missing, std::size_t> number;
    std::vector<std::vector<const Requirement*>> missing;  // in the order in which they are missed
    for (const Requirement& requirement : catalog_.requirements) {
      if (requirement.met_without_apps() || requirement.provider_list != 0) continue;
      const App& app = catalog_.app(requirement.app);
      if (app.dropped || unknown_app(requirement)) continue;
      const bool must = requirement.relation == Relation::needs || requirement.relation == Relation::uses;
      if (!must) {
        diagnostics_.add(
            Code{414}, requirement.span,
            fmt::format("{}, which nothing in the catalog provides", claim(catalog_, requirement)));
        continue;
      }
      const Missing what{app.destination, requirement.ref.kind, requirement.ref.name};
      const auto [known, fresh] = number.try_emplace(what, missing.size());
      if (fresh) missing.emplace_back();
      missing[known->second].push_back(&requirement);
    }
    // One mistake in a chart, or a library that is not imported, whatever is missing with it; and what one
    // chart needs.
    std::map<std::pair<Span, std::string>, std::vector<const Requirement*>> explained;
    std::map<std::pair<Span, std::string>, const Hint*> by_hint;
    std::map<AppId, std::vector<const Requirement*>> of_chart;
    for (std::vector<const Requirement*>& requirements : missing) {
      // Who says so goes before what the library knows.
      std::stable_sort(requirements.begin(), requirements.end(),
                       [](const Requirement* a, const Requirement* b) {
                         return (a->origin == Origin::library) < (b->origin == Origin::library);
                       });
      const Requirement& first = *requirements.front();
      if (const Hint* hint = of_a_chart(first)) {
        if (refused(*hint)) continue;
        auto& group = explained[{hint->said, hint->chart}];
        group.insert(group.end(), requirements.begin(), requirements.end());
        by_hint.try_emplace({hint->said, hint->chart}, hint);
      } else if (first.origin == Origin::library && chart_of(first.app).valid()) {
        auto& group = of_chart[first.app];
        group.insert(group.end(), requirements.begin(), requirements.end());
      } else {
        nobody(requirements, nullptr);
      }
    }
    for (auto& [key, requirements] : explained) {
      std::stable_sort(requirements.begin(), requirements.end(),
                       [](const Requirement* a, const Requirement* b) {
                         return (a->origin == Origin::library) < (b->origin == Origin::library);
                       });
      nobody(requirements, by_hint[key]);
    }
    for (const auto& [app, requirements] : of_chart) nobody(requirements, nullptr);
    diagnostics_.append(std::move(notes_));
  }

  // The name of an app's chart, for whom the library speaks; invalid where it has none.
  Span chart_of(AppId app) const {
    for (const Source& source : catalog_.app(app).sources) {
      if (source.kind == SourceKind::chart) return source.chart.span;
    }
    return {};
  }

  // Where a relation stands for its reader: what the library knows of a chart is said at the chart.
  Span place_of(const Requirement& requirement) const {
    const Span chart = requirement.origin == Origin::library ? chart_of(requirement.app) : Span{};
    return chart.valid() ? chart : requirement.span;
  }

  // Reported as an unknown name where it was read.
  bool unknown_app(const Requirement& requirement) const {
    return requirement.ref.kind == RefKind::app &&
           !catalog_.find_app(catalog_.symbols.text(requirement.ref.name)).valid();
  }

  // An app whose chart brings it, but not in the version, from the repository, or by the name that the app
  // gives; whose crds the app leaves out; or whose chart is of a library that is not imported.
  const Hint* of_a_chart(const Requirement& missing) const {
    for (const Hint& hint : catalog_.hints) {
      const App& app = catalog_.app(hint.app);
      const bool there = !app.dropped && app.destination == catalog_.app(missing.app).destination;
      const bool same =
          hint.ref == missing.ref || (hint.ref.kind == RefKind::group && missing.ref.kind == RefKind::kind &&
                                      hint.ref.group == missing.ref.group);
      if (hint.value.empty() && there && same) return &hint;
    }
    return nullptr;
  }

  // P0706 speaks of the repository it is said to come from.
  bool refused(const Hint& hint) const {
    const std::vector<Source>& sources = catalog_.app(hint.app).sources;
    return std::any_of(sources.begin(), sources.end(), [&](const Source& source) {
      return source.repo.span == hint.said && argocd::has_glob_character(source.repo.value);
    });
  }

  // Two apps that install one Helm release (P0618).
  bool share_a_release(AppId a, AppId b) {
    if (!clashes_) clashes_ = rules::release_clashes(catalog_, rules::SourceViews(catalog_));
    return std::any_of(clashes_->begin(), clashes_->end(), [&](const rules::ReleaseClash& clash) {
      const bool has_a = clash.first.app == a || clash.second.app == a;
      return has_a && (!b.valid() || clash.first.app == b || clash.second.app == b);
    });
  }

  // An object of a chart that is called after its release, which is to have another name (P0618).
  bool called_otherwise(const Requirement& missing) {
    if (missing.ref.kind != RefKind::object) return false;
    return std::any_of(catalog_.provisions.begin(), catalog_.provisions.end(), [&](const Provision& one) {
      return one.origin == Origin::library && one.ref.kind == RefKind::object &&
             one.ref.api == missing.ref.api && share_a_release(one.app, {});
    });
  }

  void nobody(const std::vector<const Requirement*>& requirements, const Hint* hint) {
    const Requirement& first = *requirements.front();
    const App& app = catalog_.app(first.app);
    if (called_otherwise(first)) return;
    const bool sent_there = first.origin == Origin::implied && first.ref.kind == RefKind::namespace_;
    const AppId named =
        first.ref.kind == RefKind::app ? catalog_.find_app(catalog_.symbols.text(first.ref.name)) : AppId{};
    const App* elsewhere = named.valid() ? &catalog_.app(named) : nullptr;
    std::string message;
    if (sent_there) {
      message = fmt::format("`{}` is sent to namespace `{}`, which nothing creates", app.name,
                            catalog_.symbols.text(first.ref.name));
    } else if (elsewhere != nullptr) {
      message = fmt::format("{}, which runs on another cluster", claim(catalog_, first));
    } else {
      message = fmt::format("{}, which nothing in the catalog provides", claim(catalog_, first));
    }
    const bool misspelt = hint != nullptr && !hint->chart.empty();
    const Span place = misspelt ? hint->said : place_of(first);
    Diagnostic& added = diagnostics_.add(Code{405}, place, std::move(message));
    added.labels.clear();
    if (place != first.span && !misspelt) added.labels.push_back({place, "its chart needs it"});
    added.labels.push_back(reference_label(catalog_, first));
    for (const Requirement* one : requirements) added.relations.push_back(place_of(*one));
    if (elsewhere != nullptr) {
      added.labels.push_back(
          {elsewhere->span,
           fmt::format("sent to `{}`, and `{}` to `{}`", catalog_.symbols.text(elsewhere->destination),
                       app.name, catalog_.symbols.text(app.destination))});
    }
    if (hint != nullptr) {
      other_version(added, *hint, requirements);
    } else {
      help_for(added, first, sent_there);
    }
    further(added, requirements);
    also_lacking(added, requirements);
  }

  // What else is missing for the same reason.
  void also_lacking(Diagnostic& added, const std::vector<const Requirement*>& requirements) const {
    std::set<std::string> kinds;
    for (const Requirement* one : requirements) {
      if (!(one->ref == requirements.front()->ref)) kinds.insert(catalog_.show(one->ref));
    }
    if (kinds.empty()) return;
    added.notes.push_back(fmt::format("nothing provides {} either",
                                      quoted_list(std::vector<std::string>(kinds.begin(), kinds.end()), 6)));
  }

  void further(Diagnostic& added, const std::vector<const Requirement*>& requirements) const {
    for (std::size_t i = 1; i < requirements.size() && i <= kMoreReferences; ++i) {
      const Requirement& one = *requirements[i];
      if (one.app == requirements.front()->app && one.origin == Origin::library) continue;
      added.labels.push_back(
          reference_label(catalog_, one, fmt::format("here too, by `{}`", catalog_.app(one.app).name)));
    }
  }

  // P0302, beside the need that it would meet.
  void only_when(const Hint& hint) {
    const App& app = catalog_.app(hint.app);
    const std::string shown = catalog_.show(hint.ref);
    Diagnostic& added =
        notes_.add(Code{302}, app.span,
                   fmt::format("the chart of `{}` brings `{}` only where its value `{}` is true", app.name,
                               shown, hint.value));
    added.notes.push_back("`set` and `inline` are read, values files are not");
    added.help.push_back(fmt::format("if a values file says so, add `provides {}`", shown));
  }

  std::vector<std::string> nearest_provided(const Ref& ref) {
    if (++compared_ > kMostCompared) return {};
    std::set<std::string> provided;
    for (const Provision& provision : catalog_.provisions) {
      if (provision.ref.kind == ref.kind) provided.insert(catalog_.show(provision.ref));
    }
    return nearest(catalog_.show(ref), {provided.begin(), provided.end()}, 3);
  }

  void other_version(Diagnostic& added, const Hint& hint,
                     const std::vector<const Requirement*>& requirements) const {
    const std::string& app = catalog_.app(hint.app).name;
    std::vector<std::string> kinds;
    for (const Requirement* one : requirements) kinds.push_back(catalog_.show(one->ref));
    std::sort(kinds.begin(), kinds.end());
    kinds.erase(std::unique(kinds.begin(), kinds.end()), kinds.end());
    const std::string_view what = kinds.size() == 1 ? "it" : "them";
    if (!hint.chart.empty()) {
      added.labels.insert(
          added.labels.begin(),
          {hint.said, fmt::format("the library knows no such chart from here, but `{}`", hint.chart)});
      added.help.push_back(fmt::format("did you mean the chart `{}`, which brings {}?", hint.chart, what));
      added.fixes.push_back({fmt::format("change to `{}`", hint.chart), {{hint.said, hint.chart}}});
      return;
    }
    if (hint.skipped) {
      added.labels.push_back({hint.said, fmt::format("leaves out what would bring {}", what)});
      added.help.push_back(
          fmt::format("remove `skip-crds` from the chart of `{}`, or say who else brings {}: `external {} "
                      "because \"...\"`",
                      app, what, fmt::join(kinds, ", ")));
      return;
    }
    if (!hint.said.valid()) {
      added.help.push_back(
          fmt::format("add `import std/charts`: it knows the chart of `{}`, which brings {}", app, what));
      return;
    }
    added.labels.push_back(
        {hint.said, fmt::format("the library knows this chart {}, and that it brings {}", hint.known, what)});
    added.help.push_back(fmt::format(
        "mend the chart of `{}`; if it is right as it is and brings {}, say so there: `provides {}`", app,
        what, fmt::join(kinds, ", ")));
  }

  void help_for(Diagnostic& added, const Requirement& missing, bool sent_there) {
    const std::string shown = catalog_.show(missing.ref);
    for (const Hint& hint : catalog_.hints) {
      if (hint.value.empty() || !(hint.ref == missing.ref)) continue;
      only_when(hint);
      if (hint.said.valid())
        added.labels.push_back({hint.said, fmt::format("`{}` is false here", hint.value)});
      added.help.push_back(
          fmt::format("`{0}` brings it where its value `{1}` is true: say `set {1} = true` in its chart; if "
                      "a values file says "
                      "so, add `provides {2}` to `{0}`",
                      catalog_.app(hint.app).name, hint.value, shown));
      return;
    }
    const auto near = nearest_provided(missing.ref);
    if (!near.empty()) {
      added.help.push_back(fmt::format("did you mean {}?", quoted_list(near, 3, "or")));
      if (missing.origin == Origin::written) {
        added.fixes.push_back({fmt::format("change to `{}`", near.front()), {{missing.span, near.front()}}});
      }
    }
    if (sent_there) {
      create_namespace(added, catalog_.app(missing.app), shown);
    } else {
      added.help.push_back(
          fmt::format("add `provides {}` to the app that brings it, or say who else does: "
                      "`external {} because \"...\"`",
                      shown, shown));
    }
  }

  // Where the option is there, but off, one more would not turn it on.
  void create_namespace(Diagnostic& added, const App& app, const std::string& shown) {
    const SyncOption* off = app.policy.option("CreateNamespace");
    const std::string on = app.manifest.said() ? "CreateNamespace=true" : "option CreateNamespace";
    std::string mend = fmt::format("add `with create-namespace` to `{}`", app.name);
    if (off != nullptr) {
      added.labels.push_back({off->span, "so Argo CD does not create it"});
      mend = fmt::format("write `{}` here", on);
    } else if (app.manifest.said()) {
      mend = fmt::format("add `{}` to the `syncOptions` of its manifest", on);
    }
    added.help.push_back(
        fmt::format("{}, or say who creates it: `external {} because \"...\"`", mend, shown));
  }

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

  void beside_external() {
    for (const External& external : catalog_.externals) {
      const auto found =
          std::find_if(catalog_.provisions.begin(), catalog_.provisions.end(), [&](const Provision& p) {
            if (catalog_.app(p.app).dropped) return false;
            const bool in_group = external.ref.kind == RefKind::group && p.ref.group == external.ref.group &&
                                  (p.ref.kind == RefKind::kind || p.ref.kind == RefKind::group);
            const bool by_group = p.ref.kind == RefKind::group && external.ref.kind == RefKind::kind &&
                                  p.ref.group == external.ref.group;
            const bool same = p.ref.kind == external.ref.kind && p.ref.name == external.ref.name;
            return in_group || by_group || same;
          });
      if (found == catalog_.provisions.end()) continue;
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

  Span place_of(const Provision& provision) const {
    const Span chart = provision.origin == Origin::library ? chart_of(provision.app) : Span{};
    return chart.valid() ? chart : provision.span;
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
        diagnostics_.add(Code{413}, place_of(second),
                         fmt::format("`{}` is provided twice in {}: by `{}` and by `{}`",
                                     catalog_.show(second.ref), profiles_phrase(catalog_, profiles),
                                     catalog_.app(first.app).name, catalog_.app(second.app).name),
                         "again here");
    added.labels.push_back({place_of(first), "first provided here"});
    added.relations = {place_of(first), place_of(second)};
    added.profiles = profile_names(catalog_, profiles);
    added.help.push_back("leave it to one of them; `no provides` takes away what the library wrongly says");
  }

  const Closure& closure_;
  const Catalog& catalog_;
  Diagnostics& diagnostics_;
  std::optional<std::vector<rules::ReleaseClash>> clashes_;  // once they are asked for
  std::size_t compared_ = 0;
  Diagnostics notes_;  // of P0302; a reference to the error beside it stays valid
};

}  // namespace

void check_providers(const Closure& closure, Diagnostics& diagnostics) {
  Providers(closure, diagnostics).run();
}

}  // namespace profilec
