// What the program says about each catalog of cases/, whole; and that every code is shown by one of them.
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <set>
#include <sstream>

#include "compiler/diagnostics/codes.hpp"
#include "tests/golden/folder.hpp"
#include "tests/golden/run.hpp"

namespace profilec::golden {
namespace {

const std::string kCases = std::string(GOLDEN_FOLDER) + "/cases/";

// What these print is what they are for.
const std::set<std::string> kAsking = {"describe", "graph", "roots", "why"};

std::vector<std::string> words(const std::string& line) {
  std::vector<std::string> all;
  std::istringstream in(line);
  for (std::string word; in >> word;) all.push_back(word);
  return all;
}

std::string play(const Case& played) {
  const TemporaryFolder folder;
  folder.write(played.files);
  RunResult result;
  std::string written;
  std::string answer;
  for (const std::string& command : played.commands) {
    if (command.substr(0, 2) == "$ ") {
      run("/bin/sh", {"-ec", command.substr(2)}, folder.path());
    } else if (command.substr(0, 2) == "> ") {
      written += "\n" + command + "\n" + run("/bin/sh", {"-ec", command.substr(2)}, folder.path()).out;
    } else {
      result = run_profilec(words(command), folder.path());
      if (kAsking.contains(words(command).front())) answer += "\n" + command + "\n" + result.out;
    }
  }
  return result.err + "exit " + std::to_string(result.status) + "\n" + written + answer;
}

class GoldenCase : public testing::TestWithParam<std::string> {};

TEST_P(GoldenCase, SaysWhatIsExpected) {
  const std::string folder = kCases + GetParam();
  const Case read = read_case(folder);
  ASSERT_EQ(read.problem, "");
  const std::string said = play(read);
  if (std::getenv("PROFILEC_UPDATE") != nullptr) {
    std::ofstream(folder + "/expected.txt", std::ios::binary) << said;
    return;
  }
  EXPECT_EQ(said, read.expected);
}

// `P0401` shows a code; `P0401-not`, and what else is called so, must not.
TEST_P(GoldenCase, IsAboutWhatItsNameSays) {
  const std::string name = GetParam();
  const auto code = parse_code(name.substr(0, 5));
  if (!code) return;
  const std::string said = read_text(kCases + name + "/expected.txt");
  const bool shown = said.find("[" + code_name(*code) + "]") != std::string::npos;
  const bool denied = name.size() > 4 && name.substr(name.size() - 4) == "-not";
  EXPECT_EQ(shown, !denied) << said;
}

std::string test_name(const testing::TestParamInfo<std::string>& info) {
  std::string name = info.param;
  for (char& c : name) {
    if (c == '-') c = '_';
  }
  return name;
}

INSTANTIATE_TEST_SUITE_P(Cases, GoldenCase, testing::ValuesIn(entries(kCases)), test_name);

// Codes that need a user without rights or a second process: tests/read and tests/emit show them.
const std::set<std::string> kShownElsewhere{"P0109", "P0908"};

TEST(Codes, EachIsShownByACase) {
  std::string all;
  for (const std::string& name : entries(kCases)) all += read_text(kCases + name + "/expected.txt");
  for (const CodeInfo& entry : all_codes()) {
    const std::string name = code_name(entry.code);
    const bool shown = all.find("[" + name + "]") != std::string::npos;
    EXPECT_NE(shown, kShownElsewhere.contains(name)) << name << ": " << entry.title;
  }
}

}  // namespace
}  // namespace profilec::golden
