// One mistake gives one message, at its place, and its neighbours are read.
#include <gtest/gtest.h>

#include "tests/grammar/support.hpp"

namespace profilec::test {
namespace {

struct Case {
  std::string name;
  std::string text;
  std::string messages;
  std::string tree;
};

void PrintTo(const Case& one, std::ostream* out) { *out << one.name; }

class Recovery : public testing::TestWithParam<Case> {};

TEST_P(Recovery, OneMistakeOneMessage) {
  const Read file = read(GetParam().text);
  EXPECT_EQ(messages(file), GetParam().messages);
  EXPECT_EQ(tree_text(file), GetParam().tree);
  EXPECT_TRUE(file.tree.broken);
}

const std::string kAddBrace = "  help: add the missing `}`\n";
const std::string kAddBracket = "  help: add the missing `]`\n";
const std::string kRemoveBrace =
    "  help: remove it, or look for a missing `{` above, or for a missing line such as `app NAME {` below\n";
const std::string kTwoApps = "  app b {\n    path \"y\"\n  }\n}\nlayer last\n";

std::vector<Case> braces() {
  return {
      {"an app without its brace",
       "in web {\n  app a {\n    path \"x\"\n\n  app b {\n    path \"y\"\n  }\n}\nlayer last\n",
       "P0101 2:9 this `{` is never closed\n" + kAddBrace,
       "in web {\n  app a { unclosed\n    path \"x\"\n  }\n" + kTwoApps},
      {"the last app without its brace",
       "in web {\n  app a {\n    path \"x\"\n  }\n  app b {\n    path \"y\"\n}\nlayer last\n",
       "P0101 5:9 this `{` is never closed\n" + kAddBrace,
       "in web {\n  app a {\n    path \"x\"\n  }\n  app b { unclosed\n    path \"y\"\n  }\n}\nlayer last\n"},
      {"an outer block without its brace", "in web {\n  app b {\n    path \"y\"\n  }\n\nlayer last\n",
       "P0101 1:8 this `{` is never closed\n" + kAddBrace, "in web { unclosed\n" + kTwoApps},
      {"an empty block that is being written",
       "in web {\n  app a {\n  app b {\n    path \"y\"\n  }\n}\nlayer last\n",
       "P0101 2:9 this `{` is never closed\n" + kAddBrace, "in web {\n  app a { unclosed\n  }\n" + kTwoApps},
      {"no line is indented, so the braces alone count", "in web {\napp b {\npath \"y\"\n}\n",
       "P0101 1:8 this `{` is never closed\n" + kAddBrace,
       "in web { unclosed\n  app b {\n    path \"y\"\n  }\n}\n"},
      {"all are missing", "in web {\n  app a {\n    path \"x\"\n\n  app b {\n    path \"y\"\n\nlayer last\n",
       "P0101 1:8 this `{` is never closed\n" + kAddBrace + "P0101 2:9 this `{` is never closed\n" +
           kAddBrace + "P0101 5:9 this `{` is never closed\n" + kAddBrace,
       "in web { unclosed\n  app a { unclosed\n    path \"x\"\n  }\n  app b { unclosed\n    path \"y\"\n  "
       "}\n}\n"
       "layer last\n"},
      {"a brace too many inside",
       "in web {\n  app a { path \"x\" }\n  }\n  app b {\n    path \"y\"\n  }\n}\nlayer last\n",
       "P0101 3:3 this `}` closes nothing\n" + kRemoveBrace,
       "in web {\n  app a {\n    path \"x\"\n  }\n" + kTwoApps},
      {"a brace too many at the top", "in web {\n  app b {\n    path \"y\"\n  }\n}\n}\nlayer last\n",
       "P0101 6:1 this `}` closes nothing\n" + kRemoveBrace, "in web {\n" + kTwoApps},
  };
}

std::vector<Case> brackets() {
  const std::string head = "in web {\n  app b {\n    path \"y\"\n    ";
  const std::string tail = "\n    wave 1\n  }\n}\nlayer last\n";
  const std::string tree = "in web {\n  app b {\n    path \"y\"\n    wave 1\n  }\n}\nlayer last\n";
  return {
      {"a list that goes on", head + "needs [\n      c,\n      d" + tail,
       "P0101 4:11 this `[` is never closed\n" + kAddBracket, tree},
      {"a list before the brace of its app",
       "in web {\n  app b {\n    path \"y\"\n    wave 1\n    needs [\n      c\n  }\n}\nlayer last\n",
       "P0101 5:11 this `[` is never closed\n" + kAddBracket, tree},
      {"a list closed by another bracket", head + "needs (c, d]" + tail,
       "P0101 4:16 expected `,` or `)`, found `]`\n", tree},
      {"a bracket too many", head + "needs c]" + tail,
       "P0101 4:12 unexpected `]`\n  help: remove it, or look for the missing bracket before it\n", tree},
      {"a literal without its brace", head + "spec {\n      a: 1" + tail,
       "P0101 4:10 this `{` is never closed\n" + kAddBrace, tree},
      {"a nested literal without its brace",
       head + "spec {\n      a: {\n        b: 1\n      c: 2\n    }" + tail,
       "P0101 5:10 this `{` is never closed\n" + kAddBrace, tree},
      {"a literal before the brace of its app",
       "in web {\n  app b {\n    path \"y\"\n    wave 1\n    spec {\n      a: 1\n  }\n}\nlayer last\n",
       "P0101 5:10 this `{` is never closed\n" + kAddBrace, tree},
      {"a nested list without its bracket", head + "spec {\n      a: [\n        1\n    }" + tail,
       "P0101 5:10 this `[` is never closed\n" + kAddBracket, tree},
  };
}

std::vector<Case> lines() {
  const std::string head = "in web {\n  app b {\n    path \"y\"\n    ";
  const std::string tail = "\n    wave 1\n  }\n}\nlayer last\n";
  const std::string tree = "in web {\n  app b {\n    path \"y\"\n    wave 1\n  }\n}\nlayer last\n";
  const std::string words =
      "  help: words are letters, digits and `. _ / : * -`; anything else stands in quotes\n";
  const std::string reason =
      "  help: a reason stands after the statement it explains, on its line or on the next, and once\n";
  return {
      {"a stray character", head + "@" + tail, "P0101 4:5 unexpected `@`\n" + words, tree},
      {"a stray character after a statement", head + "support +" + tail,
       "P0101 4:13 unexpected `+`\n" + words, tree},
      {"a broken head takes its block along",
       head + "chart c@ \"1\" from \"r\" {\n      release x\n    }" + tail,
       "P0101 4:12 unexpected `@`\n" + words, tree},
      {"the end of a one-line block is kept", "in web { app b { path \"y\"; wave 1; a@ } }\nlayer last\n",
       "P0101 1:37 unexpected `@`\n" + words, tree},
      {"a semicolon ends what is skipped", head + "a@; support" + tail, "P0101 4:6 unexpected `@`\n" + words,
       "in web {\n  app b {\n    path \"y\"\n    support\n    wave 1\n  }\n}\nlayer last\n"},
      {"curly quotes", head + "path “x”" + tail,
       "P0101 4:10 unexpected `“`\n  help: strings stand in straight quotes: `\"`\n", tree},
      {"a no-break space", head + "path\u00A0\"x\"" + tail,
       "P0101 4:9 unexpected U+00A0 (a blank that is none)\n" + words, tree},
      {"a control character", head + "path \x01" + tail, "P0101 4:10 unexpected U+0001\n" + words, tree},
      {"a reason before everything", "because \"x\"\n" + head.substr(0, head.size() - 5) + tail,
       "P0101 1:1 unexpected `because`\n" + reason, tree},
      {"a reason after a semicolon", head + "support; because \"x\"" + tail,
       "P0101 4:14 unexpected `because`\n" + reason,
       "in web {\n  app b {\n    path \"y\"\n    support\n    wave 1\n  }\n}\nlayer last\n"},
      {"two reasons", head + "support because \"x\" because \"y\"" + tail,
       "P0101 4:25 unexpected `because`\n" + reason, tree},
      {"a brace where a statement ends badly", head + "ignore apps/Deployment { \"/a\" + }" + tail,
       "P0101 4:35 unexpected `+`\n" + words,
       "in web {\n  app b {\n    path \"y\"\n    ignore apps/Deployment {\n    }\n    wave 1\n  }\n}\nlayer "
       "last\n"},
  };
}

std::string test_name(const testing::TestParamInfo<Case>& info) {
  std::string name = info.param.name;
  for (char& c : name) {
    if (!((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'))) c = '_';
  }
  return name;
}

INSTANTIATE_TEST_SUITE_P(Braces, Recovery, testing::ValuesIn(braces()), test_name);
INSTANTIATE_TEST_SUITE_P(Brackets, Recovery, testing::ValuesIn(brackets()), test_name);
INSTANTIATE_TEST_SUITE_P(Lines, Recovery, testing::ValuesIn(lines()), test_name);

TEST(Recovery, ManyMistakesGiveAsManyMessages) {
  const Read file = read(
      "layer one\n"
      "layer two @\n"
      "let a = \"b\n"
      "in web {\n"
      "  app a { path \"\\q\" }\n"
      "  app b {\n"
      "    spec { c 1 }\n"
      "    pth \"d\"\n"
      "    path e\n"
      "    needs [f g]\n"
      "    wave x\n"
      "  }\n"
      "}\n"
      "layr three\n"
      "layer four\n");
  EXPECT_EQ(places(file),
            "P0101 2:11\n"
            "P0104 3:9\n"
            "P0104 5:17\n"
            "P0114 7:14\n"
            "P0102 8:5\n"
            "P0103 9:10\n"
            "P0103 10:14\n"
            "P0216 11:10\n"
            "P0102 14:1\n");
  EXPECT_NE(tree_text(file).find("layer four\n"), std::string::npos);
}

// Every file that ends too early is read to its end without a crash, and says so.
TEST(Recovery, AFileThatEndsAnywhere) {
  const std::string whole =
      "in web { # c\n  app a \"doc\" {\n    chart b 'v' from \"r${x}\" {\n      inline { k: [1, { l: "
      "\"\\u{41}\" }] }\n"
      "      set m.n = [2]\n    }\n    needs [\n      c, batch/Job d,\n    ] because \"\"\"\n      e\n    "
      "\"\"\"\n"
      "    spec { f: '''g''' }\n  }\n}\n";
  ASSERT_EQ(messages(read(whole)), "");
  for (std::size_t length = 0; length + 2 < whole.size(); ++length) {
    const Read file = read(whole.substr(0, length));
    const bool complete = length == 0;
    EXPECT_EQ(file.tree.broken, !complete) << whole.substr(0, length);
    EXPECT_EQ(file.tree.broken, file.diagnostics.has_errors());
  }
}

}  // namespace
}  // namespace profilec::test
