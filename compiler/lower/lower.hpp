// From a checked catalog to the documents Argo CD reads: child Applications, roots and AppProjects.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "compiler/catalog/catalog.hpp"
#include "compiler/check/check.hpp"
#include "compiler/source/source_set.hpp"
#include "compiler/yaml/value.hpp"

namespace profilec {

// A text that a fork's settings decide, and from what.
struct Settled {
  enum class Kind : std::uint8_t {
    name,            // of an Application: `text` with the prefix
    project,         // likewise
    repository,      // `text` as mirrored
    own_repository,  // the catalog's
    own_revision,
    tree_path,  // `text` below the tree
  };
  Kind kind = Kind::name;
  std::string text;
};
std::string settled(const Catalog& catalog, const Settled& one);

struct Document {
  std::string path;                 // relative to the tree
  std::vector<std::string> header;  // the comment at its top
  yaml::Value value;                // its keys in the order of Argo CD's documentation
  std::string application;          // the name of an Application, without a fork's prefix; else empty
  AppId verbatim;                   // App::verbatim are its bytes; `value` and `header` are unused
  bool is_project = false;
  std::vector<Settled> settled;  // each is a string of `value`, whose `hole` is its number here and 1
};

// In: a catalog and what its checks found, without errors. Out: every file of the tree, in the order of their
// paths.
std::vector<Document> lower(const SourceSet& sources, const Catalog& catalog, const Checked& checked);
// The AppProjects alone.
std::vector<Document> lower_projects(const SourceSet& sources, const Catalog& catalog,
                                     const Checked& checked);

}  // namespace profilec
