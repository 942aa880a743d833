// Literals: `spec { }`, `inline { }`, `kustomize { }` and what stands after `=`.
#include <gtest/gtest.h>

#include "tests/grammar/support.hpp"

namespace profilec::test {
namespace {

std::string in_app(const std::string& statement) { return "in web { app a {\n" + statement + "\n} }\n"; }

// The tree of one statement inside an app.
std::string literal(const std::string& statement) {
  const Read file = read(in_app(statement));
  EXPECT_EQ(messages(file), "") << statement;
  const std::string tree = tree_text(file);
  const std::string head = "in web {\n  app a {\n    ";
  return tree.substr(head.size(), tree.size() - head.size() - std::string("\n  }\n}\n").size());
}

TEST(Literals, OnOneLine) {
  EXPECT_EQ(literal(R"(spec { revisionHistoryLimit: 3, info: [{ name: "x", value: "y" }] })"),
            R"(spec { revisionHistoryLimit: 3 info: [ { name: "x" value: "y" } ] })");
  EXPECT_EQ(literal("spec {}"), "spec { }");
  EXPECT_EQ(literal("spec { a: {}, b: [], }"), "spec { a: { } b: [ ] }");
  EXPECT_EQ(literal("spec{a:1}"), "spec { a: 1 }");
}

TEST(Literals, NewlinesSeparate) {
  EXPECT_EQ(literal("spec {\n  a: 1\n\n  b: [\n    2\n    3,\n    # c\n    { d: 4\n e: 5 } # f\n  ]\n}"),
            "spec { a: 1 b: [ 2 3 { d: 4 e: 5 } ] }");
  EXPECT_EQ(literal("spec {\n  a:\n    1\n  b: 2 # c\n  , d: 3\n}"), "spec { a: 1 b: 2 d: 3 }");
}

TEST(Literals, Keys) {
  EXPECT_EQ(literal("spec { argocd.argoproj.io/sync-wave: 1, \"a b\": 2, 'c': 3, spec: { because: 4 } }"),
            "spec { argocd.argoproj.io/sync-wave: 1 \"a b\": 2 'c': 3 spec: { because: 4 } }");
}

TEST(Literals, Values) {
  EXPECT_EQ(literal("spec { image: nginx:1.2, on: true, n: -1.5, s: \"x${y}\", b: \"\"\"\n  t\n  \"\"\" }"),
            "spec { image: nginx:1.2 on: true n: -1.5 s: \"x<y>\" b: \"\"t~\"\" }");
}

TEST(Literals, NumbersAreThoseOfJson) {
  EXPECT_EQ(literal("spec { a: 1e+3, b: -1.5E+10, c: 1e3, d: -0.5e-7 }"),
            "spec { a: 1e+3 b: -1.5E+10 c: 1e3 d: -0.5e-7 }");
}

TEST(Literals, InsideOtherStatements) {
  EXPECT_EQ(literal("chart c \"1\" from \"r\" { inline { a: [1, 2] }; set b.c = 3\n set d = { e: 4 } }"),
            "chart c \"1\" from \"r\" {\n      inline { a: [ 1 2 ] }\n      set b.c = 3\n"
            "      set d = { e: 4 }\n    }");
  EXPECT_EQ(literal("path \"x\" { kustomize { images: [\"a=b:1\"] } } because \"c\""),
            "path \"x\" {\n      kustomize { images: [ \"a=b:1\" ] }\n    } because \"c\"");
  EXPECT_EQ(literal("chart c \"1\" from \"r\" { inline \"\"\"\n  a: 1\n  \"\"\" }"),
            "chart c \"1\" from \"r\" {\n      inline \"\"a: 1~\"\"\n    }");
}

TEST(Literals, OnTheLineOfAnotherStatement) {
  EXPECT_EQ(literal("path \"x\"  spec { a: 1 }  spec { b: 2 }"),
            "path \"x\"\n    spec { a: 1 }\n    spec { b: 2 }");
}

TEST(Literals, ANameMayBeTheWordOfALiteral) {
  EXPECT_EQ(messages(read(
                "profile spec extends a, inline { spec, kustomize }\nin inline { app spec { support } }")),
            "");
}

TEST(Literals, AReasonMayFollow) {
  EXPECT_EQ(literal("spec { a: 1 }\n  because \"b\""), "spec { a: 1 } because \"b\"");
}

TEST(Literals, ValuesAfterEquals) {
  EXPECT_EQ(literal("option A = B"), "option A = B");
  EXPECT_EQ(literal("label a.b/c = \"d\"  annotation e = f"), "label a.b/c = \"d\"\n    annotation e = f");
}

void expect_message(const std::string& statement, std::string_view message) {
  const Read file = read("in web {\n  app a {\n    " + statement + "\n    wave 1\n  }\n}\n");
  EXPECT_EQ(messages(file), message) << statement;
  EXPECT_NE(tree_text(file).find("    wave 1\n"), std::string::npos) << "the next statement is lost";
}

TEST(Literals, WhatCannotBeRead) {
  expect_message("spec { a 1 }", "P0114 3:14 expected `:` after the key, found `1`\n");
  expect_message("spec { a: }", "P0114 3:15 expected a value after `:`, found `}`\n");
  expect_message("spec { a:, b: 1 }", "P0114 3:14 expected a value after `:`, found `,`\n");
  expect_message("spec { a: 1 b: 2 }", "P0101 3:17 expected `,`, a new line or `}`, found `b`\n");
  expect_message("spec { a: 1,, b: 2 }", "P0114 3:17 a comma with nothing before it\n  help: remove it\n");
  expect_message("spec { , }", "P0114 3:12 a comma with nothing before it\n  help: remove it\n");
  expect_message("spec { a: [1 2] }", "P0101 3:18 expected `,`, a new line or `]`, found `2`\n");
  expect_message("spec { a: [1, 2) }", "P0101 3:20 expected `,`, a new line or `]`, found `)`\n");
  expect_message("spec { a: 1%2 }", "P0101 3:16 expected `,`, a new line or `}`, found `%`\n");
  expect_message("option A =", "P0101 3:15 expected a value after `=`, found the end of the line\n");
}

TEST(Literals, NoKeyTwice) {
  expect_message("spec { a: 1, b: { c: 2, \"c\": 3 }, d: 4 }",
                 "P0114 3:29 the key `\"c\"` stands twice\n  help: keep one of the two\n");
  const Read file = read(in_app("spec { a: [{ b: 1 }, { b: 2 }], b: 3 }"));
  EXPECT_EQ(messages(file), "");
}

TEST(Literals, TheFirstOfTwoKeysIsShownToo) {
  const Read file = read(in_app("spec { a: 1\n a: 2 }"));
  ASSERT_EQ(file.diagnostics.all().size(), 1U);
  const auto& labels = file.diagnostics.all().front()->labels;
  ASSERT_EQ(labels.size(), 2U);
  EXPECT_EQ(labels[1].text, "first here");
  EXPECT_LT(labels[1].span.begin, labels[0].span.begin);
}

}  // namespace
}  // namespace profilec::test
