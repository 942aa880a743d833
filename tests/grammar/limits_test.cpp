// Files that are large, deep or full of mistakes end soon and with few words.
#include <gtest/gtest.h>
#include <pthread.h>

#include <ctime>
#include <functional>

#include "compiler/syntax/bind.hpp"
#include "grammar/parse.hpp"
#include "tests/grammar/support.hpp"

namespace profilec::test {
namespace {

std::string repeat(std::string_view text, std::size_t times) {
  std::string out;
  out.reserve(text.size() * times);
  for (std::size_t i = 0; i < times; ++i) out += text;
  return out;
}

// Runs on a stack of 512 KB, as threads have on some systems.
void on_a_small_stack(std::function<void()> work) {
  pthread_attr_t attributes;
  ASSERT_EQ(pthread_attr_init(&attributes), 0);
  ASSERT_EQ(pthread_attr_setstacksize(&attributes, 512 * 1024), 0);
  pthread_t thread{};
  const auto run = [](void* argument) -> void* {
    (*static_cast<std::function<void()>*>(argument))();
    return nullptr;
  };
  ASSERT_EQ(pthread_create(&thread, &attributes, run, &work), 0);
  ASSERT_EQ(pthread_join(thread, nullptr), 0);
  pthread_attr_destroy(&attributes);
}

TEST(Limits, AsDeepAsAllowed) {
  on_a_small_stack([] {
    const std::string blocks = repeat("a {\n", kMaxDepth) + repeat("}\n", kMaxDepth);
    EXPECT_EQ(messages(parse_only(blocks)), "");
    const std::string lists = "spec { a: " + repeat("[", kMaxDepth - 1) + repeat("]", kMaxDepth - 1) + " }\n";
    EXPECT_EQ(messages(parse_only(lists)), "");
    const std::string maps = "spec " + repeat("{ a: ", kMaxDepth) + "1" + repeat(" }", kMaxDepth) + "\n";
    EXPECT_EQ(messages(parse_only(maps)), "");
  });
}

TEST(Limits, OneDeeper) {
  const std::string blocks = repeat("a { ", kMaxDepth + 1) + repeat("} ", kMaxDepth + 1);
  EXPECT_EQ(messages(parse_only(blocks)),
            "P0105 1:259 nested deeper than 64 levels\n"
            "  help: remove the surplus brackets; what is as deep stands in a values file\n");
  const std::string maps = "spec " + repeat("{ a: ", kMaxDepth + 1) + "1" + repeat(" }", kMaxDepth + 1);
  EXPECT_EQ(places(parse_only(maps)), "P0105 1:326\n");
}

TEST(Limits, MoreWordsThanAnyoneWrites) {
  EXPECT_EQ(messages(parse_only("spec { a: [" + repeat("1,", kMaxItems) + "1] }\n")),
            "P0115 1:1000008 more than 500000 words in this file; the rest is not read\n"
            "  help: split it: the files of a folder are read as one\n");
}

TEST(Limits, AHundredThousandBrackets) {
  on_a_small_stack([] {
    EXPECT_EQ(places(read(repeat("a {", 100000))), "P0105 1:195\n");
    EXPECT_EQ(places(read(repeat("a {\n", 100000))), "P0105 65:3\n");
    EXPECT_EQ(places(read("spec { a: " + repeat("[", 100000))), "P0105 1:74\n");
    EXPECT_EQ(places(read("spec " + repeat("{a:", 100000))), "P0105 1:198\n");
    EXPECT_EQ(places(read("set a = " + repeat("[", 100000) + repeat("]", 100000))), "P0105 1:73\n");
    EXPECT_EQ(places(read(repeat("(", 100000))), "P0101 1:2\n");
  });
}

TEST(Limits, NestedBlocksBindOnASmallStack) {
  on_a_small_stack([] {
    const Read file = read(repeat("in a { app b { ", 30) + repeat("} } ", 30));
    EXPECT_EQ(places(file), "P0102 1:16\n");
  });
}

TEST(Limits, AHundredMistakesAreEnough) {
  EXPECT_EQ(parse_only(repeat("@\n", kMaxSyntaxErrors)).diagnostics.all().size(), kMaxSyntaxErrors);
  const Read file = parse_only(repeat("@\n", 100000));
  ASSERT_EQ(file.diagnostics.all().size(), kMaxSyntaxErrors + 1);
  EXPECT_EQ(code_name(file.diagnostics.all().back()->code), "P0115");
  EXPECT_EQ(file.diagnostics.all().back()->message,
            "more than 100 mistakes in this file; the rest is not read");
  EXPECT_TRUE(file.tree.broken);
}

TEST(Limits, AHundredStatementsOfTheWrongShapeAreEnough) {
  EXPECT_EQ(read(repeat("foo\n", syntax::kMaxShapeErrors)).diagnostics.all().size(), syntax::kMaxShapeErrors);
  const Read file = read(repeat("foo\n", 10000));
  ASSERT_EQ(file.diagnostics.all().size(), syntax::kMaxShapeErrors + 1);
  EXPECT_EQ(file.diagnostics.all().back()->message,
            "more than 100 statements of this file are wrong; the others are not shown");
}

// Processor seconds of one reading.
double seconds(const std::string& text) {
  const std::clock_t begin = std::clock();
  const Read file = read(text);
  return static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
}

struct Shape {
  std::string name;
  std::string head;
  std::string unit;
  std::string tail;
};

class Linear : public testing::TestWithParam<Shape> {};

// Eight times the text must not take much more than eight times as long. Quadratic work takes 64 times in
// every try; whatever else the machine does disturbs some.
TEST_P(Linear, EightTimesTheText) {
  const Shape& shape = GetParam();
  const auto text = [&](std::size_t bytes) {
    return shape.head + repeat(shape.unit, bytes / shape.unit.size()) + shape.tail;
  };
  constexpr std::size_t kSmall = 16 * 1024;
  double small = 0;
  double large = 1;
  for (int tries = 0; tries < 8 && large > 24 * small + 0.05; ++tries) {
    small = seconds(text(kSmall));
    large = seconds(text(8 * kSmall));
  }
  EXPECT_LE(large, 24 * small + 0.05) << small << " s, then " << large << " s";
}

const std::vector<Shape> kShapes{
    {"Apps", "",
     "in web {\n  app a \"doc\" {\n    path \"x\" # c\n    needs a, b\n    spec { a: 1 }\n  }\n}\n", ""},
    {"StatementsOfOneLine", "in web { app a { ", "support ", "} }"},
    {"StatementsWithSemicolons", "", "let a = \"\"; ", ""},
    {"AnElementPerLine", "in web { app a { needs [\n", "a,\n", "] } }"},
    {"ElementsOfOneLine", "in web { app a { needs ", "a, ", "a } }"},
    {"ALongLine", "let a = \"", "x", "\"\n"},
    {"ALongBlockString", "let a = '''\n", "  x\n", "'''\n"},
    {"Comments", "", "# x\n", ""},
    {"CommentsAfterStatements", "", "layer a # x\n\n# y\n", ""},
    {"BlankLines", "layer a", " \n", ""},
    {"Blanks", "layer a", "   ", ";"},
    {"ALongLiteral", "in web { app a { spec { k: [", "1, ", "] } } }"},
    {"AMissingBrace", "in web {\n", "  app a { path \"x\" }\n", ""},
    {"AStrayBrace", "}\n", "layer a\n", ""},
    {"AStringThatNeverEnds", "let a = \"\"\"\n", "  x y\n", ""},
};

INSTANTIATE_TEST_SUITE_P(Reading, Linear, testing::ValuesIn(kShapes),
                         [](const testing::TestParamInfo<Shape>& one) { return one.param.name; });

TEST(Limits, SixteenMebibytes) {
  constexpr std::size_t kBytes = 16 * 1024 * 1024;
  const std::string line = "layer a \"" + std::string(1013, 'x') + "\"\n";
  const Read file = read(repeat(line, kBytes / line.size()));
  EXPECT_EQ(messages(file), "");
  EXPECT_EQ(file.tree.root.statements.size(), kBytes / line.size());
}

}  // namespace
}  // namespace profilec::test
