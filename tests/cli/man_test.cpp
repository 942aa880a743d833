// The manual page, held against what `--help` shows.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <regex>

#include "tests/cli/support.hpp"

namespace profilec::cli {
namespace {

using testing::HasSubstr;

// As a reader sees it: without what groff takes for itself.
std::string plain(std::string text) {
  text = std::regex_replace(text, std::regex(R"(\\f[BIR]|\\&)"), "");
  return std::regex_replace(text, std::regex(R"(\\(-))"), "$1");
}

// What begins a line of the help's table of options, such as `-q,--quiet`; the commands where there are any.
std::vector<std::string> listed(const std::string& help, const std::string& title) {
  std::vector<std::string> words;
  bool inside = false;
  for (const std::string& line : lines(help)) {
    if (!line.starts_with(' ')) inside = line == title;
    std::smatch match;
    static const std::regex kEntry(R"(^  ((-\w)?,?(--[\w-]+)?)\b.*|^  (\w+) .*)");
    if (!inside || line.starts_with("   ") || !std::regex_match(line, match, kEntry)) continue;
    for (const std::size_t group : {2U, 3U, 4U}) {
      if (match[group].length() > 0) words.push_back(match[group]);
    }
  }
  return words;
}

TEST(Man, HasEveryCommandAndOption) {
  emit::MemoryDisk disk;
  const std::string page = plain(say(disk, {"man"}).out);
  const std::string help = say(disk, {"--help"}).out;
  const std::vector<std::string> commands = listed(help, "Subcommands:");
  ASSERT_THAT(commands, testing::IsSupersetOf({"init", "build", "lsp", "man"}));
  std::vector<std::string> options = listed(help, "Options:");
  ASSERT_THAT(options, testing::IsSupersetOf({"-C", "--fork", "-q", "--quiet", "--version"}));
  for (const std::string& command : commands) {
    EXPECT_THAT(page, HasSubstr(".SS " + command));
    for (const std::string& option : listed(say(disk, {command, "--help"}).out, "Options:"))
      options.push_back(option);
  }
  ASSERT_THAT(options, testing::IsSupersetOf({"--shard", "--reverse", "--stdio", "-j"}));
  for (const std::string& option : options) {
    EXPECT_TRUE(std::regex_search(page, std::regex("\\.TP\n(.*, )?" + option + "\\b"))) << option;
  }
}

TEST(Man, HasItsSections) {
  emit::MemoryDisk disk;
  const std::string page = say(disk, {"man"}).out;
  EXPECT_THAT(page, testing::StartsWith(".TH PROFILEC 1 "));
  for (const char* section :
       {"NAME", "SYNOPSIS", "DESCRIPTION", "COMMANDS", "OPTIONS", "EXAMPLES", "EXIT STATUS"}) {
    EXPECT_THAT(page, HasSubstr(std::string("\n.SH ") + section + "\n"));
  }
  EXPECT_THAT(plain(page), HasSubstr("--format dot|mermaid"));
  EXPECT_THAT(plain(page), HasSubstr("\n0 fine; 1 errors in the sources;"));
}

}  // namespace
}  // namespace profilec::cli
