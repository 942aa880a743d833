#include "compiler/yaml/reader.hpp"

#include <gtest/gtest.h>

#include <random>

namespace profilec::yaml {
namespace {

using Kind = Problem::Kind;

std::string bytes_of(const std::string& text, const Node& node) {
  return text.substr(node.begin, node.end - node.begin);
}

// The one problem of a text.
Problem problem_of(const std::string& text) {
  const ReadDocument read_back = read(text);
  if (read_back.problems.size() != 1) {
    ADD_FAILURE() << read_back.problems.size() << " problems in: " << text;
    return {};
  }
  return read_back.problems.front();
}

TEST(Reader, KeepsWhereScalarsStand) {
  const std::string text =
      "\xEF\xBB\xBF# \xC3\xA9\na: plain text # said\nb: 'it''s'\nc: \"x \\\" y\"\nd: |\n  block\n"
      "e: [one, \"two\", {f: g}]\nh: two\n  lines\ni: ~\n\"j\":\n";
  const ReadDocument document = read(text);
  ASSERT_TRUE(document.problems.empty());
  EXPECT_EQ(document.documents, 1U);
  const Node& root = document.root;
  EXPECT_EQ(bytes_of(text, *root.find("a")), "plain text");
  EXPECT_EQ(bytes_of(text, *root.find("b")), "'it''s'");
  EXPECT_EQ(root.find("b")->scalar, "it's");
  EXPECT_EQ(bytes_of(text, *root.find("c")), "\"x \\\" y\"");
  EXPECT_EQ(root.find("c")->style, Style::double_quoted);
  EXPECT_EQ(root.find("d")->style, Style::block);
  EXPECT_EQ(bytes_of(text, *root.find("d")), "");
  EXPECT_EQ(bytes_of(text, root.find("e")->list[1]), "\"two\"");
  EXPECT_EQ(bytes_of(text, *root.find("e")->list[2].find("f")), "g");
  EXPECT_EQ(bytes_of(text, *root.find("h")), "");
  EXPECT_EQ(root.find("h")->scalar, "two lines");
  EXPECT_EQ(root.find("i")->kind, Node::Kind::null);
  EXPECT_EQ(bytes_of(text, *root.find("i")), "~");
  EXPECT_EQ(root.find("j")->kind, Node::Kind::null);
  EXPECT_EQ(root.find("missing"), nullptr);
}

TEST(Reader, LooksPastTagsForTheScalar) {
  const std::string text = "a: !!str 12\nb: !x\n  \"q\"\n";
  const ReadDocument document = read(text);
  ASSERT_TRUE(document.problems.empty());
  EXPECT_EQ(bytes_of(text, *document.root.find("a")), "12");
  EXPECT_TRUE(document.root.find("a")->tagged);
  EXPECT_EQ(bytes_of(text, *document.root.find("b")), "\"q\"");
}

TEST(Reader, EndsWhereYamlCppWouldNot) {
  EXPECT_EQ(problem_of(",").kind, Kind::syntax);
  EXPECT_EQ(problem_of("a: b\n,").kind, Kind::syntax);
  EXPECT_EQ(problem_of("{a: b} ~").kind, Kind::syntax);
}

TEST(Reader, SaysWhatYamlCppLetsPass) {
  EXPECT_EQ(problem_of("a: 1\nb: 2\na: 3\n").kind, Kind::duplicate_key);
  EXPECT_EQ(problem_of("a: 1\nb: 2\na: 3\n").offset, 10U);
  EXPECT_EQ(problem_of("a: 1\n'a': 3\n").text, "a");
  EXPECT_EQ(read("\"a\" \"b\"").problems.at(0).kind, Kind::syntax);
  EXPECT_EQ(problem_of("a: \"b\n").text, "a quote that is not closed");
  EXPECT_EQ(problem_of("a: 'b''\n").offset, 3U);
  EXPECT_EQ(problem_of("a: \"b\\\n").kind, Kind::syntax);
  EXPECT_EQ(problem_of("- {a: 1, a: 2}\n").offset, 9U);
}

TEST(Reader, RefusesWhatAnApplicationHasNoUseFor) {
  EXPECT_EQ(problem_of("a: &x b\n").kind, Kind::anchor);
  EXPECT_EQ(problem_of("a: &x b\n").text, "x");
  const ReadDocument alias = read("a: &x b\nc: *x\n");
  ASSERT_EQ(alias.problems.size(), 2U);
  EXPECT_EQ(alias.problems[1].kind, Kind::alias);
  EXPECT_EQ(alias.problems[1].text, "x");
  EXPECT_EQ(problem_of("<<: {a: b}\n").kind, Kind::merge_key);
  EXPECT_TRUE(read("\"<<\": b\n").problems.empty());
  EXPECT_EQ(problem_of("? [a]\n: b\n").kind, Kind::key_not_scalar);
  EXPECT_EQ(problem_of("? {a: b}\n: b\n").kind, Kind::key_not_scalar);
  EXPECT_EQ(problem_of(": b\n").kind, Kind::key_not_scalar);
}

TEST(Reader, CountsDocumentsThatHoldSomething) {
  EXPECT_EQ(problem_of("a: b\n---\nc: d\n").kind, Kind::documents);
  EXPECT_EQ(problem_of("a: b\n---\nc: d\n").offset, 5U);
  EXPECT_EQ(read("---\na: b\n").documents, 1U);
  EXPECT_TRUE(read("a: b\n---\n").problems.empty());
  EXPECT_TRUE(read("---\n---\na: b\n...\n").problems.empty());
  EXPECT_TRUE(read("%YAML 1.1\n---\na: b\n").problems.empty());
  EXPECT_EQ(read("").documents, 0U);
  EXPECT_EQ(read("# nothing\n").documents, 0U);
  EXPECT_EQ(read("\xEF\xBB\xBF").documents, 0U);
}

TEST(Reader, StopsAtItsDepth) {
  const std::string deep = std::string(150, '[') + std::string(150, ']');
  EXPECT_TRUE(read(deep).problems.empty());
  const std::string deeper = std::string(100000, '[');
  EXPECT_EQ(problem_of(deeper).kind, Kind::too_deep);
  std::string block;
  for (std::size_t i = 0; i < 300; ++i) block += std::string(i, ' ') + "a:\n";
  EXPECT_EQ(problem_of(block).kind, Kind::too_deep);
}

TEST(Reader, RefusesWhatIsNoText) {
  EXPECT_EQ(problem_of("a: \xFF\n").kind, Kind::not_utf8);
  EXPECT_EQ(problem_of("a: \xFF\n").offset, 3U);
  EXPECT_EQ(problem_of(std::string("a\0:\0 \0b\0", 8)).kind, Kind::syntax);
  EXPECT_EQ(problem_of("a: b\x04\nc: d\n").offset, 4U);
  EXPECT_EQ(problem_of("a: b: c\n").kind, Kind::syntax);
  EXPECT_EQ(read("a: [b\n").root.kind, Node::Kind::null);
}

// Whatever the bytes, it ends, throws nothing and names places within the text.
TEST(Reader, SurvivesAnything) {
  std::mt19937 random(7);
  const std::string_view alphabet = "ab:-?,[]{}#&*!|>'\"%@` \t\n\r\\~<=.0\xC3\xA9";
  for (int round = 0; round < 20000; ++round) {
    std::string text;
    for (auto length = random() % 24; length > 0; --length) text += alphabet[random() % alphabet.size()];
    for (const Problem& problem : read(text).problems) ASSERT_LE(problem.offset, text.size()) << text;
  }
}

}  // namespace
}  // namespace profilec::yaml
