// P0502 to P0505: reasons that no longer hold. What is stale or idle is judged on the catalog
// (contract, 4.5); a fork is asked about the reasons of the placements that it says itself.
#include <fmt/format.h>

#include <algorithm>

#include "compiler/check/admission.hpp"
#include "compiler/check/parts.hpp"
#include "compiler/check/wording.hpp"
#include "compiler/source/text.hpp"

namespace profilec {
namespace {

// Words in backticks that are no apps: beyond so many they are not held against all that has a name.
constexpr std::size_t kMostWordsCompared = 1'000;

class Placements {
 public:
  Placements(const Closure& closure, const Unmet& unmet, Trials& trials, Diagnostics& diagnostics)
      : closure_(closure),
        catalog_(closure.catalog()),
        of_fork_(!catalog_.fork.name.empty()),
        admission_(closure),
        unmet_(unmet),
        trials_(trials),
        diagnostics_(diagnostics) {}

  void run() {
    if (somebody_lacks_something(catalog_)) return;  // it may be the reason, or what would use an idle app
    placed_.assign(catalog_.apps.size(), false);
    for (const Placement& placement : catalog_.placements) placed_[placement.app.index] = true;
    for (const Placement& placement : catalog_.placements) {
      if (of_fork_ && (!placement.in_fork || catalog_.app(placement.app).dropped)) continue;
      if (placement.twice || !admission_.admits(placement.app, placement.layer))
        continue;  // P0202, P0501, or the circle, speaks of it
      if (admission_.admits(placement.app, catalog_.app(placement.app).home)) {
        if (!of_fork_ && !names_one_to_move(placement)) stale(placement);
      } else {
        reason(placement);
      }
    }
    for (std::uint32_t i = 0; !of_fork_ && i < catalog_.apps.size(); ++i) idle({i});
  }

 private:
  // A reason may hold again when what it names lives where it should.
  bool names_one_to_move(const Placement& placement) const {
    return std::any_of(placement.named.begin(), placement.named.end(), [this](const auto& named) {
      const AppId app = catalog_.find_app(named.first);
      return app.valid() && unmet_.concerns(app);
    });
  }

  void stale(const Placement& placement) {
    const App& app = catalog_.app(placement.app);
    const bool same = placement.layer == app.home;
    Diagnostic& added = diagnostics_.add(
        Code{502}, placement.span,
        same
            ? fmt::format("`{}` is placed in {}, which is its home", app.name, layer_name(catalog_, app.home))
            : fmt::format("nothing forces `{}` into {} any more: its home {} would do", app.name,
                          layer_name(catalog_, placement.layer), layer_name(catalog_, app.home)),
        same ? "" : "a reason that no longer holds");
    added.labels.push_back({app.span, fmt::format("its home is {}", layer_name(catalog_, app.home))});
    added.help.push_back(same ? "remove the placement"
                              : fmt::format("remove the placement, or move the app's home to {}",
                                            layer_name(catalog_, placement.layer)));
    added.fixes.push_back({"remove the placement", {{placement.span, ""}}});
  }

  // A witness stands at home, or is itself placed for another reason than this app.
  bool stands(AppId witness, AppId for_app) const {
    const App& app = catalog_.app(witness);
    if (!placed_[witness.index] || app.layer == app.home) return true;
    const std::vector<AppId> own = admission_.witnesses(witness);
    return std::any_of(own.begin(), own.end(), [&](AppId other) { return other != for_app; });
  }

  void reason(const Placement& placement) {
    const std::vector<AppId> witnesses = admission_.witnesses(placement.app);
    const bool names_an_app =
        std::any_of(placement.named.begin(), placement.named.end(),
                    [this](const auto& named) { return catalog_.find_app(named.first).valid(); });
    for (const auto& [word, span] : placement.named) {
      const AppId id = catalog_.find_app(word);
      if (!id.valid()) {
        nothing_of_ours(word, span, witnesses, names_an_app);
        continue;
      }
      const bool layer_too =
          std::any_of(catalog_.layers.begin(), catalog_.layers.end(),
                      [&, &text = word](const Layer& layer) { return layer.name == text; });
      if (layer_too || id == placement.app || unmet_.concerns(id)) continue;
      const bool witness = std::binary_search(witnesses.begin(), witnesses.end(), id);
      if (witness && stands(id, placement.app)) continue;
      false_witness(placement, id, span, witness, witnesses);
    }
  }

  // Whether the catalog speaks of something of this name that is no app: a layer, a chart, a namespace, an
  // object, a folder.
  bool is_a_name(const std::string& word) const {
    const auto part_of = [&word](const std::string& text) {
      for (auto at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) {
        const auto end = at + word.size();
        const bool begins = at == 0 || text[at - 1] == '/' || text[at - 1] == ' ';
        if (begins && (end == text.size() || text[end] == '/')) return true;
      }
      return false;
    };
    const auto named = [&](const auto& list) {
      return std::any_of(list.begin(), list.end(), [&](const auto& one) { return one.name == word; });
    };
    if (named(catalog_.layers) || named(catalog_.profiles) || named(catalog_.projects)) return true;
    const auto in_ref = [&](const auto& one) { return part_of(catalog_.symbols.text(one.ref.name)); };
    if (std::any_of(catalog_.provisions.begin(), catalog_.provisions.end(), in_ref)) return true;
    if (std::any_of(catalog_.requirements.begin(), catalog_.requirements.end(), in_ref)) return true;
    if (std::any_of(catalog_.externals.begin(), catalog_.externals.end(), in_ref)) return true;
    return std::any_of(catalog_.apps.begin(), catalog_.apps.end(), [&](const App& app) {
      return part_of(app.namespace_.value) || app.application_name() == word ||
             part_of(catalog_.symbols.text(app.destination)) ||
             std::any_of(app.sources.begin(), app.sources.end(), [&](const Source& source) {
               return part_of(source.chart.value) || part_of(source.path.value) ||
                      part_of(source.release.value) || part_of(source.repo.value);
             });
    });
  }

  // P0505: a claim about an app that is not there, or no longer. What only looks like a name (`etcd`, `true`)
  // is let pass where an app's name is nowhere near and the reason names an app beside it.
  void nothing_of_ours(const std::string& word, Span span, const std::vector<AppId>& witnesses,
                       bool names_an_app) {
    if (!is_dns_label(word) || ++compared_ > kMostWordsCompared || is_a_name(word)) return;
    std::vector<std::string_view> names;
    for (const App& app : catalog_.apps) names.push_back(app.name);
    const auto near = nearest(word, names);
    if (near.empty() && names_an_app) return;
    Diagnostic& added = diagnostics_.add(
        Code{505}, span, fmt::format("the reason names `{}`, and there is no app of this name", word),
        "a claim that nobody checks");
    if (!near.empty()) {
      added.help.push_back(fmt::format("did you mean `{}`?", near.front()));
      if (span.end - span.begin == word.size())
        added.fixes.push_back({fmt::format("change to `{}`", near.front()), {{span, near.front()}}});
      return;
    }
    std::vector<std::string> forcing;
    for (const AppId witness : witnesses) forcing.push_back(catalog_.app(witness).name);
    added.help.push_back(fmt::format("what forces it: {}; what is no app may stand without backticks",
                                     quoted_list(forcing, 6)));
  }

  void false_witness(const Placement& placement, AppId named, Span span, bool circular,
                     const std::vector<AppId>& witnesses) {
    const App& app = catalog_.app(placement.app);
    Diagnostic& added = diagnostics_.add(
        Code{504}, span,
        circular ? fmt::format("`{}` lies where it does only because of `{}`: it forces nothing itself",
                               catalog_.app(named).name, app.name)
                 : fmt::format("`{}` does not force `{}` out of its home {}", catalog_.app(named).name,
                               app.name, layer_name(catalog_, app.home)),
        "named as the reason");
    added.labels.push_back(
        {catalog_.app(named).span,
         fmt::format("lives in layer {}", layer_name(catalog_, catalog_.app(named).layer))});
    std::vector<std::string> names;
    for (const AppId witness : witnesses) {
      if (witness != named) names.push_back(catalog_.app(witness).name);
    }
    added.help.push_back(names.empty() ? "say what forces it, or remove the placement"
                                       : fmt::format("what forces it: {}", quoted_list(names, 6)));
  }

  void idle(AppId id) {
    const App& app = catalog_.app(id);
    if (!app.support.said() || placed_[id.index]) return;
    if (!admission_.idle_in(id, app.layer)) return;
    const std::vector<AppId> users = admission_.dependents(id);
    if (unmet_.concerns(users)) return;  // it may have to live elsewhere
    const std::vector<ProfileId> idle_there = idle_profiles(id, users);
    Diagnostic& added =
        diagnostics_.add(Code{503}, app.span,
                         users.empty() ? fmt::format("`{}` is idle: nothing needs or uses it", app.name)
                                       : fmt::format("`{}` is idle in {}: none of its dependents is there",
                                                     app.name, profiles_phrase(catalog_, idle_there)),
                         fmt::format("lives in layer {}", layer_name(catalog_, app.layer)));
    added.labels.push_back({app.support.span, "it exists only for its dependents"});
    for (const AppId user : users) {
      added.labels.push_back(
          {catalog_.app(user).span,
           fmt::format("a dependent, in layer {}", layer_name(catalog_, catalog_.app(user).layer))});
      if (added.labels.size() >= 5) break;
    }
    added.profiles = profile_names(catalog_, idle_there);
    const LayerId nearest = nearest_admissible(id, users);
    if (nearest.valid()) {
      added.help.push_back(
          fmt::format("let it live with them: `place {} in {} because \"...\"`, or declare it there",
                      app.name, catalog_.layer(nearest).name));
    } else {
      added.help.push_back(users.empty()
                               ? "remove the app, or say who uses it"
                               : "no layer would do: take `support` away, or mend its relations first");
    }
  }

  // The profiles that hold the app and none of those that use it.
  std::vector<ProfileId> idle_profiles(AppId id, const std::vector<AppId>& users) const {
    std::vector<ProfileId> idle;
    for (const ProfileId profile : closure_.profiles()) {
      const bool without =
          std::none_of(users.begin(), users.end(), [&](AppId user) { return closure_.holds(profile, user); });
      if (closure_.holds(profile, id) && without) idle.push_back(profile);
    }
    return idle;
  }

  // The last admissible layer that is not after all dependents: the nearest to them from below.
  LayerId nearest_admissible(AppId app, const std::vector<AppId>& users) {
    LayerId best;
    std::uint32_t best_distance = 0;
    for (const LayerId layer : admission_.admissible(app)) {
      if (!trials_.works([&](Catalog& changed) { place_in(changed, app, layer); })) continue;
      std::uint32_t distance = 0xFFFFFFFFU;
      for (const AppId user : users) {
        const auto at = closure_.order().position[layer.index];
        const auto of = closure_.order().position[catalog_.app(user).layer.index];
        distance = std::min(distance, at > of ? at - of : of - at);
      }
      if (!best.valid() || distance < best_distance) {
        best = layer;
        best_distance = distance;
      }
    }
    return best;
  }

  const Closure& closure_;
  const Catalog& catalog_;
  const bool of_fork_;
  Admission admission_;
  const Unmet& unmet_;
  Trials& trials_;
  Diagnostics& diagnostics_;
  std::vector<bool> placed_;
  std::size_t compared_ = 0;
};

}  // namespace

void check_placements(const Closure& closure, const Unmet& unmet, Trials& trials, Diagnostics& diagnostics) {
  const Catalog& catalog = closure.catalog();
  const bool asked =
      catalog.fork.name.empty() || std::any_of(catalog.placements.begin(), catalog.placements.end(),
                                               [](const Placement& placement) { return placement.in_fork; });
  if (asked) Placements(closure, unmet, trials, diagnostics).run();
}

}  // namespace profilec
