// The Helm releases that Argo CD renders: two of one name in one namespace write the same objects (P0618).
#pragma once

#include <string>
#include <vector>

#include "compiler/catalog/catalog.hpp"
#include "compiler/check/rules/source_view.hpp"

namespace profilec::rules {

struct Release {
  AppId app;
  std::string name;
  std::string space;  // the namespace it is installed into; empty: none is named
  Span span;          // where the name is said
  bool said = false;  // by a statement; else it is that of the Application
};

// Of an app, by what it is known to read; in the order of its sources.
std::vector<Release> releases_of(const Catalog& catalog, AppId app, const std::vector<SourceView>& views);

// Two apps of one cluster that install one release, and the profiles that hold both.
struct ReleaseClash {
  Release first;
  Release second;
  std::vector<std::string> profiles;
};
std::vector<ReleaseClash> release_clashes(const Catalog& catalog, const SourceViews& views);

}  // namespace profilec::rules
