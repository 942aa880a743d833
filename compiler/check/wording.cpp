#include "compiler/check/wording.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "compiler/source/text.hpp"

namespace profilec {

std::string app_name(const Catalog& catalog, AppId app) { return "`" + catalog.app(app).name + "`"; }
std::string layer_name(const Catalog& catalog, LayerId layer) {
  return "`" + catalog.layer(layer).name + "`";
}

std::string_view verb(Relation relation) {
  return relation == Relation::after ? "comes after" : relation_name(relation);
}

std::string claim(const Catalog& catalog, const Requirement& requirement) {
  return fmt::format("`{}` {} `{}`", catalog.app(requirement.app).name, verb(requirement.relation),
                     catalog.show(requirement.ref));
}

Span chart_of(const App& app) {
  return std::find_if(app.sources.begin(), app.sources.end(),
                      [](const Source& source) { return source.kind == SourceKind::chart; })
      ->chart.span;
}

std::string_view participle(Relation relation) {
  switch (relation) {
    case Relation::needs: return "needed";
    case Relation::uses: return "used";
    case Relation::wants: return "wanted";
    case Relation::after: return "waited for";
  }
  return "";
}

Label reference_label(const Catalog& catalog, const Requirement& requirement, std::string_view where) {
  std::string text;
  if (requirement.origin == Origin::implied && requirement.ref.kind == RefKind::namespace_) {
    text = fmt::format("`{}` is sent to this namespace", catalog.app(requirement.app).name);
  } else if (requirement.origin == Origin::implied) {
    text = "an object needs its kind";
  } else if (requirement.origin == Origin::library) {
    text = fmt::format("known of its chart: {} {}", participle(requirement.relation), where);
  } else {
    text = fmt::format("{} {}", participle(requirement.relation), where);
  }
  // One line: the reason may have several.
  const std::string& because = catalog.symbols.text(requirement.because);
  if (!because.empty() && !requirement.reason_in_sight) text += ": " + because.substr(0, because.find('\n'));
  return {requirement.span, std::move(text)};
}

std::string creating_namespaces(const Catalog& catalog, const std::vector<AppId>& apps) {
  std::map<std::string_view, std::vector<std::string>> ways;
  for (const AppId id : apps) {
    const App& app = catalog.app(id);
    std::string_view way = "add `with create-namespace` to";
    if (app.policy.option("CreateNamespace") != nullptr) {
      way = "turn `CreateNamespace` on in";  // it is off: one more would not turn it on
    } else if (app.manifest.said()) {
      way = "add `CreateNamespace=true` to the `syncOptions` in the manifest of";
    }
    ways[way].push_back(app.name);
  }
  std::string text;
  for (const auto& [way, names] : ways)
    text += fmt::format("{}{} {}", text.empty() ? "" : ", and ", way, quoted_list(names, 4));
  return text;
}

std::vector<std::string> profile_names(const Catalog& catalog, const std::vector<ProfileId>& profiles) {
  std::vector<std::string> names;
  for (const ProfileId profile : profiles) names.push_back(catalog.profile(profile).name);
  return names;
}

std::string profiles_phrase(const Catalog& catalog, const std::vector<ProfileId>& profiles) {
  return (profiles.size() == 1 ? "profile " : "profiles ") + quoted_list(profile_names(catalog, profiles), 6);
}

Label provider_label(const Catalog& catalog, AppId app) {
  return {catalog.app(app).span,
          fmt::format("provided here, in layer {}", layer_name(catalog, catalog.app(app).layer))};
}

}  // namespace profilec
