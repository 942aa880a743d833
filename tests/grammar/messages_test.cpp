// What bind says, whole: a statement that is unknown, misspelt or of the wrong shape.
#include <gtest/gtest.h>

#include "tests/grammar/support.hpp"

namespace profilec::test {
namespace {

// At the top level.
void expect_top(const std::string& text, const std::string& message) {
  EXPECT_EQ(messages(read(text + "\n")), message) << text;
}

// Inside an app, each statement on a line of its own, so that places are of line 2.
void expect_app(const std::string& statement, const std::string& message) {
  EXPECT_EQ(messages(read("in web { app a {\n" + statement + "\n} }\n")), message) << statement;
}

TEST(Messages, UnknownStatements) {
  expect_app("namspace web",
             "P0102 2:1 unknown statement `namspace` in an app\n"
             "  help: did you mean `namespace`?\n"
             "  fix: change to `namespace` | namespace\n");
  expect_app("path: \"x\"",
             "P0102 2:1 unknown statement `path:` in an app\n"
             "  help: did you mean `path`?\n"
             "  fix: change to `path` | path\n");
  expect_app("set a = 1",
             "P0102 2:1 unknown statement `set` in an app\n"
             "  help: `set` stands in a chart, in a path or in an OCI source\n");
  expect_app("prune",
             "P0102 2:1 unknown statement `prune` in an app\n"
             "  help: `prune` stands in `sync automated`\n");
  expect_app("// no comment",
             "P0101 2:1 `//` begins no comment\n"
             "  help: a comment begins with `#`\n");
  expect_top("laier web",
             "P0102 1:1 unknown statement `laier` at the top level\n"
             "  help: did you mean `layer`?\n"
             "  fix: change to `layer` | layer\n");
  expect_top("app a { path \"x\" }",
             "P0102 1:1 unknown statement `app` at the top level\n"
             "  help: `app` stands in an `in` block or in a fork\n");
}

TEST(Messages, AnUnknownStatementOfASmallBlockNamesThemAll) {
  EXPECT_EQ(messages(read("in web { app a { retry 3 { jitter 4 } } }")),
            "P0102 1:28 unknown statement `jitter` in `retry`\n"
            "  help: in `retry` may stand `backoff`, `factor` and `max`\n");
}

TEST(Messages, AnUnknownStatementOfAnAppMayBeAField) {
  expect_app("revisionHistoryLimit 3",
             "P0102 2:1 unknown statement `revisionHistoryLimit` in an app\n"
             "  help: a field of the Application without a statement of its own stands in `spec { }`\n");
}

TEST(Messages, WhatBeginsNoStatement) {
  expect_app("{ wave 1 }",
             "P0102 2:1 a statement begins with a keyword, found `{`\n"
             "  help: a `{` stands on the line of the statement it belongs to\n");
  expect_app("[a, b]",
             "P0102 2:1 a statement begins with a keyword, found `[`\n"
             "  help: a list begins on the line of its statement; over several lines it stands in `[ ]`\n");
  expect_app("\"x\"", "P0102 2:1 a statement begins with a keyword, found `\"x\"`\n");
  expect_app("= 3", "P0102 2:1 a statement begins with a keyword, found `=`\n");
}

TEST(Messages, TheSecondWordOfAKeyword) {
  expect_app("sync automatic",
             "P0103 2:6 unknown statement `sync automatic`\n"
             "  help: did you mean `sync automated`?\n"
             "  fix: change to `automated` | automated\n");
  expect_app("sync",
             "P0103 2:1 `sync` alone is no statement\n"
             "  help: there is `sync automated` and `sync manual`\n");
  expect_app("no wave",
             "P0103 2:4 unknown statement `no wave`\n"
             "  help: there is `no option`, `no finalizer`, `no provides` and `no needs`\n");
  expect_top("default web { x }",
             "P0103 1:9 unknown statement `default web`\n"
             "  help: there is `default profile`\n");
}

TEST(Messages, AMissingPart) {
  expect_app("retry",
             "P0103 2:1 `retry` lacks a whole number\n"
             "  help: write it as `retry LIMIT [{ ... }]`\n");
  expect_app("chart c \"1\"",
             "P0103 2:9 `chart` lacks `from`\n"
             "  help: write it as `chart NAME [\"VERSION\"] from \"REPO\" [{ ... }]`\n");
  expect_app("ref lib from \"x\"",
             "P0103 2:14 `ref` lacks `at`\n"
             "  help: write it as `ref NAME from \"REPO\" at \"REVISION\" [{ ... }]`\n");
  expect_app("needs",
             "P0103 2:1 `needs` lacks an app, a kind `GROUP/KIND`, an object, a namespace or a capability\n"
             "  help: write it as `needs REF, ...`\n");
  expect_app("namespace",
             "P0103 2:1 `namespace` lacks a word or a string\n"
             "  help: write it as `namespace VALUE`\n");
  expect_top("profile p extends q",
             "P0103 1:19 `profile` lacks `{`\n"
             "  help: write it as `profile NAME [\"DOC\"] [extends EXTENDS, ...] { ... }`\n");
  expect_top("profile p extends { q }",
             "P0103 1:19 `profile` wants a name here, found `{`\n"
             "  help: write it as `profile NAME [\"DOC\"] [extends EXTENDS, ...] { ... }`\n");
  expect_top("place a web because \"x\"",
             "P0103 1:9 `place` wants `in` here, found `web`\n"
             "  help: write it as `place APP in LAYER because \"...\"`\n");
}

TEST(Messages, AMissingReason) {
  expect_top("place a in web",
             "P0103 1:1 `place` lacks its reason\n"
             "  help: add `because \"...\"`, on this line or on the next\n");
  expect_top("external kueue because",
             "P0103 1:16 `because` lacks the reason in quotes\n"
             "  help: write it as `because \"...\"`\n");
  expect_app("wave 3 because of-it",
             "P0103 2:8 `because` lacks the reason in quotes\n"
             "  help: write it as `because \"...\"`\n");
}

TEST(Messages, WordsAndStrings) {
  expect_app("path web/a",
             "P0103 2:6 `path` wants the path in quotes here, found `web/a`\n"
             "  help: put it in quotes: `\"web/a\"`\n"
             "  fix: put it in quotes | \"web/a\"\n");
  expect_top("layer \"web\"",
             "P0103 1:7 `layer` wants a name here, found `\"web\"`\n"
             "  help: a name stands without quotes\n"
             "  fix: remove the quotes | web\n");
  expect_app("with [\"a\"]",
             "P0103 2:7 a name stands here, found `\"a\"`\n"
             "  help: a name stands without quotes\n");
  expect_app(
      "path = \"x\"",
      "P0103 2:6 `path` wants the path in quotes here, found `=`\n"
      "  help: remove the `=`: write it as `path \"PATH\" [from \"REPO\"] [at \"REVISION\"] [{ ... }]`\n"
      "  fix: remove the `=` | \n");
}

TEST(Messages, APartTooMany) {
  expect_app("wave 3 4",
             "P0103 2:8 `4` does not belong to `wave`\n"
             "  help: write it as `wave VALUE`; a new statement begins on a new line or after `;`\n");
  expect_app("namespace web { }",
             "P0103 2:15 `{` does not belong to `namespace`\n"
             "  help: write it as `namespace VALUE`; a new statement begins on a new line or after `;`\n");
  expect_app("path \"x\" at \"v\" from \"r\"",
             "P0103 2:17 `from` stands in the wrong place in `path`\n"
             "  help: write it as `path \"PATH\" [from \"REPO\"] [at \"REVISION\"] [{ ... }]`\n");
}

TEST(Messages, ALiteralBehindAWord) {
  expect_app("support spec { a: 1 }",
             "P0103 2:14 the `{ }` of `spec` is read as a block here\n"
             "  help: begin `spec` on a new line or after `;`\n");
}

TEST(Messages, Lists) {
  expect_app("with a b",
             "P0103 2:8 no comma before `b`\n"
             "  help: the elements of a list are separated by commas\n"
             "  fix: add the comma | ,\n");
  expect_app("needs [\n  a\n  b\n]",
             "P0103 4:3 no comma before `b`\n"
             "  help: the elements of a list are separated by commas\n"
             "  fix: add the comma | ,\n");
  expect_app("needs [namespace a b]",
             "P0103 2:20 no comma before `b`\n"
             "  help: the elements of a list are separated by commas\n"
             "  fix: add the comma | ,\n");
  expect_app("needs [a,, b]",
             "P0103 2:10 a comma with nothing before it\n"
             "  help: remove the comma\n");
  expect_app("needs [ ]",
             "P0103 2:7 a list without elements\n"
             "  help: name an element, or remove the statement\n");
  expect_top("profile p { a b }",
             "P0103 1:15 no comma before `b`\n"
             "  help: the elements of a list are separated by commas\n"
             "  fix: add the comma | ,\n");
}

TEST(Messages, AListThatGoesOnOverTheLineIsOneMistake) {
  expect_app("needs a,\n  b,\n  c\nwave 1",
             "P0103 2:8 a comma with nothing after it\n"
             "  help: remove the comma; a list over several lines stands in `[ ]`\n");
}

TEST(Messages, Drops) {
  expect_top("fork f { drop }",
             "P0103 1:10 `drop` lacks `app NAME` or `layer NAME`\n"
             "  help: write it as `drop app NAME, layer NAME, ...`\n");
}

TEST(Messages, Names) {
  expect_top("layer Web_App",
             "P0209 1:7 `Web_App` is no valid name\n"
             "  help: a name is lower case letters, digits and `-`, and neither begins nor ends with `-`\n"
             "  help: did you mean `web-app`?\n"
             "  fix: change to `web-app` | web-app\n");
  expect_top("layer -web",
             "P0209 1:7 `-web` is no valid name\n"
             "  help: a name is lower case letters, digits and `-`, and neither begins nor ends with `-`\n");
  expect_top("layer a after [b, c/d]",
             "P0209 1:19 `c/d` is no valid name\n"
             "  help: a name is lower case letters, digits and `-`, and neither begins nor ends with `-`\n");
  const std::string name(64, 'a');
  expect_top("layer " + name, "P0209 1:7 `" + name +
                                  "` is no valid name\n"
                                  "  help: a name has at most 63 characters; this one has 64\n");
}

TEST(Messages, Numbers) {
  for (const std::string bad : {"x", "1.5", "--1", "-", "1234567890"}) {
    expect_app("wave " + bad, "P0216 2:6 `" + bad +
                                  "` is no whole number\n  help: write an integer in digits, of at most "
                                  "nine, such as `0`, `3` or `-1`\n");
  }
  EXPECT_EQ(messages(read("in web { app a { wave -3 } }")), "");
}

TEST(Messages, FixesMendTheFile) {
  for (const std::string bad : {"namspace web", "sync manul", "path web/a", "with a b", "project \"b\""}) {
    std::string text = "in web { app a {\n" + bad + "\n} }\n";
    const Read file = read(text);
    ASSERT_EQ(file.diagnostics.all().size(), 1U) << bad;
    ASSERT_EQ(file.diagnostics.all().front()->fixes.size(), 1U) << bad;
    for (const Edit& edit : file.diagnostics.all().front()->fixes.front().edits) {
      text.replace(edit.span.begin, edit.span.end - edit.span.begin, edit.text);
    }
    EXPECT_EQ(messages(read(text)), "") << text;
  }
}

}  // namespace
}  // namespace profilec::test
