// The four kinds of strings: their characters, and what is said of those that cannot be read.
#include "compiler/syntax/strings.hpp"

#include <gtest/gtest.h>

#include "tests/grammar/support.hpp"

namespace profilec::test {
namespace {

// The characters of the one string of a file; `${name}` becomes `<name>`.
std::string value(const std::string& string) {
  const Read file = read("let a = " + string + "\n");
  EXPECT_EQ(messages(file), "") << string;
  if (file.tree.root.statements.empty()) return "nothing was read";
  const auto hole = [](std::string_view name) -> std::optional<std::string> {
    return "<" + std::string(name) + ">";
  };
  return syntax::characters(file.sources, file.tree.root.statements.front().items.back(), hole);
}

TEST(Strings, Plain) {
  EXPECT_EQ(value(R"("")"), "");
  EXPECT_EQ(value(R"("two words # and ; all { that } 'too'")"), "two words # and ; all { that } 'too'");
  EXPECT_EQ(value(R"("é 😀")"), "é 😀");
}

TEST(Strings, Escapes) {
  EXPECT_EQ(value(R"("\"\\\n\t\$")"), "\"\\\n\t$");
  EXPECT_EQ(value(R"("\u{41}\u{e9}\u{20AC}\u{1F600}\u{10FFFF}")"), "A\u00e9\u20ac\U0001F600\U0010FFFF");
  EXPECT_EQ(value(R"("\\n\\")"), "\\n\\");
}

TEST(Strings, Holes) {
  EXPECT_EQ(value(R"("https://${domain}/x")"), "https://<domain>/x");
  EXPECT_EQ(value(R"("${a}${b-c}")"), "<a><b-c>");
  EXPECT_EQ(value(R"("\${a} $a $ {a} $")"), "${a} $a $ {a} $");
}

TEST(Strings, RawOnesHaveNeitherEscapesNorHoles) {
  EXPECT_EQ(value(R"('a\n"${b}" \')"), R"(a\n"${b}" \)");
  EXPECT_EQ(value("''"), "");
}

TEST(Strings, BlocksLoseTheirCommonIndentation) {
  EXPECT_EQ(value("\"\"\"\n    a\n      b\n    \"\"\""), "a\n  b\n");
  EXPECT_EQ(value("\"\"\"\n    a\n      b\"\"\""), "a\n  b");
  EXPECT_EQ(value("\"\"\"\n    a\n\n  \t\n    b\n    \"\"\""), "a\n\n\nb\n");
  EXPECT_EQ(value("\"\"\"\n  a\n \"\"\""), " a\n");
  EXPECT_EQ(value("\"\"\"a\"\"\""), "a");
  EXPECT_EQ(value("\"\"\"\"\"\""), "");
  EXPECT_EQ(value("'''\n\ta\n\tb\n\t'''"), "a\nb\n");
}

TEST(Strings, BlocksHaveEscapesAndHolesUnlessRaw) {
  EXPECT_EQ(value("\"\"\"\n  a\\n${b} \"\" \\\"\"\"\n  \"\"\""), "a\n<b> \"\" \"\"\"\n");
  EXPECT_EQ(value("'''\n  a\\n${b} '' \\\n  '''"), "a\\n${b} '' \\\n");
}

TEST(Strings, AnEscapedBlankIsNoIndentation) {
  EXPECT_EQ(value("\"\"\"\n  \\u{20}a\n  b\n  \"\"\""), " a\nb\n");
}

bool holes_in(const std::string& string) {
  const Read file = parse_only("let a = " + string);
  return syntax::has_hole(file.sources, file.tree.root.statements.front().items.back());
}

TEST(Strings, HasHole) {
  EXPECT_TRUE(holes_in(R"("a${b}")"));
  EXPECT_TRUE(holes_in(R"("\\${b}")"));
  EXPECT_FALSE(holes_in(R"("\${b}")"));
  EXPECT_FALSE(holes_in("'${b}'"));
  EXPECT_FALSE(holes_in("word"));
}

TEST(Strings, NumbersOfCharacters) {
  EXPECT_TRUE(syntax::is_character("1"));
  EXPECT_TRUE(syntax::is_character("D7FF"));
  EXPECT_TRUE(syntax::is_character("10ffff"));
  EXPECT_FALSE(syntax::is_character("0"));
  EXPECT_FALSE(syntax::is_character("d800"));
  EXPECT_FALSE(syntax::is_character("DFFF"));
  EXPECT_FALSE(syntax::is_character("110000"));
}

// A broken string between two good statements: one message, and both neighbours are read.
void expect_message(const std::string& string, std::string_view message) {
  const Read file = read("layer before\nlet a = " + string + "\nlayer after\n");
  EXPECT_EQ(messages(file), message) << string;
  EXPECT_EQ(tree_text(file), "layer before\nlayer after\n") << string;
}

constexpr std::string_view kEscapes =
    "  help: the escapes are `\\\"`, `\\\\`, `\\n`, `\\t`, `\\u{...}` and `\\$`; a raw string '...' has "
    "none\n";

TEST(Strings, EscapesThatDoNotExist) {
  expect_message(R"("a\qb")", "P0104 2:11 no escape `\\q`\n" + std::string(kEscapes));
  expect_message(R"("\é")", "P0104 2:10 no escape `\\é`\n" + std::string(kEscapes));
  expect_message("\"\"\"\n  \\d\n  \"\"\"", "P0104 3:3 no escape `\\d`\n" + std::string(kEscapes));
  expect_message("\"a\\", "P0104 2:11 no escape `\\`\n" + std::string(kEscapes));
}

TEST(Strings, NumbersThatAreNoCharacter) {
  constexpr std::string_view help = "  help: the number is hexadecimal, 1 to 10FFFF without D800 to DFFF\n";
  expect_message(R"("\u{D800}")",
                 "P0104 2:10 no character has the number in `\\u{D800}`\n" + std::string(help));
  expect_message(R"("a\u{0}")", "P0104 2:11 no character has the number in `\\u{0}`\n" + std::string(help));
  expect_message(R"("\u{110000}")",
                 "P0104 2:10 no character has the number in `\\u{110000}`\n" + std::string(help));
}

TEST(Strings, NumbersWithoutBraces) {
  for (const std::string bad :
       {R"("\u00e9")", R"("\u{}")", R"("\u{1234567}")", R"("\u{12")", R"("\u{xy}")"}) {
    expect_message(bad,
                   "P0104 2:10 `\\u` without its number in braces\n"
                   "  help: write it as in `\\u{e9}`: 1 to 6 hexadecimal digits\n");
  }
}

TEST(Strings, BrokenHoles) {
  expect_message(R"("a${b")", "P0101 2:14 expected `}` after the name, as in `${domain}`, found `\"`\n");
  expect_message(R"("${}")", "P0101 2:12 expected the name of a `let` after `${`, found `}`\n");
  expect_message(R"("${a b}")", "P0101 2:13 expected `}` after the name, as in `${domain}`, found ` `\n");
}

TEST(Strings, NotClosedOnTheirLine) {
  expect_message("\"two words",
                 "P0104 2:9 this string does not end on its line\n"
                 "  help: add the closing `\"`; text over several lines stands in `\"\"\"`\n");
  expect_message("'two words",
                 "P0104 2:9 this string does not end on its line\n"
                 "  help: add the closing `'`; text over several lines stands in `\"\"\"`\n");
  expect_message("\"a\\\"",
                 "P0104 2:9 this string does not end on its line\n"
                 "  help: add the closing `\"`; text over several lines stands in `\"\"\"`\n");
}

TEST(Strings, BlocksThatNeverEnd) {
  for (const std::string mark : {"\"\"\"", "'''"}) {
    expect_message(mark + "\n  text: {\n    a \"b\n",
                   "P0104 2:9 this string is never closed\n  help: add the closing `" + mark + "`\n");
  }
}

TEST(Strings, ABlockLeftOpenIsShownThoughALaterOneClosesIt) {
  const Read file = read(
      "in web {\n"
      "  app a {\n"
      "    chart a \"1\" from \"r\" { inline '''\n"
      "      x: 1\n"
      "    }\n"
      "  }\n"
      "  app b {\n"
      "    chart b \"1\" from \"r\" { inline '''\n"
      "      y: 2\n"
      "    ''' }\n"
      "  }\n"
      "}\n");
  EXPECT_EQ(messages(file), "P0104 3:35 this string is never closed\n  help: add the closing `'''`\n");
}

TEST(Strings, FlushLeftTextIsNoMistake) {
  EXPECT_EQ(value("'''\na\nb\n'''"), "a\nb\n");
  const Read file = read("let a = '''\nx y\n'''\nlet b = @\n");
  EXPECT_EQ(places(file), "P0101 4:9\n");
}

}  // namespace
}  // namespace profilec::test
