// What the parser and bind make of well-formed files.
#include <gtest/gtest.h>

#include "tests/grammar/support.hpp"

namespace profilec::test {
namespace {

// Reads without a word and gives this tree.
void expect_tree(std::string text, std::string_view tree) {
  const Read file = read(std::move(text));
  EXPECT_EQ(messages(file), "");
  EXPECT_FALSE(file.tree.broken);
  EXPECT_EQ(tree_text(file), tree);
}

TEST(Statements, AnEmptyFileHasNone) {
  expect_tree("", "");
  expect_tree("\n\n  \n", "");
  expect_tree("  ", "");
  expect_tree(";;\n;", "");
}

TEST(Statements, AFileOfComments) {
  const Read file = read("# one\n  # two  \n#");
  EXPECT_EQ(tree_text(file), "");
  EXPECT_EQ(comments(file), (std::vector<std::string>{"# one", "# two", "#"}));
}

TEST(Statements, TheLastLineNeedsNoNewline) {
  expect_tree("import std/argo", "import std/argo\n");
  expect_tree("default profile edge { core }", "default profile edge {\n  core\n}\n");
  expect_tree("let a = \"b\" # c", "let a = \"b\"\n");
}

TEST(Statements, AWholeCatalog) {
  expect_tree(
      "import std/argo\n"
      "catalog shop {\n"
      "  tree \"clusters/shop\"\n"
      "  repo \"https://git.example/shop.git\"\n"
      "  revision main\n"
      "  project base\n"
      "  argo-cd { namespace argo; version \"3.0\"; application-health }\n"
      "}\n"
      "layer core \"what all need\"\n"
      "layer web \"the shop\" after core { root { sync manual } }\n"
      "default profile small { core }\n"
      "profile large extends small { web, extras }\n",
      "import std/argo\n"
      "catalog shop {\n"
      "  tree \"clusters/shop\"\n"
      "  repo \"https://git.example/shop.git\"\n"
      "  revision main\n"
      "  project base\n"
      "  argo-cd {\n"
      "    namespace argo\n"
      "    version \"3.0\"\n"
      "    application-health\n"
      "  }\n"
      "}\n"
      "layer core \"what all need\"\n"
      "layer web \"the shop\" after core {\n"
      "  root {\n"
      "    sync manual\n"
      "  }\n"
      "}\n"
      "default profile small {\n"
      "  core\n"
      "}\n"
      "profile large extends small {\n"
      "  web, extras\n"
      "}\n");
}

TEST(Statements, ABecauseMayBeginTheNextLine) {
  const std::string tree = "place kinds in core because \"both read them\"\n";
  expect_tree("place kinds in core because \"both read them\"", tree);
  expect_tree("place kinds in core\n  because \"both read them\"\n", tree);
  expect_tree("place kinds in core\nbecause \"both read them\"\n", tree);
  expect_tree("place kinds in core # why?\n\n  # this:\n  because 'both read them'\n",
              "place kinds in core because 'both read them'\n");
}

TEST(Statements, ABecauseFollowsABlock) {
  expect_tree(
      "in web {\n  app a {\n    ignore apps/Deployment web/a { \"/spec/replicas\"; jq '.x' }\n"
      "      because \"scaled by hand\"\n    wave 3\n  }\n}\n",
      "in web {\n  app a {\n    ignore apps/Deployment web/a {\n      \"/spec/replicas\"\n      jq '.x'\n"
      "    } because \"scaled by hand\"\n    wave 3\n  }\n}\n");
}

TEST(Statements, ListsOverLinesMayEndWithAComma) {
  const std::string tree = "profile p {\n  [ a, b, c ]\n}\n";
  expect_tree("profile p { [a, b, c] }", tree);
  expect_tree("profile p { [a, b, c,] }", tree);
  expect_tree("profile p { (a, b, c) }", tree);
  expect_tree("profile p {\n  [ # first\n    a,\n\n    b, # second\n    c,\n    # last\n  ]\n}\n", tree);
}

TEST(Statements, AnElementMayHaveTwoWords) {
  expect_tree(
      "external core/Service api/api, namespace db, capability tracing, batch/Job \"a.b\" because \"x\"\n"
      "external [\n  core/Secret web/token,\n  kueue\n] because \"y\"\n",
      "external core/Service api/api, namespace db, capability tracing, batch/Job \"a.b\" because \"x\"\n"
      "external [ core/Secret web/token, kueue ] because \"y\"\n");
}

TEST(Statements, SemicolonsEndStatements) {
  expect_tree("let a = \"1\"; let b = \"2\";; let c = \"3\";\n",
              "let a = \"1\"\nlet b = \"2\"\nlet c = \"3\"\n");
}

TEST(Statements, AKeywordBeginsAStatementWhereTheOneBeforeIsWhole) {
  expect_tree(
      "in web { app audit { path \"web/audit\"  with automated, prune  wave 3 } }",
      "in web {\n  app audit {\n    path \"web/audit\"\n    with automated, prune\n    wave 3\n  }\n}\n");
  expect_tree("in web { app a { needs b with c  needs batch/Job d support } }",
              "in web {\n  app a {\n    needs b\n    with c\n    needs batch/Job d\n    support\n  }\n}\n");
}

TEST(Statements, TheReasonOfALineBelongsToItsLastStatement) {
  expect_tree("in web { app a { wave 3 support because \"b\" } }",
              "in web {\n  app a {\n    wave 3\n    support because \"b\"\n  }\n}\n");
}

TEST(Statements, SplitStatementsHaveSpansOfTheirOwn) {
  const Read file = read("in web { app a { wave 3 support because \"b\" } }");
  const auto& in = file.tree.root.statements.front();
  const auto& app = in.items.back().block->statements.front();
  const auto& inner = app.items.back().block->statements;
  ASSERT_EQ(inner.size(), 2U);
  EXPECT_EQ(file.sources.text(inner[0].span), "wave 3");
  EXPECT_EQ(file.sources.text(inner[1].span), "support because \"b\"");
}

TEST(Statements, KeywordsAreContextual) {
  expect_tree(
      "layer profile\nlayer layer after profile\nin layer { app because { path \"because\" needs app, in } "
      "}\n"
      "place place in layer because \"because\"\n",
      "layer profile\nlayer layer after profile\n"
      "in layer {\n  app because {\n    path \"because\"\n    needs app, in\n  }\n}\n"
      "place place in layer because \"because\"\n");
}

TEST(Statements, CommentsAreKeptBesideTheTree) {
  const Read file = read(
      "# a\nin web { # b\n  # c\n  app x { # d\n    needs [ # e\n      y, # f\n      # g\n    ] # h\n"
      "    # i\n    because \"z\" # j\n    spec { # k\n      l: 1 # l\n      m: [ # m\n        2 # n\n      "
      "]\n"
      "    }\n    # o\n  } # p\n} # q\n# r");
  EXPECT_EQ(messages(file), "");
  std::string order;
  std::string own_line;
  for (const syntax::Comment& comment : file.tree.comments) {
    order += file.sources.text(comment.span).substr(2);
    own_line += comment.own_line ? 'y' : '-';
  }
  EXPECT_EQ(order, "abcdefghijklmnopqr");
  EXPECT_EQ(own_line, "y-y---y-y-----y--y");
}

TEST(Statements, AHashInAStringIsNoComment) {
  const Read file = read("let a = \"# b\"\nlet c = '# d'\nlet e = \"\"\"\n  # f\n  \"\"\"\n");
  EXPECT_EQ(messages(file), "");
  EXPECT_TRUE(file.tree.comments.empty());
}

TEST(Statements, FormsAreBound) {
  EXPECT_EQ(tree_text(read("default profile a extends b { c }\nlet x = \"y\"\n"), true),
            "default profile a extends b {\n"
            "  c :: <layers:names>\n"
            "} :: default profile <name:name> (<doc:string>)? (extends <extends:names>)? {profile}\n"
            "let x = \"y\" :: let <name:name> = <value:string>\n");
}

}  // namespace
}  // namespace profilec::test
