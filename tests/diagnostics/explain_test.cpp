#include "compiler/diagnostics/explain.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>

namespace profilec {
namespace {

namespace fs = std::filesystem;

std::string read(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::map<std::string, std::string> pages() {
  std::map<std::string, std::string> all{{"README.md", explain_index()}};
  for (const CodeInfo& entry : all_codes()) all[code_name(entry.code) + ".md"] = explain_page(entry);
  return all;
}

// PROFILEC_UPDATE=1 writes the pages anew; the difference is then reviewed.
TEST(Explain, ThePagesAreWhatTheTableGives) {
  const fs::path folder = DIAGNOSTICS_PAGES;
  const auto wanted = pages();
  if (std::getenv("PROFILEC_UPDATE") != nullptr) {
    for (const auto& [name, text] : wanted) std::ofstream(folder / name, std::ios::binary) << text;
  }
  for (const auto& [name, text] : wanted) EXPECT_EQ(read(folder / name), text) << name;
  for (const auto& entry : fs::directory_iterator(folder)) {
    EXPECT_TRUE(wanted.contains(entry.path().filename().string())) << entry.path() << " has no code";
  }
}

TEST(Explain, TheIndexHasEveryCode) {
  const std::string index = explain_index();
  for (const CodeInfo& entry : all_codes()) {
    const std::string name = code_name(entry.code);
    EXPECT_NE(index.find("[" + name + "](" + name + ".md)"), std::string::npos) << name;
  }
}

TEST(Explain, ExamplesAreIndentedOnATerminal) {
  const CodeInfo entry{Code{402}, Severity::error, "gap",
                       "Words.\n\n```profile\napp a { }\n\n  b\n```\n\nMore.\n"};
  EXPECT_EQ(explain(entry), "error[P0402]: gap\n\nWords.\n\n    app a { }\n\n      b\n\nMore.\n");
  EXPECT_EQ(explain(entry, true).substr(0, 40), "\x1b[1;31merror[P0402]\x1b[0;1m: gap\x1b[0m\n\nWord");
  EXPECT_EQ(explain_page(entry).substr(0, 40), "# P0402: gap\n\nSeverity: error\n\nWords.\n\n`");
}

TEST(Explain, NoFenceReachesTheTerminal) {
  for (const CodeInfo& entry : all_codes()) {
    EXPECT_EQ(explain(entry).find("```"), std::string::npos) << code_name(entry.code);
  }
}

}  // namespace
}  // namespace profilec
