// The tables against Argo CD's own CRDs: no field missing, none invented, each of the right type.
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <map>
#include <string>

#include "compiler/argocd/application_schema.hpp"
#include "compiler/yaml/reader.hpp"

namespace profilec::argocd {
namespace {

using yaml::Node;

// Each field by its path, with its type in words.
using Flat = std::map<std::string, std::string>;

std::string scalar(const Node& node, std::string_view key) {
  const Node* found = node.find(key);
  return found == nullptr ? "" : found->scalar;
}

bool lists(const Node& node, std::string_view key, const std::string& name) {
  const Node* found = node.find(key);
  if (found == nullptr) return false;
  for (const Node& one : found->list) {
    if (one.scalar == name) return true;
  }
  return false;
}

std::string type_of(const Node& schema) {
  if (scalar(schema, "x-kubernetes-preserve-unknown-fields") == "true") return "any";
  if (scalar(schema, "x-kubernetes-int-or-string") == "true") return "number or text";
  if (const Node* free = schema.find("additionalProperties")) return scalar(*free, "type") + " by key";
  return scalar(schema, "type");
}

void flatten_crd(const Node& schema, const std::string& path, Flat& out) {
  const Node* properties = schema.find("properties");
  if (properties == nullptr) return;
  for (const Node::Entry& entry : properties->map) {
    const Node* value = &entry.value;
    const std::string here = path + "." + entry.key.scalar;
    const bool list = scalar(*value, "type") == "array";
    if (list) value = value->find("items");
    out[here] = (list ? "list of " : "") + type_of(*value) +
                (lists(schema, "required", entry.key.scalar) ? " required" : "");
    flatten_crd(*value, here, out);
  }
}

std::string type_of(const Field& field) {
  switch (field.type) {
    case FieldType::text: return "string";
    case FieldType::integer: return "integer";
    case FieldType::boolean: return "boolean";
    case FieldType::map: return "object";
    case FieldType::texts_by_key: return "string by key";
    case FieldType::flags_by_key: return "boolean by key";
    case FieldType::number_or_text: return "number or text";
    case FieldType::opaque: return "any";
  }
  return "";
}

void flatten_table(Fields fields, const std::string& path, Flat& out) {
  for (const Field& field : fields) {
    const std::string here = path + "." + std::string(field.name);
    out[here] = (field.list ? "list of " : "") + type_of(field) + (field.required ? " required" : "");
    flatten_table(field.fields, here, out);
  }
}

void compare(const std::string& file, Fields fields, std::size_t at_least) {
  std::ifstream stream(std::string(ARGO_CD_SCHEMAS) + "/" + file, std::ios::binary);
  if (!stream) GTEST_SKIP() << file << " is not in " << ARGO_CD_SCHEMAS << ": the tables are not compared";
  const std::string bytes{std::istreambuf_iterator<char>(stream), {}};
  const yaml::ReadDocument document = yaml::read(bytes);
  const Node* at = document.root.find("spec");
  ASSERT_NE(at, nullptr);
  at = at->find("versions");
  ASSERT_TRUE(at != nullptr && !at->list.empty());
  at = &at->list.front();
  for (const char* key : {"schema", "openAPIV3Schema", "properties", "spec"}) {
    at = at->find(key);
    ASSERT_NE(at, nullptr) << key;
  }
  Flat crd;
  flatten_crd(*at, "spec", crd);
  Flat table;
  flatten_table(fields, "spec", table);
  EXPECT_GE(crd.size(), at_least);
  for (const auto& [path, type] : crd) EXPECT_EQ(table[path], type) << path;
  for (const auto& [path, type] : table) EXPECT_TRUE(crd.contains(path)) << path << " is invented";
}

TEST(SchemaCrd, Application) { compare("application-crd.yaml", application_spec(), 280); }
TEST(SchemaCrd, AppProject) { compare("appproject-crd.yaml", project_spec(), 60); }

}  // namespace
}  // namespace profilec::argocd
