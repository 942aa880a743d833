// The one form, by example (docs/decisions/0003-one-form.md).
#include <gtest/gtest.h>

#include "compiler/format/format.hpp"
#include "tests/grammar/support.hpp"

namespace profilec::test {
namespace {

std::string formatted(std::string text) {
  const Read file = read(std::move(text));
  EXPECT_EQ(messages(file), "");
  return format(file.sources, file.tree).value_or("nothing");
}

void expect_form(const std::string& text, const std::string& form) {
  EXPECT_EQ(formatted(text), form);
  EXPECT_EQ(formatted(form), form) << "formatted twice";
}

std::string in_app(const std::string& statements) {
  return "in web {\n  app a {\n" + statements + "  }\n}\n";
}

TEST(Format, NothingStaysNothing) {
  expect_form("", "");
  expect_form("\n \n\t\n", "");
  expect_form(";", "");
}

TEST(Format, ABrokenFileIsNotTouched) {
  for (const std::string text : {"layer a @\n", "lair b\n", "in a {\n", "let a = \"\\q\"\n"}) {
    const Read file = read(text);
    EXPECT_EQ(format(file.sources, file.tree), std::nullopt) << text;
  }
}

TEST(Format, OneBlankBetweenWords) {
  expect_form("layer   web\t\"the shop\"   after  core ,data\n", "layer web \"the shop\" after core, data\n");
  expect_form("let  a=\"b\"", "let a = \"b\"\n");
  expect_form("import std/argo", "import std/argo\n");
}

TEST(Format, TwoBlanksOfIndentation) {
  expect_form("in web {\napp a {\n\t\tpath \"x\"\n}\n      }\n", in_app("    path \"x\"\n"));
}

TEST(Format, AStatementPerLine) {
  expect_form("layer a; layer b;\nin web { app a { path \"x\"\nwith b wave 3; support\n} }\n",
              "layer a\nlayer b\n" + in_app("    path \"x\"\n    with b\n    wave 3\n    support\n"));
}

TEST(Format, ABlockOfOneLineStaysIfItFits) {
  expect_form("default profile small {core}", "default profile small { core }\n");
  expect_form(in_app("    sync automated {prune;self-heal ;  allow-empty}\n"),
              in_app("    sync automated { prune; self-heal; allow-empty }\n"));
  expect_form("in web { app audit { path \"web/audit\"  with automated } }\n",
              "in web { app audit { path \"web/audit\"; with automated } }\n");
  expect_form("layer a { }\nlayer b {}\nlayer c {\n\n}\n", "layer a { }\nlayer b { }\nlayer c { }\n");
}

TEST(Format, ABlockOfSeveralLinesStays) {
  expect_form("default profile small {\n\n  core\n\n}\n", "default profile small {\n  core\n}\n");
  expect_form("default profile small { core\n}\n", "default profile small {\n  core\n}\n");
}

TEST(Format, ABlockThatDoesNotFitIsBroken) {
  const std::string path = "\"" + std::string(50, 'x') + "\"";
  expect_form("in web { app a { path " + path + "; with automated, create-namespace } }\n",
              "in web {\n  app a { path " + path + "; with automated, create-namespace }\n}\n");
  const std::string longer = "\"" + std::string(90, 'x') + "\"";
  expect_form("in web { app a { path " + longer + "; with automated, create-namespace } }\n",
              in_app("    path " + longer + "\n    with automated, create-namespace\n"));
}

TEST(Format, TheLimitIsInCharacters) {
  const auto profile = [](std::size_t length) {
    std::string name;
    for (std::size_t i = 0; i < length; ++i) name += "é";
    return "layer a \"" + name + "\" { root { sync manual } }\n";
  };
  const std::string fits = profile(kLineWidth - 35);
  expect_form(fits, fits);
  EXPECT_NE(formatted(profile(kLineWidth - 34)), profile(kLineWidth - 34));
}

TEST(Format, BlankLines) {
  expect_form("\n\nlayer a\n\n\n\nlayer b\nlayer c\n\n \t\n# d\n\n\nlayer e\n\n\n",
              "layer a\n\nlayer b\nlayer c\n\n# d\n\nlayer e\n");
  expect_form("in web {\n\n  # a\n\n  app a\n\n\n  app b\n  # c\n\n}\n",
              "in web {\n  # a\n\n  app a\n\n  app b\n  # c\n}\n");
}

TEST(Format, Comments) {
  expect_form(
      "# first\n  # second   \nlayer a# third\nin web {# fourth\n      # fifth\napp a # sixth\n# seventh\n}# "
      "eighth\n#ninth",
      "# first\n# second\nlayer a # third\nin web { # fourth\n  # fifth\n  app a # sixth\n  # seventh\n} # "
      "eighth\n"
      "#ninth\n");
}

TEST(Format, ACommentBehindALoneSemicolon) {
  expect_form("; # a\n", "# a\n");
  expect_form("layer b\n; # a\n", "layer b # a\n");
  expect_form("layer b # c\n; # a\n", "layer b # c\n# a\n");
  expect_form("layer a after [b # c\n, # d\n e]\n", "layer a after [\n  b, # c\n  # d\n  e,\n]\n");
}

TEST(Format, ListsInBrackets) {
  expect_form(in_app("    needs [a,b  ,c,]\n    needs (a, core/Secret b)\n"),
              in_app("    needs [a, b, c]\n    needs [a, core/Secret b]\n"));
  expect_form(in_app("    needs [ # why\n a, b, # both\n\n\n      # then\n   core/Secret c\n # end\n ]\n"),
              in_app("    needs [ # why\n      a,\n      b, # both\n\n      # then\n      core/Secret c,\n   "
                     "   # end\n    ]\n"));
  expect_form(in_app("    needs [a,\n b # c\n , d]\n"),
              in_app("    needs [\n      a,\n      b, # c\n      d,\n    ]\n"));
}

TEST(Format, AListThatDoesNotFitIsBroken) {
  const std::string a(60, 'a');
  const std::string b(60, 'b');
  expect_form(in_app("    needs [" + a + ", " + b + "]\n"),
              in_app("    needs [\n      " + a + ",\n      " + b + ",\n    ]\n"));
  expect_form(in_app("    needs " + a + ", " + b + "\n"), in_app("    needs " + a + ", " + b + "\n"));
}

TEST(Format, Reasons) {
  expect_form("place a in b   because   \"c\"", "place a in b because \"c\"\n");
  expect_form("place a in b\nbecause \"c\"", "place a in b\n  because \"c\"\n");
  expect_form("place a in b # d\n\n      # e\n\nbecause \"c\" # f",
              "place a in b # d\n  # e\n  because \"c\" # f\n");
  const std::string reason = "because \"" + std::string(100, 'x') + "\"";
  expect_form("place a in b " + reason, "place a in b\n  " + reason + "\n");
  expect_form(in_app("    ignore apps/Deployment {\n \"/a\" } because \"b\"\n"),
              in_app("    ignore apps/Deployment {\n      \"/a\"\n    } because \"b\"\n"));
}

TEST(Format, Literals) {
  expect_form(in_app("    spec {a:1,b:[1,2 ,],c:{},d:[]}\n"),
              in_app("    spec { a: 1, b: [1, 2], c: { }, d: [] }\n"));
  expect_form(
      in_app("    spec {\n a : 1, b: 2 # c\n\n\n # d\n e: [ 1\n 2, {f: 3} ]\n }\n"),
      in_app("    spec {\n      a: 1\n      b: 2 # c\n\n      # d\n      e: [\n        1,\n        2,\n"
             "        { f: 3 },\n      ]\n    }\n"));
  expect_form(in_app("    spec {\n a: # why\n 1 }\n"),
              in_app("    spec {\n      # why\n      a: 1\n    }\n"));
  expect_form(in_app("    option A=B\n    label x = \"y\"\n"),
              in_app("    option A = B\n    label x = \"y\"\n"));
}

TEST(Format, ALiteralThatDoesNotFitIsBroken) {
  const std::string value(80, 'v');
  expect_form(in_app("    spec { a: { b: " + value + ", c: 1 }, d: [1, 2] }\n"),
              in_app("    spec {\n      a: { b: " + value + ", c: 1 }\n      d: [1, 2]\n    }\n"));
}

TEST(Format, StringsStayAsTheyAre) {
  const std::string text =
      "let a = \"\\u{e9} ${b}\"\nlet c = 'd'\nlet e = \"\"\"\n      f  \n    g\n      \"\"\"\n";
  expect_form(text, text);
  expect_form("in web { app a { chart a \"1\" from \"r\" { inline '''\n   a: 1\n\n\n   ''' } } }\n",
              "in web {\n  app a {\n    chart a \"1\" from \"r\" {\n      inline '''\n   a: 1\n\n\n   '''\n  "
              "  }\n  }\n}\n");
}

}  // namespace
}  // namespace profilec::test
