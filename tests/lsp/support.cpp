#include "tests/lsp/support.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace profilec::lsp {

namespace fs = std::filesystem;

TestFolder::TestFolder() {
  std::string pattern = (fs::temp_directory_path() / "profilec-lsp-XXXXXX").string();
  path_ = ::mkdtemp(pattern.data()) == nullptr ? std::string() : pattern;
}

TestFolder::~TestFolder() {
  std::error_code ignored;
  if (!path_.empty()) fs::remove_all(path_, ignored);
}

void TestFolder::write(const std::string& name, const std::string& text) const {
  const fs::path path = fs::path(path_) / name;
  fs::create_directories(path.parent_path());
  std::ofstream(path, std::ios::binary) << text;
}

std::string read_text(const std::string& path) {
  std::ostringstream out;
  out << std::ifstream(path, std::ios::binary).rdbuf();
  return out.str();
}

std::string small_catalog() {
  return R"(import std/argo

catalog small {
  tree "clusters/small"
  repo "https://github.com/example/small.git"
  revision "main"
  project small
}

project small "everything here"

layer base "what all stand on"
layer upper "what people see" after base

default profile base { base }
profile full extends base { upper }

in base {
  app store "keeps things" {
    path "base/store"
    namespace store
    with automated, create-namespace
    provides capability storage
  }
}

in upper {
  app front "shows things" {
    path "upper/front"
    namespace front
    with automated, create-namespace
    needs store because "`store` keeps what it shows"
    uses capability storage
  }
}
)";
}

TestWorkspace::TestWorkspace(Encoding encoding) : workspace(*disk, folder.path() + "/cache") {
  workspace.settings.encoding = encoding;
}

void TestWorkspace::open(const std::string& name, const std::string& text) {
  folder.write(name, text);
  workspace.open(folder.uri(name), text, version_++);
}

void TestWorkspace::replace(const std::string& name, const std::string& text) {
  workspace.change(folder.uri(name), Json::array({{{"text", text}}}), version_++);
}

std::string TestWorkspace::text(const std::string& name) const {
  const Buffer* open = workspace.buffer(folder.uri(name));
  return open == nullptr ? read_text(folder.path() + "/" + name) : open->text;
}

Json TestWorkspace::at(const std::string& name, std::string_view needle, std::size_t offset) const {
  SourceSet sources;
  const FileId file = sources.add({name, text(name), false});
  const auto found = sources.file(file).text.find(needle);
  const auto byte = static_cast<std::uint32_t>(found + offset);
  Json params = document(name);
  params["position"] = to_json(place_at(sources, file, byte, workspace.settings.encoding));
  return params;
}

std::vector<std::string> TestWorkspace::codes(const std::string& name) {
  last.clear();
  for (const std::string& params : workspace.publish()) last.push_back(Json::parse(params));
  std::vector<std::string> out;
  for (const Json& params : last) {
    if (params["uri"] != folder.uri(name)) continue;
    for (const Json& one : params["diagnostics"]) out.push_back(one["code"]);
  }
  return out;
}

std::string TestWorkspace::applied(const std::string& name, const Json& edit) const {
  std::string out = text(name);
  Json edits = Json::array();
  if (edit.contains("changes")) edits = edit["changes"].value(folder.uri(name), Json::array());
  for (const Json& document : edit.value("documentChanges", Json::array())) {
    if (document["textDocument"]["uri"] == folder.uri(name)) edits = document["edits"];
  }
  // From the last to the first, so that places stay right.
  std::sort(edits.begin(), edits.end(), [](const Json& a, const Json& b) {
    return place_from(a["range"]["start"]) > place_from(b["range"]["start"]);
  });
  for (const Json& one : edits) {
    const Json change{{"range", one["range"]}, {"text", one["newText"]}};
    apply_changes(out, Json::array({change}), workspace.settings.encoding);
  }
  return out;
}

std::vector<std::string> TestWorkspace::completions(const std::string& name,
                                                    const std::string& text_with_mark) {
  const auto mark = text_with_mark.find('@');
  std::string text = text_with_mark;
  text.erase(mark, 1);
  replace(name, text);
  SourceSet sources;
  const FileId file = sources.add({name, text, false});
  Json params = document(name);
  params["position"] =
      to_json(place_at(sources, file, static_cast<std::uint32_t>(mark), workspace.settings.encoding));
  std::vector<std::string> out;
  const Json result = completion(workspace, params);
  if (result.is_null()) return out;
  for (const Json& item : result["items"]) out.push_back(item["label"]);
  return out;
}

std::string summary(const std::vector<Json>& published) {
  std::string out;
  for (const Json& params : published) {
    const std::string uri = params["uri"];
    for (const Json& one : params["diagnostics"])
      out += uri.substr(uri.rfind('/') + 1) + " " + one.dump() + "\n";
  }
  return out;
}

}  // namespace profilec::lsp
