// textDocument/inlayHint: the waves that are inferred, and where a placed app really lives.
#include <fmt/format.h>

#include "compiler/lsp/app_facts.hpp"
#include "compiler/lsp/methods.hpp"
#include "compiler/lsp/spot.hpp"

namespace profilec::lsp {

Json inlay_hints(Workspace& workspace, const Json& params) {
  const Cursor cursor = workspace.cursor(params);
  if (!cursor) return nullptr;
  const Compilation& compilation = cursor.catalog->current();
  const Place from = place_from(params.at("range").at("start"));
  const Place to = place_from(params.at("range").at("end"));
  Json out = Json::array();
  for (const Variant& variant : compilation.variants) {
    const Catalog& catalog = variant.catalog;
    for (std::uint32_t i = 0; i < catalog.apps.size(); ++i) {
      const App& app = catalog.apps[i];
      // What a fork declares itself is shown as it is there; all else as it is in the catalog.
      const bool first = &variant == &compilation.variants.front();
      if (app.span.file != cursor.file || app.dropped ||
          (!first && compilation.variants.front().catalog.find_app(app.name).valid()))
        continue;
      const Place at = place_at(compilation.sources, cursor.file, app.span.end, workspace.settings.encoding);
      if (at < from || to < at) continue;
      std::string label;
      if (app.layer != app.home && app.layer.valid()) label = "in " + catalog.layer(app.layer).name;
      if (!app.wave.said() && !app.manifest.said())
        label += fmt::format("{}wave {}", label.empty() ? "" : ", ", variant.checked.waves[i]);
      if (label.empty()) continue;
      out.push_back(
          {{"position", to_json(at)},
           {"label", label},
           {"paddingLeft", true},
           {"tooltip", fmt::format("wave {}, {}", variant.checked.waves[i], wave_origin(variant, {i}))}});
    }
  }
  return out;
}

}  // namespace profilec::lsp
