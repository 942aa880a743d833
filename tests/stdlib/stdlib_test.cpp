// The library inside the binary: what is there, that all of it can be read, and that it is fit to be read by
// people.
#include "stdlib/stdlib.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

#include "compiler/diagnostics/human.hpp"
#include "compiler/format/format.hpp"
#include "compiler/resolve/facts.hpp"
#include "compiler/syntax/bind.hpp"
#include "grammar/parse.hpp"

namespace profilec {
namespace {

std::vector<LibraryFile> all_files() {
  std::vector<LibraryFile> all;
  for (const std::string_view name : library_names()) {
    for (const LibraryFile& file : library(name)) all.push_back(file);
  }
  return all;
}

std::string on_disk(std::string_view name) {
  std::ifstream in(STDLIB_FOLDER "/" + std::string(name.substr(name.find('/') + 1)), std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  return std::move(text).str();
}

class Library : public testing::TestWithParam<LibraryFile> {
 protected:
  Library() {
    const FileId id = sources_.add({std::string(GetParam().name), std::string(GetParam().text), true});
    tree_ = parse(sources_, id, found_);
    syntax::bind(sources_, tree_, found_);
  }
  std::string text(const syntax::Statement& statement, std::string_view slot) const {
    const syntax::Item* item = syntax::slot(statement, slot);
    return item == nullptr ? "" : std::string(sources_.text(item->span));
  }

  SourceSet sources_;
  Diagnostics found_;
  syntax::Tree tree_;
};

TEST(LibraryNames, AreWhatCanBeImported) {
  EXPECT_EQ(library_names(), (std::vector<std::string_view>{"std/argo", "std/charts"}));
  ASSERT_EQ(library("std/argo").size(), 1U);
  EXPECT_EQ(library("std/argo").front().name, "std/argo.profile");
  EXPECT_GT(library("std/charts").size(), 5U);
  EXPECT_TRUE(library("std/chart").empty());
  EXPECT_TRUE(library("std").empty());
  EXPECT_TRUE(library("").empty());
}

TEST(LibraryFiles, AreAllThatIsOnTheDisk) {
  std::set<std::string> embedded;
  for (const LibraryFile& file : all_files()) embedded.insert(std::string(file.name.substr(4)));
  std::set<std::string> there;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(STDLIB_FOLDER)) {
    if (entry.path().extension() == ".profile")
      there.insert(std::filesystem::relative(entry.path(), STDLIB_FOLDER).generic_string());
  }
  EXPECT_EQ(embedded, there);
}

TEST_P(Library, HoldsTheBytesOfTheDisk) { EXPECT_EQ(GetParam().text, on_disk(GetParam().name)); }

TEST_P(Library, IsReadWithoutAMistake) { EXPECT_EQ(render_human(sources_, found_.all()), ""); }

TEST_P(Library, StandsInTheOneForm) { EXPECT_EQ(format(sources_, tree_), std::string(GetParam().text)); }

// Each with a comment: what a preset does, where the facts of a chart were read.
TEST_P(Library, HoldsPresetsAndFactsOnlyAndSaysWhatTheyAre) {
  for (const syntax::Statement& statement : tree_.root.statements) {
    ASSERT_NE(statement.form, nullptr);
    EXPECT_TRUE(statement.form->keyword == "preset" || statement.form->keyword == "chart-facts");
    const Position at = sources_.position(statement.span.file, statement.span.begin);
    ASSERT_GT(at.line, 1U);
    const std::string_view above =
        sources_.line_at(statement.span.file, sources_.line_begin(statement.span.file, at.line - 1));
    EXPECT_TRUE(above.starts_with("# ")) << text(statement, "name") << " in line " << at.line;
  }
}

TEST_P(Library, NamesARangeForEachChartAndNoKindTwice) {
  for (const syntax::Statement& statement : tree_.root.statements) {
    if (statement.form->keyword != "chart-facts") continue;
    std::string range = text(statement, "range");
    range = range.substr(1, range.size() - 2);
    EXPECT_TRUE(read_range(range)) << range;
    for (const syntax::Statement& fact : syntax::block_of(statement)->statements) {
      std::set<std::string> seen;
      for (const auto& element : syntax::elements(fact, "refs")) {
        const Span span{element.front()->span.file, element.front()->span.begin, element.back()->span.end};
        EXPECT_TRUE(seen.insert(std::string(sources_.text(span))).second) << sources_.text(span);
      }
    }
  }
}

std::string test_name(const testing::TestParamInfo<LibraryFile>& info) {
  std::string name(info.param.name.substr(4, info.param.name.size() - 12));
  for (char& c : name) {
    if (c == '/' || c == '-') c = '_';
  }
  return name;
}

INSTANTIATE_TEST_SUITE_P(Files, Library, testing::ValuesIn(all_files()), test_name);

TEST(LibraryCharts, AreAtLeastForty) {
  SourceSet sources;
  Diagnostics found;
  std::set<std::string_view> charts;
  for (const LibraryFile& file : library("std/charts")) {
    const FileId id = sources.add({std::string(file.name), std::string(file.text), true});
    syntax::Tree tree = parse(sources, id, found);
    syntax::bind(sources, tree, found);
    for (const syntax::Statement& statement : tree.root.statements)
      charts.insert(sources.text(syntax::slot(statement, "name")->span));
  }
  EXPECT_GE(charts.size(), 40U);
}

}  // namespace
}  // namespace profilec
