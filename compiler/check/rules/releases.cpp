#include "compiler/check/rules/releases.hpp"

#include <map>
#include <tuple>

namespace profilec::rules {
namespace {

std::vector<std::string> profiles_with_both(const Catalog& catalog, const App& a, const App& b) {
  std::vector<std::string> out;
  for (const Profile& profile : catalog.profiles) {
    if (!profile.dropped && catalog.in_profile(a, profile) && catalog.in_profile(b, profile))
      out.push_back(profile.name);
  }
  return out;
}

}  // namespace

std::vector<Release> releases_of(const Catalog& catalog, AppId id, const std::vector<SourceView>& views) {
  std::vector<Release> out;
  const App& app = catalog.app(id);
  for (const SourceView& source : views) {
    if (!source.chart.said() && !source.helm.valid()) continue;
    Release release{id, app.application_name(), app.namespace_.value,
                    app.own_name.said() ? app.own_name.span : app.span};
    if (source.release.said()) {
      release.name = source.release.value;
      release.span = source.release.span;
      release.said = true;
    }
    if (source.helm_namespace.said()) release.space = source.helm_namespace.value;
    out.push_back(std::move(release));
  }
  return out;
}

std::vector<ReleaseClash> release_clashes(const Catalog& catalog, const SourceViews& views) {
  std::vector<ReleaseClash> out;
  std::map<std::tuple<Symbol, std::string, std::string>, std::vector<Release>> known;
  for (std::uint32_t i = 0; i < catalog.apps.size(); ++i) {
    for (Release& release : releases_of(catalog, {i}, views.of({i}))) {
      std::vector<Release>& others = known[{catalog.app({i}).destination, release.space, release.name}];
      for (const Release& other : others) {
        if (other.app == release.app) continue;
        auto profiles = profiles_with_both(catalog, catalog.app(other.app), catalog.app({i}));
        if (profiles.empty()) continue;
        out.push_back({other, release, std::move(profiles)});
        break;
      }
      others.push_back(std::move(release));
    }
  }
  return out;
}

}  // namespace profilec::rules
