// What the editor makes of every golden source, right or wrong: a name leads to its declaration, the
// declaration to all its places, and a name that is changed and changed back leaves the bytes and the codes
// as they were.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <set>

#include "compiler/lsp/rpc.hpp"
#include "tests/lsp/support.hpp"

namespace profilec::lsp {
namespace {

namespace fs = std::filesystem;

class GoldenSource : public testing::TestWithParam<std::string> {
 protected:
  GoldenSource() {
    const fs::path from = fs::path(GOLDEN_CASES) / GetParam();
    for (const auto& entry : fs::recursive_directory_iterator(from)) {
      if (!entry.is_regular_file()) continue;
      const std::string name = fs::relative(entry.path(), from).string();
      test.folder.write(name, read_text(entry.path().string()));
      if (entry.path().extension() == ".profile") files.push_back(name);
    }
    std::sort(files.begin(), files.end());
    for (const std::string& name : files) test.open(name, read_text((from / name).string()));
  }

  // The request at the first byte of a name, and the catalog that it is in.
  LiveCatalog& live() { return *test.workspace.cursor(test.at(files.front(), "")).catalog; }
  Json params(Span span) {
    Json out{{"textDocument", {{"uri", test.workspace.uri(live(), span.file)}}},
             {"context", {{"includeDeclaration", true}}}};
    out["position"] = test.workspace.range(live(), span)["start"];
    return out;
  }

  std::vector<Code> codes() {
    std::vector<Code> out;
    for (const auto& finding : live().current().diagnostics.all()) out.push_back(finding->code);
    std::sort(out.begin(), out.end());
    return out;
  }
  std::vector<std::string> texts() const {
    std::vector<std::string> out;
    for (const std::string& name : files) out.push_back(test.text(name));
    return out;
  }

  // False where it is refused, or would change more than sources.
  bool renames(const Json& request, const std::string& name) {
    Json asked = request;
    asked["newName"] = name;
    Json edit;
    try {
      edit = rename(test.workspace, asked);
    } catch (const Refused&) {
      return false;
    }
    for (const auto& [uri, edits] : edit["changes"].items()) {
      if (!uri.ends_with(".profile")) return false;
    }
    std::vector<std::string> now;
    for (const std::string& file : files) now.push_back(test.applied(file, edit));
    for (std::size_t i = 0; i < files.size(); ++i) test.replace(files[i], now[i]);
    return true;
  }

  TestWorkspace test;
  std::vector<std::string> files;
};

bool holds(const Json& places, const Json& wanted) {
  return std::find(places.begin(), places.end(), wanted) != places.end();
}

TEST_P(GoldenSource, LeadsFromEachNameToItsPlaces) {
  const Index index = live().index();
  for (const Occurrence& one : index.occurrences()) {
    if (!live().current().sources.file(one.span.file).name.ends_with(".profile")) continue;
    // Where a name stands within another's place the inner one is meant.
    const Occurrence* meant = index.at(one.span.file, one.span.begin);
    if (meant == nullptr || meant->target != one.target) continue;
    const Target& target = index.target(one);
    const Json request = params(one.span);
    EXPECT_TRUE(holds(references(test.workspace, request), test.workspace.location(live(), one.span)))
        << target.name << " at " << request["position"];
    if (!target.declaration.valid()) continue;
    EXPECT_TRUE(
        holds(definition(test.workspace, request), test.workspace.location(live(), target.declaration)))
        << target.name << " at " << request["position"];
  }
}

TEST_P(GoldenSource, IsTheSameAfterARenameAndBack) {
  const std::vector<std::string> before = texts();
  const std::vector<Code> said = codes();
  // Two of one name are told apart by the rename, for good.
  if (std::find(said.begin(), said.end(), Code{202}) != said.end()) return;
  const Index index = live().index();
  std::set<What> tried;  // one of each sort is enough
  for (const Occurrence& one : index.occurrences()) {
    const Target& target = index.target(one);
    if (one.role != Role::declaration || target.name == "because" || tried.contains(target.what)) continue;
    const Json request = params(one.span);
    if (!renames(request, target.name + "-q")) continue;
    tried.insert(target.what);
    const std::vector<Code> now = codes();
    // What was wrong with the name may be mended by another one; nothing else happens.
    EXPECT_TRUE(std::includes(said.begin(), said.end(), now.begin(), now.end()))
        << target.name << " renamed:\n"
        << test.text(files.front());
    const auto& left = live().index().targets();
    EXPECT_TRUE(std::none_of(
        left.begin(), left.end(),
        [&](const Target& other) { return other.what == target.what && other.name == target.name; }))
        << target.name << " is still somewhere";
    EXPECT_TRUE(renames(request, target.name)) << target.name;
    ASSERT_EQ(texts(), before) << target.name;
  }
}

std::vector<std::string> case_names() {
  std::vector<std::string> out;
  for (const auto& entry : fs::directory_iterator(GOLDEN_CASES)) {
    if (fs::exists(entry.path() / "catalog.profile")) out.push_back(entry.path().filename().string());
  }
  std::sort(out.begin(), out.end());
  return out;
}

INSTANTIATE_TEST_SUITE_P(All, GoldenSource, testing::ValuesIn(case_names()), [](const auto& tested) {
  std::string name = tested.param;
  std::replace_if(
      name.begin(), name.end(), [](char c) { return c == '-' || c == '.'; }, '_');
  return name;
});

}  // namespace
}  // namespace profilec::lsp
