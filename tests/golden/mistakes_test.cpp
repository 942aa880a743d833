// A right catalog with one mistake gives one error, where the mistake is; one without gives none.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "tests/golden/folder.hpp"
#include "tests/golden/run.hpp"

namespace profilec::golden {
namespace {

const std::string kMistakes = std::string(GOLDEN_FOLDER) + "/mistakes/";
const std::string kUnusual = std::string(GOLDEN_FOLDER) + "/unusual/";

// The errors and warnings of a catalog, one a line: `P0201 platform.profile:12`.
std::string findings(const Files& files) {
  const TemporaryFolder folder;
  folder.write(files);
  const RunResult result = run_profilec({"check", "--diagnostics", "json"}, folder.path());
  const auto log = nlohmann::json::parse(result.out.empty() ? result.err : result.out, nullptr, false);
  if (log.is_discarded()) return "no JSON, exit " + std::to_string(result.status) + "\n" + result.err;
  std::string out;
  for (const auto& entry : log["diagnostics"]) {
    if (entry["severity"] == "note") continue;
    out += entry["code"].get<std::string>() + " " + entry["file"].get<std::string>() + ":" +
           std::to_string(entry["range"]["start"]["line"].get<int>()) + "\n";
  }
  return out;
}

struct Mistake {
  std::string expected;  // `P0201 platform.profile:12`
  std::string title;
  std::string edits;
};

std::vector<Mistake> read_mistakes() {
  std::vector<Mistake> all;
  const std::string text = read_text(kMistakes + "list.txt");
  for (auto at = text.find("## "); at != std::string::npos;) {
    const auto next = text.find("\n## ", at);
    const auto end_of_line = text.find('\n', at);
    const auto code_end = text.find(' ', at + 3);
    const auto place_end = std::min(text.find(' ', code_end + 1), end_of_line);
    Mistake mistake;
    mistake.expected = text.substr(at + 3, place_end - at - 3) + "\n";
    mistake.title = text.substr(place_end, end_of_line - place_end);
    mistake.edits = text.substr(end_of_line + 1, next == std::string::npos ? next : next - end_of_line);
    all.push_back(std::move(mistake));
    at = next == std::string::npos ? next : next + 1;
  }
  return all;
}

Files right_catalog() {
  Files files = read_files(kMistakes);
  files.erase("list.txt");
  return files;
}

TEST(Mistakes, TheCatalogTheyAreMadeInIsRight) { EXPECT_EQ(findings(right_catalog()), ""); }

class OneMistake : public testing::TestWithParam<Mistake> {};

TEST_P(OneMistake, GivesOneErrorInItsPlace) {
  Files files = right_catalog();
  ASSERT_EQ(apply_edits(GetParam().edits, files), "") << GetParam().title;
  EXPECT_EQ(findings(files), GetParam().expected) << GetParam().title;
}

INSTANTIATE_TEST_SUITE_P(Mistakes, OneMistake, testing::ValuesIn(read_mistakes()));

class Unusual : public testing::TestWithParam<std::string> {};

TEST_P(Unusual, IsRight) {
  EXPECT_EQ(findings({{"catalog.profile", read_text(kUnusual + GetParam())}}), "") << GetParam();
}

INSTANTIATE_TEST_SUITE_P(Unusual, Unusual, testing::ValuesIn(entries(kUnusual)));

}  // namespace
}  // namespace profilec::golden
