#include "compiler/lsp/app_facts.hpp"

#include <fmt/format.h>

#include <set>

#include "compiler/check/admission.hpp"
#include "compiler/check/wording.hpp"
#include "compiler/source/text.hpp"

namespace profilec::lsp {
namespace {

constexpr std::size_t kMostLines = 12;  // of one kind; the rest is counted

class AppFacts {
 public:
  AppFacts(const Variant& variant, AppId app)
      : variant_(variant),
        catalog_(variant.catalog),
        closure_(catalog_, variant.checked.order),
        id_(app),
        app_(catalog_.app(app)) {}

  std::string run() {
    out_ = fmt::format("**app `{}`**{}\n", app_.name, app_.doc.empty() ? "" : ": " + app_.doc);
    if (app_.own_name.said()) line(fmt::format("Application `{}`", app_.own_name.value));
    if (app_.dropped) {
      line(fmt::format("dropped by the fork `{}`", catalog_.fork.name));
      return out_;
    }
    layer();
    line(fmt::format("wave {}, {}", variant_.checked.waves[id_.index], wave_origin(variant_, id_)));
    profiles();
    if (app_.support.said()) line("exists only for its dependents");
    dependents();
    needs();
    return out_;
  }

 private:
  void line(std::string_view text) { out_ += fmt::format("\n- {}", text); }

  void list(const std::vector<std::string>& lines) {
    for (std::size_t i = 0; i < lines.size() && i < kMostLines; ++i) line(lines[i]);
    if (lines.size() > kMostLines) line(fmt::format("and {} more", lines.size() - kMostLines));
  }

  static std::string reason(const std::string& because) {
    return because.empty() ? "" : ", because " + because;
  }

  void layer() {
    const Placement* placed = nullptr;
    for (const Placement& one : catalog_.placements) {
      if (one.app == id_) placed = &one;
    }
    if (placed == nullptr) return line(fmt::format("layer {}, its home", layer_name(catalog_, app_.layer)));
    line(fmt::format("layer {}, placed there{}; its home is {}", layer_name(catalog_, app_.layer),
                     reason(placed->because), layer_name(catalog_, app_.home)));
    std::vector<std::string> witnesses;
    for (const AppId app : Admission(closure_).witnesses(id_)) witnesses.push_back(catalog_.app(app).name);
    if (!witnesses.empty()) line("forced out of its home by " + quoted_list(witnesses, 6));
  }

  void profiles() {
    std::vector<std::string> names;
    for (const ProfileId profile : closure_.profiles()) {
      if (closure_.holds(profile, id_)) names.push_back(catalog_.profile(profile).name);
    }
    line(names.empty() ? "in no profile"
                       : fmt::format("in profile{} {}", names.size() > 1 ? "s" : "", quoted_list(names, 8)));
  }

  void dependents() {
    std::vector<std::string> lines;
    for (const std::uint32_t list : catalog_.lists_of[id_.index]) {
      for (const std::uint32_t i : catalog_.users_of[list]) {
        const Requirement& user = catalog_.requirements[i];
        if (user.app == id_ || user.self || catalog_.app(user.app).dropped) continue;
        const std::string what =
            user.ref.kind == RefKind::app ? "it" : fmt::format("`{}`", catalog_.show(user.ref));
        lines.push_back(fmt::format("{} ({}) {} {}{}", app_name(catalog_, user.app),
                                    catalog_.layer(catalog_.app(user.app).layer).name,
                                    relation_name(user.relation), what,
                                    reason(catalog_.symbols.text(user.because))));
      }
    }
    list(lines);
  }

  void needs() {
    std::vector<std::string> lines;
    for (std::uint32_t i = catalog_.first_requirement[id_.index];
         i < catalog_.first_requirement[id_.index + 1]; ++i) {
      const Requirement& need = catalog_.requirements[i];
      if (need.self || need.builtin) continue;
      std::vector<std::string> from;
      for (const AppId app : catalog_.providers(need)) from.push_back(catalog_.app(app).name);
      std::string by = need.external >= 0 ? " from outside the catalog" : "";
      if (by.empty() && need.ref.kind != RefKind::app)
        by = from.empty() ? ", which nothing provides" : " from " + quoted_list(from);
      lines.push_back(fmt::format("{} `{}`{}", relation_name(need.relation), catalog_.show(need.ref), by));
    }
    list(lines);
  }

  const Variant& variant_;
  const Catalog& catalog_;
  Closure closure_;
  AppId id_;
  const App& app_;
  std::string out_;
};

}  // namespace

std::string wave_origin(const Variant& variant, AppId id) {
  const Catalog& catalog = variant.catalog;
  const App& app = catalog.app(id);
  if (app.wave.said()) {
    return app.wave.because.empty() ? "written" : "written because " + app.wave.because;
  }
  if (app.manifest.said()) return "of its manifest";
  const auto& waves = variant.checked.waves;
  const std::vector<AppId>& all = catalog.layer(app.layer).apps;
  const bool last = !app.policy.automated() && std::all_of(all.begin(), all.end(), [&](AppId other) {
    return waves[other.index] <= waves[id.index];
  });
  if (last) return "inferred: the last of its layer, as it is synced by hand";
  std::set<std::string> after;
  for (std::uint32_t i = catalog.first_requirement[id.index]; i < catalog.first_requirement[id.index + 1];
       ++i) {
    const Requirement& need = catalog.requirements[i];
    if (need.relation != Relation::needs && need.relation != Relation::after) continue;
    for (const AppId provider : catalog.providers(need)) {
      const bool before = waves[provider.index] == waves[id.index] - 1;
      if (before && catalog.app(provider).layer == app.layer) after.insert(catalog.app(provider).name);
    }
  }
  if (after.empty()) return "inferred: nothing in its layer comes before it";
  return "inferred: after " + quoted_list({after.begin(), after.end()});
}

std::string app_markdown(const Compilation&, const Variant& variant, AppId app) {
  return AppFacts(variant, app).run();
}

}  // namespace profilec::lsp
