#include "compiler/lsp/workspace.hpp"

#include <algorithm>

#include "compiler/read/read.hpp"
#include "compiler/source/text.hpp"

namespace profilec::lsp {
Workspace::Workspace(FileSystem& disk, std::string cache)
    : disk_(disk), cache_(std::move(cache)), overlay_(disk, buffers_) {}

// The folder of the file; the folder above for `forks/x.profile`.
std::string Workspace::catalog_folder(std::string_view path) {
  std::string folder(folder_of(path));
  if (name_of(folder) != "forks") return folder;
  std::string above(folder_of(folder));
  for (const std::string& name : overlay_.list(above).names) {
    if (is_source_name(name)) return above;
  }
  return folder;
}

LiveCatalog* Workspace::catalog_of(std::string_view path) {
  if (!cache_.empty() && path.substr(0, cache_.size()) == cache_) return last_;
  if (!is_source_name(path)) return nullptr;
  const auto found = catalogs_.find(catalog_folder(path));
  if (found == catalogs_.end()) return nullptr;
  last_ = found->second.get();
  return last_;
}

void Workspace::touch(const std::string& path) {
  dirty_ = true;
  for (const auto& [folder, catalog] : catalogs_) {
    if (path.substr(0, folder.size()) == folder) catalog->touch(path);
  }
}

void Workspace::open(const std::string& uri, std::string text, std::int64_t version) {
  const auto path = path_of(uri);
  if (!path) return;
  buffers_[*path] = {uri, std::move(text), version};
  write_anew();
  const bool library = !cache_.empty() && path->substr(0, cache_.size()) == cache_;
  if (library) return;
  if (!is_source_name(*path)) {
    // A manifest: what it says in the editor counts, also before its first change.
    const std::string& said = buffers_[*path].text;
    if (disk_.read(*path, said.size()).bytes != said) touch(*path);
    return;
  }
  const std::string folder = catalog_folder(*path);
  auto& catalog = catalogs_[folder];
  if (catalog == nullptr) {
    catalog = std::make_unique<LiveCatalog>(overlay_, folder);
  } else {
    catalog->look_again();
  }
  last_ = catalog.get();
  touched_[*path] = true;
  touch(*path);
}

void Workspace::change(const std::string& uri, const Json& changes, std::int64_t version) {
  const auto path = path_of(uri);
  const auto open = path ? buffers_.find(*path) : buffers_.end();
  if (open == buffers_.end()) return;  // a change before the opening: nothing to apply it to
  apply_changes(open->second.text, changes, settings.encoding);
  open->second.version = version;
  touched_[*path] = true;
  touch(*path);
}

void Workspace::save(const std::string& uri) {
  const auto path = path_of(uri);
  if (!path) return;
  if (LiveCatalog* catalog = catalog_of(*path)) catalog->look_again();
  touch(*path);
}

void Workspace::close(const std::string& uri) {
  const auto path = path_of(uri);
  if (!path || buffers_.erase(*path) == 0) return;
  write_anew();
  touched_.erase(*path);
  if (LiveCatalog* catalog = catalog_of(*path)) catalog->look_again();
  touch(*path);
}

void Workspace::watched(const std::vector<std::string>& uris) {
  if (uris.empty()) return;
  for (const auto& [folder, catalog] : catalogs_) catalog->look_again();
  for (const std::string& uri : uris) {
    if (const auto path = path_of(uri)) touch(*path);
  }
}

const std::vector<LiveCatalog*> Workspace::catalogs() {
  std::vector<LiveCatalog*> out;
  for (const auto& [folder, catalog] : catalogs_) out.push_back(catalog.get());
  return out;
}

std::string Workspace::repository(const LiveCatalog& catalog) {
  const std::string found = repository_above(overlay_, catalog.folder());
  return found.empty() ? catalog.folder() : found;
}

const Buffer* Workspace::buffer(const std::string& uri) const {
  const auto path = path_of(uri);
  const auto open = path ? buffers_.find(*path) : buffers_.end();
  return open == buffers_.end() ? nullptr : &open->second;
}

Cursor Workspace::cursor(const Json& params) {
  const auto path = path_of(params.at("textDocument").at("uri").get<std::string>());
  if (!path) return {};
  Cursor cursor{catalog_of(*path), {}, 0};
  if (cursor.catalog == nullptr) return {};
  const Compilation& compilation = cursor.catalog->current();
  const bool library = !cache_.empty() && path->substr(0, cache_.size()) == cache_;
  cursor.file =
      cursor.catalog->file(library ? path->substr(std::min(path->size(), cache_.size() + 1)) : *path);
  if (cursor.file.valid() && params.contains("position")) {
    const std::string& text = compilation.sources.file(cursor.file).text;
    cursor.offset =
        static_cast<std::uint32_t>(byte_at(text, place_from(params["position"]), settings.encoding));
  }
  return cursor;
}

std::string Workspace::uri_of_path(const std::string& path) const {
  const auto open = buffers_.find(path);
  return open == buffers_.end() ? uri_of(path) : open->second.uri;
}

std::string Workspace::cached(const std::string& name, std::string_view text) {
  if (cache_.empty()) return {};
  const auto known = written_.find(name);
  if (known != written_.end()) return known->second;
  const bool there = write_below(disk_, cache_, name, text);
  return written_[name] = there ? uri_of(cache_ + "/" + name) : std::string();
}

std::string Workspace::uri(LiveCatalog& catalog, FileId file) {
  const SourceFile& source = catalog.current().sources.file(file);
  return source.library ? cached(source.name, source.text) : uri_of_path(catalog.path(file));
}

Json Workspace::location(LiveCatalog& catalog, Span span) {
  std::string uri = this->uri(catalog, span.file);
  if (uri.empty()) return nullptr;
  return {{"uri", std::move(uri)}, {"range", range(catalog, span)}};
}

Json Workspace::edit(LiveCatalog& catalog, const std::vector<Edit>& edits) {
  std::map<std::string, Json> by_uri;
  for (const Edit& one : edits) {
    Json& list = by_uri.try_emplace(uri(catalog, one.span.file), Json::array()).first->second;
    list.push_back({{"range", range(catalog, one.span)}, {"newText", one.text}});
  }
  if (!settings.document_changes) return {{"changes", by_uri}};
  Json documents = Json::array();
  for (auto& [uri, list] : by_uri) {
    const Buffer* open = buffer(uri);
    documents.push_back({{"textDocument", {{"uri", uri}, {"version", open ? Json(open->version) : Json()}}},
                         {"edits", std::move(list)}});
  }
  return {{"documentChanges", std::move(documents)}};
}

}  // namespace profilec::lsp
