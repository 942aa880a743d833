// What a fork changes at output only (design contract, section 5): repositories that are mirrored, and names
// with the fork's prefix. Checks and lowering ask the same questions here.
#pragma once

#include <string>
#include <string_view>

#include "compiler/catalog/catalog.hpp"

namespace profilec {

// Whether the prefix of a `mirror` begins a repository. A prefix is that of a text, but one without a scheme
// means the registry behind `oci://` too, where it leads to no URL of another scheme.
bool applies_to(const Mirror& mirror, std::string_view repository);
// The one that is taken for it, with the longest prefix; null where none applies.
const Mirror* mirror_of(const Catalog& catalog, std::string_view repository);
// The repository as the fork reads it: that prefix replaced.
std::string mirrored(const Catalog& catalog, const std::string& repository);

// What a source reads, before mirrors: the catalog's repository and revision where it says none.
const std::string& repository_of(const Catalog& catalog, const Source& source);
const std::string& revision_of(const Catalog& catalog, const Source& source);
// Whether the app reads values files from the catalog's repository, through a source of their own.
bool reads_catalog_values(const App& app);
// Whether a values file of this source is a path in the catalog's repository: of a chart, not `$NAME/...` and
// not remote.
bool lent_by_catalog(const Source& source, std::string_view file);
// A values file that Argo CD reads by its URL (rule: helm.valuesFileSchemes is `https, http` by default).
bool is_remote(std::string_view values_file);

// A name with the fork's prefix before it: of an Application or a root.
std::string output_name(const Catalog& catalog, std::string_view name);
// Of a project; the built-in `default` keeps its name in every fork.
std::string output_project(const Catalog& catalog, std::string_view project);
// The root of a layer, without the prefix.
std::string root_name(std::string_view layer);
// The Application that keeps the projects in sync where the roots have a project of their own.
inline constexpr std::string_view kProjectsRoot = "root-projects";

// The first statement of a source that is one of Helm; invalid where there is none.
Span helm_statement(const Source& source);
// Whether Argo CD surely renders the source with Helm: a chart, or a path with fields of Helm.
bool is_helm(const Source& source);
// The Helm release of such a source: a fork's prefix does not change it.
const std::string& release_of(const App& app, const Source& source);

}  // namespace profilec
