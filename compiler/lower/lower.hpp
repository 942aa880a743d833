// From a checked catalog to the documents Argo CD reads: child Applications, roots and AppProjects.
#pragma once

#include <string>
#include <vector>

#include "compiler/catalog/catalog.hpp"
#include "compiler/check/check.hpp"
#include "compiler/source/source_set.hpp"
#include "compiler/yaml/value.hpp"

namespace profilec {

struct Document {
  std::string path;                 // relative to the tree
  std::vector<std::string> header;  // the comment at its top
  yaml::Value value;                // its keys in the order of Argo CD's documentation
  std::string application;          // metadata.name of an Application; empty for an AppProject
  std::string verbatim;             // of a verbatim manifest its bytes; `value` and `header` are unused
};

// In: a catalog and what its checks found, without errors. Out: every file of the tree, in the order of their
// paths.
std::vector<Document> lower(const SourceSet& sources, const Catalog& catalog, const Checked& checked);

}  // namespace profilec
