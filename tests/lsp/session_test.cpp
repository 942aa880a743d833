// A random editing session over the platform of the repository, with undo: what is published at the end is
// what a fresh check of the final texts says. LSP_KEYSTROKES and LSP_SEED make it longer, or another one.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <random>

#include "compiler/driver/compile.hpp"
#include "tests/lsp/support.hpp"

namespace profilec::lsp {
namespace {

namespace fs = std::filesystem;

unsigned from_environment(const char* name, unsigned otherwise) {
  const char* value = std::getenv(name);
  return value == nullptr ? otherwise : static_cast<unsigned>(std::strtoul(value, nullptr, 10));
}

class Session {
 public:
  explicit Session(unsigned seed) : random_(seed) {
    for (const auto& entry : fs::directory_iterator(PLATFORM)) {
      if (entry.path().extension() != ".profile") continue;
      const std::string name = entry.path().filename().string();
      names_.push_back(name);
      test_.open(name, read_text(entry.path().string()));
    }
    for (const std::string& name : names_) before_[name] = test_.text(name);
  }

  void run(unsigned keystrokes) {
    for (unsigned i = 0; i < keystrokes; ++i) {
      keystroke();
      if (i % 7 == 0) ask();
      if (i % 50 == 0) compare();
    }
    compare();
  }

  // Everything taken back: as it was at the beginning.
  void undo_all() {
    while (!undo_.empty()) undo();
    for (const std::string& name : names_) EXPECT_EQ(test_.text(name), before_[name]);
    compare();
  }

 private:
  struct Change {
    std::string name;
    std::string text;
  };

  std::size_t pick(std::size_t below) { return below == 0 ? 0 : random_() % below; }

  void undo() {
    const Change change = std::move(undo_.back());
    undo_.pop_back();
    test_.replace(change.name, change.text);
  }

  // Types, deletes or moves a little, where an author would: mostly near a word.
  void keystroke() {
    if (!undo_.empty() && pick(4) == 0) return undo();
    const std::string& name = names_[pick(names_.size())];
    const std::string text = test_.text(name);
    static const std::vector<std::string> kTyped{"a",
                                                 "-",
                                                 " ",
                                                 "\n",
                                                 "{",
                                                 "}",
                                                 "\"",
                                                 "[",
                                                 "]",
                                                 ",",
                                                 "`",
                                                 "#",
                                                 "é",
                                                 "😀",
                                                 "needs ",
                                                 "app x",
                                                 "because",
                                                 "layer z\n",
                                                 "${",
                                                 "\\",
                                                 "wave 9\n",
                                                 "in base {\n",
                                                 "place keda in serving because \"x\"\n",
                                                 "'''"};
    const std::size_t at = byte_at(
        text, {pick(static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')) + 1), pick(60)},
        Encoding::utf16);
    const std::size_t end = pick(3) == 0 ? std::min(text.size(), at + pick(12)) : at;
    SourceSet sources;
    const FileId file = sources.add({name, text, false});
    const Span span{file, static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)};
    const Json change{{"range", range_json(sources, span, Encoding::utf16)},
                      {"text", end > at ? std::string() : kTyped[pick(kTyped.size())]}};
    undo_.push_back({name, text});
    test_.workspace.change(test_.folder.uri(name), Json::array({change}), ++version_);
    if (pick(3) == 0) publish();
  }

  void publish() {
    for (const std::string& text : test_.workspace.publish()) {
      const Json params = Json::parse(text);
      published_[params["uri"]] = params["diagnostics"];
    }
  }

  void ask() {
    const std::string& name = names_[pick(names_.size())];
    Json params = test_.document(name);
    params["position"] = to_json({pick(80), pick(60)});
    params["range"] = {{"start", params["position"]}, {"end", to_json({90, 0})}};
    hover(test_.workspace, params);
    definition(test_.workspace, params);
    references(test_.workspace, params);
    completion(test_.workspace, params);
    code_actions(test_.workspace, params);
    semantic_tokens(test_.workspace, params);
    inlay_hints(test_.workspace, params);
    document_symbols(test_.workspace, params);
    folding_ranges(test_.workspace, params);
    formatting(test_.workspace, params);
    document_links(test_.workspace, params);
  }

  void compare() {
    publish();
    TestWorkspace fresh;
    for (const std::string& name : names_) fresh.open(name, test_.text(name));
    std::map<std::string, Json> expected;
    for (const std::string& text : fresh.workspace.publish()) {
      const Json params = Json::parse(text);
      expected[params["uri"]] = params["diagnostics"];
    }
    for (const std::string& name : names_) {
      std::string mine = published_[test_.folder.uri(name)].dump();
      const std::string there = test_.folder.path();
      for (auto at = mine.find(there); at != std::string::npos; at = mine.find(there, at))
        mine.replace(at, there.size(), fresh.folder.path());
      ASSERT_EQ(mine, expected[fresh.folder.uri(name)].dump()) << name;
    }
  }

  std::mt19937 random_;
  TestWorkspace test_;
  std::vector<std::string> names_;
  std::map<std::string, std::string> before_;
  std::map<std::string, Json> published_;
  std::vector<Change> undo_;
  std::int64_t version_ = 1;
};

TEST(Session, EndsWithWhatAFreshCheckSays) {
  const unsigned seed = from_environment("LSP_SEED", 7);
  SCOPED_TRACE("LSP_SEED=" + std::to_string(seed));
  Session session(seed);
  session.run(from_environment("LSP_KEYSTROKES", 300));
  session.undo_all();
}

// The same diagnostics as the command line's, not only as another workspace's.
TEST(Session, PublishesWhatTheCompilerReports) {
  TestWorkspace test;
  for (const auto& entry : fs::directory_iterator(PLATFORM)) {
    if (entry.path().extension() == ".profile")
      test.open(entry.path().filename().string(), read_text(entry.path().string()));
  }
  CompileOptions options;
  options.folder = test.folder.path();
  options.forks = ForkChoice::all;
  const auto compiled = compile(*test.disk, options);
  std::size_t published = 0;
  for (const std::string& text : test.workspace.publish())
    published += Json::parse(text)["diagnostics"].size();
  EXPECT_EQ(published, compiled->diagnostics.all().size());
  EXPECT_GT(published, 0U);
}

}  // namespace
}  // namespace profilec::lsp
