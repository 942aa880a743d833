// Expectations written into sources, below the line they are about; the carets say where.
//
//     # ^^^ def: NAME            the name is declared here
//     # ^^^ use: NAME            definition leads to that declaration, and its references are exactly these
//     # ^ hover: TEXT            the hover holds this text
//     # ^ completion: A, B       completion behind the caret offers these
//     # ^ apply-rename: NAME     afterwards the files are as in renamed/NAME/ of the case
//
// The right catalogs of tests/golden/unusual carry them too: there each layer, profile and preset that is
// declared under a caret is also renamed, which may change the places under carets only. UPDATE_EXPECTED=1
// writes renamed/ anew; the difference is to be reviewed.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <sstream>

#include "tests/lsp/support.hpp"

namespace profilec::lsp {
namespace {

namespace fs = std::filesystem;

struct Expectation {
  std::string file;
  Place begin;
  Place end;
  std::string what;
  std::string value;
  std::string where() const { return file + ":" + std::to_string(begin.line + 1); }
};

// `#   ^^^ what: value`; nothing of another comment.
std::optional<Expectation> read_expectation(const std::string& line) {
  const auto first = line.find('^');
  if (line.empty() || line[0] != '#' || first == std::string::npos) return std::nullopt;
  if (line.find_first_not_of(' ', 1) != first) return std::nullopt;
  const auto last = line.find_first_not_of('^', first);
  const auto colon = line.find(": ", last);
  if (last == std::string::npos || colon == std::string::npos) return std::nullopt;
  Expectation one;
  one.begin.character = first;
  one.end.character = last;
  one.what = line.substr(last + 1, colon - last - 1);
  one.value = line.substr(colon + 2);
  return one;
}

std::vector<Expectation> read_expectations(const std::string& file, const std::string& text) {
  std::vector<Expectation> out;
  std::istringstream lines(text);
  std::size_t about = 0;
  std::size_t number = 0;
  for (std::string line; std::getline(lines, line); ++number) {
    auto one = read_expectation(line);
    if (!one) {
      about = number;
      continue;
    }
    one->file = file;
    one->begin.line = one->end.line = about;
    out.push_back(std::move(*one));
  }
  return out;
}

// Of the line that declares it.
bool declares_no_app(const std::string& text, Place at) {
  const std::size_t name = byte_at(text, at, Encoding::utf8);
  return text.compare(name < 4 ? 0 : name - 4, 4, "app ") != 0;
}

class Case : public testing::TestWithParam<std::string> {
 protected:
  void SetUp() override {
    const fs::path given = fs::path(LSP_CASES) / GetParam();
    if (fs::is_directory(given)) {
      for (const auto& entry : fs::recursive_directory_iterator(given)) {
        const std::string name = fs::relative(entry.path(), given).string();
        if (entry.path().extension() == ".profile" && name.rfind("renamed", 0) != 0) add(name, entry.path());
      }
    } else {
      add("catalog.profile", given);
    }
    for (const std::string& name : files) {
      for (Expectation& one : read_expectations(name, test.text(name))) all.push_back(std::move(one));
    }
  }

  void add(const std::string& name, const fs::path& path) {
    files.insert(name);
    test.open(name, read_text(path.string()));
  }

  Json params(const Expectation& one) const {
    Json out = test.document(one.file);
    out["position"] = to_json(one.begin);
    return out;
  }
  Json location(const Expectation& one) const {
    return {{"uri", test.folder.uri(one.file)},
            {"range", {{"start", to_json(one.begin)}, {"end", to_json(one.end)}}}};
  }
  void check_use(const Expectation& one);
  void check_references(const Expectation& declaration);
  void check_completion(const Expectation& one);
  void check_rename(const Expectation& one);
  void check_rename_in_place(const Expectation& declaration);

  TestWorkspace test;
  std::set<std::string> files;
  std::vector<Expectation> all;
};

void Case::check_use(const Expectation& one) {
  const auto declaration = std::find_if(all.begin(), all.end(), [&](const Expectation& other) {
    return other.what == "def" && other.value == one.value;
  });
  ASSERT_NE(declaration, all.end()) << one.where() << ": no def: " << one.value;
  const Json found = definition(test.workspace, params(one));
  const Json expected = location(*declaration);
  EXPECT_TRUE(std::find(found.begin(), found.end(), expected) != found.end())
      << one.where() << ": definition of " << one.value << " is " << found;
}

void Case::check_references(const Expectation& declaration) {
  Json expected = Json::array();
  for (const Expectation& one : all) {
    if (one.what == "use" && one.value == declaration.value) expected.push_back(location(one));
  }
  Json request = params(declaration);
  request["context"] = {{"includeDeclaration", false}};
  Json found = references(test.workspace, request);
  std::sort(expected.begin(), expected.end());
  std::sort(found.begin(), found.end());
  EXPECT_EQ(found, expected) << declaration.where() << ": references of " << declaration.value;
}

void Case::check_completion(const Expectation& one) {
  Json request = params(one);
  request["position"] = to_json(one.end);
  const Json result = completion(test.workspace, request);
  std::set<std::string> labels;
  for (const Json& item : result["items"]) labels.insert(item["label"].get<std::string>());
  std::istringstream wanted(one.value);
  for (std::string label; std::getline(wanted >> std::ws, label, ',');)
    EXPECT_TRUE(labels.contains(label)) << one.where() << ": " << label << " is not offered";
}

void Case::check_rename(const Expectation& one) {
  Json request = params(one);
  request["newName"] = one.value;
  const Json edit = rename(test.workspace, request);
  const fs::path expected = fs::path(LSP_CASES) / GetParam() / "renamed" / one.value;
  for (const std::string& name : files) {
    const std::string now = test.applied(name, edit);
    if (std::getenv("UPDATE_EXPECTED") != nullptr) {
      fs::create_directories((expected / name).parent_path());
      std::ofstream(expected / name, std::ios::binary) << now;
    }
    EXPECT_EQ(now, read_text((expected / name).string())) << one.where() << ": " << name;
  }
}

// The text with each place of the name replaced; nothing else may differ. Apps keep their Application's name
// when they are renamed, by a statement of its own, so that they are left out.
void Case::check_rename_in_place(const Expectation& declaration) {
  std::string expected = test.text(declaration.file);
  const std::string old = std::string(expected, byte_at(expected, declaration.begin, Encoding::utf8),
                                      declaration.end.character - declaration.begin.character);
  std::vector<Expectation> places;
  for (const Expectation& one : all) {
    const bool place = one.what == "def" || one.what == "use";
    if (place && one.value == declaration.value) places.push_back(one);
  }
  std::sort(places.begin(), places.end(),
            [](const Expectation& a, const Expectation& b) { return b.begin < a.begin; });
  for (const Expectation& one : places)
    expected.replace(byte_at(expected, one.begin, Encoding::utf8), old.size(), "renamed");
  Json request = params(declaration);
  request["newName"] = "renamed";
  EXPECT_EQ(test.applied(declaration.file, rename(test.workspace, request)), expected) << declaration.where();
}

TEST_P(Case, HoldsWhatItsCommentsSay) {
  ASSERT_FALSE(all.empty());
  for (const Expectation& one : all) {
    if (one.what == "use") {
      check_use(one);
    } else if (one.what == "def") {
      check_references(one);
      if (files.size() == 1 && declares_no_app(test.text(one.file), one.begin)) check_rename_in_place(one);
    } else if (one.what == "hover") {
      const Json found = hover(test.workspace, params(one));
      const std::string text = found.is_null() ? "" : found["contents"]["value"].get<std::string>();
      EXPECT_NE(text.find(one.value), std::string::npos) << one.where() << ": the hover is\n" << text;
    } else if (one.what == "completion") {
      check_completion(one);
    } else if (one.what == "apply-rename") {
      check_rename(one);
    } else {
      ADD_FAILURE() << one.where() << ": no expectation is called `" << one.what << "`";
    }
  }
}

std::vector<std::string> case_names() {
  std::vector<std::string> out;
  for (const auto& entry : fs::directory_iterator(LSP_CASES)) {
    if (entry.is_directory()) out.push_back(entry.path().filename().string());
  }
  for (const auto& entry : fs::directory_iterator(GOLDEN_SOURCES)) {
    if (entry.path().extension() == ".profile") out.push_back(entry.path().string());
  }
  std::sort(out.begin(), out.end());
  return out;
}

INSTANTIATE_TEST_SUITE_P(All, Case, testing::ValuesIn(case_names()), [](const auto& tested) {
  std::string name = fs::path(tested.param).stem().string();
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
});

}  // namespace
}  // namespace profilec::lsp
