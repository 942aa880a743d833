#include <fmt/format.h>

#include <algorithm>
#include <ostream>
#include <set>

#include "compiler/check/admission.hpp"
#include "compiler/check/wording.hpp"
#include "compiler/cli/commands.hpp"
#include "compiler/source/text.hpp"

namespace profilec::cli {
namespace {

constexpr std::size_t kMostBroken = 8;  // lines of what would break at home

class Why {
 public:
  Why(const Shown& shown, AppId app, World& world)
      : sources_(shown.compilation->sources),
        variant_(shown.variant()),
        only_(shown.only),
        catalog_(variant_.catalog),
        closure_(catalog_, variant_.checked.order),
        admission_(closure_),
        id_(app),
        app_(catalog_.app(app)),
        out_(world.out) {}

  void print() {
    out_ << app_.name << (app_.doc.empty() ? "" : ": " + app_.doc) << "\n";
    line("declared", place(app_.span));
    if (app_.dropped) {
      line("layer", "dropped by the fork");
      dependents();
      return;
    }
    layer();
    wave();
    line("profiles", profiles());
    requirements();
    dependents();
    provisions();
  }

 private:
  void line(std::string_view title, std::string_view text) {
    out_ << fmt::format("  {:<10}{}\n", title, text);
  }
  void more(std::string_view text) { out_ << fmt::format("  {:<10}{}\n", "", text); }

  std::string place(Span span) const {
    if (!span.valid()) return "";
    const Position at = sources_.position(span.file, span.begin);
    return fmt::format("{}:{}:{}", sources_.file(span.file).name, at.line, at.column);
  }

  static std::string reason(const std::string& because) {
    return because.empty() ? "" : fmt::format(" because {}", because.substr(0, because.find('\n')));
  }

  const Placement* placement() const {
    for (const Placement& placement : catalog_.placements) {
      if (placement.app == id_) return &placement;
    }
    return nullptr;
  }

  void layer() {
    const Placement* placed = placement();
    const std::string& name = catalog_.layer(app_.layer).name;
    if (placed == nullptr) {
      line("layer", name + ", its home");
    } else {
      line("layer", fmt::format("{}, placed there ({}); its home is {}", name, place(placed->span),
                                catalog_.layer(app_.home).name));
      more(reason(placed->because).substr(std::min<std::size_t>(1, placed->because.size())));
      const std::vector<Refutation> broken = admission_.refute(id_, app_.home, kMostBroken + 1);
      for (std::size_t i = 0; i < broken.size() && i < kMostBroken; ++i) more(refuted(broken[i]));
      if (broken.size() > kMostBroken) more("and more would break there");
    }
    std::vector<std::string> admissible;
    for (const LayerId layer : admission_.admissible(id_)) admissible.push_back(catalog_.layer(layer).name);
    line("may live", admissible.empty() ? "nowhere as the catalog stands"
                                        : fmt::format("in {}", fmt::join(admissible, ", ")));
    if (app_.support.said()) line("support", "exists only for its dependents");
  }

  std::string refuted(const Refutation& refutation) const {
    const std::string home = catalog_.layer(app_.home).name;
    if (refutation.kind == Refutation::Kind::circle)
      return fmt::format("in {} it would stand in a circle", home);
    const std::string profile = catalog_.profile(refutation.profile).name;
    if (refutation.kind == Refutation::Kind::idle)
      return fmt::format("in {} profile {} would hold it idle", home, profile);
    const Requirement& failing = catalog_.requirements[refutation.requirement];
    return fmt::format("in {} it would break profile {}: {} ({})", home, profile, claim(catalog_, failing),
                       place(failing.span));
  }

  void wave() {
    const std::int64_t wave = variant_.checked.waves[id_.index];
    if (app_.wave.said()) {
      line("wave", fmt::format("{}, written ({}){}", wave, place(app_.wave.span), reason(app_.wave.because)));
      return;
    }
    std::set<std::string> after;
    for (const Requirement& requirement : own()) {
      if (requirement.relation != Relation::needs && requirement.relation != Relation::after) continue;
      for (const AppId provider : catalog_.providers(requirement)) {
        const bool before = variant_.checked.waves[provider.index] == wave - 1;
        if (before && catalog_.app(provider).layer == app_.layer) after.insert(catalog_.app(provider).name);
      }
    }
    std::string why;
    if (!app_.policy.automated()) {
      why = "the last of its layer: it is synced by hand";
    } else if (after.empty()) {
      why = "nothing in its layer comes before it";
    } else {
      why = "after " + fmt::format("{}", fmt::join(after, ", "));
    }
    line("wave", fmt::format("{}, inferred: {}", wave, why));
  }

  std::string profiles() const {
    std::vector<std::string> names;
    for (const ProfileId profile : closure_.profiles()) {
      if (closure_.holds(profile, id_)) names.push_back(catalog_.profile(profile).name);
    }
    return names.empty() ? "none" : fmt::format("{}", fmt::join(names, ", "));
  }

  std::vector<Requirement> own() const {
    const auto begin = catalog_.requirements.begin();
    return {begin + catalog_.first_requirement[id_.index], begin + catalog_.first_requirement[id_.index + 1]};
  }

  // Of all apps, or of those that the one profile asked for holds.
  bool is_shown(AppId app) const {
    if (!only_.valid()) return !catalog_.app(app).dropped;
    return catalog_.in_profile(catalog_.app(app), catalog_.profile(only_));
  }

  std::string met_by(const Requirement& requirement) const {
    if (requirement.self) return "itself";
    if (requirement.builtin) return "Kubernetes itself";
    if (requirement.external >= 0) return "something outside the catalog";
    std::vector<std::string> names;
    for (const AppId app : catalog_.providers(requirement)) {
      if (is_shown(app))
        names.push_back(
            fmt::format("{} ({})", catalog_.app(app).name, catalog_.layer(catalog_.app(app).layer).name));
    }
    return names.empty() ? "nothing" : fmt::format("{}", fmt::join(names, ", "));
  }

  std::string dropped(const std::string& name) const {
    const AppId app = catalog_.find_app(name);
    return app.valid() && catalog_.app(app).dropped ? ", which the fork drops" : "";
  }

  void requirements() {
    for (const Requirement& requirement : own()) {
      if (requirement.self) continue;
      const std::string shown = catalog_.show(requirement.ref);
      const std::string by =
          requirement.ref.kind == RefKind::app ? dropped(shown) : " from " + met_by(requirement);
      line(relation_name(requirement.relation),
           fmt::format("{}{}{}", shown, by, reason(catalog_.symbols.text(requirement.because))));
    }
  }

  void dependents() {
    for (const std::uint32_t list : catalog_.lists_of[id_.index]) {
      for (const std::uint32_t i : catalog_.users_of[list]) {
        const Requirement& user = catalog_.requirements[i];
        if (user.app == id_ || user.self || !is_shown(user.app)) continue;
        const std::string what = user.ref.kind == RefKind::app ? "it" : catalog_.show(user.ref);
        const std::string title =
            user.relation == Relation::after ? "before" : fmt::format("{} by", participle(user.relation));
        line(title, fmt::format("{} ({}), which {} {}{}", catalog_.app(user.app).name,
                                catalog_.layer(catalog_.app(user.app).layer).name, verb(user.relation), what,
                                reason(catalog_.symbols.text(user.because))));
      }
    }
  }

  void provisions() {
    for (const Provision& provision : catalog_.provisions) {
      if (provision.app == id_ && provision.ref.kind != RefKind::app) {
        line("provides", catalog_.show(provision.ref) +
                             (provision.origin == Origin::library ? ", known of its chart" : ""));
      }
    }
  }

  const SourceSet& sources_;
  const Variant& variant_;
  ProfileId only_;
  const Catalog& catalog_;
  Closure closure_;
  Admission admission_;
  AppId id_;
  const App& app_;
  std::ostream& out_;
};

}  // namespace

int why(const Options& options, World& world) {
  int status = kFine;
  const Shown shown = compile_shown(options, world, status);
  if (shown.compilation == nullptr) return status;
  const Catalog& catalog = shown.variant().catalog;
  const AppId app = catalog.find_app(options.subject);
  if (app.valid()) {
    if (shown.only.valid() && !catalog.in_profile(catalog.app(app), catalog.profile(shown.only))) {
      world.err << fmt::format("profilec: profile `{}` does not hold `{}`\n", options.profile,
                               options.subject);
      return kUsage;
    }
    Why(shown, app, world).print();
    return status;
  }
  std::vector<std::string_view> names;
  for (const App& one : catalog.apps) names.push_back(one.name);
  const auto near = nearest(options.subject, names);
  world.err << fmt::format("profilec: there is no app `{}`", options.subject)
            << (near.empty() ? "" : "; did you mean `" + near.front() + "`?") << "\n";
  return kUsage;
}

}  // namespace profilec::cli
