#include <gtest/gtest.h>

#include "compiler/argocd/application_schema.hpp"

namespace profilec::argocd {
namespace {

using yaml::Value;

std::string problems(const Value& value, Fields fields, bool whole) {
  std::string out;
  for (const FieldProblem& one : check_fields(value, fields, "", whole)) {
    const char* kinds[] = {"unknown", "wrong", "missing"};
    out += std::string(kinds[static_cast<int>(one.kind)]) + " " + one.path;
    if (!one.expected.empty()) out += " wants " + one.expected + " has " + one.found;
    if (!one.near.empty()) out += " near " + one.near;
    out += "\n";
  }
  return out;
}

Value right() {
  return Value::mapping(
      {{"project", Value::text("platform")},
       {"destination", Value::mapping({{"namespace", Value::text("x")}})},
       {"sources",
        Value::sequence({Value::mapping(
            {{"repoURL", Value::text("r")},
             {"helm", Value::mapping({{"valuesObject", Value::mapping({{"any", Value::number("1")}})}})},
             {"kustomize", Value::mapping({{"replicas", Value::sequence({Value::mapping(
                                                            {{"name", Value::text("n")},
                                                             {"count", Value::number("2")}})})}})}})})},
       {"revisionHistoryLimit", Value::number("3")},
       {"syncPolicy", Value::mapping({{"automated", Value{}}})}});
}

TEST(Schema, TakesWhatIsRight) { EXPECT_EQ(problems(right(), application_spec(), true), ""); }

TEST(Schema, SaysWhatIsWrong) {
  Value value = right();
  value.put("sync", Value::mapping());
  value.find("destination")->put("servers", Value::text("x"));
  *value.find("revisionHistoryLimit") = Value::number("1.5");
  *value.find("project") = Value::sequence({});
  EXPECT_EQ(problems(value, application_spec(), true),
            "wrong project wants a text has a list\n"
            "unknown destination.servers near server\n"
            "wrong revisionHistoryLimit wants a whole number has the number `1.5`\n"
            "unknown sync\n");
}

TEST(Schema, MissingFields) {
  const Value value =
      Value::mapping({{"sources", Value::sequence({Value::mapping({{"path", Value::text("x")}})})}});
  EXPECT_EQ(problems(value, application_spec(), false), "missing sources[0].repoURL\n");
  EXPECT_EQ(problems(value, application_spec(), true),
            "missing sources[0].repoURL\nmissing destination\nmissing project\n");
}

}  // namespace
}  // namespace profilec::argocd
