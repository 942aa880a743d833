// `profilec __complete`, which the completion scripts ask.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/cli/support.hpp"

namespace profilec::cli {
namespace {

using emit::MemoryDisk;
using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;
using testing::UnorderedElementsAre;
using Strings = std::vector<std::string>;

class Complete : public testing::Test {
 protected:
  Complete() {
    say(disk_, {"init", "/shop"});
    disk_.put("/shop/forks/other.profile",
              "fork other { in base { app audit \"who did what\" { path \"a\" } } }\n");
  }

  // The words after `profilec`; `|` at the end of one of them is the cursor.
  Strings at(Strings words, bool descriptions = false) {
    std::size_t index = 0;
    for (std::size_t i = 0; i < words.size(); ++i) {
      if (!words[i].ends_with('|')) continue;
      words[i].pop_back();
      index = i + 1;
    }
    words.insert(words.begin(), {"__complete", std::to_string(index)});
    const Said said = say(disk_, words);
    EXPECT_EQ(said.status, kFine);
    EXPECT_EQ(said.err, "");
    Strings found = lines(said.out);
    if (!descriptions) {
      for (std::string& line : found) line.resize(std::min(line.size(), line.find('\t')));
    }
    return found;
  }

  MemoryDisk disk_;
};

TEST_F(Complete, Commands) {
  EXPECT_THAT(at({"|"}), testing::IsSupersetOf({"init", "build", "explain", "lsp"}));
  EXPECT_THAT(at({"b|"}), ElementsAre("build"));
  EXPECT_THAT(at({"-q", "de|"}), ElementsAre("describe"));
  EXPECT_THAT(at({"in|"}, true), ElementsAre(testing::StartsWith("init\tbegin a catalog")));
}

TEST_F(Complete, Options) {
  const Strings all = at({"build", "--|"});
  EXPECT_THAT(all, testing::IsSupersetOf({"--all-forks", "--adopt", "--fork", "--help", "--quiet"}));
  EXPECT_THAT(all, Not(Contains("--reverse")));
  EXPECT_THAT(at({"build", "-|"}), testing::IsSupersetOf({"-C", "-j", "-o"}));
  EXPECT_THAT(at({"build", "--check", "--ch|"}), IsEmpty());  // it is there
  EXPECT_THAT(at({"build", "--fork", "a", "--fo|"}), ElementsAre("--fork"));
}

TEST_F(Complete, Choices) {
  EXPECT_THAT(at({"describe", "--format", "|"}), UnorderedElementsAre("json", "table"));
  EXPECT_THAT(at({"graph", "--format", "|"}), UnorderedElementsAre("dot", "mermaid"));
  EXPECT_THAT(at({"--diagnostics", "s|"}), ElementsAre("sarif"));
  EXPECT_THAT(at({"--color", "|", "check"}), UnorderedElementsAre("always", "auto", "never"));
  EXPECT_THAT(at({"completion", "|"}), UnorderedElementsAre("bash", "fish", "zsh"));
}

TEST_F(Complete, ChoicesAfterAnEqualsSign) {
  EXPECT_THAT(at({"graph", "--format=m|"}), ElementsAre("--format=mermaid"));  // zsh, fish
  EXPECT_THAT(at({"graph", "--format", "=", "m|"}), ElementsAre("mermaid"));   // bash
  EXPECT_THAT(at({"graph", "--format", "=|"}), UnorderedElementsAre("dot", "mermaid"));
  EXPECT_THAT(at({"graph", "--format", "=", "dot", "--pro|"}), ElementsAre("--profile"));
  EXPECT_THAT(at({"graph", "--nonsense=|"}), IsEmpty());
}

TEST_F(Complete, NamesOfTheCatalog) {
  EXPECT_THAT(at({"roots", "-C", "/shop", "|"}), ElementsAre("base", "full"));
  EXPECT_THAT(at({"-C", "/shop", "check", "--profile", "f|"}), ElementsAre("full"));
  EXPECT_THAT(at({"build", "/shop", "--fork", "|"}), ElementsAre("other", "staging"));
  EXPECT_THAT(at({"why", "|", "-C", "/shop"}),
              ElementsAre("cert-manager", "gateway-api", "issuer", "storefront"));
  EXPECT_THAT(at({"why", "gate|", "-C", "/shop"}, true),
              ElementsAre("gateway-api\tthe kinds of the Gateway API"));
}

TEST_F(Complete, AppsOfTheForkChosen) {
  EXPECT_THAT(at({"why", "-C", "/shop", "a|"}), IsEmpty());
  EXPECT_THAT(at({"why", "-C", "/shop", "--fork", "other", "a|"}), ElementsAre("audit"));
  EXPECT_THAT(at({"why", "-C", "/shop", "--fork=other", "a|"}), ElementsAre("audit"));
}

TEST_F(Complete, NamesOfABrokenCatalog) {
  disk_.put("/shop/broken.profile", "in shop { app half {\n");
  EXPECT_THAT(at({"why", "-C", "/shop", "gate|"}), ElementsAre("gateway-api"));
}

TEST_F(Complete, Codes) {
  EXPECT_THAT(at({"explain", "P040|"}), testing::IsSupersetOf({"P0401", "P0402"}));
  EXPECT_THAT(at({"explain", "a|"}), ElementsAre("all"));
  EXPECT_THAT(at({"explain", "P0402", "|"}), IsEmpty());
}

TEST_F(Complete, FilesAreLeftToTheShell) {
  EXPECT_THAT(at({"check", "|"}), ElementsAre(":directories"));
  EXPECT_THAT(at({"-C", "|"}), ElementsAre(":directories"));
  EXPECT_THAT(at({"-o", "x|", "build"}), ElementsAre(":directories"));
  EXPECT_THAT(at({"build", "--depfile", "|"}), ElementsAre(":files"));
  EXPECT_THAT(at({"fmt", "a", "|"}), ElementsAre(":files"));
}

TEST_F(Complete, SilentWhereNothingIsKnown) {
  EXPECT_THAT(at({"why", "-C", "/nowhere", "|"}), IsEmpty());
  EXPECT_THAT(at({"nonsense", "--bogus", "x", "|"}), IsEmpty());
  EXPECT_THAT(at({"build", "-j", "|"}), IsEmpty());
  for (const Strings& words : {Strings{"__complete"},
                               {"__complete", "0"},
                               {"__complete", "9", "build"},
                               {"__complete", "x", "build"},
                               {"__complete", "-1"}}) {
    const Said said = say(disk_, words);
    EXPECT_EQ(said.status, kFine);
    EXPECT_EQ(said.out + said.err, "");
  }
}

}  // namespace
}  // namespace profilec::cli
