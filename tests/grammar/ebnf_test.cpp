// grammar/profile.ebnf and the parser say the same: every form of the table stands in the file, and every
// example of the file is read without a word.
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <sstream>

#include "compiler/syntax/forms.hpp"
#include "tests/grammar/support.hpp"

namespace profilec::test {
namespace {

std::string ebnf() {
  std::ifstream in(PROFILE_EBNF);
  std::stringstream text;
  text << in.rdbuf();
  return text.str();
}

struct Example {
  std::size_t line;
  std::string text;
};

// `(* example: ... *)`; the text may go over several lines.
std::vector<Example> examples(const std::string& text) {
  static const std::string begin_mark = "(* example:";
  std::vector<Example> all;
  for (auto at = text.find(begin_mark); at != std::string::npos; at = text.find(begin_mark, at)) {
    at += begin_mark.size();
    const auto end = text.find("*)", at);
    const auto line = 1 + std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n');
    all.push_back({static_cast<std::size_t>(line), text.substr(at, end - at)});
  }
  return all;
}

void collect_forms(const syntax::Block& block, std::set<const syntax::Form*>& forms) {
  for (const syntax::Statement& statement : block.statements) {
    if (statement.form != nullptr) forms.insert(statement.form);
    for (const syntax::Item& item : statement.items) {
      if (item.block != nullptr) collect_forms(*item.block, forms);
    }
  }
}

// name -> the right side of `name ::= ...`, comments removed.
std::map<std::string, std::string> productions(std::string text) {
  for (auto at = text.find("(*"); at != std::string::npos; at = text.find("(*", at)) {
    text.erase(at, text.find("*)", at) + 2 - at);
  }
  std::map<std::string, std::string> all;
  std::istringstream lines(text);
  std::string current;
  for (std::string line; std::getline(lines, line);) {
    const auto mark = line.find("::=");
    if (mark != std::string::npos) {
      current = line.substr(0, line.find_first_of(" \t:"));
      EXPECT_FALSE(all.contains(current)) << current << " is defined twice";
      line.erase(0, mark + 3);
    }
    all[current] += line + "\n";
  }
  all.erase("");
  return all;
}

TEST(Ebnf, EveryExampleIsRead) {
  const auto all = examples(ebnf());
  EXPECT_GT(all.size(), 10U);
  for (const Example& example : all) {
    EXPECT_EQ(messages(read(example.text)), "") << "profile.ebnf:" << example.line << ":" << example.text;
  }
}

TEST(Ebnf, EveryFormHasAnExample) {
  std::set<const syntax::Form*> shown;
  for (const Example& example : examples(ebnf())) {
    const Read file = read(example.text);
    collect_forms(file.tree.root, shown);
  }
  for (const syntax::Form& form : syntax::all_forms()) {
    EXPECT_TRUE(shown.contains(&form)) << form.shape;
  }
}

// The leading words of each form stand in the production of each of its contexts, directly or through the
// productions named there.
std::string reachable(const std::map<std::string, std::string>& all, const std::string& name) {
  std::string text;
  std::set<std::string> seen;
  std::vector<std::string> open{name};
  while (!open.empty()) {
    const std::string next = open.back();
    open.pop_back();
    const auto found = all.find(next);
    if (found == all.end() || !seen.insert(next).second) continue;
    text += " " + found->second;
    if (!next.ends_with("-statement")) continue;
    std::istringstream words(found->second);
    for (std::string word; words >> word;) open.push_back(word);
  }
  return text;
}

std::string squeezed(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool blank = c == ' ' || c == '\n' || c == '\t';
    if (!blank) out += c;
    if (blank && !out.empty() && out.back() != ' ') out += ' ';
  }
  return out;
}

TEST(Ebnf, EveryFormIsNamed) {
  static const std::map<std::string, std::string> kProductions{
      {"the top level", "top-statement"},     {"`catalog`", "catalog-statement"},
      {"`argo-cd`", "argo-cd-statement"},     {"a project", "project-statement"},
      {"a layer", "layer-statement"},         {"`root`", "root-statement"},
      {"a profile", "profile-statement"},     {"a preset", "preset-statement"},
      {"an `in` block", "in-statement"},      {"an app", "app-statement"},
      {"a chart", "chart-statement"},         {"a path", "path-statement"},
      {"an OCI source", "oci-statement"},     {"a ref source", "ref-statement"},
      {"`sync automated`", "sync-statement"}, {"`retry`", "retry-statement"},
      {"`ignore`", "ignore-statement"},       {"`chart-facts`", "facts-statement"},
      {"a fork", "fork-statement"},
  };
  const auto all = productions(ebnf());
  for (const syntax::Form& form : syntax::all_forms()) {
    if (form.keyword.empty()) continue;
    std::string words;
    for (const syntax::Part& part : form.parts) {
      if (part.kind != syntax::Part::Kind::keyword) break;
      words += (words.empty() ? "\"" : " \"") + part.word + "\"";
    }
    for (const syntax::Context context : form.where) {
      const auto name = kProductions.find(std::string(syntax::context_name(context)));
      ASSERT_NE(name, kProductions.end()) << syntax::context_name(context);
      EXPECT_NE(squeezed(reachable(all, name->second)).find(words), std::string::npos)
          << words << " in " << name->second;
    }
  }
}

// The names on a right side: literals and sets of characters left out.
std::vector<std::string> names(const std::string& right) {
  std::string plain;
  for (std::size_t i = 0; i < right.size(); ++i) {
    const char c = right[i];
    if (c == '"' || c == '\'' || c == '[') {
      i = right.find(c == '[' ? ']' : c, i + 1);
      if (i == std::string::npos) break;
    }
    plain += (c >= 'a' && c <= 'z') || c == '-' ? c : ' ';
  }
  std::istringstream words(plain);
  return {std::istream_iterator<std::string>(words), {}};
}

TEST(Ebnf, NamesAreDefinedAndUsed) {
  const auto all = productions(ebnf());
  std::set<std::string> used{"file"};
  for (const auto& [name, right] : all) {
    for (const std::string& word : names(right)) {
      if (word == "x") continue;  // of `#xA`
      EXPECT_TRUE(all.contains(word)) << word << " is used in " << name << ", but not defined";
      if (word != name) used.insert(word);
    }
  }
  for (const auto& [name, right] : all) EXPECT_TRUE(used.contains(name)) << name << " is not used";
}

}  // namespace
}  // namespace profilec::test
