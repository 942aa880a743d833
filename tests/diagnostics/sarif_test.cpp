#include "compiler/diagnostics/sarif.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <nlohmann/json.hpp>
#include <set>

#include "tests/diagnostics/support.hpp"

namespace profilec {
namespace {

using nlohmann::json;
using test::World;

World example() {
  World world;
  const FileId file = world.file("sub dir/é#1.profile", "# 🚀 é\nin a { app b }\n");
  const FileId other = world.file("b.profile", "needs b\n");
  const FileId library = world.file("std/charts/keda.profile", "chart-facts keda\n", true);
  Diagnostic& gap = world.add(
      402, "a gap", {{world.at(file, "app b"), "here"}, {world.at(other, "b"), "there"}, {Span{}, "lost"}});
  gap.notes = {"a fact"};
  gap.help = {"do this"};
  gap.profiles = {"full", "serving"};
  gap.fork = "acme";
  gap.fixes = {{"add it", {{{other, 0, 5}, "uses"}, {{file, 7, 9}, ""}, {{other, 6, 6}, "\"x\""}}},
               {"change the library", {{{library, 0, 1}, "x"}}}};
  world.add(301, "known otherwise", {{world.at(library, "keda"), ""}});
  world.add(110, "no sources");
  world.add(502, "stale \xff", {{world.at(file, "🚀"), ""}});
  world.add(402, "another gap", {{Span{other, 100, 200}, ""}});
  return world;
}

json log_of(const World& world, const SarifOptions& options = {"1.2.3", "catalog"}) {
  return json::parse(render_sarif(world.sources, world.found, options));
}

TEST(Sarif, TheRunNamesTheToolAndTheRulesUsed) {
  const World world = example();
  const json log = log_of(world);
  EXPECT_EQ(log["version"], "2.1.0");
  ASSERT_EQ(log["runs"].size(), 1U);
  const json& run = log["runs"][0];
  EXPECT_EQ(run["columnKind"], "utf16CodeUnits");
  EXPECT_TRUE(run["originalUriBaseIds"].contains("%SRCROOT%"));
  const json& driver = run["tool"]["driver"];
  EXPECT_EQ(driver["name"], "profilec");
  EXPECT_EQ(driver["version"], "1.2.3");
  std::vector<std::string> ids;
  for (const json& rule : driver["rules"]) ids.push_back(rule["id"]);
  EXPECT_EQ(ids, (std::vector<std::string>{"P0110", "P0301", "P0402", "P0502"}));
}

TEST(Sarif, EveryRuleIsWhole) {
  World world;
  for (const CodeInfo& entry : all_codes()) world.add(entry.code.number, "m");
  const json log = log_of(world);
  const json& rules = log["runs"][0]["tool"]["driver"]["rules"];
  ASSERT_EQ(rules.size(), all_codes().size());
  std::set<std::string> names;
  for (std::size_t i = 0; i < rules.size(); ++i) {
    const CodeInfo& entry = all_codes()[i];
    const json& rule = rules[i];
    EXPECT_EQ(rule["id"], code_name(entry.code));
    EXPECT_EQ(rule["shortDescription"]["text"], entry.title);
    EXPECT_EQ(rule["help"]["markdown"], entry.text);
    EXPECT_EQ(rule["help"]["text"], entry.text);
    EXPECT_EQ(rule["defaultConfiguration"]["level"], severity_name(entry.severity));
    EXPECT_FALSE(rule["fullDescription"]["text"].get<std::string>().empty());
    EXPECT_TRUE(names.insert(rule["name"]).second) << rule["name"];
  }
  EXPECT_EQ(rules[0]["name"], "UnexpectedText");
  EXPECT_EQ(log["runs"][0]["results"][5]["ruleIndex"], 5);
}

TEST(Sarif, AResultHasItsPlacesAndWords) {
  const json log = log_of(example());
  const json& result = log["runs"][0]["results"][0];
  EXPECT_EQ(result["ruleId"], "P0402");
  EXPECT_EQ(result["ruleIndex"], 2);
  EXPECT_EQ(result["level"], "error");
  EXPECT_EQ(result["message"]["text"], "a gap\nnote: a fact\nnote: in fork `acme`\nhelp: do this");
  EXPECT_EQ(result["locations"], json::parse(R"([{"message": {"text": "here"}, "physicalLocation": {
    "artifactLocation": {"uri": "catalog/sub%20dir/%C3%A9%231.profile", "uriBaseId": "%SRCROOT%"},
    "region": {"startLine": 2, "startColumn": 8, "endLine": 2, "endColumn": 13}}}])"));
  EXPECT_EQ(result["relatedLocations"],
            json::parse(R"([{"id": 1, "message": {"text": "there"}, "physicalLocation": {
    "artifactLocation": {"uri": "catalog/b.profile", "uriBaseId": "%SRCROOT%"},
    "region": {"startLine": 1, "startColumn": 7, "endLine": 1, "endColumn": 8}}}])"));
  EXPECT_EQ(result["properties"], json::parse(R"({"profiles": ["full", "serving"], "fork": "acme"})"));
}

TEST(Sarif, AFixIsGroupedByFileAndSparesTheLibrary) {
  const json log = log_of(example(), {"", ""});
  const json& result = log["runs"][0]["results"][0];
  EXPECT_EQ(result["fixes"], json::parse(R"([{"description": {"text": "add it"}, "artifactChanges": [
    {"artifactLocation": {"uri": "b.profile", "uriBaseId": "%SRCROOT%"}, "replacements": [
      {"deletedRegion": {"startLine": 1, "startColumn": 1, "endLine": 1, "endColumn": 6},
       "insertedContent": {"text": "uses"}},
      {"deletedRegion": {"startLine": 1, "startColumn": 7, "endLine": 1, "endColumn": 7},
       "insertedContent": {"text": "\"x\""}}]},
    {"artifactLocation": {"uri": "sub%20dir/%C3%A9%231.profile", "uriBaseId": "%SRCROOT%"}, "replacements": [
      {"deletedRegion": {"startLine": 1, "startColumn": 6, "endLine": 1, "endColumn": 7},
       "insertedContent": {"text": ""}}]}]}])"));
}

TEST(Sarif, PlacesOutsideTheRepositoryHaveNoBase) {
  const json log = log_of(example());
  const json& results = log["runs"][0]["results"];
  EXPECT_EQ(results[1]["level"], "note");
  EXPECT_EQ(results[1]["locations"][0]["physicalLocation"]["artifactLocation"],
            json::parse(R"({"uri": "std/charts/keda.profile"})"));
  EXPECT_FALSE(results[2].contains("locations"));
  EXPECT_FALSE(results[2].contains("fixes"));
}

TEST(Sarif, ColumnsCountUtf16) {
  const json log = log_of(example());
  const json region = log["runs"][0]["results"][3]["locations"][0]["physicalLocation"]["region"];
  EXPECT_EQ(region["startColumn"], 3);
  EXPECT_EQ(region["endColumn"], 5);
}

// What the standard asks of every object that is written here (SARIF 2.1.0, sections 3.4 to 3.57).
void check_region(const json& region) {
  for (const char* key : {"startLine", "startColumn", "endLine", "endColumn"})
    EXPECT_GE(region.at(key), 1) << region;
  EXPECT_LE(region["startLine"], region["endLine"]);
}

void check_artifact(const json& artifact) {
  const std::string uri = artifact.at("uri");
  EXPECT_EQ(uri.find_first_of(" #?\\:"), std::string::npos) << uri;
  EXPECT_FALSE(uri.starts_with("/")) << uri;
}

void check_result(const json& result, const json& rules) {
  EXPECT_FALSE(result.at("message").at("text").get<std::string>().empty());
  EXPECT_EQ(rules.at(result.at("ruleIndex").get<std::size_t>()).at("id"), result.at("ruleId"));
  EXPECT_TRUE((std::set<std::string>{"error", "warning", "note"}.contains(result.at("level"))));
  for (const char* key : {"locations", "relatedLocations"}) {
    for (const json& location : result.value(key, json::array())) {
      check_artifact(location.at("physicalLocation").at("artifactLocation"));
      check_region(location.at("physicalLocation").at("region"));
    }
  }
  for (const json& fix : result.value("fixes", json::array())) {
    EXPECT_FALSE(fix.at("artifactChanges").empty());
    for (const json& change : fix["artifactChanges"]) {
      check_artifact(change.at("artifactLocation"));
      EXPECT_FALSE(change.at("replacements").empty());
      for (const json& replacement : change["replacements"]) check_region(replacement.at("deletedRegion"));
    }
  }
}

TEST(Sarif, TheStructureIsThatOfTheStandard) {
  const json log = log_of(example());
  EXPECT_EQ(log.at("$schema"), "https://json.schemastore.org/sarif-2.1.0.json");
  const json& run = log.at("runs").at(0);
  for (const json& result : run.at("results")) check_result(result, run["tool"]["driver"]["rules"]);
}

// The schema is not ours to copy: PROFILEC_SARIF_SCHEMA names a file that has it.
TEST(Sarif, TheOfficialSchemaHolds) {
  const char* schema = std::getenv("PROFILEC_SARIF_SCHEMA");
  if (schema == nullptr) GTEST_SKIP() << "PROFILEC_SARIF_SCHEMA names no schema file";
  World world = example();
  for (const CodeInfo& entry : all_codes()) world.add(entry.code.number, "m");
  const std::string path = testing::TempDir() + "profilec-example.sarif";
  std::ofstream(path, std::ios::binary) << render_sarif(world.sources, world.found, {"1.2.3", "catalog"});
  const std::string command = std::string("python3 ") + SARIF_VALIDATOR + " '" + schema + "' '" + path + "'";
  EXPECT_EQ(std::system(command.c_str()), 0);
}

}  // namespace
}  // namespace profilec
