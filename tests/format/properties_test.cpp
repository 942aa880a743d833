// What holds of every file: formatting keeps the tree and the comments, and formatting again changes nothing.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>

#include "compiler/format/format.hpp"
#include "tests/generators/source_generator.hpp"
#include "tests/grammar/support.hpp"

namespace profilec::test {
namespace {

void expect_properties(const std::string& text) {
  const Read before = read(text);
  ASSERT_EQ(messages(before), "") << text;
  const auto formatted = format(before.sources, before.tree);
  ASSERT_TRUE(formatted.has_value());
  const Read after = read(*formatted);
  ASSERT_EQ(messages(after), "") << text << "\n--- formatted:\n" << *formatted;
  EXPECT_EQ(tree_text(before, true), tree_text(after, true)) << text << "\n--- formatted:\n" << *formatted;
  EXPECT_EQ(comments(before), comments(after)) << text << "\n--- formatted:\n" << *formatted;
  const auto again = format(after.sources, after.tree);
  ASSERT_TRUE(again.has_value());
  EXPECT_EQ(*formatted, *again) << "formatted twice, from:\n" << text;
  if (!formatted->empty()) {
    EXPECT_EQ(formatted->back(), '\n');
    EXPECT_NE(formatted->front(), '\n');
    EXPECT_FALSE(formatted->ends_with("\n\n"));
  }
}

TEST(FormatProperties, OfGeneratedFiles) {
  for (std::uint64_t seed = 1; seed <= 600 && !testing::Test::HasFailure(); ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    expect_properties(SourceGenerator(seed).file());
  }
}

// Some random bytes changed: what is still a file is formatted, what is not is refused, and nothing crashes.
TEST(FormatProperties, OfMutilatedFiles) {
  static constexpr std::string_view kBytes = "{}[]()\"'#;,=\\$\n a@";
  std::size_t readable = 0;
  for (std::uint64_t seed = 1; seed <= 1000 && !testing::Test::HasFailure(); ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937_64 random(seed);
    std::string text = SourceGenerator(seed).file();
    for (int i = 0; i < 3 && !text.empty(); ++i) {
      const std::size_t at = random() % text.size();
      const std::size_t removed = random() % 4;
      text.replace(at, removed, std::string(random() % 2, kBytes[random() % kBytes.size()]));
    }
    const Read file = read(text);
    ASSERT_EQ(file.tree.broken, file.diagnostics.has_errors()) << text;
    if (file.tree.broken) {
      EXPECT_FALSE(format(file.sources, file.tree).has_value()) << text;
    } else {
      ++readable;
      expect_properties(text);
    }
  }
  EXPECT_GT(readable, 50U);
}

// The generator must reach what the table holds, or the test above says little.
TEST(FormatProperties, GeneratedFilesReachEveryForm) {
  std::string shapes;
  for (std::uint64_t seed = 1; seed <= 600; ++seed)
    shapes += tree_text(read(SourceGenerator(seed).file()), true);
  for (const syntax::Form& form : syntax::all_forms()) {
    EXPECT_NE(shapes.find(":: " + form.shape), std::string::npos) << form.shape;
  }
}

TEST(FormatProperties, TheSameSeedGivesTheSameFile) {
  EXPECT_EQ(SourceGenerator(7).file(), SourceGenerator(7).file());
}

TEST(FormatProperties, OfTheSourcesOfThisRepository) {
  namespace fs = std::filesystem;
  std::size_t well_formed = 0;
  for (const char* folder : {"stdlib", "profiles", "tests"}) {
    const fs::path root = fs::path(PROFILE_SOURCES) / folder;
    if (!fs::is_directory(root)) continue;
    for (const auto& entry : fs::recursive_directory_iterator(root)) {
      if (!entry.is_regular_file() || entry.path().extension() != ".profile") continue;
      std::ifstream in(entry.path(), std::ios::binary);
      std::stringstream text;
      text << in.rdbuf();
      SCOPED_TRACE(entry.path().string());
      const Read file = read(text.str());
      if (file.tree.broken) {
        EXPECT_FALSE(format(file.sources, file.tree).has_value());
      } else {
        ++well_formed;
        expect_properties(text.str());
      }
    }
  }
  EXPECT_GT(well_formed, 0U);
}

}  // namespace
}  // namespace profilec::test
