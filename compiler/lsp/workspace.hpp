// What the server knows: the open buffers, the catalogs they belong to, and what was last said about them.
// Every method of the protocol is a function over it (methods.hpp); tests call them without a pipe.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/lsp/buffers.hpp"
#include "compiler/lsp/json.hpp"
#include "compiler/lsp/live.hpp"
#include "compiler/lsp/text.hpp"
#include "compiler/source/file_system.hpp"

namespace profilec::lsp {

// What client and server agreed on.
struct Settings {
  Encoding encoding = Encoding::utf16;
  bool snippets = false;            // in completion
  bool document_changes = false;    // edits with the version of the document
  bool change_annotations = false;  // edits that the user confirms one by one
};

// A byte of a source of a catalog.
struct Cursor {
  LiveCatalog* catalog = nullptr;
  FileId file;
  std::uint32_t offset = 0;
  explicit operator bool() const { return catalog != nullptr && file.valid(); }
};

class Workspace {
 public:
  // `cache` is a folder for copies of the library and of the pages of diagnostics, which editors open as
  // files; empty: there are none.
  Workspace(FileSystem& disk, std::string cache);

  Settings settings;

  void open(const std::string& uri, std::string text, std::int64_t version);
  void change(const std::string& uri, const Json& changes, std::int64_t version);
  void save(const std::string& uri);
  void close(const std::string& uri);
  void watched(const std::vector<std::string>& uris);

  // Whether something changed since the diagnostics were published.
  bool dirty() const { return dirty_; }
  // Compiles what changed. The params of one publishDiagnostics, as JSON, for each file about which something
  // new is to be said.
  std::vector<std::string> publish();

  // The place of a request with `textDocument` and perhaps `position`; false where no catalog holds the file.
  Cursor cursor(const Json& params);
  LiveCatalog* catalog_of(std::string_view path);
  const std::vector<LiveCatalog*> catalogs();
  const Buffer* buffer(const std::string& uri) const;
  FileSystem& disk() { return overlay_; }
  // The nearest folder at or above the catalog with `.git`, where its paths begin; else the catalog's own.
  std::string repository(const LiveCatalog& catalog);

  // Library files are written below the cache folder first.
  std::string uri(LiveCatalog& catalog, FileId file);
  Json location(LiveCatalog& catalog, Span span);
  Json range(LiveCatalog& catalog, Span span) {
    return range_json(catalog.current().sources, span, settings.encoding);
  }
  // A WorkspaceEdit of these edits.
  Json edit(LiveCatalog& catalog, const std::vector<Edit>& edits);

  // Old names of apps that were renamed here, by folder and new name: see rename.cpp.
  std::map<std::pair<std::string, std::string>, std::string> renamed;

 private:
  std::string catalog_folder(std::string_view path);
  void touch(const std::string& path);
  void publish(LiveCatalog& catalog, std::vector<std::string>& out);
  void drop_unused(std::vector<std::string>& out);
  std::string params_text(const std::string& path, const std::vector<std::string>& diagnostics) const;
  Json diagnostic_json(LiveCatalog& catalog, const Diagnostic& diagnostic);
  std::string page_uri(Code code);
  std::string cached(const std::string& name, std::string_view text);
  std::string uri_of_path(const std::string& path) const;

  FileSystem& disk_;
  std::string cache_;
  Buffers buffers_;
  Overlay overlay_;
  std::map<std::string, std::unique_ptr<LiveCatalog>, std::less<>> catalogs_;  // by folder
  LiveCatalog* last_ = nullptr;                                                // the one asked about last
  // The diagnostics of a file as they were published.
  struct Published {
    Findings found;  // empty: all is to be written anew
    std::vector<std::string> texts;
    std::vector<std::uint64_t> files;  // that each speaks of: see bit_of()
  };
  // Of one file. Pointers: most files are told nothing new, and to count who shares a finding takes its time.
  using Found = std::vector<const Shared<Diagnostic>*>;
  std::map<std::string, Found> by_path(LiveCatalog& catalog);
  bool write_texts(LiveCatalog& catalog, Published& file, const Found& found, std::uint64_t changed);
  void write_anew();
  std::map<std::string, std::map<std::string, Published>> published_;  // of each catalog, by path
  std::map<std::string, std::uint64_t> generations_;                   // of each catalog: what was published
  std::map<std::string, bool> touched_;         // open files that changed: they are published in any case
  std::map<std::string, std::string> written_;  // what stands below the cache folder, by name
  bool dirty_ = false;
};

// Writes a file below a folder, and the folders above it. True where the file now holds the text.
bool write_below(FileSystem& disk, const std::string& folder, std::string_view name, std::string_view text);

}  // namespace profilec::lsp
