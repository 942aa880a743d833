// Names changed across files, reasons, forks and manifests; and what cannot be changed, or must not.
#include <gtest/gtest.h>

#include "compiler/lsp/rpc.hpp"
#include "tests/lsp/support.hpp"

namespace profilec::lsp {
namespace {

std::string with(std::string text, std::string_view what, std::string_view by) {
  return text.replace(text.find(what), what.size(), by);
}

Json renamed(TestWorkspace& test, Json params, const std::string& name) {
  params["newName"] = name;
  return rename(test.workspace, params);
}

// Why it is refused; empty where it is not.
std::string refusal(TestWorkspace& test, const Json& params, const std::string& name) {
  try {
    renamed(test, params, name);
  } catch (const Refused& why) {
    return why.message;
  }
  return "";
}

TEST(Rename, AcrossFilesReasonsAndForks) {
  TestWorkspace test;
  test.open("more.profile", "in upper {\n  app third {\n    path \"x\"\n    uses store\n  }\n}\n");
  test.open("forks/acme.profile",
            "fork acme {\n  tree \"clusters/acme\"\n  app store { wave 3 }\n}\n"
            "fork other {\n  tree \"clusters/other\"\n  drop app store\n  drop app front, app third\n}\n");
  test.open("catalog.profile", small_catalog());
  const Json edit = renamed(test, test.at("more.profile", "store", 1), "vault");
  EXPECT_NE(test.applied("more.profile", edit).find("uses vault\n"), std::string::npos);
  EXPECT_NE(test.applied("catalog.profile", edit).find("needs vault because \"`vault` keeps"),
            std::string::npos);
  EXPECT_NE(test.applied("catalog.profile", edit).find("app vault \"keeps"), std::string::npos);
  EXPECT_NE(test.applied("catalog.profile", edit).find("path \"base/store\""), std::string::npos);
  EXPECT_NE(test.applied("forks/acme.profile", edit).find("app vault { wave 3 }"), std::string::npos);
  EXPECT_NE(test.applied("forks/acme.profile", edit).find("drop app vault\n"), std::string::npos);
}

TEST(Rename, OfACapability) {
  TestWorkspace test;
  const std::string text =
      "in upper {\n  app disk { path \"x\"; provides capability \"fast\", capability fast-disk }\n"
      "  app user { path \"y\"; needs capability  fast }\n  app other { path \"z\"; wants capability fast "
      "}\n}\n";
  test.open("more.profile", text);
  test.open("catalog.profile", small_catalog());
  Json params = test.at("more.profile", "capability  fast", 1);
  params["newName"] = "quick";
  EXPECT_EQ(
      test.applied("more.profile", rename(test.workspace, params)),
      with(with(with(text, "\"fast\"", "\"quick\""), "  fast }", "  quick }"), "fast }\n}", "quick }\n}"));
  EXPECT_EQ(prepare_rename(test.workspace, params)["range"]["start"],
            test.at("more.profile", "fast }", 0)["position"]);
  params["newName"] = "fast-disk";
  EXPECT_THROW(rename(test.workspace, params), Refused);
}

TEST(Rename, OffersToKeepTheApplicationsName) {
  TestWorkspace test;
  test.workspace.settings.document_changes = true;
  test.workspace.settings.change_annotations = true;
  test.open("catalog.profile", small_catalog());
  const Json params = test.at("catalog.profile", "app store", 5);
  const Json edit = renamed(test, params, "vault");
  ASSERT_EQ(edit["changeAnnotations"].size(), 1U);
  EXPECT_TRUE(edit["changeAnnotations"].front()["needsConfirmation"]);
  const std::string text = test.applied("catalog.profile", edit);
  EXPECT_NE(text.find("app vault \"keeps things\" {\n    name \"store\"\n    path"), std::string::npos)
      << text;
  // Where the editor cannot ask, the same comes as an action afterwards.
  test.workspace.settings.change_annotations = false;
  test.replace("catalog.profile", test.applied("catalog.profile", renamed(test, params, "vault")));
  Json request = test.at("catalog.profile", "app vault", 5);
  request["range"] = {{"start", request["position"]}, {"end", request["position"]}};
  const Json actions = code_actions(test.workspace, request);
  ASSERT_EQ(actions.size(), 1U);
  EXPECT_EQ(actions[0]["title"], "keep the Application's name `store`");
  EXPECT_EQ(test.applied("catalog.profile", actions[0]["edit"]), text);
}

TEST(Rename, OfAVerbatimAppChangesItsFile) {
  TestWorkspace test;
  test.folder.write("queue.yaml", kQueue);
  test.open("more.profile", kVerbatim);
  test.open("catalog.profile", small_catalog());
  const Json edit = renamed(test, test.at("more.profile", "queue", 1), "lane");
  EXPECT_NE(test.applied("more.profile", edit).find("app lane {"), std::string::npos);
  EXPECT_EQ(test.applied("queue.yaml", edit), with(kQueue, "'queue'", "lane"));
}

TEST(Rename, OfAVerbatimAppIsConfirmedWhereTheEditorCanAsk) {
  TestWorkspace test;
  test.workspace.settings.document_changes = true;
  test.workspace.settings.change_annotations = true;
  test.folder.write("queue.yaml", kQueue);
  test.open("more.profile", kVerbatim);
  test.open("catalog.profile", small_catalog());
  const Json edit = renamed(test, test.at("more.profile", "queue", 1), "lane");
  ASSERT_EQ(edit["changeAnnotations"].size(), 1U);
  EXPECT_TRUE(edit["changeAnnotations"]["rename-in-manifest"]["needsConfirmation"]);
  for (const Json& document : edit["documentChanges"]) {
    const bool manifest = document["textDocument"]["uri"] == test.folder.uri("queue.yaml");
    ASSERT_EQ(document["edits"].size(), 1U);
    EXPECT_EQ(document["edits"][0].contains("annotationId"), manifest);
  }
}

// Said twice, by a preset that no app is with, and taken away: the record of the compiler keeps none of
// these.
TEST(Rename, FollowsWhatTheRecordDoesNotKeep) {
  TestWorkspace test;
  test.open("more.profile",
            "preset waiting { needs store }\npreset unused { needs store }\n"
            "in upper {\n  app third {\n    path \"x\"\n    with waiting\n    needs store, store\n  }\n}\n"
            "fork acme {\n  tree \"clusters/acme\"\n  app third { no needs store }\n}\n");
  test.open("catalog.profile", small_catalog());
  const std::string text =
      test.applied("more.profile", renamed(test, test.at("catalog.profile", "app store", 5), "vault"));
  EXPECT_EQ(text.find("store"), std::string::npos) << text;
}

TEST(Rename, IsRefusedWhereALineCannotBeRead) {
  TestWorkspace test;
  const auto why = [&] { return refusal(test, test.at("catalog.profile", "app store", 5), "vault"); };
  test.open("catalog.profile", small_catalog());
  test.open("more.profile", "in upper {\n  app third {\n    path \"x\"\n    nedes store, other\n  }\n}\n");
  EXPECT_EQ(why(), "line 4 of more.profile is not understood, and may speak of `store`: mend it first");
  // What begins on the next line was not read either.
  for (const char* const open :
       {"needs front,\n    store\n", "needs (front,\n    store\n", "}\n  }\n    needs store\n"}) {
    test.replace("more.profile",
                 std::string("in upper {\n  app third {\n    path \"x\"\n    ") + open + "  }\n}\n");
    EXPECT_NE(why(), "") << open;
  }
  test.replace("more.profile", "ap third {\n  path \"x\"\n  needs store\n}\n");
  EXPECT_NE(why(), "");
  test.replace("more.profile", "in upper {\n  app third {\n    path \"x\"\n    nedes other\n  }\n}\n");
  EXPECT_EQ(why(), "");
}

TEST(Rename, WhatCannotBe) {
  TestWorkspace test;
  test.open("catalog.profile", small_catalog());
  const auto refused = [&](const Json& params, const std::string& name) {
    return refusal(test, params, name);
  };
  EXPECT_NE(refused(test.at("catalog.profile", "app store", 5), "front"), "");
  EXPECT_NE(refused(test.at("catalog.profile", "app store", 5), "Two Words"), "");
  EXPECT_NE(refused(test.at("catalog.profile", "app store", 5), "because"), "");
  test.open("more.profile",
            "let domain = \"example.org\"\nproject second\n"
            "in upper { app third { path \"x\"; needs batch/Job } }\n");
  EXPECT_NE(refused(test.at("more.profile", "domain", 1), "tree"), "");
  EXPECT_NE(refused(test.at("more.profile", "second", 1), "default"), "");
  EXPECT_EQ(refused(test.at("more.profile", "second", 1), "third"), "");
  EXPECT_NE(refused(test.at("catalog.profile", "automated", 2), "fresh"), "");
  EXPECT_NE(refused(test.at("more.profile", "batch/Job", 1), "fresh"), "");
  EXPECT_NE(refused(test.at("catalog.profile", "path", 1), "fresh"), "");
}

TEST(Rename, OfForksWithAppsOfOneName) {
  TestWorkspace test;
  const auto fork = [](const std::string& name) {
    return "fork " + name + " {\n  tree \"clusters/" + name +
           "\"\n  in upper {\n    app audit { path \"audit\" }\n    app own { path \"own\"; needs audit }\n  "
           "}\n"
           "  place audit in base because \"`own` needs it\"\n  app own { no needs audit }\n}\n";
  };
  test.open("forks/a.profile", fork("a"));
  test.open("forks/b.profile", fork("b"));
  test.open("catalog.profile", small_catalog());
  for (const std::string name : {"a", "b"}) {
    const std::string file = "forks/" + name + ".profile";
    const std::string other = name == "a" ? "forks/b.profile" : "forks/a.profile";
    const Json edit = renamed(test, test.at(file, "audit {"), "book");
    EXPECT_EQ(test.applied(other, edit), test.text(other));
    const std::string now = test.applied(file, edit);
    EXPECT_EQ(now.find("audit\n"), std::string::npos) << now;
    EXPECT_NE(now.find("app book {"), std::string::npos) << now;
    EXPECT_NE(now.find("needs book }\n  }"), std::string::npos) << now;
    EXPECT_NE(now.find("place book in"), std::string::npos) << now;
    EXPECT_NE(now.find("no needs book }"), std::string::npos) << now;
  }
}

TEST(Rename, OfACapabilityThatIsPutTogetherIsRefused) {
  TestWorkspace test;
  test.open("more.profile",
            "let env = \"prod\"\nin upper {\n  app disk { path \"x\"; provides capability \"sql-${env}\" }\n"
            "  app user { path \"y\"; needs capability sql-prod }\n}\n");
  test.open("catalog.profile", small_catalog());
  EXPECT_THROW(renamed(test, test.at("more.profile", "sql-prod", 1), "sql"), Refused);
}

TEST(Rename, OfAQuotedCapabilityFollowsWhatIsTakenAway) {
  TestWorkspace test;
  const std::string text =
      "in upper {\n  app disk { path \"x\"; provides capability fast }\n"
      "  app user { path \"y\"; needs capability \"fast\" }\n}\n"
      "fork acme { tree \"clusters/acme\"; app user { no needs capability \"fast\" } }\n";
  test.open("more.profile", text);
  test.open("catalog.profile", small_catalog());
  const std::string now =
      test.applied("more.profile", renamed(test, test.at("more.profile", "fast }"), "quick"));
  EXPECT_EQ(now.find("fast"), std::string::npos) << now;
}

}  // namespace
}  // namespace profilec::lsp
