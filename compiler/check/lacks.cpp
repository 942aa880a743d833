// Which needs nothing meets, and which of them one repair would.
#include "compiler/check/lacks.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <tuple>

#include "compiler/argocd/glob.hpp"
#include "compiler/argocd/kinds.hpp"
#include "compiler/check/rules/releases.hpp"
#include "compiler/check/wording.hpp"
#include "compiler/source/text.hpp"

namespace profilec {
namespace {

// Beyond so many missing things nobody reads on, and comparing each with all there is takes its time.
constexpr std::size_t kMostCompared = 100;
constexpr std::size_t kMostNames = 1'000'000;      // with what they are compared with, taken together
constexpr std::size_t kMostElsewhere = 1'000'000;  // apps on other clusters, for all that is missing

// The requirements that ask for one thing on one cluster.
using Thing = std::vector<const Requirement*>;

// Each thing goes to the key that most things have; of several such to the first.
template <typename Key>
std::map<Key, std::vector<const Thing*>> by_most(
    const std::vector<std::pair<const Thing*, std::set<Key>>>& things) {
  std::map<Key, std::size_t> count;
  for (const auto& [thing, keys] : things) {
    for (const Key& key : keys) ++count[key];
  }
  std::map<Key, std::vector<const Thing*>> out;
  for (const auto& [thing, keys] : things) {
    out[*std::max_element(keys.begin(), keys.end(), [&](const Key& a, const Key& b) {
      return count[a] < count[b];
    })].push_back(thing);
  }
  return out;
}

class Lacks {
 public:
  explicit Lacks(const Catalog& catalog) : catalog_(catalog) {
    for (const Offer& offer : catalog.offers) offers_[offer.kind].push_back(&offer);
    for (const Hint& hint : catalog.hints) {
      const App& app = catalog.app(hint.app);
      const std::tuple what(app.destination, hint.ref.kind, hint.ref.name, hint.value.empty());
      if (!app.dropped) hints_.try_emplace(what, &hint);
    }
  }

  std::vector<Lack> run() {
    const std::vector<Thing> things = collect();
    if (!things.empty()) note_what_is_there();
    sort_out(things);
    return std::move(lacks_);
  }

 private:
  void note_what_is_there() {
    for (const Provision& provision : catalog_.provisions) {
      if (!catalog_.app(provision.app).dropped)
        provided_[{provision.ref.kind, provision.ref.name}].push_back(provision.app);
    }
    for (const App& app : catalog_.apps) {
      if (app.dropped) continue;
      for (const Source& source : app.sources) {
        if (source.kind == SourceKind::chart)
          installed_.try_emplace({app.destination, source.chart.value}, &source);
      }
    }
  }

  // In the order in which they are missed.
  std::vector<Thing> collect() {
    std::map<std::tuple<Symbol, RefKind, Symbol>, std::size_t> number;
    std::vector<Thing> things;
    for (const Requirement& requirement : catalog_.requirements) {
      if (requirement.met_without_apps() || requirement.provider_list != 0) continue;
      const App& app = catalog_.app(requirement.app);
      if (app.dropped || unknown_app(requirement) || wrong_scope(requirement.ref)) continue;
      const bool must = requirement.relation == Relation::needs || requirement.relation == Relation::uses;
      if (!must) continue;
      const std::tuple what{app.destination, requirement.ref.kind, requirement.ref.name};
      const auto [known, fresh] = number.try_emplace(what, things.size());
      if (fresh) things.emplace_back();
      things[known->second].push_back(&requirement);
    }
    std::vector<Thing> out;
    for (Thing& thing : things) {
      sort_by_origin(thing);
      if (!called_otherwise(*thing.front())) out.push_back(std::move(thing));
    }
    return out;
  }

  // P0216 was said.
  bool wrong_scope(const Ref& ref) const {
    if (ref.kind != RefKind::object) return false;
    const std::string_view name = catalog_.symbols.text(ref.name);  // `GROUP/KIND OBJECT`
    return !argocd::fits_scope(catalog_.symbols.text(ref.api), name.substr(name.find(' ') + 1));
  }

  // Who says so goes before what the library knows.
  static void sort_by_origin(std::vector<const Requirement*>& requirements) {
    std::stable_sort(requirements.begin(), requirements.end(),
                     [](const Requirement* a, const Requirement* b) {
                       return (a->origin == Origin::library) < (b->origin == Origin::library);
                     });
  }

  Lack& add(const std::vector<const Thing*>& things) {
    Lack& lack = lacks_.emplace_back();
    for (const Thing* thing : things)
      lack.requirements.insert(lack.requirements.end(), thing->begin(), thing->end());
    sort_by_origin(lack.requirements);
    return lack;
  }

  // One mistake in a chart, an app on another cluster, an operator that was taken away, or a library that is
  // not imported, whatever is missing with it; and what one chart needs.
  void sort_out(const std::vector<Thing>& things) {
    std::map<std::tuple<Span, std::string, AppId, std::string>, std::vector<const Thing*>> by_hint;
    std::vector<std::pair<const Thing*, std::set<AppId>>> misplaced;
    std::vector<std::pair<const Thing*, std::set<std::pair<Symbol, std::string>>>> offered;
    std::map<AppId, std::vector<const Thing*>> of_chart;
    std::map<std::pair<Symbol, std::string>, std::vector<const Thing*>>
        of_object;  // what one controller makes
    std::map<std::pair<Symbol, Symbol>, std::vector<const Thing*>> of_group;
    const std::vector<const Provision*> misspelt = provided_of_no_kind(things);
    for (const Thing& thing : things) {
      const Requirement& first = *thing.front();
      if (const Hint* hint = hint_of(first)) {
        if (refused(*hint)) continue;
        const AppId app = hint->value.empty() ? AppId{} : hint->app;
        by_hint[{hint->said, hint->chart, app, hint->value}].push_back(&thing);
      } else if (const auto apps = moved(thing); !apps.empty()) {
        misplaced.emplace_back(&thing, apps);
      } else if (const auto charts = charts_for(first); !charts.empty()) {
        offered.emplace_back(&thing, charts);
      } else if (first.origin == Origin::library) {
        of_chart[first.app].push_back(&thing);
      } else if (is_one_of(misspelt, first)) {
        continue;
      } else if (first.ref.kind == RefKind::object) {
        const std::string& name = catalog_.symbols.text(first.ref.name);
        of_object[{catalog_.app(first.app).destination,
                   name.substr(catalog_.symbols.text(first.ref.api).size())}]
            .push_back(&thing);
      } else if (std::vector<std::string> near = nearest_provided(first);
                 first.ref.kind != RefKind::kind || !near.empty()) {
        add({&thing}).near = std::move(near);
      } else {
        of_group[{catalog_.app(first.app).destination, first.ref.group}].push_back(&thing);
      }
    }
    for (const auto& [hint, together] : by_hint) add(together).hint = hint_of(*together.front()->front());
    for (const auto& [app, together] : by_most(misplaced)) provided_elsewhere(add(together));
    for (const auto& [chart, together] : by_most(offered)) add(together);
    for (Lack& lack : lacks_) choose_charts(lack);
    for (const auto& [app, together] : of_chart) add(together);
    for (const auto& [name, together] : of_object) {
      Lack& lack = add(together);
      if (together.size() == 1) lack.near = nearest_provided(*together.front()->front());
    }
    for (const auto& [group, together] : of_group) add(together);
    namespaces_of_operators();
  }

  // The objects that are provided of kinds which nothing provides.
  std::vector<const Provision*> provided_of_no_kind(const std::vector<Thing>& things) const {
    std::set<std::pair<Symbol, Symbol>> lacking;  // by cluster
    for (const Thing& thing : things) {
      const Requirement& first = *thing.front();
      if (first.ref.kind == RefKind::kind)
        lacking.emplace(catalog_.app(first.app).destination, first.ref.name);
    }
    std::vector<const Provision*> out;
    if (lacking.empty()) return out;
    for (const Provision& one : catalog_.provisions) {
      const App& app = catalog_.app(one.app);
      const bool found =
          one.ref.kind == RefKind::object && !app.dropped && lacking.contains({app.destination, one.ref.api});
      if (found && out.size() < kMostCompared) out.push_back(&one);
    }
    return out;
  }

  // Whether it is provided by such another kind's name: the message is about that kind.
  bool is_one_of(const std::vector<const Provision*>& misspelt, const Requirement& missing) const {
    const Symbol cluster = catalog_.app(missing.app).destination;
    return missing.ref.kind == RefKind::object &&
           std::any_of(misspelt.begin(), misspelt.end(), [&](const Provision* one) {
             return one->ref.api != missing.ref.api && catalog_.app(one->app).destination == cluster &&
                    alike(one->ref, missing.ref);
           });
  }

  // Of an operator that is gone its namespace may be, too.
  void namespaces_of_operators() {
    for (Lack& operators : lacks_) {
      if (operators.charts.empty()) continue;
      std::set<AppId> needers;
      for (const Requirement* one : operators.requirements) needers.insert(one->app);
      for (Lack& lack : lacks_) {
        const bool spaces =
            !lack.requirements.empty() &&
            std::all_of(lack.requirements.begin(), lack.requirements.end(), [&](const Requirement* one) {
              return one->ref.kind == RefKind::namespace_ && needers.contains(one->app);
            });
        if (!spaces || !lack.elsewhere.empty() || !lack.near.empty()) continue;
        operators.requirements.insert(operators.requirements.end(), lack.requirements.begin(),
                                      lack.requirements.end());
        lack.requirements.clear();
      }
    }
    std::erase_if(lacks_, [](const Lack& lack) { return lack.requirements.empty(); });
  }

  // Reported as an unknown name where it was read.
  bool unknown_app(const Requirement& requirement) const {
    return requirement.ref.kind == RefKind::app &&
           !catalog_.find_app(catalog_.symbols.text(requirement.ref.name)).valid();
  }

  // An app whose chart brings it, but not in the version, from the repository, or by the name that the app
  // gives; or whose chart is of a library that is not imported; else one that brings it where a value is
  // true.
  const Hint* hint_of(const Requirement& missing) const {
    const Symbol cluster = catalog_.app(missing.app).destination;
    const Hint* found = nullptr;
    const auto look = [&](RefKind kind, Symbol name, bool without_value) {
      const auto first = hints_.find({cluster, kind, name, without_value});
      if (first != hints_.end() && (found == nullptr || first->second < found)) found = first->second;
    };
    for (const bool without_value : {true, false}) {
      if (found != nullptr) break;
      look(missing.ref.kind, missing.ref.name, without_value);
      if (missing.ref.kind == RefKind::kind) look(RefKind::group, missing.ref.group, without_value);
    }
    return found;
  }

  // P0706 speaks of the repository it is said to come from.
  bool refused(const Hint& hint) const {
    const std::vector<Source>& sources = catalog_.app(hint.app).sources;
    return std::any_of(sources.begin(), sources.end(), [&](const Source& source) {
      return source.repo.span == hint.said && argocd::has_glob_character(source.repo.value);
    });
  }

  // An object of a chart that is called after its release, which is to have another name (P0618).
  bool called_otherwise(const Requirement& missing) {
    if (missing.ref.kind != RefKind::object) return false;
    if (!clashing_) clashing_ = kinds_of_clashing_releases();
    return clashing_->contains(missing.ref.api);
  }

  // The kinds of objects that charts bring whose release another app has too.
  std::set<Symbol> kinds_of_clashing_releases() const {
    std::set<AppId> sharing;
    for (const auto& clash : rules::release_clashes(catalog_, rules::SourceViews(catalog_))) {
      sharing.insert(clash.first.app);
      sharing.insert(clash.second.app);
    }
    std::set<Symbol> kinds;
    for (const Provision& one : catalog_.provisions) {
      const bool of_chart = one.origin == Origin::library && one.ref.kind == RefKind::object;
      if (of_chart && sharing.contains(one.app)) kinds.insert(one.ref.api);
    }
    return kinds;
  }

  // The apps on other clusters that provide it.
  std::vector<AppId> elsewhere(const Requirement& missing) const {
    std::vector<AppId> apps;
    const auto take = [&](RefKind kind, Symbol name) {
      const auto found = provided_.find({kind, name});
      if (found != provided_.end()) apps.insert(apps.end(), found->second.begin(), found->second.end());
    };
    take(missing.ref.kind, missing.ref.name);
    if (missing.ref.kind == RefKind::kind) take(RefKind::group, missing.ref.group);
    return apps;
  }

  void provided_elsewhere(Lack& lack) const {
    std::set<AppId> known;
    std::set<std::pair<RefKind, Symbol>> things;
    for (const Requirement* one : lack.requirements) {
      if (!things.emplace(one->ref.kind, one->ref.name).second) continue;
      for (const AppId app : elsewhere(*one)) {
        if (known.insert(app).second) lack.elsewhere.push_back(app);
      }
    }
  }

  // The apps of which one may be on the wrong cluster.
  std::set<AppId> moved(const Thing& thing) {
    if (looked_at_ > kMostElsewhere) return {};
    const std::vector<AppId> providers = elsewhere(*thing.front());
    looked_at_ += providers.size();
    std::set<AppId> apps(providers.begin(), providers.end());
    const AppId consumer = thing.front()->app;
    const bool alone =
        std::all_of(thing.begin(), thing.end(), [&](const Requirement* one) { return one->app == consumer; });
    if (!apps.empty() && alone) apps.insert(consumer);
    return apps;
  }

  // The chart of an app on the cluster; null: none.
  const Source* installed(const Offer& offer, Symbol cluster) const {
    const auto found = installed_.find({cluster, offer.chart});
    return found == installed_.end() ? nullptr : found->second;
  }

  const std::vector<const Offer*>& offers_for(const Requirement& missing) const {
    if (missing.ref.kind != RefKind::kind) return no_offers_;
    const auto found = offers_.find(missing.ref.name);
    return found == offers_.end() ? no_offers_ : found->second;
  }

  // What is installed brings no more than it does, unless it leaves its kinds out.
  std::set<std::pair<Symbol, std::string>> charts_for(const Requirement& missing) const {
    std::set<std::pair<Symbol, std::string>> charts;
    const Symbol cluster = catalog_.app(missing.app).destination;
    for (const Offer* offer : offers_for(missing)) {
      const Source* there = installed(*offer, cluster);
      if (there == nullptr || there->skip_crds.value) charts.emplace(cluster, offer->chart);
    }
    return charts;
  }

  // Those that bring all of it.
  void choose_charts(Lack& lack) const {
    if (lack.hint != nullptr || !lack.elsewhere.empty()) return;
    std::map<std::pair<Symbol, Symbol>, std::set<std::pair<Symbol, std::string>>> charts_of;
    for (const Requirement* one : lack.requirements) {
      const auto [known, fresh] = charts_of.try_emplace({catalog_.app(one->app).destination, one->ref.name});
      if (fresh) known->second = charts_for(*one);
    }
    for (const Offer* offer : offers_for(*lack.requirements.front())) {
      const std::pair key(catalog_.app(lack.requirements.front()->app).destination, offer->chart);
      const bool all = std::all_of(charts_of.begin(), charts_of.end(),
                                   [&](const auto& of_thing) { return of_thing.second.contains(key); });
      if (!all) continue;
      lack.charts.push_back(offer);
      if (lack.leaves_out == nullptr) lack.leaves_out = installed(*offer, key.first);
    }
  }

  // Of objects the kind may be misspelt or the name, each by itself: a long kind makes any two names alike.
  bool alike(const Ref& one, const Ref& other) const {
    if (one.kind != RefKind::object) return true;
    const auto name = [this](const Ref& ref) {
      return std::string_view(catalog_.symbols.text(ref.name)).substr(catalog_.symbols.text(ref.api).size());
    };
    const bool same_api = one.api == other.api;
    const bool same_name = name(one) == name(other);
    return (same_name &&
            !nearest(catalog_.symbols.text(one.api), {catalog_.symbols.text(other.api)}).empty()) ||
           (same_api && !nearest(name(one), {name(other)}).empty());
  }

  std::vector<std::string> nearest_provided(const Requirement& missing) {
    if (++compared_ > kMostCompared || names_compared_ > kMostNames) return {};
    const Symbol cluster = catalog_.app(missing.app).destination;
    const auto [known, fresh] = names_.try_emplace({missing.ref.kind, cluster});
    for (const Provision& provision : catalog_.provisions) {
      if (!fresh) break;
      const App& app = catalog_.app(provision.app);
      if (provision.ref.kind == missing.ref.kind && app.destination == cluster && !app.dropped)
        known->second.push_back(&provision.ref);
    }
    names_compared_ += known->second.size();
    std::vector<std::string_view> provided;
    for (const Ref* ref : known->second) {
      if (alike(*ref, missing.ref)) provided.push_back(catalog_.symbols.text(ref->name));
    }
    // The names alone are compared: what every `namespace` and `capability` begins with is no likeness.
    std::vector<std::string> near = nearest(catalog_.symbols.text(missing.ref.name), provided, 3);
    const std::string shown = catalog_.show(missing.ref);
    const std::string first = shown.substr(0, shown.size() - catalog_.symbols.text(missing.ref.name).size());
    for (std::string& name : near) name.insert(0, first);
    return near;
  }

  const Catalog& catalog_;
  std::map<Symbol, std::vector<const Offer*>> offers_;  // by the kind they bring
  const std::vector<const Offer*> no_offers_;
  std::map<std::pair<RefKind, Symbol>, std::vector<AppId>> provided_;       // on any cluster
  std::map<std::pair<Symbol, std::string_view>, const Source*> installed_;  // by cluster and chart
  // The first of those with and without a value, by cluster and what is missing.
  std::map<std::tuple<Symbol, RefKind, Symbol, bool>, const Hint*> hints_;
  std::optional<std::set<Symbol>> clashing_;  // once it is asked for
  std::vector<Lack> lacks_;
  std::map<std::pair<RefKind, Symbol>, std::vector<const Ref*>> names_;  // provided on a cluster
  std::size_t compared_ = 0;
  std::size_t names_compared_ = 0;
  std::size_t looked_at_ = 0;
};

}  // namespace

std::vector<Lack> find_lacks(const Catalog& catalog) { return Lacks(catalog).run(); }

bool is_sent_there(const Requirement& requirement) {
  return requirement.origin == Origin::implied && requirement.ref.kind == RefKind::namespace_;
}

}  // namespace profilec
