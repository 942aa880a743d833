// The facts of an Application's document, as an App has them. Internal to compiler/manifest.
#pragma once

#include "compiler/catalog/catalog.hpp"
#include "compiler/diagnostics/diagnostic.hpp"
#include "compiler/yaml/reader.hpp"

namespace profilec::manifests {

// In: a document without problems. Sources and destination are those of the fork, mirrors apart.
void read_facts(const yaml::Node& root, FileId file, const Catalog& catalog, App& app,
                Diagnostics& diagnostics);

}  // namespace profilec::manifests
