// The examples of the explanations are read by the parser: what is offered as a repair must be the language.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "compiler/diagnostics/human.hpp"
#include "compiler/syntax/bind.hpp"
#include "grammar/parse.hpp"

namespace profilec {
namespace {

constexpr std::string_view kOpening = "```profile\n";

std::vector<std::string> examples(const CodeInfo& entry) {
  std::vector<std::string> all;
  for (auto at = entry.text.find(kOpening); at != std::string_view::npos;
       at = entry.text.find(kOpening, at)) {
    at += kOpening.size();
    all.emplace_back(entry.text.substr(at, entry.text.find("```", at) - at));
  }
  return all;
}

// Examples leave out the `in LAYER { }` around their apps; here it is put around each.
std::string with_layers(const std::string& example) {
  std::istringstream lines(example);
  std::string out;
  bool open = false;
  for (std::string line; std::getline(lines, line);) {
    const bool begins = line.starts_with("app ");
    if (begins) out += "in x { ";
    out += line + "\n";
    const bool whole =
        begins && std::count(line.begin(), line.end(), '{') == std::count(line.begin(), line.end(), '}');
    if (whole || (open && line.starts_with("}"))) out += "}\n";
    open = (open || begins) && !whole && !line.starts_with("}");
  }
  return out;
}

// What the parser says of a text, and the same for people.
std::pair<std::vector<Code>, std::string> read(const std::string& text) {
  SourceSet sources;
  const FileId file = sources.add({"example.profile", text});
  Diagnostics found;
  syntax::Tree tree = parse(sources, file, found);
  syntax::bind(sources, tree, found);
  std::vector<Code> codes;
  for (const Diagnostic& one : found.all()) codes.push_back(one.code);
  return {codes, render_human(sources, found.all())};
}

// An example is a file, statements of a layer or statements of an app.
bool any_reading_gives(const std::string& example, const std::vector<Code>& wanted, std::string& said) {
  for (const std::string& text : {example, with_layers(example), "in x {\n" + example + "}\n",
                                  "in x { app y {\n" + example + "} }\n"}) {
    const auto [codes, shown] = read(text);
    if (codes == wanted) return true;
    said += shown;
  }
  return false;
}

TEST(Examples, AreTheLanguage) {
  // The wrong examples that the parser itself refuses; the others are wrong only in a whole catalog.
  const std::map<int, std::vector<Code>> refused{
      {101, {Code{101}}}, {102, {Code{102}}}, {103, {Code{103}, Code{103}}},
      {104, {Code{104}}}, {209, {Code{209}}}, {216, {Code{216}}}};
  std::size_t read_examples = 0;
  for (const CodeInfo& entry : all_codes()) {
    const auto all = examples(entry);
    for (std::size_t i = 0; i < all.size(); ++i) {
      const auto wrong = refused.find(entry.code.number);
      const std::vector<Code> wanted = i == 0 && wrong != refused.end() ? wrong->second : std::vector<Code>{};
      std::string said;
      EXPECT_TRUE(any_reading_gives(all[i], wanted, said)) << code_name(entry.code) << ":\n"
                                                           << all[i] << said;
      ++read_examples;
    }
  }
  EXPECT_GT(read_examples, 120U);
}

}  // namespace
}  // namespace profilec
