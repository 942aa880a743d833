// textDocument/hover: what a name means here, else what the statement under the cursor says.
#include <fmt/format.h>

#include <algorithm>

#include "compiler/argocd/sync_options.hpp"
#include "compiler/lsp/app_facts.hpp"
#include "compiler/lsp/methods.hpp"
#include "compiler/lsp/option_docs.hpp"
#include "compiler/lsp/spot.hpp"
#include "compiler/source/text.hpp"
#include "compiler/syntax/bind.hpp"
#include "stdlib/stdlib.hpp"

namespace profilec::lsp {
namespace {

using syntax::Statement;

class Hover {
 public:
  Hover(const Compilation& compilation, const Variant& variant)
      : compilation_(compilation), variant_(variant), catalog_(variant.catalog) {}

  std::string name(const Target& target) const {
    switch (target.what) {
      case What::app: return app(target);
      case What::layer: return layer(target);
      case What::profile: return profile(target);
      case What::preset: return preset(target);
      case What::project: return project(target);
      case What::let: return let(target);
      case What::chart: return chart(target);
      case What::kind:
      case What::group:
      case What::object:
      case What::namespace_:
      case What::capability: return provided(target);
      case What::library: return library_files(target);
      case What::fork:
      case What::catalog: return {};
    }
    return {};
  }

  static std::string option(const std::string& key) {
    const std::string_view doc = option_doc(key);
    if (doc.empty()) return {};
    std::string values;
    for (const std::string_view value : argocd::option_values(key))
      values += fmt::format("{}`{}`", values.empty() ? "" : ", ", value);
    return fmt::format("**option `{}`**: {}\n\n- acts with {}\n- becomes `spec.syncPolicy.syncOptions`", key,
                       doc, values);
  }

  static std::string statement(const syntax::Form& form) {
    std::string out = fmt::format("```profile\n{}\n```\n{}", syntax::usage(form), form.doc);
    if (!form.field.empty()) out += fmt::format("\n\nbecomes `{}`", form.field);
    return out;
  }

 private:
  static std::string library_files(const Target& target) {
    std::string out = fmt::format("**library `{}`**, inside the program\n", target.name);
    for (const LibraryFile& file : library(target.name)) out += fmt::format("\n- `{}`", file.name);
    return out;
  }

  std::string app(const Target& target) const {
    const AppId id = catalog_.find_app(target.name);
    return id.valid() ? app_markdown(compilation_, variant_, id) : std::string();
  }

  std::string layer(const Target& target) const {
    for (const Layer& layer : catalog_.layers) {
      if (layer.name != target.name) continue;
      std::string out =
          fmt::format("**layer `{}`**{}\n", layer.name, layer.doc.empty() ? "" : ": " + layer.doc);
      std::vector<std::string> names;
      for (const LayerId after : layer.after) names.push_back(catalog_.layer(after).name);
      if (!names.empty()) out += "\n- after " + quoted_list(names, 8);
      names.clear();
      for (const AppId app : layer.apps) names.push_back(catalog_.app(app).name);
      out += fmt::format("\n- {} app{}{}", names.size(), names.size() == 1 ? "" : "s",
                         names.empty() ? "" : ": " + quoted_list(names, 12));
      names.clear();
      for (const Profile& profile : catalog_.profiles) {
        const LayerId id{static_cast<std::uint32_t>(&layer - catalog_.layers.data())};
        if (!profile.dropped && profile.all_layers.has(id)) names.push_back(profile.name);
      }
      return out + (names.empty() ? "\n- in no profile" : "\n- in " + quoted_list(names, 8));
    }
    return {};
  }

  std::string profile(const Target& target) const {
    for (const Profile& profile : catalog_.profiles) {
      if (profile.name != target.name) continue;
      std::vector<std::string> layers;
      std::size_t apps = 0;
      for (const LayerId layer : variant_.checked.order.sequence) {
        if (!profile.all_layers.has(layer)) continue;
        layers.push_back(catalog_.layer(layer).name);
        apps += catalog_.layer(layer).apps.size();
      }
      return fmt::format("**{}profile `{}`**\n\n- layers {}\n- {} apps", profile.is_default ? "default " : "",
                         profile.name, layers.empty() ? "none" : quoted_list(layers, 12), apps);
    }
    return {};
  }

  // The statement as it is written: what `with` stands for.
  std::string source(Span name, std::string_view keyword) const {
    for (const auto* trees : {&compilation_.program.trees, &compilation_.program.library}) {
      for (const syntax::Tree& tree : *trees) {
        if (tree.file != name.file) continue;
        const Statement* found = spot_at(tree, name.begin).inside(keyword);
        if (found != nullptr)
          return fmt::format("```profile\n{}\n```", compilation_.sources.text(found->span));
      }
    }
    return {};
  }

  std::string preset(const Target& target) const { return source(target.declaration, "preset"); }

  std::string let(const Target& target) const { return source(target.declaration, "let"); }

  std::string project(const Target& target) const {
    for (const Project& project : catalog_.projects) {
      if (project.name != target.name) continue;
      std::size_t apps = 0;
      for (const App& app : catalog_.apps)
        apps += !app.dropped && catalog_.project_of(app) == project.name ? 1 : 0;
      return fmt::format("**project `{}`**{}\n\n- {} apps", project.name,
                         project.doc.empty() ? "" : ": " + project.doc, apps);
    }
    return {};
  }

  std::string chart(const Target& target) const {
    std::string out;
    for (const auto* facts : {&compilation_.declarations.facts, &compilation_.declarations.library_facts}) {
      for (const Statement* fact : *facts) {
        if (plain_text(compilation_.sources, *slot(*fact, "name")) != target.name) continue;
        out +=
            fmt::format("\n- {} `{}` from",
                        facts == &compilation_.declarations.facts ? "the catalog knows" : "the library knows",
                        plain_text(compilation_.sources, *slot(*fact, "range")));
        for (const auto& repo : elements(*fact, "repos"))
          out += fmt::format(" `{}`", plain_text(compilation_.sources, *repo.front()));
        for (const Statement& said : block_of(*fact)->statements) out += known(said);
      }
    }
    if (out.empty()) out = "\n- nobody says what it brings: `provides` in its app does, or `chart-facts`";
    return fmt::format("**chart `{}`**\n", target.name) + out;
  }

  // A statement of chart-facts: its words as they stand, and the first of its references.
  std::string known(const Statement& said) const {
    if (said.form == nullptr) return {};
    constexpr std::size_t kMost = 6;
    const auto refs = syntax::elements(said, "refs");
    const std::uint32_t begin = refs.empty() ? said.span.end : refs.front().front()->span.begin;
    std::string_view words = compilation_.sources.text({said.span.file, said.span.begin, begin});
    words = words.substr(0, words.find_last_not_of(" [(\n") + 1);
    std::string out = fmt::format("\n  - {}", words);
    for (std::size_t i = 0; i < std::min(refs.size(), kMost); ++i) {
      const Span ref{said.span.file, refs[i].front()->span.begin, refs[i].back()->span.end};
      out += fmt::format("{} `{}`", i == 0 ? "" : ",", compilation_.sources.text(ref));
    }
    return refs.size() > kMost ? out + fmt::format(" and {} more", refs.size() - kMost) : out;
  }

  std::string provided(const Target& target) const {
    std::string out = fmt::format("**{} `{}`**\n", what_name(target.what), target.name);
    std::vector<std::string> providers;
    for (const Provision& provision : catalog_.provisions) {
      const bool same = catalog_.symbols.text(provision.ref.name) == target.name;
      const bool wild = target.what == What::kind && provision.ref.kind == RefKind::group &&
                        target.name.rfind(catalog_.symbols.text(provision.ref.name) + "/", 0) == 0;
      if (provision.ref.kind == RefKind::app || (!same && !wild)) continue;
      const App& app = catalog_.app(provision.app);
      if (app.dropped || !app.layer.valid()) continue;
      const std::string how = provision.origin == Origin::library ? ", known of its chart"
                              : wild                              ? ", by a wildcard"
                                                                  : "";
      providers.push_back(
          fmt::format("provided by `{}` in layer `{}`{}", app.name, catalog_.layer(app.layer).name, how));
    }
    for (const External& external : catalog_.externals) {
      if (catalog_.symbols.text(external.ref.name) == target.name)
        providers.push_back("external, because " + external.because);
    }
    std::vector<std::string> users;
    bool builtin = false;
    for (const Requirement& need : catalog_.requirements) {
      if (need.ref.kind == RefKind::app || catalog_.symbols.text(need.ref.name) != target.name) continue;
      builtin = builtin || need.builtin;
      if (users.empty() || users.back() != catalog_.app(need.app).name)
        users.push_back(catalog_.app(need.app).name);
    }
    if (builtin) out += "\n- built into Kubernetes";
    for (const std::string& provider : providers) out += "\n- " + provider;
    if (providers.empty() && !builtin) out += "\n- nothing in the catalog provides it";
    if (!users.empty()) out += "\n- asked for by " + quoted_list(users, 8);
    return out;
  }

  const Compilation& compilation_;
  const Variant& variant_;
  const Catalog& catalog_;
};

Json result(Workspace& workspace, LiveCatalog& catalog, Span span, std::string text) {
  return {{"contents", {{"kind", "markdown"}, {"value", std::move(text)}}},
          {"range", workspace.range(catalog, span)}};
}

}  // namespace

Json hover(Workspace& workspace, const Json& params) {
  const Cursor cursor = workspace.cursor(params);
  if (!cursor) return nullptr;
  LiveCatalog& catalog = *cursor.catalog;
  const Compilation& compilation = catalog.current();
  const Spot spot = spot_at(*catalog.tree(cursor.file), cursor.offset);
  const Variant* variant = variant_at(compilation, spot);
  if (variant == nullptr) return nullptr;
  if (const Occurrence* name = catalog.index().at(cursor.file, cursor.offset)) {
    std::string text = Hover(compilation, *variant).name(catalog.index().target(*name));
    if (!text.empty()) return result(workspace, catalog, name->span, std::move(text));
  }
  const Statement* statement = spot.innermost();
  if (statement == nullptr || statement->form == nullptr || spot.item == nullptr) return nullptr;
  const bool option = statement->form->keyword == "option" || statement->form->keyword == "no option";
  if (option && spot.item == slot(*statement, "name")) {
    std::string text = Hover::option(plain_text(compilation.sources, *spot.item));
    if (!text.empty()) return result(workspace, catalog, spot.item->span, std::move(text));
  }
  const bool keyword = spot.item->kind == syntax::ItemKind::word && spot.item->slot == syntax::kNoSlot;
  if (!keyword) return nullptr;
  return result(workspace, catalog, spot.item->span, Hover::statement(*statement->form));
}

}  // namespace profilec::lsp
