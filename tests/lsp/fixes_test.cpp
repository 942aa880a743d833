// Every fix of every golden case: what it changes stands in tests/golden/fixes.txt, and what it was offered
// for is gone afterwards. PROFILEC_UPDATE=1 writes the file anew; the difference is to be reviewed.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>

#include "tests/lsp/support.hpp"

namespace profilec::lsp {
namespace {

namespace fs = std::filesystem;
using Files = std::map<std::string, std::string>;

const fs::path kExpected = fs::path(GOLDEN_CASES).parent_path() / "fixes.txt";

std::unique_ptr<Compilation> compiled(const Files& files, const TestFolder& folder) {
  for (const auto& [name, text] : files) folder.write(name, text);
  const auto files_on_disk = disk();
  CompileOptions options;
  options.folder = folder.path();
  options.forks = ForkChoice::all;
  return compile(*files_on_disk, options);
}

// From the last to the first, so that places stay right.
Files applied(Files files, const SourceSet& sources, std::vector<Edit> edits) {
  std::sort(edits.begin(), edits.end(), [](const Edit& a, const Edit& b) { return b.span < a.span; });
  for (const Edit& edit : edits)
    files.at(sources.file(edit.span.file).name)
        .replace(edit.span.begin, edit.span.end - edit.span.begin, edit.text);
  return files;
}

std::string one_line(std::string_view text) {
  std::string out;
  for (const char c : text) out += c == '\n' ? std::string("\\n") : std::string(1, c);
  return out;
}

// How often it is said.
std::ptrdiff_t count(const Compilation& compilation, const Diagnostic& wanted) {
  const auto& all = compilation.diagnostics.all();
  return std::count_if(all.begin(), all.end(), [&](const auto& one) {
    return one->code == wanted.code && one->message == wanted.message;
  });
}

// The fixes of a case, each with its edits.
std::string fixes_of(const fs::path& from) {
  Files files;
  for (const auto& entry : fs::recursive_directory_iterator(from)) {
    if (entry.is_regular_file())
      files[fs::relative(entry.path(), from).string()] = read_text(entry.path().string());
  }
  const TestFolder folder;
  const auto compilation = compiled(files, folder);
  std::string out;
  for (const auto& finding : compilation->diagnostics.all()) {
    for (const Fix& fix : finding->fixes) {
      out += code_name(finding->code) + " " + fix.title + "\n";
      for (const Edit& edit : fix.edits) {
        const SourceSet& sources = compilation->sources;
        out += "  " + sources.file(edit.span.file).name + ":" +
               std::to_string(sources.position(edit.span.file, edit.span.begin).line) + " [" +
               one_line(sources.text(edit.span)) + "] -> [" + one_line(edit.text) + "]\n";
      }
      const TestFolder mended;
      EXPECT_LT(count(*compiled(applied(files, compilation->sources, fix.edits), mended), *finding),
                count(*compilation, *finding))
          << from.filename() << ": still there after: " << fix.title;
    }
  }
  return out;
}

TEST(Fixes, AreThoseThatWereReadAndMend) {
  std::vector<fs::path> cases;
  for (const auto& entry : fs::directory_iterator(GOLDEN_CASES)) {
    if (fs::exists(entry.path() / "catalog.profile")) cases.push_back(entry.path());
  }
  std::sort(cases.begin(), cases.end());
  std::string all;
  for (const fs::path& from : cases) {
    const std::string fixes = fixes_of(from);
    if (!fixes.empty()) all += "## " + from.filename().string() + "\n" + fixes + "\n";
  }
  if (std::getenv("PROFILEC_UPDATE") != nullptr) std::ofstream(kExpected, std::ios::binary) << all;
  EXPECT_EQ(all, read_text(kExpected.string()));
}

}  // namespace
}  // namespace profilec::lsp
