// What a fork changes at output only (design contract, section 5): repositories that are mirrored, and names
// with the fork's prefix. Checks and lowering ask the same questions here.
#pragma once

#include <string>
#include <string_view>

#include "compiler/catalog/catalog.hpp"

namespace profilec {

// The repository as the fork reads it: its longest `mirror` prefix replaced.
std::string mirrored(const Catalog& catalog, const std::string& repository);

// What a source reads, before mirrors: the catalog's repository and revision where it says none.
const std::string& repository_of(const Catalog& catalog, const Source& source);
const std::string& revision_of(const Catalog& catalog, const Source& source);
// Whether the app reads values files from the catalog's repository, through a source of their own.
bool reads_catalog_values(const App& app);

// A name with the fork's prefix before it: of an Application or a root.
std::string output_name(const Catalog& catalog, std::string_view name);
// Of a project; the built-in `default` keeps its name in every fork.
std::string output_project(const Catalog& catalog, std::string_view project);
// The root of a layer, without the prefix.
std::string root_name(std::string_view layer);
// The Application that keeps the projects in sync where the roots have a project of their own.
inline constexpr std::string_view kProjectsRoot = "root-projects";

// The Helm release of a chart's source: a fork's prefix does not change it.
const std::string& release_of(const App& app, const Source& source);

}  // namespace profilec
