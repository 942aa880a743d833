// A node of a YAML file as data with its place. Internal to compiler/manifest.
#pragma once

#include "compiler/source/span.hpp"
#include "compiler/yaml/reader.hpp"
#include "compiler/yaml/value.hpp"

namespace profilec::manifests {

// In: a node without duplicate keys, as in a document without problems. Plain scalars become what kubectl
// makes of them: YAML 1.1 booleans, numbers, null.
yaml::Value to_value(const yaml::Node& node, FileId file);
Span span_of(const yaml::Node& node, FileId file);

}  // namespace profilec::manifests
