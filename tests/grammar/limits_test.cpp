// Files that are large, deep or full of mistakes end soon and with few words.
#include <gtest/gtest.h>
#include <pthread.h>

#include <functional>
#include <set>

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

struct Shape {
  std::string name;
  std::string head;
  std::string unit;
  std::string tail;
};

class Long : public testing::TestWithParam<Shape> {};

// The codes that are said, each once.
std::set<std::string> codes_of(const std::string& text) {
  const Read file = read(text);
  std::set<std::string> codes;
  for (const auto& one : file.diagnostics.all()) codes.insert(code_name(one->code));
  codes.erase("P0115");  // that there are too many
  return codes;
}

// Of a long text nothing else is said than of a short one. It comes to its end: work that grows with the
// square of the text would take a quarter of an hour.
TEST_P(Long, SaysTheSame) {
  const Shape& shape = GetParam();
  const auto text = [&](std::size_t bytes) {
    return shape.head + repeat(shape.unit, bytes / shape.unit.size()) + shape.tail;
  };
  EXPECT_EQ(codes_of(text(1024 * 1024)), codes_of(text(16 * 1024)));
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

INSTANTIATE_TEST_SUITE_P(Reading, Long, testing::ValuesIn(kShapes),
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
