// A workspace over a folder of its own, and short ways to ask it.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/lsp/methods.hpp"
#include "compiler/lsp/workspace.hpp"

namespace profilec::lsp {

// A new folder that goes with the object.
class TestFolder {
 public:
  TestFolder();
  ~TestFolder();
  TestFolder(const TestFolder&) = delete;
  TestFolder& operator=(const TestFolder&) = delete;

  const std::string& path() const { return path_; }
  std::string uri(const std::string& name) const { return uri_of(path_ + "/" + name); }
  void write(const std::string& name, const std::string& text) const;

 private:
  std::string path_;
};

std::string read_text(const std::string& path);

// An app of it that is kept as it is in a manifest.
inline constexpr const char* kQueue =
    "apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata:\n  name: 'queue'\nspec:\n"
    "  project: default\n  source:\n    repoURL: https://git.example/queue.git\n    path: queue\n"
    "  destination:\n    server: https://kubernetes.default.svc\n";
inline constexpr const char* kVerbatim =
    "in upper {\n  app queue {\n    manifest \"queue.yaml\"\n    uses store\n  }\n}\n";

// A catalog of one file that has nothing to complain about.
std::string small_catalog();

class TestWorkspace {
 public:
  explicit TestWorkspace(Encoding encoding = Encoding::utf16);

  TestFolder folder;
  std::unique_ptr<FileSystem> disk = profilec::disk();
  Workspace workspace;

  // Writes the file and opens it.
  void open(const std::string& name, const std::string& text);
  void replace(const std::string& name, const std::string& text);
  // Params of a request at the first occurrence of `needle` in the open text, `offset` bytes into it.
  Json at(const std::string& name, std::string_view needle, std::size_t offset = 0) const;
  Json document(const std::string& name) const { return {{"textDocument", {{"uri", folder.uri(name)}}}}; }
  std::string text(const std::string& name) const;
  // The codes published for a file by one publish(); `last` holds all params.
  std::vector<std::string> codes(const std::string& name);
  std::vector<Json> last;
  // The open texts with a WorkspaceEdit applied.
  std::string applied(const std::string& name, const Json& edit) const;
  std::vector<std::string> completions(const std::string& name, const std::string& text_with_mark);

 private:
  std::int64_t version_ = 1;
};

// The text of what was published about files, in a form to compare: path, code, message, range.
std::string summary(const std::vector<Json>& published);

}  // namespace profilec::lsp
