// The words that several checks share, so that one fact is told one way.
#pragma once

#include <string>
#include <vector>

#include "compiler/catalog/catalog.hpp"
#include "compiler/diagnostics/diagnostic.hpp"

namespace profilec {

// More labels than these only hide the first ones.
inline constexpr std::size_t kMoreReferences = 4;

std::string app_name(const Catalog& catalog, AppId app);        // in backticks
std::string layer_name(const Catalog& catalog, LayerId layer);  // in backticks

// "needs", "comes after".
std::string_view verb(Relation relation);
// "`kserve` needs `cert-manager.io/Certificate`".
std::string claim(const Catalog& catalog, const Requirement& requirement);
// The label on a reference: what it is, and its reason where its line does not show it: "needed here: the
// pool's endpoints are its pods". `where` begins with `here`.
Label reference_label(const Catalog& catalog, const Requirement& requirement,
                      std::string_view where = "here");
// The name of an app's first chart, which it has: where to say what the library knows of it.
Span chart_of(const App& app);
// Where a relation or a provision stands for its reader: what the library knows is said at the app's chart.
template <typename Fact>
Span place_of(const Catalog& catalog, const Fact& fact) {
  return fact.origin == Origin::library ? chart_of(catalog.app(fact.app)) : fact.span;
}
// "used", "needed".
std::string_view participle(Relation relation);
// "profile `serving`", "profiles `serving` and `llm-gateway`".
std::string profiles_phrase(const Catalog& catalog, const std::vector<ProfileId>& profiles);
// What makes apps create the namespaces they are sent to: "add `with create-namespace` to `shop`".
std::string creating_namespaces(const Catalog& catalog, const std::vector<AppId>& apps);
std::vector<std::string> profile_names(const Catalog& catalog, const std::vector<ProfileId>& profiles);
// The label on an app's name where it is a provider: "provided here, in layer `serving`".
Label provider_label(const Catalog& catalog, AppId app);

}  // namespace profilec
