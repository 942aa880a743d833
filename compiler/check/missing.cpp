// Needs that nothing in the catalog meets: P0405, P0414, and the hints of the library (P0302 in their help).
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "compiler/check/lacks.hpp"
#include "compiler/check/parts.hpp"
#include "compiler/check/wording.hpp"
#include "compiler/source/text.hpp"

namespace profilec {
namespace {

// Names of things in one line.
constexpr std::size_t kMostNamed = 6;

class Missing {
 public:
  Missing(const Catalog& catalog, Diagnostics& diagnostics) : catalog_(catalog), diagnostics_(diagnostics) {}

  void run() {
    for (const Requirement& requirement : catalog_.requirements) wished(requirement);
    for (const Lack& lack : find_lacks(catalog_)) tell(lack);
    diagnostics_.append(std::move(notes_));
  }

 private:
  // P0414: the app can do without.
  void wished(const Requirement& requirement) {
    if (requirement.relation != Relation::wants && requirement.relation != Relation::after) return;
    if (requirement.met_without_apps() || requirement.provider_list != 0) return;
    if (catalog_.app(requirement.app).dropped) return;
    diagnostics_.add(Code{414}, requirement.span,
                     fmt::format("{}, which nothing in the catalog provides", claim(catalog_, requirement)));
  }

  void tell(const Lack& lack) {
    const Requirement& first = *lack.requirements.front();
    const App& app = catalog_.app(first.app);
    std::string message;
    if (is_sent_there(first) && lack.elsewhere.empty()) {
      message = fmt::format("`{}` is sent to namespace `{}`, which nothing creates", app.name,
                            catalog_.symbols.text(first.ref.name));
    } else if (!lack.elsewhere.empty()) {
      message = fmt::format("{}, which is on another cluster", claim(catalog_, first));
    } else {
      message = fmt::format("{}, which nothing in the catalog provides", claim(catalog_, first));
    }
    const bool misspelt = lack.hint != nullptr && !lack.hint->chart.empty();
    const Span place = misspelt ? lack.hint->said : place_of(catalog_, first);
    Diagnostic& added = diagnostics_.add(Code{405}, place, std::move(message));
    added.labels.clear();
    if (place != first.span && !misspelt) added.labels.push_back({place, "its chart needs it"});
    added.labels.push_back(reference_label(catalog_, first));
    for (const Requirement* one : lack.requirements) added.relations.push_back(place_of(catalog_, *one));
    if (!lack.elsewhere.empty()) {
      on_other_clusters(added, lack);
    } else if (lack.hint != nullptr && lack.hint->value.empty()) {
      other_chart(added, *lack.hint, lack);
    } else if (lack.hint != nullptr) {
      where_a_value_is_true(added, *lack.hint, lack);
    } else {
      help_for(added, lack);
    }
    further(added, lack.requirements);
    also_lacking(added, lack);
  }

  static std::string_view it(const Lack& lack) {
    const Ref& ref = lack.requirements.front()->ref;
    const bool one = std::all_of(lack.requirements.begin(), lack.requirements.end(),
                                 [&](const Requirement* other) { return other->ref == ref; });
    return one ? "it" : "them";
  }

  // What is missing, each once; many kinds by their groups.
  std::string all_of(const Lack& lack) const {
    std::set<std::string> names;
    std::set<std::string> groups;
    for (const Requirement* one : lack.requirements) {
      names.insert(catalog_.show(one->ref));
      groups.insert(one->ref.kind == RefKind::kind ? catalog_.symbols.text(one->ref.group) + "/*"
                                                   : catalog_.show(one->ref));
    }
    const std::set<std::string>& shown = names.size() > kMostNamed ? groups : names;
    return fmt::format("{}", fmt::join(shown, ", "));
  }

  // What else is missing for the same reason, and for whom.
  void also_lacking(Diagnostic& added, const Lack& lack) const {
    std::set<std::string> things;
    std::set<std::string> apps;
    for (const Requirement* one : lack.requirements) {
      apps.insert(catalog_.app(one->app).name);
      if (!(one->ref == lack.requirements.front()->ref)) things.insert(catalog_.show(one->ref));
    }
    if (things.empty()) return;
    const std::vector<std::string> others(things.begin(), things.end());
    if (lack.elsewhere.empty()) {
      added.notes.push_back(fmt::format("nothing provides {} either", quoted_list(others, kMostNamed, "or")));
    } else {
      added.notes.push_back(
          fmt::format("so {} {}", others.size() == 1 ? "is" : "are", quoted_list(others, kMostNamed)));
    }
    if (lack.requirements.size() <= kMoreReferences + 1) return;
    added.notes.push_back(fmt::format(
        "they are for {}", quoted_list(std::vector<std::string>(apps.begin(), apps.end()), kMostNamed)));
  }

  void further(Diagnostic& added, const std::vector<const Requirement*>& requirements) const {
    for (std::size_t i = 1; i < requirements.size() && i <= kMoreReferences; ++i) {
      const Requirement& one = *requirements[i];
      if (one.app == requirements.front()->app && one.origin == Origin::library) continue;
      added.labels.push_back(
          reference_label(catalog_, one, fmt::format("here too, by `{}`", catalog_.app(one.app).name)));
    }
  }

  void on_other_clusters(Diagnostic& added, const Lack& lack) const {
    const Requirement& first = *lack.requirements.front();
    for (std::size_t i = 0; i < lack.elsewhere.size() && i < 3; ++i) {
      const App& app = catalog_.app(lack.elsewhere[i]);
      added.labels.push_back(
          {app.span, fmt::format("`{}` {}, but on cluster `{}`", app.name,
                                 first.ref.kind == RefKind::app ? "is there" : "provides it",
                                 catalog_.symbols.text(app.destination))});
    }
    const App& consumer = catalog_.app(first.app);
    const std::string& cluster = catalog_.symbols.text(consumer.destination);
    added.help.push_back(fmt::format(
        "send `{}` and `{}` to one cluster, or say who brings {} on `{}`: `external {} because \"...\"`",
        consumer.name, catalog_.app(lack.elsewhere.front()).name, it(lack), cluster, all_of(lack)));
  }

  void other_chart(Diagnostic& added, const Hint& hint, const Lack& lack) const {
    const std::string& app = catalog_.app(hint.app).name;
    const std::string_view what = it(lack);
    if (!hint.chart.empty()) {
      added.labels.insert(
          added.labels.begin(),
          {hint.said, fmt::format("the library knows no such chart from here, but `{}`", hint.chart)});
      added.help.push_back(fmt::format("did you mean the chart `{}`, which brings {}?", hint.chart, what));
      added.fixes.push_back({fmt::format("change to `{}`", hint.chart), {{hint.said, hint.chart}}});
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
        what, all_of(lack)));
  }

  // P0302, beside the need that it would meet.
  void where_a_value_is_true(Diagnostic& added, const Hint& hint, const Lack& lack) {
    const App& app = catalog_.app(hint.app);
    Diagnostic& note =
        notes_.add(Code{302}, app.span,
                   fmt::format("the chart of `{}` brings `{}` only where its value `{}` is true", app.name,
                               catalog_.show(lack.requirements.front()->ref), hint.value));
    note.notes.push_back("`set` and `inline` are read, values files are not");
    note.help.push_back(fmt::format("if a values file says so, add `provides {}`", all_of(lack)));
    if (hint.said.valid()) added.labels.push_back({hint.said, fmt::format("`{}` is false here", hint.value)});
    const std::string how = app.manifest.said()
                                ? fmt::format("give it that value in its manifest (`helm.parameters`)")
                                : fmt::format("say `set {} = true` in its chart", hint.value);
    added.help.push_back(
        fmt::format("`{}` brings {} where its value `{}` is true: {}; if a values file says so, add "
                    "`provides {}` to `{}`",
                    app.name, it(lack), hint.value, how, all_of(lack), app.name));
  }

  void help_for(Diagnostic& added, const Lack& lack) {
    const Requirement& first = *lack.requirements.front();
    if (!lack.near.empty()) {
      added.help.push_back(fmt::format("did you mean {}?", quoted_list(lack.near, 3, "or")));
      if (first.origin == Origin::written) {
        added.fixes.push_back(
            {fmt::format("change to `{}`", lack.near.front()), {{first.span, lack.near.front()}}});
      }
    }
    if (!lack.charts.empty()) charts_that_bring(added, lack);
    if (is_sent_there(first)) {
      create_namespace(added, first.app, catalog_.show(first.ref));
    } else {
      added.help.push_back(
          fmt::format("{}add `provides {}` to the app that brings {}, or say who else does: `external {} "
                      "because \"...\"`",
                      lack.charts.empty() ? "" : "or ", all_of(lack), it(lack), all_of(lack)));
    }
  }

  void charts_that_bring(Diagnostic& added, const Lack& lack) const {
    if (const Source* chart = lack.leaves_out) {
      added.labels.push_back(
          {chart->skip_crds.span,
           fmt::format("the chart `{}` leaves {} out because of this", chart->chart.value, it(lack))});
      added.help.push_back("remove `skip-crds` there");
      return;
    }
    const Offer& first = *lack.charts.front();
    std::string help;
    if (lack.charts.size() == 1) {
      help =
          fmt::format("add an app with `chart {} \"...\" from \"{}\"{}`, which brings {}", first.chart,
                      first.repos.front(),
                      first.value.empty() ? "" : fmt::format(" {{ set {} = true }}", first.value), it(lack));
    } else {
      std::vector<std::string> names;
      for (const Offer* offer : lack.charts) names.push_back(offer->chart);
      help = fmt::format("add an app with one of the charts {}, which bring {}", quoted_list(names, 4, "or"),
                         it(lack));
      for (const Offer* offer : lack.charts) {
        if (!offer->value.empty())
          help += fmt::format("; `{}` with `set {} = true`", offer->chart, offer->value);
      }
    }
    if (!first.imported) help += ", and `import std/charts`";
    for (const Requirement* one : lack.requirements) {
      if (one->ref.kind != RefKind::namespace_) continue;
      help += fmt::format("; with `create-namespace` in `{}`", catalog_.show(one->ref));
      break;
    }
    added.help.push_back(std::move(help));
  }

  // Where the option is there, but off, one more would not turn it on.
  void create_namespace(Diagnostic& added, AppId id, const std::string& shown) const {
    const App& app = catalog_.app(id);
    const SyncOption* off = app.policy.option("CreateNamespace");
    std::string mend = creating_namespaces(catalog_, {id});
    if (off != nullptr) {
      added.labels.push_back({off->span, "so Argo CD does not create it"});
      mend = fmt::format("write `{}` here",
                         app.manifest.said() ? "CreateNamespace=true" : "option CreateNamespace");
    }
    added.help.push_back(
        fmt::format("{}, or say who creates it: `external {} because \"...\"`", mend, shown));
  }

  const Catalog& catalog_;
  Diagnostics& diagnostics_;
  Diagnostics notes_;  // of P0302; a reference to the error beside it stays valid
};

}  // namespace

void check_missing(const Catalog& catalog, Diagnostics& diagnostics) { Missing(catalog, diagnostics).run(); }

}  // namespace profilec
