// What stands in the line: tabs, letters of several bytes, ends of lines and files, long lines, terminal
// escapes.
#include <gtest/gtest.h>

#include <array>
#include <random>

#include "compiler/diagnostics/human.hpp"
#include "compiler/source/text.hpp"
#include "tests/diagnostics/support.hpp"

namespace profilec {
namespace {

using test::World;

// The diagnostic without its first line and its summary.
std::string shown(const std::string& text, std::uint32_t begin, std::uint32_t end,
                  const std::string& label = "") {
  World world;
  const FileId file = world.file("a.profile", text);
  world.add(101, "m", {{Span{file, begin, end}, label}});
  const std::string all = render_human(world.sources, world.found);
  const std::string head = "error[P0101]: m\n";
  const std::string tail = "\n1 error\n";
  EXPECT_TRUE(all.starts_with(head) && all.ends_with(tail)) << all;
  return "\n" + all.substr(head.size(), all.size() - head.size() - tail.size());
}

std::string shown(const std::string& text, const std::string& needle, const std::string& label = "") {
  const auto begin = static_cast<std::uint32_t>(text.find(needle));
  return shown(text, begin, begin + static_cast<std::uint32_t>(needle.size()), label);
}

TEST(HumanText, ATabIsFourBlanks) {
  EXPECT_EQ(shown("\tapp\tkueue {\n", "kueue", "here"), R"(
  --> a.profile:1:6
   |
 1 |     app    kueue {
   |            ^^^^^ here
)");
  EXPECT_EQ(shown("app\tx\n", "\t"), R"(
  --> a.profile:1:4
   |
 1 | app    x
   |    ^^^^
)");
}

TEST(HumanText, LettersOfSeveralBytesAreOneColumn) {
  EXPECT_EQ(shown("app \"é à ü\" kueue\n", "kueue"), R"(
  --> a.profile:1:13
   |
 1 | app "é à ü" kueue
   |             ^^^^^
)");
  EXPECT_EQ(shown("\"né\"\n", "né"), R"(
  --> a.profile:1:2
   |
 1 | "né"
   |  ^^
)");
}

TEST(HumanText, AnEmojiIsTwoColumnsWide) {
  EXPECT_EQ(shown("\"🚀\" kueue\n", "kueue"), R"(
  --> a.profile:1:5
   |
 1 | "🚀" kueue
   |      ^^^^^
)");
  EXPECT_EQ(shown("\"漢字\"\n", "漢字"), R"(
  --> a.profile:1:2
   |
 1 | "漢字"
   |  ^^^^
)");
}

TEST(HumanText, ACombiningMarkTakesNoColumn) {
  EXPECT_EQ(shown("e\u0301 kueue\n", "kueue"),
            "\n  --> a.profile:1:4\n   |\n 1 | e\u0301 kueue\n   |   ^^^^^\n");
}

TEST(HumanText, CarriageReturnsAtTheEndAreNotShown) {
  EXPECT_EQ(shown("one\r\ntwo\r\n", "two"), R"(
  --> a.profile:2:1
   |
 2 | two
   | ^^^
)");
  EXPECT_EQ(shown("one\r\n", "\r"), R"(
  --> a.profile:1:4
   |
 1 | one
   |    ^
)");
  EXPECT_EQ(shown("one\rtwo\n", "two"), R"(
  --> a.profile:1:5
   |
 1 | one\u{d}two
   |         ^^^
)");
}

TEST(HumanText, AnEmptyFileHasAFirstLine) {
  EXPECT_EQ(shown("", 0, 0, "here"), R"(
  --> a.profile:1:1
   |
 1 |
   | ^ here
)");
}

TEST(HumanText, TheEndOfTheFileIsAPlace) {
  EXPECT_EQ(shown("app {", 5, 5, "here"), R"(
  --> a.profile:1:6
   |
 1 | app {
   |      ^ here
)");
  EXPECT_EQ(shown("app {\n", 6, 6), R"(
  --> a.profile:2:1
   |
 2 |
   | ^
)");
}

TEST(HumanText, ASpanPastTheEndIsTheEnd) {
  EXPECT_EQ(shown("app {\nxy", 700, 900), R"(
  --> a.profile:2:3
   |
 2 | xy
   |   ^
)");
  EXPECT_EQ(shown("app {\nxy", 7, 900), R"(
  --> a.profile:2:2
   |
 2 | xy
   |  ^
)");
}

TEST(HumanText, AnEmptySpanHasOneCaret) {
  EXPECT_EQ(shown("app kueue\n", 4, 4), R"(
  --> a.profile:1:5
   |
 1 | app kueue
   |     ^
)");
  EXPECT_EQ(shown("app kueue\n", 5, 4), R"(
  --> a.profile:1:6
   |
 1 | app kueue
   |      ^
)");
}

TEST(HumanText, OfSeveralLinesTheFirstIsShown) {
  EXPECT_EQ(shown("in a {\n  app b {\n  }\n}\n", "app b {\n  }", "this app"), R"(
  --> a.profile:2:3
   |
 2 |   app b {
   |   ^^^^^^^ this app
)");
  EXPECT_EQ(shown("one\ntwo\n", "\ntwo"), R"(
  --> a.profile:1:4
   |
 1 | one
   |    ^
)");
}

TEST(HumanText, NoEscapeReachesTheTerminal) {
  EXPECT_EQ(shown("a\x1b[31mred\x07 b\n", "b"), R"(
  --> a.profile:1:12
   |
 1 | a\u{1b}[31mred\u{7} b
   |                     ^
)");
  EXPECT_EQ(shown("a \u202ereversed\u200b \u009b b\n", " b"), R"(
  --> a.profile:1:15
   |
 1 | a \u{202e}reversed\u{200b} \u{9b} b
   |                                  ^^
)");
  World world;
  const FileId file = world.file("a\x1b]0;title\x07.profile", "x\n");
  Diagnostic& one = world.add(101, "m\x1b[2J", {{world.at(file, "x"), "l\x1b[2J"}});
  one.notes = {"n\x1b[2J\r"};
  one.help = {"h\x1b[2J"};
  one.fork = "f\x1b[2J";
  const std::string all = render_human(world.sources, world.found);
  EXPECT_EQ(all.find_first_of("\x1b\x07\r"), std::string::npos) << all;
  EXPECT_NE(all.find("a\\u{1b}]0;title\\u{7}.profile:1:1"), std::string::npos) << all;
}

TEST(HumanText, BytesThatAreNoTextAreSpeltOut) {
  EXPECT_EQ(shown(std::string("a\xff\xc3(\0z\n", 7), "z"),
            "\n  --> a.profile:1:6\n   |\n"
            " 1 | a\\xff\\xc3(\\u{0}z\n"
            "   |                ^\n");
}

TEST(HumanText, ALongLineIsCutAroundTheSpan) {
  const std::string before(200, 'a');
  const std::string after(200, 'b');
  EXPECT_EQ(shown(before + "kueue" + after + "\n", "kueue", "here"),
            "\n  --> a.profile:1:201\n   |\n 1 | ..." + std::string(28, 'a') + "kueue" +
                std::string(76, 'b') + "...\n   | " + std::string(31, ' ') + "^^^^^ here\n");
  EXPECT_EQ(shown("kueue" + after + "\n", "kueue"),
            "\n  --> a.profile:1:1\n   |\n 1 | kueue" + std::string(107, 'b') + "...\n   | ^^^^^\n");
  EXPECT_EQ(shown(before + "kueue\n", "kueue"), "\n  --> a.profile:1:201\n   |\n 1 | ..." +
                                                    std::string(107, 'a') + "kueue\n   | " +
                                                    std::string(110, ' ') + "^^^^^\n");
}

TEST(HumanText, ALongSpanIsCutToo) {
  EXPECT_EQ(shown(std::string(300, 'a') + "\n", 0, 300), "\n  --> a.profile:1:1\n   |\n 1 | " +
                                                             std::string(112, 'a') + "...\n   | " +
                                                             std::string(112, '^') + "\n");
}

TEST(HumanText, AnySpanOfAnyTextIsSafe) {
  static const std::array<std::string, 10> pieces{"app ", "\n",      "\r\n", "\t",     "é",
                                                  "🚀",    "\x1b[2J", "\xff", "\u202e", "\xe2"};
  std::mt19937 random(11);
  const auto below = [&](std::size_t limit) {
    return std::uniform_int_distribution<std::size_t>(0, limit - 1)(random);
  };
  for (int round = 0; round < 500; ++round) {
    std::string text;
    for (std::size_t i = below(40); i > 0; --i) text += pieces[below(pieces.size())];
    World world;
    const FileId file = world.file("a.profile", text);
    const auto begin = static_cast<std::uint32_t>(below(text.size() + 3));
    world.add(101, text, {{Span{file, begin, static_cast<std::uint32_t>(below(text.size() + 3))}, text}});
    const std::string all = render_human(world.sources, world.found);
    ASSERT_EQ(first_invalid_utf8(all), std::string::npos) << all;
    ASSERT_EQ(all.find_first_of("\x1b\r\t"), std::string::npos) << all;
    ASSERT_EQ(all.find("\u202e"), std::string::npos) << all;
    ASSERT_NE(all.find('^'), std::string::npos) << all;
  }
}

}  // namespace
}  // namespace profilec
