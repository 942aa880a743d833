// The fields of an Application and of an AppProject: what may be written, of what type (rules 11 to 18; the
// CRD schemas of Argo CD 3.6). Checks data, whether a `spec { }` literal or a manifest.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/source/span.hpp"
#include "compiler/yaml/value.hpp"

namespace profilec::argocd {

enum class FieldType : std::uint8_t {
  text,
  integer,
  boolean,
  map,           // of the fields below it
  texts_by_key,  // free keys, each with a text: labels
  flags_by_key,  // free keys, each with a boolean
  number_or_text,
  opaque,  // any map: values of a chart
};

struct Field {
  std::string_view name;
  FieldType type = FieldType::text;
  bool list = false;  // of such values
  bool required = false;
  std::span<const Field> fields = {};
  std::string_view values = {};  // of a text that takes only these: `allow|deny`
};
using Fields = std::span<const Field>;

Fields application_metadata();  // what of an object's metadata may be written
Fields application_spec();
Fields source_spec();     // one entry of `sources`, or `source`
Fields kustomize_spec();  // `kustomize` of a source
Fields project_spec();

// What is wrong after these is not listed; what is missing is.
inline constexpr std::size_t kMostFieldProblems = 100;

struct FieldProblem {
  enum class Kind : std::uint8_t { unknown, wrong_type, missing };
  Kind kind = Kind::unknown;
  std::string path;      // from the root given: `syncPolicy.retry.backoff.duration`, `info[0].name`
  std::string expected;  // wrong_type: `a text`, `a list of texts`
  std::string found;     // wrong_type: `a number`
  std::string near;      // unknown: the nearest name, or empty
  Span span;             // of an unknown field its key, else its value
};

// What does not fit, in the order written. `whole`: fields that must be there are asked for everywhere, not
// only in the items of lists (what a `spec { }` leaves out may be said by statements).
std::vector<FieldProblem> check_fields(const yaml::Value& value, Fields fields, std::string_view path,
                                       bool whole);

std::string field_type_name(const Field& field);  // `a text`, `a list of maps`

}  // namespace profilec::argocd
