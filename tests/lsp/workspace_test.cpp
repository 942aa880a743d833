// The workspace: what is published, and the answers of the methods, without a pipe.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>

#include "compiler/lsp/rpc.hpp"
#include "tests/lsp/support.hpp"

namespace profilec::lsp {
namespace {

using Codes = std::vector<std::string>;

std::string with(std::string text, std::string_view what, std::string_view by) {
  return text.replace(text.find(what), what.size(), by);
}

bool has(const Codes& codes, std::string_view code) {
  return std::find(codes.begin(), codes.end(), code) != codes.end();
}

TEST(Positions, Utf16AndUtf8) {
  const std::string text = "é😀x\nab\r\ncd\re";
  EXPECT_EQ(byte_at(text, {0, 1}, Encoding::utf16), 2U);
  EXPECT_EQ(byte_at(text, {0, 3}, Encoding::utf16), 6U);
  EXPECT_EQ(byte_at(text, {0, 2}, Encoding::utf16), 2U);  // inside the emoji: its start
  EXPECT_EQ(byte_at(text, {0, 6}, Encoding::utf8), 6U);
  EXPECT_EQ(byte_at(text, {0, 99}, Encoding::utf16), 7U);
  EXPECT_EQ(byte_at(text, {1, 99}, Encoding::utf16), 10U);
  EXPECT_EQ(byte_at(text, {2, 0}, Encoding::utf16), 12U);
  EXPECT_EQ(byte_at(text, {3, 1}, Encoding::utf16), 16U);
  EXPECT_EQ(byte_at(text, {9, 0}, Encoding::utf16), text.size());
  SourceSet sources;
  const FileId file = sources.add({"a", text, false});
  EXPECT_EQ(place_at(sources, file, 6, Encoding::utf16), (Place{0, 3}));
  EXPECT_EQ(place_at(sources, file, 6, Encoding::utf8), (Place{0, 6}));
}

TEST(Positions, AnyNumberMayCome) {
  EXPECT_EQ(place_from(Json::parse(R"({"line": 5.1e61, "character": -3.5})")), (Place{0x7FFFFFFF, 0}));
  EXPECT_EQ(place_from(Json::parse(R"({"line": 18446744073709551615, "character": 2.0})")),
            (Place{0x7FFFFFFF, 2}));
}

TEST(Uris, ThereAndBack) {
  EXPECT_EQ(path_of("file:///a%20b/%C3%A9.profile"), "/a b/é.profile");
  EXPECT_EQ(path_of(uri_of("/a b/é#?.profile")), "/a b/é#?.profile");
  EXPECT_EQ(path_of("untitled:Untitled-1"), std::nullopt);
  EXPECT_EQ(path_of("file:///a%00b"), std::nullopt);
}

TEST(Changes, OneAfterTheOther) {
  std::string text = "one\ntwo\n";
  const auto range = [](int line, int from, int to) {
    return Json{{"start", {{"line", line}, {"character", from}}},
                {"end", {{"line", line}, {"character", to}}}};
  };
  apply_changes(
      text,
      Json::array({{{"range", range(0, 0, 3)}, {"text", "é😀"}}, {{"range", range(0, 3, 3)}, {"text", "!"}}}),
      Encoding::utf16);
  EXPECT_EQ(text, "é😀!\ntwo\n");
}

TEST(Publish, UnsavedTextCounts) {
  TestWorkspace test;
  test.open("catalog.profile", small_catalog());
  EXPECT_FALSE(has(test.codes("catalog.profile"), "P0201"));
  test.replace("catalog.profile", with(small_catalog(), "needs store", "needs stone"));
  EXPECT_TRUE(has(test.codes("catalog.profile"), "P0201"));
  const Json& found = test.last.back()["diagnostics"];
  const auto one =
      std::find_if(found.begin(), found.end(), [](const Json& d) { return d["code"] == "P0201"; });
  EXPECT_EQ((*one)["severity"], 1);
  EXPECT_EQ((*one)["range"]["start"]["line"], 31);
  EXPECT_EQ((*one)["data"]["fixes"][0], "change to `store`");
  const auto page = path_of((*one)["codeDescription"]["href"].get<std::string>());
  EXPECT_NE(read_text(*page).find("P0201"), std::string::npos);
}

TEST(Publish, AnotherFileBecomesClean) {
  TestWorkspace test;
  test.folder.write("more.profile", "in upper {\n  app third {\n    path \"x\"\n    needs fourth\n  }\n}\n");
  test.open("catalog.profile", small_catalog());
  EXPECT_TRUE(has(test.codes("more.profile"), "P0201"));
  test.replace("catalog.profile",
               with(small_catalog(), "app store", "app fourth { path \"y\" }\n  app store"));
  EXPECT_FALSE(has(test.codes("more.profile"), "P0201"));
  const bool told = std::any_of(test.last.begin(), test.last.end(), [&](const Json& one) {
    return one["uri"] == test.folder.uri("more.profile");
  });
  EXPECT_TRUE(told);
}

TEST(Publish, RelatedPlacesInOtherFiles) {
  TestWorkspace test;
  test.folder.write("more.profile", "in upper {\n  app front { path \"x\" }\n}\n");
  test.open("catalog.profile", small_catalog());
  EXPECT_TRUE(has(test.codes("more.profile"), "P0202"));
  for (const Json& one : test.last) {
    if (one["uri"] != test.folder.uri("more.profile")) continue;
    const Json& related = one["diagnostics"][0]["relatedInformation"];
    EXPECT_EQ(related.back()["location"]["uri"], test.folder.uri("catalog.profile"));
  }
}

TEST(Publish, ForksBelongToTheFolderAbove) {
  TestWorkspace test;
  test.folder.write("catalog.profile", small_catalog());
  test.open("forks/acme.profile", "fork acme {\n  tree \"clusters/acme\"\n  drop app ghost\n}\n");
  EXPECT_EQ(test.codes("forks/acme.profile"), Codes{"P0910"});
}

TEST(Publish, FilesOnTheDiskAreNoticed) {
  TestWorkspace test;
  test.open("catalog.profile", small_catalog());
  test.codes("catalog.profile");
  test.folder.write("more.profile", "in upper {\n  app third { path \"x\"; needs fourth }\n}\n");
  test.workspace.watched({test.folder.uri("more.profile")});
  EXPECT_TRUE(has(test.codes("more.profile"), "P0201"));
  test.folder.write("more.profile", "in upper {\n  app third { path \"x\" }\n}\n");
  test.workspace.save(test.folder.uri("catalog.profile"));
  EXPECT_EQ(test.codes("more.profile"), Codes{});
  std::filesystem::remove(test.folder.path() + "/more.profile");
  test.workspace.watched({test.folder.uri("more.profile")});
  test.codes("more.profile");
  EXPECT_TRUE(workspace_symbols(test.workspace, {{"query", "third"}}).empty());
}

TEST(Publish, ClosingBringsTheDiskBack) {
  TestWorkspace test;
  test.folder.write("more.profile", "in upper {\n  app third { path \"x\" }\n}\n");
  test.open("catalog.profile", small_catalog());
  test.workspace.open(test.folder.uri("more.profile"),
                      "in upper {\n  app third { path \"x\"; needs no }\n}\n", 1);
  EXPECT_TRUE(has(test.codes("more.profile"), "P0201"));
  test.workspace.close(test.folder.uri("more.profile"));
  EXPECT_EQ(test.codes("more.profile"), Codes{});
  test.workspace.close(test.folder.uri("catalog.profile"));
  test.codes("catalog.profile");
  for (const Json& one : test.last) EXPECT_TRUE(one["diagnostics"].empty());
}

TEST(Publish, FilesThatCannotBeReadAndNewImports) {
  TestWorkspace test;
  test.open("catalog.profile", small_catalog());
  test.codes("catalog.profile");
  test.replace("catalog.profile", "\xff");
  EXPECT_EQ(test.codes("catalog.profile"), Codes{"P0106"});
  test.replace("catalog.profile", with(small_catalog(), "std/argo", "std/nothing"));
  EXPECT_TRUE(has(test.codes("catalog.profile"), "P0201"));
  test.replace("catalog.profile", small_catalog());
  EXPECT_FALSE(has(test.codes("catalog.profile"), "P0201"));
}

TEST(Definition, IntoTheLibrary) {
  TestWorkspace test;
  test.open("catalog.profile", small_catalog());
  const Json found = definition(test.workspace, test.at("catalog.profile", "automated", 3));
  ASSERT_EQ(found.size(), 1U);
  const auto path = path_of(found[0]["uri"].get<std::string>());
  EXPECT_NE(read_text(*path).find("preset automated {"), std::string::npos);
  // A library file that is opened is no catalog, and answers for the one it was opened from.
  test.workspace.open(found[0]["uri"], read_text(*path), 1);
  const Json uses = references(test.workspace, {{"textDocument", {{"uri", found[0]["uri"]}}},
                                                {"position", found[0]["range"]["start"]},
                                                {"context", {{"includeDeclaration", false}}}});
  EXPECT_EQ(uses.size(), 2U);
}

TEST(Hover, OfAChartSaysWhatTheLibraryKnows) {
  TestWorkspace test;
  test.open("more.profile",
            "import std/charts\nin upper {\n  app scaler {\n    chart keda \"2.20.1\" from "
            "\"https://kedacore.github.io/charts\"\n  }\n}\n");
  test.open("catalog.profile", small_catalog());
  const Json said = hover(test.workspace, test.at("more.profile", "keda", 1));
  const std::string text = said["contents"]["value"].get<std::string>();
  EXPECT_NE(text.find("\n  - provides unless false \"crds.install\" `eventing.keda.sh/CloudEventSource`, "),
            std::string::npos)
      << text;
  test.replace("more.profile",
               "in upper {\n  app own { chart shop \"1.0.0\" from \"https://charts.example\" }\n}\n");
  const Json unknown = hover(test.workspace, test.at("more.profile", "shop", 1));
  EXPECT_NE(unknown["contents"]["value"].get<std::string>().find("nobody says"), std::string::npos);
}

TEST(Definition, OfASettingInAText) {
  TestWorkspace test;
  test.open("more.profile",
            "in upper {\n  app third {\n    path \"${tree}/x${repo}\"\n  }\n}\n"
            "fork acme {\n  tree \"clusters/acme\"\n  app third { path \"y/${tree}/${none}\" }\n}\n");
  test.open("catalog.profile", small_catalog());
  const Json catalog = definition(test.workspace, test.at("more.profile", "${tree}/x", 3));
  ASSERT_EQ(catalog.size(), 1U);
  EXPECT_EQ(catalog[0]["uri"], test.folder.uri("catalog.profile"));
  EXPECT_EQ(catalog[0]["range"]["start"], test.at("catalog.profile", "tree", 5)["position"]);
  const Json fork = definition(test.workspace, test.at("more.profile", "y/${tree}", 5));
  ASSERT_EQ(fork.size(), 1U);
  EXPECT_EQ(fork[0]["range"]["start"], test.at("more.profile", "\"clusters/acme")["position"]);
  EXPECT_TRUE(definition(test.workspace, test.at("more.profile", "/x", 1)).is_null());
  EXPECT_TRUE(definition(test.workspace, test.at("more.profile", "none", 1)).is_null());
}

TEST(CodeAction, FixesOfTheDiagnostics) {
  TestWorkspace test;
  test.open("catalog.profile", with(small_catalog(), "needs store", "needs stone"));
  Json params = test.at("catalog.profile", "stone", 2);
  params["range"] = {{"start", params["position"]}, {"end", params["position"]}};
  const Json actions = code_actions(test.workspace, params);
  ASSERT_EQ(actions.size(), 1U);
  EXPECT_EQ(test.applied("catalog.profile", actions[0]["edit"]), small_catalog());
  params["context"] = {{"only", {"source.fixAll"}}};
  EXPECT_TRUE(code_actions(test.workspace, params).empty());
}

TEST(Formatting, OnlyWhatDiffers) {
  TestWorkspace test;
  test.open("catalog.profile", small_catalog());
  EXPECT_TRUE(formatting(test.workspace, test.document("catalog.profile")).empty());
  test.replace("catalog.profile", with(small_catalog(), "needs store", "needs    store"));
  const Json edits = formatting(test.workspace, test.document("catalog.profile"));
  ASSERT_EQ(edits.size(), 1U);
  std::string text = test.text("catalog.profile");
  apply_changes(text, Json::array({{{"range", edits[0]["range"]}, {"text", edits[0]["newText"]}}}),
                Encoding::utf16);
  EXPECT_EQ(text, small_catalog());
  test.replace("catalog.profile", "in base {");
  EXPECT_TRUE(formatting(test.workspace, test.document("catalog.profile")).is_null());
}

TEST(Links, OnlyToWhatIsThere) {
  TestWorkspace test;
  test.folder.write(".git/HEAD", "");
  test.folder.write("base/store/x.yaml", "");
  test.open("profiles/small/catalog.profile", small_catalog());
  const Json links = document_links(test.workspace, test.document("profiles/small/catalog.profile"));
  ASSERT_EQ(links.size(), 1U);
  EXPECT_EQ(links[0]["target"], uri_of(test.folder.path() + "/base/store"));
}

TEST(Hints, InferredWavesAndPlacements) {
  TestWorkspace test;
  std::string text = with(small_catalog(), "in upper {", "in base {");
  test.open("catalog.profile", text + "place front in upper because \"it shows `store`\"\n");
  Json params = test.document("catalog.profile");
  params["range"] = {{"start", to_json({0, 0})}, {"end", to_json({99, 0})}};
  const Json hints = inlay_hints(test.workspace, params);
  ASSERT_EQ(hints.size(), 2U);
  EXPECT_EQ(hints[0]["label"], "in upper, wave 0");
  EXPECT_EQ(hints[1]["label"], "wave 0");
}

TEST(Symbols, OfADocumentAndOfAll) {
  TestWorkspace test;
  test.open("catalog.profile", small_catalog());
  const Json symbols = document_symbols(test.workspace, test.document("catalog.profile"));
  ASSERT_EQ(symbols.size(), 8U);
  EXPECT_EQ(symbols[6]["name"], "in base");
  EXPECT_EQ(symbols[6]["children"][0]["name"], "store");
  const Json found = workspace_symbols(test.workspace, {{"query", "fnt"}});
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0]["name"], "front");
}

TEST(SemanticTokens, AreInOrderAndWithinTheirLines) {
  TestWorkspace test;
  test.open("catalog.profile", small_catalog() + "let x = '''\n  é😀\n'''\n# é comment\n");
  const Json data = semantic_tokens(test.workspace, test.document("catalog.profile"))["data"];
  ASSERT_GT(data.size(), 100U);
  EXPECT_EQ(data.size() % 5, 0U);
  // import, std/argo
  EXPECT_EQ(Json(std::vector<Json>(data.begin(), data.begin() + 10)), Json({0, 0, 6, 0, 0, 0, 7, 8, 8, 0}));
}

TEST(Folding, BlocksAndComments) {
  TestWorkspace test;
  test.open("catalog.profile", "# one\n# two\n" + small_catalog());
  const Json folds = folding_ranges(test.workspace, test.document("catalog.profile"));
  EXPECT_TRUE(std::any_of(folds.begin(), folds.end(), [](const Json& one) {
    return one["startLine"] == 0 && one["endLine"] == 1 && one.value("kind", "") == "comment";
  }));
}

TEST(Publish, AManifestAsItIsOpened) {
  TestWorkspace test;
  test.folder.write("queue.yaml", kQueue);
  test.open("more.profile", kVerbatim);
  test.open("catalog.profile", small_catalog());
  EXPECT_FALSE(has(test.codes("queue.yaml"), "P0802"));
  test.workspace.open(test.folder.uri("queue.yaml"), with(kQueue, "queue", "other"), 1);
  EXPECT_TRUE(test.workspace.dirty());
  EXPECT_TRUE(has(test.codes("queue.yaml"), "P0802"));
}

TEST(Publish, WhatWasMendedIsGoneWhateverOpensOrCloses) {
  TestWorkspace test;
  test.open("catalog.profile", small_catalog());
  test.open("more.profile", "in upper {\n  app third { path \"x\"; needs fourth }\n}\n");
  test.open("fourth.profile", "in base {\n  app fourth { path \"y\" }\n}\n");
  EXPECT_EQ(test.codes("more.profile"), Codes{});
  test.replace("fourth.profile", "in base {\n  app fifth { path \"y\" }\n}\n");
  EXPECT_EQ(test.codes("more.profile"), Codes{"P0201"});
  // Closed without having been saved: what stands on the disk counts again.
  test.workspace.close(test.folder.uri("fourth.profile"));
  EXPECT_EQ(test.codes("more.profile"), Codes{});
  const bool told = std::any_of(test.last.begin(), test.last.end(), [&](const Json& one) {
    return one["uri"] == test.folder.uri("more.profile");
  });
  EXPECT_TRUE(told) << "that nothing is wrong any more has to be said";
}

}  // namespace
}  // namespace profilec::lsp
