// Verbatim apps (contract, 4.8 and 5): what an Application's file says, and the scalars of it that a fork
// changes.
#pragma once

#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <vector>

#include "compiler/argocd/application_schema.hpp"
#include "compiler/catalog/catalog.hpp"
#include "compiler/diagnostics/diagnostic.hpp"
#include "compiler/source/source_set.hpp"
#include "compiler/yaml/reader.hpp"

namespace profilec {

// The file of a verbatim app, parsed once for the catalog and all its forks. May be shared by threads.
class Manifest {
 public:
  Manifest(const SourceSet& sources, FileId file);

  FileId file() const { return file_; }
  const yaml::ReadDocument& document() const { return document_; }
  // What of its `spec` is no field of an Application.
  const std::vector<argocd::FieldProblem>& field_problems() const { return field_problems_; }
  // Likewise of its `metadata`.
  const std::vector<argocd::FieldProblem>& metadata_problems() const { return metadata_problems_; }

  // Patches that were proved: a set of them is known by its shape (manifest.cpp).
  bool proved(const std::string& shape) const;
  void prove(std::string shape) const;

 private:
  FileId file_;
  yaml::ReadDocument document_;
  std::vector<argocd::FieldProblem> field_problems_;
  std::vector<argocd::FieldProblem> metadata_problems_;
  mutable std::mutex guard_;
  mutable std::set<std::string> proved_;
};

// In: the manifest of an app, and the catalog with its settings and, in a fork, the fork's.
// Out: the facts in `app`, each with its place in the file, and the bytes to be written in `app.verbatim`:
// those of the file, or with the fork's scalars patched in. Reports P0610, P0801 to P0807 and P0809.
void read_manifest(const SourceSet& sources, const Manifest& manifest, const Catalog& catalog, App& app,
                   Diagnostics& diagnostics);

}  // namespace profilec
