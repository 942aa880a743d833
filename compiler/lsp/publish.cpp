// textDocument/publishDiagnostics: for every file of every catalog, those that became clean included.
#include <algorithm>
#include <cerrno>

#include "compiler/diagnostics/explain.hpp"
#include "compiler/lsp/workspace.hpp"

namespace profilec::lsp {
namespace {

int severity_number(Severity severity) {
  switch (severity) {
    case Severity::error: return 1;
    case Severity::warning: return 2;
    case Severity::note: return 3;
  }
  return 1;
}

std::string message_of(const Diagnostic& diagnostic) {
  std::string out = diagnostic.message;
  if (!diagnostic.fork.empty()) out += " (in fork `" + diagnostic.fork + "`)";
  for (const std::string& note : diagnostic.notes) out += "\nnote: " + note;
  for (const std::string& help : diagnostic.help) out += "\nhelp: " + help;
  return out;
}

}  // namespace

bool write_below(FileSystem& disk, const std::string& folder, std::string_view name, std::string_view text) {
  // From the nearest folder that exists downwards.
  std::string base = folder;
  std::vector<std::string> missing;
  while (!base.empty() && base != "/" && disk.status(base).kind == FileKind::missing) {
    missing.insert(missing.begin(), std::string(name_of(base)));
    base = folder_of(base);
  }
  for (auto slash = name.find('/'); slash != std::string_view::npos; slash = name.find('/')) {
    missing.emplace_back(name.substr(0, slash));
    name.remove_prefix(slash + 1);
  }
  Directory::Opened opened = disk.open_directory(base);
  for (const std::string& one : missing) {
    if (opened.directory == nullptr) return false;
    const int made = opened.directory->make_directory(one);
    if (made != 0 && made != EEXIST) return false;
    opened = opened.directory->open(one);
  }
  if (opened.directory == nullptr) return false;
  const std::string file(name);
  if (opened.directory->holds(file, text)) return true;
  if (opened.directory->status(file).kind == FileKind::regular) opened.directory->remove_file(file);
  return opened.directory->write_new(file, text) == 0;
}

std::string Workspace::page_uri(Code code) {
  const std::string name = "diagnostics/" + code_name(code) + ".md";
  const auto known = written_.find(name);
  return known != written_.end() ? known->second : cached(name, explain_page(info(code)));
}

Json Workspace::diagnostic_json(LiveCatalog& catalog, const Diagnostic& diagnostic) {
  const SourceSet& sources = catalog.current().sources;
  Json out{{"severity", severity_number(diagnostic.severity())},
           {"code", code_name(diagnostic.code)},
           {"source", "profilec"},
           {"message", message_of(diagnostic)}};
  const Span place = diagnostic.place();
  out["range"] = place.valid() ? range_json(sources, place, settings.encoding)
                               : Json{{"start", to_json({})}, {"end", to_json({})}};
  if (std::string page = page_uri(diagnostic.code); !page.empty()) out["codeDescription"] = {{"href", page}};
  Json related = Json::array();
  for (const Label& label : diagnostic.labels) {
    const bool first = &label == &diagnostic.labels.front();
    if (!label.span.valid() || (first && label.text.empty())) continue;
    Json where = location(catalog, label.span);
    if (!where.is_null())
      related.push_back(
          {{"location", std::move(where)}, {"message", label.text.empty() ? "here" : label.text}});
  }
  if (!related.empty()) out["relatedInformation"] = std::move(related);
  if (!diagnostic.fixes.empty()) {
    Json titles = Json::array();
    for (const Fix& fix : diagnostic.fixes) titles.push_back(fix.title);
    out["data"] = {{"fixes", std::move(titles)}};
  }
  return out;
}

namespace {

bool same_labels(const std::vector<Label>& a, const std::vector<Label>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](const Label& x, const Label& y) { return x.span == y.span && x.text == y.text; });
}

// Whether an editor is told the same of both, as long as their texts are the same.
bool same(const Diagnostic& a, const Diagnostic& b) {
  const auto same_title = [](const Fix& x, const Fix& y) { return x.title == y.title; };
  return a.code == b.code && a.message == b.message && same_labels(a.labels, b.labels) &&
         a.notes == b.notes && a.help == b.help && a.fork == b.fork &&
         std::equal(a.fixes.begin(), a.fixes.end(), b.fixes.begin(), b.fixes.end(), same_title);
}

// A set of files as one number. Some share a bit: what is not in it is not among them.
std::uint64_t bit_of(FileId file) { return std::uint64_t{1} << (file.index % 64); }

std::uint64_t files_of(const Diagnostic& diagnostic) {
  std::uint64_t files = 0;
  for (const Label& label : diagnostic.labels) {
    if (label.span.valid()) files |= bit_of(label.span.file);
  }
  return files;
}

}  // namespace

// Writes down what is said of a file now, in place: what was written stays where it is the same and speaks of
// none of the files that `changed`. False where all is what it was.
bool Workspace::write_texts(LiveCatalog& catalog, Published& file, const Found& found,
                            std::uint64_t changed) {
  bool other = found.size() != file.texts.size();
  const std::size_t known = std::min(found.size(), file.found.size());
  file.found.resize(found.size());
  file.texts.resize(found.size());
  file.files.resize(found.size());
  for (std::size_t i = 0; i < found.size(); ++i) {
    const Shared<Diagnostic>& one = *found[i];
    const bool unmoved = i < known && (file.files[i] & changed) == 0;
    if (unmoved && one.is(file.found[i])) continue;
    const bool as_before = unmoved && same(one, file.found[i]);
    file.found[i] = one;
    if (as_before) continue;
    file.files[i] = files_of(one);
    std::string text = json_text(diagnostic_json(catalog, one));
    other = other || text != file.texts[i];
    file.texts[i] = std::move(text);
  }
  return other;
}

// What was published may say where a file is in another way than it is said now.
void Workspace::write_anew() {
  for (auto& [folder, files] : published_) {
    for (auto& [path, file] : files) file.found.clear();
  }
}

// The params of publishDiagnostics, of diagnostics that are written already.
std::string Workspace::params_text(const std::string& path,
                                   const std::vector<std::string>& diagnostics) const {
  std::string out = "{\"uri\":" + json_text(uri_of_path(path));
  const auto open = buffers_.find(path);
  if (open != buffers_.end()) out += ",\"version\":" + std::to_string(open->second.version);
  out += ",\"diagnostics\":[";
  for (const std::string& one : diagnostics) {
    if (&one != &diagnostics.front()) out += ',';
    out += one;
  }
  return out + "]}";
}

// What there is to say of each file, in its order.
std::map<std::string, Workspace::Found> Workspace::by_path(LiveCatalog& catalog) {
  std::map<std::string, Found> out;
  Found* of_file = nullptr;
  FileId file;  // that these are of
  for (const Shared<Diagnostic>& diagnostic : catalog.diagnostics()) {
    const Span place = diagnostic->place();
    if (of_file == nullptr || place.file != file) {
      file = place.file;
      std::string path;
      if (place.valid() && !catalog.current().sources.file(file).library) path = catalog.path(file);
      if (path.empty() || path == catalog.folder()) path = catalog.folder() + "/catalog.profile";
      of_file = &out[path];
    }
    of_file->push_back(&diagnostic);
  }
  return out;
}

void Workspace::publish(LiveCatalog& catalog, std::vector<std::string>& out) {
  const bool touched = std::any_of(touched_.begin(), touched_.end(), [&](const auto& entry) {
    return catalog_folder(entry.first) == catalog.folder();
  });
  std::uint64_t& generation = generations_[catalog.folder()];
  if (generation == catalog.generation() && !touched) return;
  std::uint64_t changed = 0;
  for (std::uint32_t i = 0; i < catalog.current().sources.size(); ++i) {
    if (catalog.text_changed({i}) > generation) changed |= bit_of({i});
  }
  generation = catalog.generation();
  std::map<std::string, Found> now = by_path(catalog);
  auto& files = published_[catalog.folder()];
  for (const auto& [path, file] : files) now.try_emplace(path);
  for (const auto& [path, open] : touched_) {
    if (catalog_folder(path) == catalog.folder()) now.try_emplace(path);
  }
  for (const auto& [path, found] : now) {
    Published& file = files[path];
    if (write_texts(catalog, file, found, changed) || touched_.contains(path))
      out.push_back(params_text(path, file.texts));
    if (file.found.empty()) files.erase(path);
  }
}

// A catalog of which no file is open any more is forgotten, and its diagnostics with it.
void Workspace::drop_unused(std::vector<std::string>& out) {
  for (auto catalog = catalogs_.begin(); catalog != catalogs_.end();) {
    const std::string& folder = catalog->first;
    const bool used = std::any_of(buffers_.begin(), buffers_.end(),
                                  [&](const auto& buffer) { return catalog_folder(buffer.first) == folder; });
    if (used) {
      ++catalog;
      continue;
    }
    for (const auto& [path, file] : published_[folder]) out.push_back(params_text(path, {}));
    published_.erase(folder);
    generations_.erase(folder);
    if (last_ == catalog->second.get()) last_ = nullptr;
    catalog = catalogs_.erase(catalog);
  }
}

std::vector<std::string> Workspace::publish() {
  std::vector<std::string> out;
  dirty_ = false;
  drop_unused(out);
  for (const auto& [folder, catalog] : catalogs_) publish(*catalog, out);
  touched_.clear();
  return out;
}

}  // namespace profilec::lsp
