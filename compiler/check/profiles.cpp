// P0402, P0403 and P0501: what a profile lacks, or has too late.
#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <set>

#include "compiler/check/admission.hpp"
#include "compiler/check/lacks.hpp"
#include "compiler/check/moves.hpp"
#include "compiler/check/parts.hpp"
#include "compiler/check/repairs.hpp"
#include "compiler/check/wording.hpp"
#include "compiler/source/text.hpp"

namespace profilec {
namespace {

class Report {
 public:
  Report(const Closure& closure, Trials& trials, Diagnostics& diagnostics)
      : closure_(closure),
        catalog_(closure.catalog()),
        admission_(closure),
        moves_(closure, admission_, trials),
        trials_(trials),
        diagnostics_(diagnostics) {}

  Unmet run() {
    std::vector<Failure> failures = find_failures(closure_);
    for (const Failure& failure : failures) {
      for (const AppId app : concerned(failure)) unmet_.apps.insert(app);
    }
    refuted_placements(failures);
    std::vector<RepairGroup> groups = by_repair(closure_, std::move(failures));
    mended_by_moving(groups);
    mended_by_moving_back(groups);
    for (RepairGroup& group : groups) {
      std::vector<Failure>& found = group.failures;
      if (found.empty()) continue;
      const bool stays =
          group.repair.kind == RepairKind::add_layer || group.repair.kind == RepairKind::undo_drop;
      if (!stays) std::for_each(found.begin(), found.end(), [&](const Failure& one) { may_move(one); });
      if (group.repair.kind == RepairKind::order_layers) {
        misplaced(group.repair, found);
      } else if (group.repair.kind == RepairKind::place_app) {
        // Where no move mends it, what is not there at all is another matter than what is there too late.
        const auto absent = std::stable_partition(found.begin(), found.end(),
                                                  [](const Failure& f) { return !f.misplaced.empty(); });
        const bool both = absent != found.begin() && absent != found.end();
        if (both && !can_move(found) && !may_go(found)) {
          misplaced(group.repair, {found.begin(), absent});
          misplaced(group.repair, {absent, found.end()});
        } else {
          misplaced(group.repair, found);
        }
      } else {
        gap(group);
      }
    }
    return std::move(unmet_);
  }

 private:
  // Who asks for it, then who provides it.
  std::vector<AppId> concerned(const Failure& failure) const {
    const Requirement& of = requirement(failure);
    std::vector<AppId> apps{of.app};
    for (const AppId provider : catalog_.providers(of)) apps.push_back(provider);
    return apps;
  }

  // In an incomplete catalog the message that would speak of it is held back: what else is wrong is said.
  void may_move(const Failure& failure) {
    std::vector<AppId> apps = concerned(failure);
    if (failure.misplaced.empty()) apps.resize(1);
    unmet_.moving.insert(apps.begin(), apps.end());
  }

  const Requirement& requirement(const Failure& failure) const {
    return catalog_.requirements[failure.requirement];
  }

  // Whether the failures are all about one provider, and another layer would do for it.
  bool can_move(const std::vector<Failure>& failures) const {
    const AppId provider = failures.front().provider;
    return std::all_of(failures.begin(), failures.end(),
                       [&](const Failure& failure) { return failure.provider == provider; }) &&
           !admission_.admissible(provider).empty();
  }

  // A provider that has to move for the sake of some is mended for all: what others lack of it is no message
  // of its own.
  void mended_by_moving(std::vector<RepairGroup>& groups) const {
    for (RepairGroup& group : groups) {
      const bool moves =
          group.repair.kind == RepairKind::place_app || group.repair.kind == RepairKind::order_layers;
      if (!moves || !can_move(group.failures)) continue;
      const AppId moved = group.failures.front().provider;
      for (RepairGroup& other : groups) {
        const auto provides = [&](const Failure& failure) {
          const std::span<const AppId> providers = catalog_.providers(requirement(failure));
          return std::binary_search(providers.begin(), providers.end(), moved);
        };
        if (other.repair.kind != RepairKind::add_layer ||
            !std::all_of(other.failures.begin(), other.failures.end(), provides) ||
            !std::all_of(other.implied.begin(), other.implied.end(), provides)) {
          continue;
        }
        for (std::vector<Failure>* taken : {&other.failures, &other.implied}) {
          for (Failure& failure : *taken) {
            failure.provider = moved;
            group.failures.push_back(std::move(failure));
          }
          taken->clear();
        }
      }
    }
  }

  // Whether one app asks for all of it, and another layer would do for that one.
  bool may_go(const std::vector<Failure>& failures) const {
    const std::vector<AppId> apps = consumers_of(failures);
    return apps.size() == 1 && !admission_.admissible(apps.front()).empty();
  }

  // An app that came to live too early lacks several things: it has to go where all of them are.
  void mended_by_moving_back(std::vector<RepairGroup>& groups) const {
    for (RepairGroup& group : groups) {
      if (group.repair.kind != RepairKind::place_app || group.failures.empty() || !may_go(group.failures))
        continue;
      const std::vector<AppId> app = consumers_of(group.failures);
      for (RepairGroup& other : groups) {
        const bool same = &other != &group && other.repair.kind != RepairKind::undo_drop &&
                          consumers_of(other.failures) == app;
        if (!same || (!other.implied.empty() && consumers_of(other.implied) != app)) continue;
        for (std::vector<Failure>* taken : {&other.failures, &other.implied}) {
          std::move(taken->begin(), taken->end(), std::back_inserter(group.failures));
          taken->clear();
        }
      }
    }
  }

  static void add_all(std::vector<ProfileId>& into, const std::vector<ProfileId>& from) {
    into.insert(into.end(), from.begin(), from.end());
    std::sort(into.begin(), into.end());
    into.erase(std::unique(into.begin(), into.end()), into.end());
  }

  void further_references(Diagnostic& diagnostic, const std::vector<Failure>& group) const {
    for (std::size_t i = 1; i < group.size() && i <= kMoreReferences; ++i) {
      const Requirement& further = requirement(group[i]);
      diagnostic.labels.push_back(reference_label(
          catalog_, further, fmt::format("here too, by `{}`", catalog_.app(further.app).name)));
    }
    std::set<AppId> shown;
    std::vector<std::string> names;
    for (std::size_t i = 0; i < group.size(); ++i) {
      const AppId app = requirement(group[i]).app;
      if (shown.insert(app).second && i > kMoreReferences) names.push_back(catalog_.app(app).name);
    }
    if (!names.empty())
      diagnostic.notes.push_back((names.size() == 1 ? "so does " : "so do ") + quoted_list(names, 6));
  }

  void tell_relations(Diagnostic& diagnostic, const std::vector<Failure>& failures) const {
    for (const Failure& failure : failures) diagnostic.relations.push_back(requirement(failure).span);
  }

  void gap(const RepairGroup& group) {
    const Repair& repair = group.repair;
    std::vector<ProfileId> profiles;
    for (const Failure& failure : group.failures) add_all(profiles, failure.absent);
    const Requirement& first = requirement(group.failures.front());
    const App& app = catalog_.app(first.app);
    const ProfileId root =
        repair.kind == RepairKind::add_layer ? repair.profile : roots_of(catalog_, profiles).front();
    const bool one = profiles.size() == 1;
    Diagnostic& added = diagnostics_.add(
        Code{402}, catalog_.profile(root).span,
        fmt::format("{} {} a gap: {}, which no layer of {} holds", profiles_phrase(catalog_, profiles),
                    one ? "has" : "have", claim(catalog_, first), one ? "it" : "them"),
        fmt::format("includes `{}` through layer {}", app.name, layer_name(catalog_, app.layer)));
    added.labels.push_back(reference_label(catalog_, first));
    std::vector<Failure> all = group.failures;
    all.insert(all.end(), group.implied.begin(), group.implied.end());
    further_references(added, all);
    if (repair.kind == RepairKind::undo_drop) {
      dropped(added, group);
    } else {
      providers(added, all);
      help_adding(added, group, all, one);
    }
    tell_relations(added, all);
    for (const Failure& failure : group.implied) add_all(profiles, failure.absent);
    added.profiles = profile_names(catalog_, profiles);
  }

  void providers(Diagnostic& added, const std::vector<Failure>& group) const {
    std::vector<AppId> shown;
    for (const Failure& failure : group) {
      for (const AppId app : catalog_.providers(requirement(failure))) {
        if (!catalog_.app(app).dropped && std::find(shown.begin(), shown.end(), app) == shown.end())
          shown.push_back(app);
      }
    }
    for (std::size_t i = 0; i < shown.size() && i < 3; ++i)
      added.labels.push_back(provider_label(catalog_, shown[i]));
  }

  void dropped(Diagnostic& added, const RepairGroup& group) const {
    std::set<AppId> apps;
    for (const Failure& failure : group.failures) apps.insert(failure.provider);
    std::vector<std::string> names;
    for (const AppId app : apps) names.push_back(catalog_.app(app).name);
    const std::string listed = quoted_list(names, 3);
    std::set<std::string> lacking;
    for (const Failure& failure : group.failures) {
      const Ref& ref = requirement(failure).ref;
      lacking.insert(catalog_.show(ref));
    }
    added.labels.push_back(
        {group.repair.drop, fmt::format("{} {} dropped here", listed, names.size() == 1 ? "is" : "are")});
    const std::string_view them = names.size() == 1 ? "it" : "them";
    added.help.push_back(
        fmt::format("keep {} in the fork, or drop what depends on {} too; or say who provides {} there: "
                    "`external {} because \"...\"`",
                    listed, them, them, fmt::join(lacking, ", ")));
  }

  // The profiles that extend the one to be mended and name one of its new layers themselves: once it is
  // added, they name it twice (P0204).
  std::vector<std::string> naming_too(const RepairGroup& group) const {
    std::vector<std::string> names;
    for (const ProfileId id : closure_.profiles()) {
      const Profile& profile = catalog_.profile(id);
      const bool names_one = std::any_of(profile.layers.begin(), profile.layers.end(), [&](LayerId layer) {
        return std::find(group.layers.begin(), group.layers.end(), layer) != group.layers.end();
      });
      if (names_one && extends(catalog_, id, group.repair.profile)) names.push_back(profile.name);
    }
    return names;
  }

  void help_adding(Diagnostic& added, const RepairGroup& group, const std::vector<Failure>& all,
                   bool single) const {
    const std::vector<std::string> naming = naming_too(group);
    // A single edit, where the layer would ask for two.
    if (!naming.empty() && can_move(all)) moves_.help_placing(added, all.front().provider, consumers_of(all));
    const Profile& profile = catalog_.profile(group.repair.profile);
    std::vector<std::string> layers;
    for (const LayerId layer : group.layers) layers.push_back(catalog_.layer(layer).name);
    const std::string listed = quoted_list(layers, layers.size());
    std::string help = single ? fmt::format("add {} to the profile", listed)
                              : fmt::format("add {} to profile `{}`", listed, profile.name);
    if (group.instead) {
      help += fmt::format(", or extend `{}` instead of `{}`", catalog_.profile(*group.instead).name,
                          catalog_.profile(profile.extends.front()).name);
    }
    if (!naming.empty()) {
      help += fmt::format(", and take {} out of {}", layers.size() == 1 ? "it" : "them",
                          quoted_list(naming, naming.size()));
    }
    added.help.push_back(added.help.empty() ? std::move(help) : "or " + help);
    if (naming.empty()) {  // it names the layer of who asks for it, since no other profile does
      const Span at = profile.layer_spans.back();
      added.fixes.push_back({fmt::format("add {} to profile `{}`", listed, profile.name),
                             {{{at.file, at.end, at.end}, fmt::format(", {}", fmt::join(layers, ", "))}}});
    }
  }

  void misplaced(const Repair& repair, std::vector<Failure> group) {
    const bool ordering = repair.kind == RepairKind::order_layers;
    // The layers to be ordered are best shown by one who lives in them.
    std::stable_partition(group.begin(), group.end(), [&](const Failure& failure) {
      return !ordering || (catalog_.app(failure.provider).layer == repair.layer &&
                           catalog_.app(requirement(failure).app).layer == repair.after);
    });
    std::vector<ProfileId> late;
    std::vector<ProfileId> without;
    std::vector<AppId> providers;
    for (const Failure& failure : group) {
      add_all(late, failure.misplaced);
      add_all(without, failure.absent);
      if (std::find(providers.begin(), providers.end(), failure.provider) == providers.end())
        providers.push_back(failure.provider);
    }
    std::erase_if(without, [&](ProfileId p) { return std::find(late.begin(), late.end(), p) != late.end(); });
    const Requirement& first = requirement(group.front());
    const LayerId own = catalog_.app(first.app).layer;
    Diagnostic& added = late.empty()
                            ? absent_and_misplaced(first, providers.front(), without)
                            : diagnostics_.add(Code{403}, first.span, too_late(first, providers.front()));
    added.labels = {
        reference_label(catalog_, first, fmt::format("here, in layer {}", layer_name(catalog_, own)))};
    for (std::size_t i = 0; i < providers.size() && i < 3; ++i)
      added.labels.push_back(provider_label(catalog_, providers[i]));
    further_references(added, group);
    if (!late.empty() && !without.empty()) {
      added.notes.push_back(fmt::format("{} {} it at all", profiles_phrase(catalog_, without),
                                        without.size() == 1 ? "does not hold" : "do not hold"));
    }
    help_moving(added, repair, group, providers);
    tell_relations(added, group);
    add_all(late, without);
    added.profiles = profile_names(catalog_, late);
  }

  // Of several providers none mends it by moving alone.
  void help_moving(Diagnostic& added, const Repair& repair, const std::vector<Failure>& group,
                   const std::vector<AppId>& providers) const {
    std::vector<AppId> sent;
    for (const Failure& failure : group) {
      if (is_sent_there(requirement(failure))) sent.push_back(requirement(failure).app);
    }
    if (sent.size() == group.size()) added.help.push_back(creating_namespaces(catalog_, sent));
    const bool one = providers.size() == 1;
    const std::vector<AppId> consumers = consumers_of(group);
    if (one) {
      moves_.help_placing(added, providers.front(), consumers);
    } else if (consumers.size() == 1) {
      moves_.help_going(added, consumers.front());
    }
    const bool ordering = repair.kind == RepairKind::order_layers;
    const LayerId own = ordering ? repair.after : catalog_.app(requirement(group.front()).app).layer;
    const LayerId before = ordering ? repair.layer : catalog_.app(providers.front()).layer;
    const bool absent_too = std::any_of(group.begin(), group.end(),
                                        [](const Failure& failure) { return failure.misplaced.empty(); });
    const bool late_too = std::any_of(group.begin(), group.end(),
                                      [](const Failure& failure) { return !failure.misplaced.empty(); });
    if (closure_.order().at_or_before(own, before) || (late_too && absent_too)) return;
    const bool mends =
        !late_too || trials_.works([&](Catalog& changed) { order_layer(changed, own, before); });
    if (!mends && !added.help.empty()) return;
    const std::string& first = catalog_.layer(before).name;
    added.help.push_back(fmt::format("{}order the layers: `layer {} ... after {}`{}",
                                     added.help.empty() ? "" : "or ", catalog_.layer(own).name, first,
                                     late_too ? "" : fmt::format(", and add `{}` to the profile", first)));
  }

  std::vector<AppId> consumers_of(const std::vector<Failure>& group) const {
    std::vector<AppId> apps;
    for (const Failure& failure : group) {
      const AppId app = requirement(failure).app;
      if (std::find(apps.begin(), apps.end(), app) == apps.end()) apps.push_back(app);
    }
    return apps;
  }

  std::string needs_from(const Requirement& of, AppId provider) const {
    std::string text = claim(catalog_, of);
    if (of.ref.kind != RefKind::app) text += fmt::format(" from `{}`", catalog_.app(provider).name);
    return text;
  }

  std::string too_late(const Requirement& of, AppId provider) const {
    const LayerId own = catalog_.app(of.app).layer;
    const LayerId layer = catalog_.app(provider).layer;
    const std::string there = layer_name(catalog_, layer);
    return needs_from(of, provider) +
           (closure_.order().at_or_before(own, layer)
                ? fmt::format(", which comes only in the later layer {}", there)
                : fmt::format(", but layer {} is not ordered before {}", there, layer_name(catalog_, own)));
  }

  // No profile holds the provider, and its layer, were it added, would not come before.
  Diagnostic& absent_and_misplaced(const Requirement& of, AppId provider,
                                   const std::vector<ProfileId>& profiles) {
    const bool one = profiles.size() == 1;
    const LayerId own = catalog_.app(of.app).layer;
    const LayerId layer = catalog_.app(provider).layer;
    Diagnostic& added = diagnostics_.add(
        Code{402}, of.span,
        fmt::format("{} {} a gap: {}, which no layer of {} holds", profiles_phrase(catalog_, profiles),
                    one ? "has" : "have", needs_from(of, provider), one ? "it" : "them"));
    added.notes.push_back(
        fmt::format("adding layer {} would not mend it: it {} {}", layer_name(catalog_, layer),
                    closure_.order().at_or_before(own, layer) ? "comes later than" : "is not ordered before",
                    layer_name(catalog_, own)));
    return added;
  }

  // P0501 in place of the gaps and inversions from or to a placed app.
  void refuted_placements(std::vector<Failure>& failures) {
    std::vector<bool> placed(catalog_.apps.size(), false);
    for (const Placement& placement : catalog_.placements) placed[placement.app.index] = true;
    std::vector<Failure> of_placed;
    std::vector<Failure> others;
    for (Failure& failure : failures) {
      const Requirement& of = requirement(failure);
      const std::span<const AppId> providers = catalog_.providers(of);
      const bool concerned =
          placed[of.app.index] ||
          std::any_of(providers.begin(), providers.end(), [&](AppId app) { return placed[app.index]; });
      (concerned ? of_placed : others).push_back(std::move(failure));
    }
    failures = std::move(others);
    take_ordered(closure_, of_placed, failures);
    take_what_layers_mend(closure_, of_placed, failures);
    for (const Placement& placement : catalog_.placements) refuted_placement(placement, of_placed);
    failures.insert(failures.end(), of_placed.begin(), of_placed.end());
  }

  void refuted_placement(const Placement& placement, std::vector<Failure>& failures) {
    const auto concerns = [&](const Failure& failure) {
      const Requirement& of = requirement(failure);
      const std::span<const AppId> providers = catalog_.providers(of);
      return of.app == placement.app || std::binary_search(providers.begin(), providers.end(), placement.app);
    };
    const auto found = std::find_if(failures.begin(), failures.end(), concerns);
    const App& app = catalog_.app(placement.app);
    if (app.dropped) return;
    if (placement.twice) {  // P0202 speaks of it
      take_out(failures, concerns);
      return;
    }
    if (found == failures.end()) {
      const auto idle = admission_.idle_in(placement.app, placement.layer);
      const std::vector<AppId> users = admission_.dependents(placement.app);
      if (unmet_.concerns(users)) return;  // it may have to live elsewhere
      if (idle && !somebody_lacks_something(catalog_)) refuted_as_idle(placement, *idle);
      return;
    }
    const Requirement& failing = requirement(*found);
    const bool late = !found->misplaced.empty();
    const ProfileId profile = late ? found->misplaced.front() : found->absent.front();
    Diagnostic& added = diagnostics_.add(
        Code{501}, placement.layer_span,
        fmt::format("`{}` cannot be placed in {}: in profile `{}` {}, {}", app.name,
                    layer_name(catalog_, placement.layer), catalog_.profile(profile).name,
                    claim(catalog_, failing), late ? "which comes too late" : "which no layer of it holds"),
        "placed here");
    added.labels.push_back(reference_label(catalog_, failing));
    if (failing.app == placement.app) {
      for (const AppId provider : catalog_.providers(failing)) {
        added.labels.push_back(provider_label(catalog_, provider));
        if (added.labels.size() >= 4) break;
      }
    } else {
      added.labels.push_back(
          {catalog_.app(failing.app).span,
           fmt::format("lives in layer {}", layer_name(catalog_, catalog_.app(failing.app).layer))});
    }
    std::vector<ProfileId> profiles = found->absent;
    add_all(profiles, found->misplaced);
    added.profiles = profile_names(catalog_, profiles);
    moves_.help_admissible(added, placement);
    for (const Failure& failure : failures) {
      if (concerns(failure)) added.relations.push_back(requirement(failure).span);
    }
    take_out(failures, concerns);
  }

  // What a placement brings about: another one would mend it.
  template <typename Concerns>
  void take_out(std::vector<Failure>& failures, const Concerns& concerns) {
    for (const Failure& failure : failures) {
      if (concerns(failure)) may_move(failure);
    }
    std::erase_if(failures, concerns);
  }

  void refuted_as_idle(const Placement& placement, ProfileId profile) {
    const App& app = catalog_.app(placement.app);
    Diagnostic& added =
        diagnostics_.add(Code{501}, placement.layer_span,
                         fmt::format("`{}` cannot be placed in {}: profile `{}` would hold it idle", app.name,
                                     layer_name(catalog_, placement.layer), catalog_.profile(profile).name),
                         "placed here");
    added.labels.push_back({app.support.span, "it exists only for its dependents"});
    for (const AppId user : admission_.dependents(placement.app)) {
      added.labels.push_back(
          {catalog_.app(user).span,
           fmt::format("a dependent, in layer {}", layer_name(catalog_, catalog_.app(user).layer))});
      if (added.labels.size() >= 5) break;
    }
    added.profiles = {catalog_.profile(profile).name};
    moves_.help_admissible(added, placement);
  }

  const Closure& closure_;
  const Catalog& catalog_;
  Admission admission_;
  Moves moves_;
  Trials& trials_;
  Diagnostics& diagnostics_;
  Unmet unmet_;
};

}  // namespace

Unmet check_profiles(const Closure& closure, Trials& trials, Diagnostics& diagnostics) {
  return Report(closure, trials, diagnostics).run();
}

}  // namespace profilec
