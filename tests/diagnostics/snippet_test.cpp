#include "compiler/diagnostics/snippet.hpp"

#include <gtest/gtest.h>

#include <array>
#include <random>
#include <string>

#include "compiler/diagnostics/glyphs.hpp"
#include "compiler/source/text.hpp"

namespace profilec {
namespace {

std::size_t columns(const std::string& text) {
  std::size_t sum = 0;
  for (std::size_t i = 0; i < text.size();) {
    const Glyph glyph = glyph_at(text, i);
    sum += glyph.columns;
    i += glyph.bytes;
  }
  return sum;
}

std::string random_line(std::mt19937& random) {
  static const std::array<std::string, 9> letters{"a",       "b c",  "\t",   "é", "🚀",
                                                  "e\u0301", "\x1b", "\xff", "漢"};
  std::string line;
  const auto length = std::uniform_int_distribution<int>(0, 300)(random);
  for (int i = 0; i < length; ++i) {
    line += letters[std::uniform_int_distribution<std::size_t>(0, letters.size() - 1)(random)];
  }
  return line;
}

// Whatever the line: it fits, it is safe, and the mark stands inside it or right behind it.
TEST(Snippet, FitsAndMarksForAnyLine) {
  std::mt19937 random(20240401);
  for (int round = 0; round < 1000; ++round) {
    const std::string line = random_line(random);
    std::uniform_int_distribution<std::size_t> place(0, line.size() + 2);
    const std::size_t begin = place(random);
    const std::size_t end = begin + std::uniform_int_distribution<std::size_t>(0, 40)(random);
    const std::size_t width = std::uniform_int_distribution<std::size_t>(40, 140)(random);
    const Snippet cut = cut_snippet(line, begin, end, width);
    const std::size_t shown = columns(cut.line);
    ASSERT_LE(shown, width) << line;
    ASSERT_GE(cut.marks, 1U) << line;
    ASSERT_LE(cut.lead + cut.marks, shown + 1) << line;
    ASSERT_EQ(first_invalid_utf8(cut.line), std::string::npos) << line;
    ASSERT_EQ(visible(cut.line), cut.line) << line;
  }
}

// A letter that occurs once is marked exactly, wherever the cut falls.
TEST(Snippet, MarksWhatIsMeant) {
  std::mt19937 random(7);
  for (int round = 0; round < 1000; ++round) {
    std::string line = random_line(random);
    std::size_t at =
        character_begin(line, std::uniform_int_distribution<std::size_t>(0, line.size())(random));
    line.insert(at, "ZZZ");
    const Snippet cut = cut_snippet(line, at, at + 3, 60);
    const std::size_t found = cut.line.find("ZZZ");
    ASSERT_NE(found, std::string::npos) << cut.line;
    ASSERT_EQ(columns(cut.line.substr(0, found)), cut.lead) << cut.line;
    ASSERT_EQ(cut.marks, 3U) << cut.line;
  }
}

TEST(Snippet, AHugeLineCostsNoMoreThanAScreen) {
  const std::string line(16U << 20U, 'x');
  for (int round = 0; round < 200; ++round) {
    const Snippet cut = cut_snippet(line, line.size() / 2, line.size(), 115);
    ASSERT_EQ(cut.line.size(), 115U);
    ASSERT_TRUE(cut.line.starts_with("...x") && cut.line.ends_with("x..."));
  }
}

TEST(Snippet, OnlyCombiningMarksDoNotWiden) {
  std::string line = "a";
  for (int i = 0; i < 5000; ++i) line += "\u0301";
  const Snippet cut = cut_snippet(line, line.size(), line.size(), 60);
  EXPECT_LE(columns(cut.line), 60U);
  EXPECT_LT(cut.line.size(), 2000U);
}

TEST(Glyphs, ACharacterIsFoundFromItsMiddle) {
  const std::string text = "a🚀b";
  EXPECT_EQ(character_begin(text, 1), 1U);
  EXPECT_EQ(character_begin(text, 4), 1U);
  EXPECT_EQ(character_begin(text, 5), 5U);
  EXPECT_EQ(character_begin(text, 99), text.size());
}

}  // namespace
}  // namespace profilec
