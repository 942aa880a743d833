// The parts of an Application's document. Internal to compiler/lower.
#pragma once

#include <string>
#include <vector>

#include "compiler/catalog/catalog.hpp"
#include "compiler/lower/lower.hpp"
#include "compiler/yaml/value.hpp"

namespace profilec::lowering {

// Appends an entry with the reason as its comment.
yaml::Value& put(yaml::Value& map, std::string key, yaml::Value value, const std::string& because = "");
yaml::Value& put_text(yaml::Value& map, std::string key, const std::string& text,
                      const std::string& because = "");

// The same for what a fork's settings decide, which the document keeps in mind.
yaml::Value& put_settled(Document& document, const Catalog& catalog, yaml::Value& map, std::string key,
                         Settled how, const std::string& because = "");

// apiVersion, kind and metadata; `spec` is left to be put.
void put_head(Document& document, const Catalog& catalog, std::string_view kind, Settled name);
// labels, annotations, finalizers: the cascading one unless the policy says otherwise.
void put_metadata(yaml::Value& metadata, const Policy& policy, const Said<std::int64_t>& wave);
// spec.source or spec.sources of an app.
void put_sources(Document& document, yaml::Value& spec, const Catalog& catalog, const App& app);
// spec.destination of an app.
void put_destination(yaml::Value& spec, const App& app);
// spec.syncPolicy and spec.ignoreDifferences.
void put_policy(yaml::Value& spec, const Policy& policy);
// What an app's `spec { }` says beyond its destination and project, which are put as those of statements are:
// a fork may change them.
yaml::Value rest_of_spec(const App& app);
// Puts what a `spec { }` says over what is there, deeply.
void overlay(yaml::Value& into, const yaml::Value& from);

}  // namespace profilec::lowering
