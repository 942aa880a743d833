#include "compiler/catalog/catalog.hpp"

#include <algorithm>

namespace profilec {

AppId Catalog::find_app(std::string_view wanted) const {
  const auto found = std::lower_bound(apps.begin(), apps.end(), wanted,
                                      [](const App& app, std::string_view text) { return app.name < text; });
  if (found == apps.end() || (*found)->name != wanted) return {};
  return {static_cast<std::uint32_t>(found - apps.begin())};
}

std::string Catalog::show(const Ref& ref) const {
  const std::string& name_text = symbols.text(ref.name);
  switch (ref.kind) {
    case RefKind::group: return name_text + "/*";
    case RefKind::namespace_: return "namespace " + name_text;
    case RefKind::capability: return "capability " + name_text;
    default: return name_text;
  }
}

std::string_view relation_name(Relation relation) {
  switch (relation) {
    case Relation::needs: return "needs";
    case Relation::uses: return "uses";
    case Relation::wants: return "wants";
    case Relation::after: return "after";
  }
  return "";
}

}  // namespace profilec
