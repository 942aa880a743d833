#include "compiler/diagnostics/codes.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>
#include <utility>

#include "compiler/diagnostics/diagnostic.hpp"

namespace profilec {
namespace {

// Numbers and severities are a contract with users' scripts: a line may be added here, none may change.
const std::vector<std::pair<Severity, std::vector<int>>> kContract{
    {Severity::error,
     {101, 102, 103, 104, 105, 106, 107, 108, 109, 110, 111, 112, 113, 114, 115, 201, 202, 203, 204, 205,
      206, 207, 208, 209, 210, 211, 212, 213, 215, 216, 401, 402, 403, 404, 405, 406, 407, 413, 501, 504,
      601, 605, 606, 607, 608, 609, 610, 611, 612, 613, 614, 615, 617, 618, 619, 621, 623, 701, 704, 705,
      706, 801, 802, 803, 804, 805, 806, 807, 809, 810, 901, 902, 904, 905, 906, 907, 908}},
    {Severity::warning, {217, 412, 502, 503, 505, 604, 616, 622, 702, 808, 812, 903, 910}},
    {Severity::note, {214, 301, 302, 408, 409, 410, 411, 414, 602, 603, 620, 703, 811}},
};

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    lines.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

TEST(Codes, TheTableHoldsTheContract) {
  std::size_t promised = 0;
  for (const auto& [severity, numbers] : kContract) {
    promised += numbers.size();
    for (const int number : numbers) {
      const CodeInfo* entry = find_code(Code{static_cast<std::uint16_t>(number)});
      ASSERT_NE(entry, nullptr) << number;
      EXPECT_EQ(entry->severity, severity) << number;
    }
  }
  EXPECT_EQ(all_codes().size(), promised);
}

TEST(Codes, NumbersAscendAndNoneIsTwice) {
  const auto& table = all_codes();
  EXPECT_TRUE(std::is_sorted(table.begin(), table.end(),
                             [](const CodeInfo& a, const CodeInfo& b) { return a.code < b.code; }));
  std::set<Code> seen;
  for (const CodeInfo& entry : table) EXPECT_TRUE(seen.insert(entry.code).second) << code_name(entry.code);
}

TEST(Codes, TitlesAreShortAndDistinct) {
  std::set<std::string_view> seen;
  for (const CodeInfo& entry : all_codes()) {
    const std::string name = code_name(entry.code);
    EXPECT_TRUE(seen.insert(entry.title).second) << name;
    ASSERT_FALSE(entry.title.empty()) << name;
    EXPECT_LE(entry.title.size(), 60U) << name;
    EXPECT_NE(entry.title.back(), '.') << name;
    EXPECT_EQ(entry.title.find_first_of("\n|"), std::string_view::npos) << name;
  }
}

TEST(Codes, TextsExplainWithAnExample) {
  for (const CodeInfo& entry : all_codes()) {
    const std::string name = code_name(entry.code);
    ASSERT_FALSE(entry.text.empty()) << name;
    EXPECT_NE(entry.text.front(), '\n') << name;
    EXPECT_EQ(entry.text.back(), '\n') << name;
    EXPECT_FALSE(entry.text.ends_with("\n\n")) << name;
    const auto lines = lines_of(entry.text);
    const auto fences = std::count_if(lines.begin(), lines.end(),
                                      [](std::string_view line) { return line.starts_with("```"); });
    EXPECT_GE(fences, 2) << name << " has no example";
    EXPECT_EQ(fences % 2, 0) << name << " has an open fence";
    for (const std::string_view line : lines) {
      EXPECT_LE(line.size(), 112U) << name << ": " << line;
      EXPECT_FALSE(line.ends_with(' ')) << name << ": " << line;
    }
  }
}

TEST(Codes, AFencedBlockNamesItsLanguage) {
  const std::set<std::string_view> known{"```profile", "```yaml", "```text"};
  for (const CodeInfo& entry : all_codes()) {
    bool fenced = false;
    for (const std::string_view line : lines_of(entry.text)) {
      if (!line.starts_with("```")) continue;
      if (!fenced) {
        EXPECT_TRUE(known.contains(line)) << code_name(entry.code) << ": " << line;
      } else {
        EXPECT_EQ(line, "```") << code_name(entry.code);
      }
      fenced = !fenced;
    }
  }
}

TEST(Codes, NumbersNamedInTextsExist) {
  for (const CodeInfo& entry : all_codes()) {
    for (auto at = entry.text.find("P0"); at != std::string_view::npos; at = entry.text.find("P0", at + 1)) {
      const auto named = parse_code(entry.text.substr(at, 5));
      if (named) {
        EXPECT_NE(find_code(*named), nullptr) << code_name(entry.code);
      }
    }
  }
}

TEST(Codes, NamesAreReadAsWritten) {
  EXPECT_EQ(code_name(Code{401}), "P0401");
  EXPECT_EQ(code_name(Code{7}), "P0007");
  EXPECT_EQ(parse_code("P0401"), Code{401});
  EXPECT_EQ(parse_code("p401"), Code{401});
  for (const CodeInfo& entry : all_codes()) EXPECT_EQ(parse_code(code_name(entry.code)), entry.code);
  for (const char* wrong : {"", "P", "401", "P04x1", "P00401", "P-401", "P0401 ", "Q0401", "P99999"}) {
    EXPECT_EQ(parse_code(wrong), std::nullopt) << wrong;
  }
}

TEST(Codes, ANumberOutsideTheTableIsAnError) {
  EXPECT_EQ(find_code(Code{999}), nullptr);
  EXPECT_EQ(info(Code{999}).severity, Severity::error);
}

TEST(Diagnostics, AddKeepsPlaceAndWords) {
  Diagnostics found;
  const Span span{FileId{0}, 3, 7};
  EXPECT_EQ(found.add(Code{401}, span, "a circle", "here").place(), span);
  EXPECT_EQ(found.all().back()->labels.back().text, "here");
  EXPECT_TRUE(found.add(Code{502}, Span{}, "no place", "words").labels.empty());
  EXPECT_EQ(found.all().back()->notes, std::vector<std::string>{"words"});
  EXPECT_FALSE(found.all().back()->place().valid());
}

TEST(Diagnostics, OnlyErrorsAreErrors) {
  Diagnostics found;
  EXPECT_FALSE(found.has_errors());
  found.add(Code{502}, Span{}, "a warning");
  found.add(Code{408}, Span{}, "a note");
  EXPECT_FALSE(found.has_errors());
  Diagnostics more;
  more.add(Code{401}, Span{}, "a circle");
  found.append(std::move(more));
  EXPECT_TRUE(found.has_errors());
  EXPECT_EQ(found.all().size(), 3U);
}

}  // namespace
}  // namespace profilec
