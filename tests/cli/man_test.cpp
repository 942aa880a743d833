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
    static const std::regex kEntry(R"(^  (?:(\w+)|(-\w)(?:,(--[\w-]+))?|(--[\w-]+)) .*)");
    if (!inside || !std::regex_match(line, match, kEntry)) continue;
    for (std::size_t group = 1; group <= 4; ++group) {
      if (match[group].matched) words.push_back(match[group]);
    }
  }
  return words;
}

// The part of the page below a heading.
std::string below(const std::string& page, const std::string& heading) {
  const auto begin = page.find("\n" + heading);
  if (begin == std::string::npos) return {};
  const auto end = std::min(page.find("\n.SS ", begin + 1), page.find("\n.SH ", begin + 1));
  return page.substr(begin, end - begin);
}

void expect_options(const std::string& part, const std::vector<std::string>& options) {
  for (const std::string& option : options) {
    EXPECT_TRUE(std::regex_search(part, std::regex("\\.TP\n(.*, )?" + option + "\\b")))
        << option << " in " << part;
  }
}

TEST(Man, HasEveryCommandAndOption) {
  emit::MemoryDisk disk;
  const std::string page = plain(say(disk, {"man"}).out);
  const std::string help = say(disk, {"--help"}).out;
  const std::vector<std::string> everywhere = listed(help, "Options:");
  ASSERT_THAT(everywhere, testing::IsSupersetOf({"-C", "--fork", "-q", "--quiet", "--version"}));
  expect_options(below(page, ".SH OPTIONS"), everywhere);

  const std::vector<std::string> commands = listed(help, "Subcommands:");
  ASSERT_THAT(commands, testing::IsSupersetOf({"init", "build", "lsp", "man"}));
  for (const std::string& command : commands) {
    std::vector<std::string> options = listed(say(disk, {command, "--help"}).out, "Options:");
    EXPECT_EQ(std::erase(options, "--help") + std::erase(options, "-h"), 2U);  // the same everywhere
    const std::string part = below(page, ".SS " + command);
    EXPECT_NE(part, "") << command;
    expect_options(part, options);
    if (command == "build") {
      EXPECT_THAT(options, testing::IsSupersetOf({"--all-forks", "--shard", "-j"}));
    }
  }
}

TEST(Help, OfACommandNamesTheOptionsOfAll) {
  emit::MemoryDisk disk;
  const std::string page = plain(say(disk, {"man"}).out);
  for (const char* command : {"build", "check", "roots", "why", "describe", "graph"}) {
    const std::string also = "\nAlso: -C DIR, -o ROOT, --fork FORK, --profile PROFILE, --notes and others;";
    EXPECT_THAT(say(disk, {command, "--help"}).out, HasSubstr(also)) << command;
    EXPECT_THAT(below(page, std::string(".SS ") + command), HasSubstr(also)) << command;
  }
  EXPECT_THAT(say(disk, {"explain", "--help"}).out, testing::Not(HasSubstr("Also:")));
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
