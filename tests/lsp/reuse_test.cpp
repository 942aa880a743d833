// What an editor keeps from edit to edit never shows: after each of many random edits of random catalogs the
// live catalog says and knows what a fresh one does. REUSE_CATALOGS, REUSE_EDITS and REUSE_SEED make it
// longer, or another one.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <sstream>

#include "compiler/diagnostics/json.hpp"
#include "compiler/diagnostics/order.hpp"
#include "compiler/driver/compile.hpp"
#include "compiler/lsp/live.hpp"
#include "tests/oracle/generate.hpp"
#include "tests/oracle/memory_files.hpp"
#include "tests/oracle/print.hpp"

namespace profilec::lsp {
namespace {

using Files = std::map<std::string, std::string>;

std::uint64_t from_environment(const char* name, std::uint64_t otherwise) {
  const char* value = std::getenv(name);
  return value == nullptr ? otherwise : std::strtoull(value, nullptr, 10);
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

std::string joined(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) text += line + "\n";
  return text;
}

// The apps and placements in three files beside the rest: as large catalogs are written.
Files split(const oracle::Model& model) {
  Files files = oracle::print(model).files;
  std::string& catalog = files.at("catalog.profile");
  const std::vector<std::string> lines = lines_of(catalog);
  catalog.clear();
  int next = 0;
  std::string* into = &catalog;
  for (const std::string& line : lines) {
    if (line.starts_with("in ") || line.starts_with("place "))
      into = &files["apps" + std::to_string(next++ % 3) + ".profile"];
    else if (!line.starts_with(" ") && !line.starts_with("}"))
      into = &catalog;
    *into += line + "\n";
  }
  return files;
}

// Everything that later phases and the editor read of a variant, spans and links included.
std::string known_of(const Variant& variant) {
  std::ostringstream out;
  const Catalog& catalog = variant.catalog;
  const auto span = [](const Span& s) {
    return " " + std::to_string(s.file.index) + ":" + std::to_string(s.begin) + "-" + std::to_string(s.end);
  };
  for (std::uint32_t i = 0; i < catalog.apps.size(); ++i) {
    const App& app = catalog.apps[i];
    out << "app " << app.name << span(app.span) << span(app.declaration) << " layer " << app.home.index << " "
        << app.layer.index << " dropped " << app.dropped << " wave " << variant.checked.waves[i] << " lists";
    for (const std::uint32_t list : catalog.lists_of[i]) out << " " << catalog.users_of[list].front();
    out << "\n";
  }
  for (const Requirement& need : catalog.requirements) {
    out << "requirement " << need.app.index << " " << relation_name(need.relation) << " "
        << catalog.show(need.ref) << span(need.span) << " " << catalog.symbols.text(need.because) << " self "
        << need.self << " builtin " << need.builtin << " wildcard " << need.by_wildcard << " external "
        << need.external << " from";
    for (const AppId app : catalog.providers(need)) out << " " << app.index;
    out << " as for";
    for (const std::uint32_t user : catalog.users_of[need.provider_list]) out << " " << user;
    out << "\n";
  }
  for (const Provision& provision : catalog.provisions)
    out << "provision " << provision.app.index << " " << catalog.show(provision.ref) << span(provision.span)
        << "\n";
  for (const Layer& layer : catalog.layers) {
    out << "layer " << layer.name;
    for (const AppId app : layer.apps) out << " " << app.index;
    out << "\n";
  }
  out << "incomplete " << catalog.incomplete << "\n";
  return out.str();
}

// Whether it knows and says what a fresh compilation of the same files does.
void compare(FileSystem& disk, LiveCatalog& live, const Files& files) {
  CompileOptions options;
  options.folder = "/catalog";
  options.forks = ForkChoice::all;
  std::string text;
  for (const auto& [name, bytes] : files) text += "== " + name + "\n" + bytes;
  const auto fresh = compile(disk, options);
  const Compilation& mine = live.current();
  ASSERT_EQ(render_json(mine.sources, live.diagnostics()),
            render_json(fresh->sources, ordered(fresh->sources, fresh->diagnostics.all())))
      << text;
  ASSERT_EQ(mine.variants.size(), fresh->variants.size());
  for (std::size_t i = 0; i < mine.variants.size(); ++i)
    ASSERT_EQ(known_of(mine.variants[i]), known_of(fresh->variants[i])) << text;
}

class Editing {
 public:
  explicit Editing(std::uint64_t seed) : random_(seed), files_(split(oracle::generate(seed))) {
    for (const auto& [name, text] : files_) {
      names_.push_back(name);
      std::istringstream in(text);
      for (std::string word; in >> word;) words_.push_back(word);
    }
    first_ = files_;
  }

  void run(std::uint64_t edits) {
    compare();
    for (std::uint64_t i = 0; i < edits && !testing::Test::HasFailure(); ++i) {
      edit();
      if (random_.percent(20)) edit();  // several files between two looks
      compare();
    }
    for (const auto& [name, text] : first_) write(name, text);
    compare();
  }

 private:
  void write(const std::string& name, const std::string& text) {
    files_[name] = text;
    live_.touch("/catalog/" + name);
  }

  // Mostly in a file of apps; a `place` or a name that was typed may be anywhere.
  void edit() {
    std::vector<std::string> of_apps;
    for (const std::string& name : names_) {
      if (name.starts_with("apps")) of_apps.push_back(name);
    }
    const std::string name =
        of_apps.empty() || random_.percent(10) ? random_.pick(names_) : random_.pick(of_apps);
    if (random_.percent(30)) return write(name, typed(files_[name]));
    if (random_.percent(15)) return write(name, first_[name]);
    std::vector<std::string> lines = lines_of(files_[name]);
    if (lines.empty()) return write(name, first_[name]);
    const auto at = static_cast<std::ptrdiff_t>(random_.below(static_cast<int>(lines.size())));
    std::string& line = lines[static_cast<std::size_t>(at)];
    switch (random_.below(4)) {
      case 0: line = other_word(line); break;
      case 1: lines.erase(lines.begin() + at); break;
      case 2:
        lines.insert(lines.begin() + at, random_.pick(lines_of(files_[random_.pick(names_)] + "\n")));
        break;
      default: line.insert(line.size() - std::min<std::size_t>(line.size(), 2), random_.pick(words_));
    }
    write(name, joined(lines));
  }

  // One word of the line becomes another one of the catalog, or a new one.
  std::string other_word(const std::string& line) {
    const auto begin = line.find_first_not_of(' ');
    if (begin == std::string::npos) return "  # nothing";
    const auto last = line.rfind(' ');
    if (last == std::string::npos || last < begin) return line + " ";
    return line.substr(0, last + 1) +
           (random_.percent(80) ? random_.pick(words_) : "new" + std::to_string(random_.below(9)));
  }

  std::string typed(std::string text) {
    static const std::vector<std::string> kTyped{"a",
                                                 "0",
                                                 " ",
                                                 "\n",
                                                 "{",
                                                 "}",
                                                 "\"",
                                                 ",",
                                                 "#",
                                                 "wave 3\n",
                                                 "needs ",
                                                 "support\n",
                                                 "sync manual\n",
                                                 "app fresh {\n",
                                                 "in base {\n"};
    const auto at = static_cast<std::size_t>(random_.below(static_cast<int>(text.size()) + 1));
    if (random_.percent(40)) return text.erase(at, static_cast<std::size_t>(random_.below(4)));
    return text.insert(at, random_.pick(kTyped));
  }

  void compare() { lsp::compare(disk_, live_, files_); }

  oracle::Random random_;
  Files files_;
  Files first_;
  std::vector<std::string> names_;
  std::vector<std::string> words_;
  oracle::MemoryFiles disk_{files_};
  LiveCatalog live_{disk_, "/catalog"};
};

TEST(Reuse, NeverShows) {
  const std::uint64_t seed = from_environment("REUSE_SEED", 1);
  for (std::uint64_t i = 0; i < from_environment("REUSE_CATALOGS", 40) && !HasFailure(); ++i) {
    SCOPED_TRACE("REUSE_SEED=" + std::to_string(seed + i));
    Editing(seed + i).run(from_environment("REUSE_EDITS", 25));
  }
}

// A line that cannot be read whole has the name of an app of another file, until it is mended.
TEST(Reuse, KeepsTheAppOfTheOtherFile) {
  Files files{{"catalog.profile",
               "catalog c {\n  tree \"t\"\n  repo \"https://git.example/c.git\"\n  revision \"main\"\n"
               "  project c\n}\nproject c\nlayer base\ndefault profile all { base }\n"},
              {"one.profile", "in base {\n  app x { path \"x\" }\n}\n"},
              {"two.profile", "in base {\n  app y { path \"y\"; needs x }\n}\n"}};
  oracle::MemoryFiles disk{files};
  LiveCatalog live{disk, "/catalog"};
  compare(disk, live, files);
  for (const char* line : {"app x oops { path \"z\" }", "app z { path \"z\" }"}) {
    files["two.profile"] = "in base {\n  app y { path \"y\"; needs x }\n  " + std::string(line) + "\n}\n";
    live.touch("/catalog/two.profile");
    compare(disk, live, files);
  }
}

}  // namespace
}  // namespace profilec::lsp
