// Which scalars of a verbatim manifest a fork changes (contract, 5), as byte patches. Internal to
// compiler/manifest.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/catalog/catalog.hpp"
#include "compiler/yaml/reader.hpp"

namespace profilec::manifests {

struct Patch {
  const yaml::Node* node = nullptr;
  std::string value;  // what a reader is to see there
  std::string what;   // `spec.source.repoURL`
};

// The patches of a document for the fork of `catalog`; none for the catalog itself. A chart without a release
// name of its own is installed under the Application's name, and a prefix changes that: no scalar can be
// patched to keep it.
struct Patches {
  std::vector<Patch> patches;
  std::vector<std::pair<const yaml::Node*, std::string>> renamed_releases;
  std::vector<const yaml::Node*>
      without_revision;  // sources that follow the catalog's and do not say so: nothing to patch
};
Patches plan_patches(const yaml::Node& root, const Catalog& catalog);

// The new bytes of one scalar, in the style it is written in; nothing where that cannot be done safely.
std::optional<std::string> patched_scalar(std::string_view bytes, const Patch& patch);

// A path of the catalog's repository with the tree replaced, where it lies below the old one.
std::string retargeted_path(const Catalog& catalog, const std::string& path);
// Whether the URL is that of the catalog's own repository, and whether the revision is the catalog's.
bool is_own_repository(const Catalog& catalog, std::string_view url);
bool is_own_revision(const Catalog& catalog, std::string_view revision);

}  // namespace profilec::manifests
