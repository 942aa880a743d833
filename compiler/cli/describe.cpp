#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <ostream>

#include "compiler/argocd/mirror.hpp"
#include "compiler/cli/commands.hpp"

namespace profilec::cli {
namespace {

using Json = nlohmann::ordered_json;

class Describe {
 public:
  Describe(const Variant& variant, ProfileId only)
      : variant_(variant), catalog_(variant.catalog), only_(only) {
    for (const LayerId layer : variant.checked.order.sequence) {
      const bool shown = !only.valid() || catalog_.profile(only).all_layers.has(layer);
      if (shown && !catalog_.layer(layer).dropped) layers_.push_back(layer);
    }
  }

  Json json() const {
    Json out;
    out["catalog"] = catalog_.name;
    if (!catalog_.fork.name.empty()) out["fork"] = catalog_.fork.name;
    out["tree"] = catalog_.tree.value;
    out["repo"] = catalog_.repo.value;
    out["revision"] = catalog_.revision.value;
    out["profiles"] = Json::array();
    for (const ProfileId profile : profiles()) out["profiles"].push_back(profile_json(profile));
    out["layers"] = Json::array();
    for (const LayerId layer : layers_) out["layers"].push_back(layer_json(layer));
    out["apps"] = Json::array();
    for (const LayerId layer : layers_) {
      for (const AppId app : in_order(layer)) out["apps"].push_back(app_json(app));
    }
    return out;
  }

  void table(std::ostream& out) const {
    out << fmt::format("catalog {}{}: {} at {}, tree {}\n\n", catalog_.name,
                       catalog_.fork.name.empty() ? "" : ", fork " + catalog_.fork.name, catalog_.repo.value,
                       catalog_.revision.value, catalog_.tree.value);
    print(out, profile_rows());
    out << "\n";
    std::vector<std::vector<std::string>> rows{{"LAYER", "WAVE", "APP", "SYNC", "NAMESPACE", "SOURCES"}};
    for (const LayerId layer : layers_) {
      for (const AppId id : in_order(layer)) {
        const App& app = catalog_.app(id);
        rows.push_back({catalog_.layer(layer).name + (app.home == layer ? "" : "*"),
                        std::to_string(variant_.checked.waves[id.index]), app.name,
                        app.policy.automated() ? "automated" : "manual",
                        app.namespace_.said() ? app.namespace_.value : "-",
                        fmt::format("{}", fmt::join(sources(app), "; "))});
      }
    }
    print(out, rows);
    const bool placed = std::any_of(catalog_.apps.begin(), catalog_.apps.end(),
                                    [](const App& app) { return !app.dropped && app.layer != app.home; });
    if (placed) out << "\n* placed there; `profilec why APP` says why\n";
  }

 private:
  std::vector<ProfileId> profiles() const {
    std::vector<ProfileId> out;
    for (std::uint32_t i = 0; i < catalog_.profiles.size(); ++i) {
      if (!catalog_.profiles[i].dropped && (!only_.valid() || only_.index == i)) out.push_back({i});
    }
    // The smallest first: profiles are cumulative.
    std::stable_sort(out.begin(), out.end(), [&](ProfileId a, ProfileId b) {
      return layer_names(catalog_.profile(a)).size() < layer_names(catalog_.profile(b)).size();
    });
    return out;
  }

  // What a profile is for stands last, where any says so.
  std::vector<std::vector<std::string>> profile_rows() const {
    const std::vector<ProfileId> shown = profiles();
    const bool docs = std::any_of(shown.begin(), shown.end(),
                                  [this](ProfileId id) { return !catalog_.profile(id).doc.empty(); });
    std::vector<std::vector<std::string>> rows{{"PROFILE", "LAYERS"}};
    if (docs) rows.front().emplace_back("ABOUT");
    for (const ProfileId id : shown) {
      const Profile& profile = catalog_.profile(id);
      rows.push_back({profile.name + (profile.is_default ? " (default)" : ""),
                      fmt::format("{}", fmt::join(layer_names(profile), ", "))});
      if (!profile.doc.empty()) rows.back().push_back(profile.doc);
    }
    return rows;
  }

  std::vector<std::string> layer_names(const Profile& profile) const {
    std::vector<std::string> names;
    for (const LayerId layer : variant_.checked.order.sequence) {
      if (profile.all_layers.has(layer)) names.push_back(catalog_.layer(layer).name);
    }
    return names;
  }

  std::vector<AppId> in_order(LayerId layer) const {
    std::vector<AppId> apps = catalog_.layer(layer).apps;
    std::stable_sort(apps.begin(), apps.end(), [&](AppId a, AppId b) {
      return variant_.checked.waves[a.index] < variant_.checked.waves[b.index];
    });
    return apps;
  }

  std::vector<std::string> sources(const App& app) const {
    std::vector<std::string> out;
    for (const Source& source : app.sources) {
      const std::string repo = mirrored(catalog_, repository_of(catalog_, source));
      switch (source.kind) {
        case SourceKind::chart:
          out.push_back(fmt::format("{} {} from {}", source.chart.value, source.revision.value, repo));
          break;
        case SourceKind::git:
          out.push_back(source.repo.said() ? fmt::format("{} in {}", source.path.value, repo)
                                           : source.path.value);
          break;
        case SourceKind::oci: out.push_back(fmt::format("{} {}", repo, source.revision.value)); break;
        case SourceKind::ref: out.push_back(fmt::format("${} in {}", source.ref.value, repo)); break;
      }
    }
    if (app.manifest.said()) out.push_back(app.manifest.value);
    return out;
  }

  Json profile_json(ProfileId id) const {
    const Profile& profile = catalog_.profile(id);
    return {{"name", profile.name},
            {"doc", profile.doc},
            {"default", profile.is_default},
            {"layers", layer_names(profile)}};
  }

  Json layer_json(LayerId id) const {
    const Layer& layer = catalog_.layer(id);
    Json out{{"name", layer.name}, {"doc", layer.doc}};
    out["after"] = Json::array();
    for (const LayerId before : layer.after) out["after"].push_back(catalog_.layer(before).name);
    out["root"] = output_name(catalog_, root_name(layer.name));
    return out;
  }

  Json app_json(AppId id) const {
    const App& app = catalog_.app(id);
    Json out{{"name", app.name},
             {"doc", app.doc},
             {"application", output_name(catalog_, app.application_name())},
             {"layer", catalog_.layer(app.layer).name},
             {"home", catalog_.layer(app.home).name},
             {"wave", variant_.checked.waves[id.index]},
             {"waveWritten", app.wave.said()},
             {"sync", app.policy.automated() ? "automated" : "manual"},
             {"project", output_project(catalog_, catalog_.project_of(app))},
             {"cluster", catalog_.symbols.text(app.destination)},
             {"namespace", app.namespace_.said() ? Json(app.namespace_.value) : Json(nullptr)}};
    out["profiles"] = Json::array();
    for (const Profile& profile : catalog_.profiles) {
      if (!profile.dropped && catalog_.in_profile(app, profile)) out["profiles"].push_back(profile.name);
    }
    out["sources"] = Json::array();
    for (const Source& source : app.sources) out["sources"].push_back(source_json(source));
    out["relations"] = Json::array();
    for (std::uint32_t i = catalog_.first_requirement[id.index]; i < catalog_.first_requirement[id.index + 1];
         ++i) {
      out["relations"].push_back(relation_json(catalog_.requirements[i]));
    }
    out["provides"] = Json::array();
    for (const Provision& provision : catalog_.provisions) {
      if (provision.app == id && provision.ref.kind != RefKind::app)
        out["provides"].push_back(catalog_.show(provision.ref));
    }
    return out;
  }

  Json source_json(const Source& source) const {
    Json out{{"repo", mirrored(catalog_, repository_of(catalog_, source))},
             {"revision", revision_of(catalog_, source)}};
    if (source.chart.said()) out["chart"] = source.chart.value;
    if (source.path.said()) out["path"] = source.path.value;
    if (source.ref.said()) out["ref"] = source.ref.value;
    if (!source.values.empty()) {
      out["values"] = Json::array();
      for (const SaidText& file : source.values) out["values"].push_back(file.value);
    }
    return out;
  }

  Json relation_json(const Requirement& requirement) const {
    Json out{{"relation", relation_name(requirement.relation)}, {"to", catalog_.show(requirement.ref)}};
    out["providers"] = Json::array();
    for (const AppId app : catalog_.providers(requirement)) {
      if (!catalog_.app(app).dropped) out["providers"].push_back(catalog_.app(app).name);
    }
    if (requirement.external >= 0) out["external"] = true;
    if (requirement.because != 0) out["because"] = catalog_.symbols.text(requirement.because);
    return out;
  }

  // Columns as wide as their widest cell; the last one is left as it is.
  static void print(std::ostream& out, const std::vector<std::vector<std::string>>& rows) {
    std::vector<std::size_t> widths(rows.front().size(), 0);
    for (const auto& row : rows) {
      for (std::size_t i = 0; i + 1 < row.size(); ++i) widths[i] = std::max(widths[i], row[i].size());
    }
    for (const auto& row : rows) {
      for (std::size_t i = 0; i + 1 < row.size(); ++i) out << fmt::format("{:<{}}  ", row[i], widths[i]);
      out << row.back() << "\n";
    }
  }

  const Variant& variant_;
  const Catalog& catalog_;
  ProfileId only_;
  std::vector<LayerId> layers_;
};

}  // namespace

namespace {

// The forks and their trees: what a script needs to spread them over steps.
Json forks(const Compilation& compilation) {
  Json out = Json::array();
  for (const auto& [name, statement] : compilation.declarations.forks) {
    Diagnostics unwanted;  // `check` is for these
    const Catalog fork = resolve(compilation.sources, compilation.declarations, *compilation.facts, statement,
                                 compilation.manifests, unwanted);
    out.push_back({{"name", name}, {"tree", fork.tree.value}});
  }
  return out;
}

}  // namespace

int describe(const Options& options, World& world) {
  int status = kFine;
  const Shown shown = compile_shown(options, world, status);
  if (shown.compilation == nullptr) return status;
  const Describe describe(shown.variant(), shown.only);
  if (options.output_format == "json") {
    Json described = describe.json();
    if (options.forks.empty()) described["forks"] = forks(*shown.compilation);
    world.out << described.dump(2, ' ', false, Json::error_handler_t::replace) << "\n";
  } else {
    describe.table(world.out);
  }
  return status;
}

}  // namespace profilec::cli
