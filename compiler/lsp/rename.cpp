// textDocument/prepareRename and rename, across all files of the catalog.
//
// Argo CD knows an Application by its name: renaming an app would delete the old Application and create a new
// one. So the edit offers `name "old"` with it, to be confirmed one by one where the editor can ask (change
// annotations); where it cannot, a code action offers the same afterwards (code_action.cpp).
#include <fmt/format.h>

#include <algorithm>

#include "compiler/lsp/methods.hpp"
#include "compiler/lsp/name_statement.hpp"
#include "compiler/lsp/rpc.hpp"
#include "compiler/lsp/spot.hpp"
#include "compiler/source/text.hpp"
#include "compiler/yaml/writer.hpp"

namespace profilec::lsp {
namespace {

constexpr const char* kKeepName = "keep-name";

// The `metadata.name` of a verbatim app's file, which has to be that of the app.
std::optional<Edit> name_in_manifest(const Compilation& compilation, const Target& app,
                                     const std::string& fresh) {
  for (const Variant& variant : compilation.variants) {
    for (const App& known : variant.catalog.apps) {
      const auto manifest = compilation.manifests.find(known.manifest.value);
      if (known.name != app.name || manifest == compilation.manifests.end()) continue;
      const yaml::Node* metadata = manifest->second.document().root.find("metadata");
      const yaml::Node* name = metadata == nullptr ? nullptr : metadata->find("name");
      if (name == nullptr || name->scalar != app.name || name->begin >= name->end) return std::nullopt;
      return Edit{{manifest->second.file(), name->begin, name->end}, yaml::write_scalar(fresh)};
    }
  }
  return std::nullopt;
}

const Occurrence& renamable(const Cursor& cursor) {
  const Occurrence* name = cursor ? cursor.catalog->index().at(cursor.file, cursor.offset) : nullptr;
  if (name == nullptr) throw Refused{kRequestFailed, "there is no name here"};
  const Target& target = cursor.catalog->index().target(*name);
  if (!target.declaration.valid()) {
    throw Refused{kRequestFailed,
                  fmt::format("the {} `{}` belongs to the outside world: no declaration of this "
                              "catalog names it",
                              what_name(target.what), target.name)};
  }
  if (cursor.catalog->current().sources.file(target.declaration.file).library)
    throw Refused{kRequestFailed, fmt::format("`{}` is declared in the library", target.name)};
  return *name;
}

void check_new_name(const Index& index, const Target& target, const std::string& name) {
  if (!is_dns_label(name)) {
    throw Refused{kInvalidParams,
                  fmt::format("`{}` is no name: lower case letters, digits and `-`, at most 63", name)};
  }
  const auto taken = std::find_if(index.targets().begin(), index.targets().end(), [&](const Target& other) {
    return other.what == target.what && other.name == name && other.declaration.valid();
  });
  if (taken != index.targets().end() && name != target.name)
    throw Refused{kRequestFailed, fmt::format("another {} is called `{}`", what_name(target.what), name)};
}

// The same edits as documentChanges, the one that keeps the name to be confirmed.
void annotate(Workspace& workspace, LiveCatalog& catalog, const Edit& keep, const std::string& old,
              Json& result) {
  const std::string uri = workspace.uri(catalog, keep.span.file);
  for (Json& document : result["documentChanges"]) {
    if (document["textDocument"]["uri"] != uri) continue;
    document["edits"].push_back({{"range", workspace.range(catalog, keep.span)},
                                 {"newText", keep.text},
                                 {"annotationId", kKeepName}});
  }
  result["changeAnnotations"] = {
      {kKeepName,
       {{"label", fmt::format("Keep the Application's name `{}`", old)},
        {"needsConfirmation", true},
        {"description", "under another name Argo CD deletes the Application and creates a new one"}}}};
}

}  // namespace

Json prepare_rename(Workspace& workspace, const Json& params) {
  const Cursor cursor = workspace.cursor(params);
  const Occurrence& name = renamable(cursor);
  return {{"range", workspace.range(*cursor.catalog, name.span)},
          {"placeholder", cursor.catalog->index().target(name).name}};
}

Json rename(Workspace& workspace, const Json& params) {
  const std::string fresh = params.at("newName").get<std::string>();
  const Cursor cursor = workspace.cursor(params);
  const Occurrence& name = renamable(cursor);
  LiveCatalog& catalog = *cursor.catalog;
  const Target target = catalog.index().target(name);
  check_new_name(catalog.index(), target, fresh);
  if (fresh == target.name) return workspace.edit(catalog, {});
  std::vector<Edit> edits;
  for (const Occurrence& one : catalog.index().all_of(name.target)) {
    const bool known = !edits.empty() && edits.back().span == one.span;
    if (!known) edits.push_back({one.span, fresh});
  }
  if (target.what == What::app) {
    if (auto inside = name_in_manifest(catalog.current(), target, fresh)) edits.push_back(std::move(*inside));
  }
  Json result = workspace.edit(catalog, edits);
  if (target.what != What::app) return result;
  const auto keep = name_statement(catalog.current(), *catalog.tree(target.declaration.file), target);
  if (!keep) return result;
  workspace.renamed[{catalog.folder(), fresh}] = target.name;
  if (workspace.settings.change_annotations && workspace.settings.document_changes)
    annotate(workspace, catalog, *keep, target.name, result);
  return result;
}

}  // namespace profilec::lsp
