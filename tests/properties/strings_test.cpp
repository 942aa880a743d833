// Text that would break out of YAML, in every string position of the language: the emitted files, read by a
// YAML 1.1 and a YAML 1.2 reader, have the same shape as with a harmless text and exactly this text in its
// places, or the source is refused.
#include <gtest/gtest.h>
#include <yaml-cpp/yaml.h>

#include <cstdio>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>

#include "compiler/driver/output.hpp"
#include "tests/oracle/memory_files.hpp"
#include "tests/oracle/random.hpp"

namespace profilec::properties {
namespace {

const std::string kHarmless = "harmless";
// A parameter that would read as a number or a boolean has it, another has not.
const std::string kForceString = "          forceString: true\n";

// Where a string may stand; `@` is the text.
struct Position {
  std::string name;
  std::string catalog;  // statements of the catalog
  std::string top;      // declarations
  std::string layer;    // after the layer's name
  std::string app;      // statements of the app
};

const std::vector<Position>& positions() {
  static const std::vector<Position> all = {
      {"revision", "revision \"@\"", "", "", "path \"x\""},
      {"let", "", "let text = \"@\"", "", "path \"x\"; annotation note = \"${text}\""},
      {"project doc", "project p", "project p \"@\"", "", "path \"x\""},
      {"project source", "project p", "project p { source \"@\", \"*\" }", "", "path \"x\""},
      {"project label", "project p", "project p { annotation note = \"@\" }", "", "path \"x\""},
      {"project spec", "project p", "project p { spec { description: \"@\" } }", "", "path \"x\""},
      {"layer doc", "", "", "\"@\"", "path \"x\""},
      {"layer annotation", "", "", "{ annotation note = \"@\" }", "path \"x\""},
      {"reason of a relation", "", "external capability c because \"@\"", "",
       "path \"x\"; needs capability c because \"@\""},
      {"reason of a field", "", "", "", "path \"x\"; namespace default because \"@\""},
      {"reason of an option", "", "", "", "path \"x\"; option ServerSideApply because \"@\""},
      {"reason of a source", "", "", "", "path \"x\" because \"@\""},
      {"path", "", "", "", "path \"@\""},
      {"path revision", "", "", "", "path \"x\" from \"https://git.example/x\" at \"@\""},
      {"repository", "", "", "", "path \"x\" from \"https://git.example/@\" at \"v1\""},
      {"include", "", "", "", "path \"x\" { recurse; include \"@\" }"},
      {"chart", "", "", "", "chart \"@\" \"1.0.0\" from \"https://charts.example\""},
      {"chart version", "", "", "", "chart x \"1.0.0-@\" from \"https://charts.example\""},
      {"chart repository", "", "", "", "chart x \"1.0.0\" from \"https://charts.example/@\""},
      {"values", "", "", "", "chart x \"1.0.0\" from \"https://charts.example\" { values \"@\" }"},
      {"set", "", "", "", "chart x \"1.0.0\" from \"https://charts.example\" { set key = \"@\" }"},
      {"set key", "", "", "", "chart x \"1.0.0\" from \"https://charts.example\" { set \"@\" = \"v\" }"},
      {"inline", "", "", "", "chart x \"1.0.0\" from \"https://charts.example\" { inline { key: \"@\" } }"},
      {"inline key", "", "", "", "chart x \"1.0.0\" from \"https://charts.example\" { inline { \"@\": 1 } }"},
      {"inline text", "", "", "",
       "chart x \"1.0.0\" from \"https://charts.example\" { inline \"# @\\nkey: 1\" }"},
      {"release", "", "", "", "chart x \"1.0.0\" from \"https://charts.example\" { release \"@\" }"},
      {"oci", "", "", "", "oci \"oci://registry.example/x\" \"@\""},
      {"cluster", "", "", "", "path \"x\"; cluster \"@\""},
      {"server", "", "", "", "path \"x\"; server \"https://@.example\""},
      {"namespace", "", "", "", "path \"x\"; namespace \"@\"; option CreateNamespace"},
      {"label", "", "", "", "path \"x\"; label key = \"@\""},
      {"annotation", "", "", "", "path \"x\"; annotation key = \"@\""},
      {"annotation key", "", "", "", "path \"x\"; annotation \"@\" = \"v\""},
      {"finalizer", "", "", "", "path \"x\"; finalizer \"@\""},
      {"pointer", "", "", "", "path \"x\"; ignore apps/Deployment { \"/spec/@\" }"},
      {"jq", "", "", "", "path \"x\"; ignore apps/Deployment { jq \"@\" }"},
      {"manager", "", "", "", "path \"x\"; ignore apps/Deployment { managed-fields \"@\" }"},
      {"name", "", "", "", "path \"x\"; name \"@\""},
      {"spec", "", "", "", "path \"x\"; spec { info: [{ name: \"@\", value: \"@\" }] }"},
  };
  return all;
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size()) {
    text.replace(at, from.size(), to);
  }
  return text;
}

// As a string of the language says it.
std::string escaped(const std::string& text) {
  std::string out;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\' || c == '$') {
      out += '\\';
      out += c;
    } else if (c == '\n') {
      out += "\\n";
    } else if (c == '\t') {
      out += "\\t";
    } else if (byte < 0x20 || byte == 0x7F) {
      char code[16];
      std::snprintf(code, sizeof code, "\\u{%X}", byte);
      out += code;
    } else {
      out += c;
    }
  }
  return out;
}

std::string catalog_with(const Position& position, const std::string& text) {
  std::string all = "catalog c {\n  tree \"t\"\n  repo \"https://git.example/c.git\"\n  " + position.catalog +
                    "\n}\n" + position.top + "\nlayer l " + position.layer +
                    "\ndefault profile p { l }\nin l {\n  app a \"" +
                    (position.name == "app doc" ? "@" : "doc") + "\" { " + position.app + " }\n}\n";
  return replaced(all, "@", escaped(text));
}

// The files by path; nothing where the source is refused.
std::map<std::string, std::string> emitted(const Position& position, const std::string& text) {
  const std::map<std::string, std::string> sources = {{"c.profile", catalog_with(position, text)}};
  oracle::MemoryFiles disk(sources);
  const auto compilation = compile(disk, {});
  std::map<std::string, std::string> files;
  if (compilation->diagnostics.has_errors()) return files;
  for (const auto& file : output_of(compilation->sources, compilation->variants.front()).files) {
    files[file.path] = position.name == "set" ? replaced(file.bytes, kForceString, "") : file.bytes;
  }
  return files;
}

// Not the empty one: it is the same as nothing said.
const std::vector<std::string>& hostile() {
  static const std::vector<std::string> all = {"\"",
                                               "'",
                                               "\n",
                                               "a\nb",
                                               "\n---\nkind: Evil",
                                               "a: b",
                                               ": ",
                                               "a #b",
                                               "# a",
                                               "---",
                                               "...",
                                               "--- a",
                                               "!!str x",
                                               "!x",
                                               "&a",
                                               "*a",
                                               "<<",
                                               "yes",
                                               "No",
                                               "on",
                                               "OFF",
                                               "y",
                                               "n",
                                               "true",
                                               "null",
                                               "~",

                                               " ",
                                               " a",
                                               "a ",
                                               "012",
                                               "0o17",
                                               "0x1F",
                                               "1_000",
                                               "12:30:45",
                                               "1e3",
                                               ".inf",
                                               "-.INF",
                                               ".nan",
                                               "2001-01-01",
                                               "=",
                                               "?",
                                               "? a",
                                               "- a",
                                               "-",
                                               "[",
                                               "]",
                                               "[a]",
                                               "{a: b}",
                                               ",",
                                               "%TAG",
                                               "@a",
                                               "`a`",
                                               "|",
                                               ">",
                                               "|\n a",
                                               "\t",
                                               "a\tb",
                                               "\x01",
                                               "\x7F",
                                               "\xC2\x85",
                                               "\xE2\x80\xA8",
                                               "\xEF\xBB\xBF",
                                               "\xF0\x9F\x98\x80",
                                               "\xC3\xA9",
                                               "${x}",
                                               "$values/x",
                                               "a\\nb",
                                               "\\",
                                               "\r",
                                               "a\r\nb",
                                               "+argocd:skip-file-rendering",
                                               "a\n\n\nb\n\n",
                                               "  a\n b",
                                               "key: |\n  text",
                                               "a'b\"c",
                                               "{{ .x }}",
                                               std::string(3000, 'x'),
                                               "{",
                                               "}",
                                               "a:",
                                               ":a",
                                               "#",
                                               "1",
                                               "-1",
                                               "+1",
                                               "0",
                                               "00",
                                               "1.5",
                                               "0b1",
                                               "NULL",
                                               "<<: *a"};
  return all;
}

std::string random_text(oracle::Random& random) {
  std::string text;
  const int pieces = random.from(1, 4);
  for (int i = 0; i < pieces; ++i) text += random.pick(hostile()).substr(0, 40);
  return text;
}

// YAML 1.2, by yaml-cpp: the same nodes; a plain scalar that holds the text must not read as something else.
void expect_same_shape(const YAML::Node& before, const YAML::Node& after, const std::string& text) {
  ASSERT_EQ(before.Type(), after.Type());
  if (before.IsScalar()) {
    EXPECT_EQ(replaced(before.Scalar(), kHarmless, text), after.Scalar());
    if (before.Scalar() == kHarmless && after.Tag() == "?") {
      double number = 0;
      bool truth = false;
      EXPECT_FALSE(YAML::convert<double>::decode(after, number) || YAML::convert<bool>::decode(after, truth))
          << after.Scalar();
    }
    return;
  }
  ASSERT_EQ(before.size(), after.size());
  auto other = after.begin();
  for (auto one = before.begin(); one != before.end(); ++one, ++other) {
    if (before.IsMap()) {
      expect_same_shape(one->first, other->first, text);
      expect_same_shape(one->second, other->second, text);
    } else {
      expect_same_shape(*one, *other, text);
    }
  }
}

void compare_files(const Position& position, const std::string& text,
                   const std::map<std::string, std::string>& before,
                   const std::map<std::string, std::string>& after, nlohmann::json& pairs) {
  ASSERT_EQ(before.size(), after.size());
  for (const auto& [path, bytes] : after) {
    const auto old = before.find(path);
    ASSERT_TRUE(old != before.end()) << path;
    SCOPED_TRACE(position.name + ", " + nlohmann::json(text).dump() + ", " + path + "\n" + bytes);
    const auto documents = YAML::LoadAll(bytes);
    ASSERT_EQ(documents.size(), 1U);
    expect_same_shape(YAML::Load(old->second), documents.front(), text);
    pairs.push_back({{"position", position.name}, {"text", text}, {"before", old->second}, {"after", bytes}});
  }
}

void try_all(const std::vector<std::string>& texts, nlohmann::json& pairs) {
  for (const Position& position : positions()) {
    const auto before = emitted(position, kHarmless);
    ASSERT_FALSE(before.empty()) << position.name << "\n" << catalog_with(position, kHarmless);
    for (const std::string& text : texts) {
      const auto after = emitted(position, text);
      if (!after.empty()) compare_files(position, text, before, after, pairs);
    }
  }
}

TEST(Strings, StayStrings) {
  nlohmann::json pairs = nlohmann::json::array();
  try_all(hostile(), pairs);
  oracle::Random random(7);
  std::vector<std::string> texts;
  for (int i = 0; i < 20; ++i) texts.push_back(random_text(random));
  try_all(texts, pairs);
  EXPECT_GT(pairs.size(), 2000U) << "nearly everything is refused";
  // YAML 1.1, by PyYAML.
  const std::string file = ::testing::TempDir() + "profilec-strings.json";
  std::ofstream(file) << pairs.dump();
  EXPECT_EQ(std::system(("python3 " STRINGS_COMPARE " " + file).c_str()), 0);
}

}  // namespace
}  // namespace profilec::properties
