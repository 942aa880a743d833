#include "compiler/argocd/application_schema.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>

#include "compiler/source/text.hpp"

namespace profilec::argocd {
namespace {

using yaml::Value;
using enum FieldType;

bool is_int64(const std::string& digits) {
  std::int64_t read = 0;
  const char* end = digits.data() + digits.size();
  const auto [stop, error] = std::from_chars(digits.data(), end, read);
  return error == std::errc{} && stop == end;
}

bool is_digits(const Value& value) {
  return value.kind == Value::Kind::number && value.scalar.find_first_of(".eE") == std::string::npos;
}

bool fits(const Value& value, FieldType type) {
  switch (type) {
    case text: return value.kind == Value::Kind::string;
    case integer: return value.kind == Value::Kind::number && is_int64(value.scalar);
    case boolean: return value.kind == Value::Kind::boolean;
    case number_or_text: return value.kind == Value::Kind::number || value.kind == Value::Kind::string;
    case map:
    case texts_by_key:
    case flags_by_key:
    case opaque: return value.kind == Value::Kind::map;
  }
  return false;
}

std::string_view one(FieldType type) {
  switch (type) {
    case text: return "a text";
    case integer: return "a whole number";
    case boolean: return "`true` or `false`";
    case number_or_text: return "a number or a text";
    case texts_by_key: return "a map of texts";
    case flags_by_key: return "a map of `true` and `false`";
    case map:
    case opaque: return "a map";
  }
  return "";
}

std::string_view many(FieldType type) {
  switch (type) {
    case text: return "a list of texts";
    case map: return "a list of maps";
    default: return "a list";
  }
}

std::string found_name(const Value& value) {
  switch (value.kind) {
    case Value::Kind::null: return "`null`";
    case Value::Kind::boolean: return "`" + value.scalar + "`";
    case Value::Kind::number: return "the number `" + value.scalar + "`";
    case Value::Kind::string: return "a text";
    case Value::Kind::list: return "a list";
    case Value::Kind::map: return "a map";
  }
  return "";
}

// The parts of `allow|deny`.
std::vector<std::string> parts(std::string_view values) {
  std::vector<std::string> out;
  while (!values.empty()) {
    const auto bar = std::min(values.find('|'), values.size());
    out.emplace_back(values.substr(0, bar));
    values.remove_prefix(std::min(bar + 1, values.size()));
  }
  return out;
}

bool is_one_of(const std::string& value, std::string_view values) {
  const auto all = parts(values);
  return value.empty() || std::find(all.begin(), all.end(), value) != all.end();
}

std::string alternatives(std::string_view values) { return quoted_list(parts(values), 4, "or"); }

class Checker {
 public:
  explicit Checker(bool whole) : whole_(whole) {}

  void fields(const Value& value, Fields known, const std::string& path, bool in_list) {
    for (const Value::Entry& entry : value.map) {
      const auto field =
          std::find_if(known.begin(), known.end(), [&](const Field& f) { return f.name == entry.first; });
      const std::string here = path.empty() ? entry.first : path + "." + entry.first;
      if (field == known.end()) {
        unknown(entry, known, here);
      } else {
        this->value(entry.second, *field, here);
      }
    }
    if (!whole_ && !in_list) return;
    for (const Field& field : known) {
      if (!field.required || value.find(field.name) != nullptr) continue;
      problems_.push_back({FieldProblem::Kind::missing,
                           path.empty() ? std::string(field.name) : path + "." + std::string(field.name), "",
                           "", "", value.span});
    }
  }

  std::vector<FieldProblem> take() { return std::move(problems_); }

 private:
  void value(const Value& value, const Field& field, const std::string& path) {
    if (value.kind == Value::Kind::null) return;  // as good as left out
    if (!field.list) return item(value, field, path, false);
    if (value.kind != Value::Kind::list) return wrong(value, path, field_type_name(field));
    for (std::size_t i = 0; i < value.list.size(); ++i)
      item(value.list[i], field, path + "[" + std::to_string(i) + "]", true);
  }

  void item(const Value& value, const Field& field, const std::string& path, bool in_list) {
    const bool too_large = field.type == integer && is_digits(value);
    if (!fits(value, field.type))
      return wrong(value, path, std::string(one(field.type)) + (too_large ? " of 64 bits" : ""));
    if (!field.values.empty() && !is_one_of(value.scalar, field.values))
      return wrong(value, path, alternatives(field.values), "`" + value.scalar + "`");
    if (field.type == map) return fields(value, field.fields, path, in_list);
    if (field.type != texts_by_key && field.type != flags_by_key) return;
    const FieldType inner = field.type == texts_by_key ? text : boolean;
    for (const Value::Entry& entry : value.map) {
      if (entry.second.kind != Value::Kind::null && !fits(entry.second, inner))
        wrong(entry.second, path + "." + entry.first, std::string(one(inner)));
    }
  }

  void unknown(const Value::Entry& entry, Fields known, const std::string& path) {
    if (problems_.size() >= kMostFieldProblems) return;
    std::vector<std::string_view> names;
    for (const Field& field : known) names.push_back(field.name);
    const auto near = nearest(entry.first, names);
    const Span span = entry.second.key_span.valid() ? entry.second.key_span : entry.second.span;
    problems_.push_back({FieldProblem::Kind::unknown, path, "", "", near.empty() ? "" : near.front(), span});
  }

  void wrong(const Value& value, const std::string& path, std::string expected) {
    wrong(value, path, std::move(expected), found_name(value));
  }

  void wrong(const Value& value, const std::string& path, std::string expected, std::string found) {
    if (problems_.size() >= kMostFieldProblems) return;
    problems_.push_back(
        {FieldProblem::Kind::wrong_type, path, std::move(expected), std::move(found), "", value.span});
  }

  bool whole_;
  std::vector<FieldProblem> problems_;
};

}  // namespace

std::string field_type_name(const Field& field) {
  return std::string(field.list ? many(field.type) : one(field.type));
}

std::vector<FieldProblem> check_fields(const Value& value, Fields fields, std::string_view path, bool whole) {
  Checker checker(whole);
  checker.fields(value, fields, std::string(path), false);
  return checker.take();
}

}  // namespace profilec::argocd
