// One catalog that is being edited: compiled again after each change, with what did not change kept.
#pragma once

#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/driver/compile.hpp"
#include "compiler/lsp/index.hpp"

namespace profilec::lsp {

class LiveCatalog {
 public:
  // `disk` shows the open buffers too.
  LiveCatalog(FileSystem& disk, std::string folder) : disk_(disk), folder_(std::move(folder)) {}

  const std::string& folder() const { return folder_; }
  // The text of this file may be another one.
  void touch(const std::string& path);
  // Files may have come, gone or changed behind our back: looks at all of them.
  void look_again();

  // Of the texts as they are now. Valid until the next touch.
  const Compilation& current();
  const Index& index();
  // Another number whenever the compilation is another one.
  std::uint64_t generation();
  // The generation in which the text of a file became what it is; of manifests the current one.
  std::uint64_t text_changed(FileId file);
  // The same as a fresh check of those texts prints, in its order. Valid until the next touch.
  const Findings& diagnostics();

  // The file of that path; invalid where the catalog does not read it. Library files by their name.
  FileId file(std::string_view path);
  // Where the file of a span stands; of a library file its name.
  std::string path(FileId file);
  const syntax::Tree* tree(FileId file);

 private:
  struct Parsed {
    std::size_t tree = 0;  // index into Program::trees
    Diagnostics found;
  };
  void update();
  void build();
  bool reparse(const std::string& name);
  std::vector<std::string> imports() const;
  void prove_again();
  void forget();

  FileSystem& disk_;
  std::string folder_;
  std::unique_ptr<Compilation> compilation_;
  std::unique_ptr<Index> index_;
  Memo memo_;
  Diagnostics reading_;                                // of reading the folder, and of imports
  std::map<std::string, Parsed, std::less<>> parsed_;  // by name
  std::set<std::string, std::less<>> touched_;
  std::vector<std::uint64_t> text_changed_;  // by file
  std::size_t sources_read_ = 0;             // how many files were read before the manifests
  bool unknown_imports_ = false;
  bool rebuild_ = true;
  std::uint64_t generation_ = 0;
};

}  // namespace profilec::lsp
