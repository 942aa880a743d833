// textDocument/definition, references and documentHighlight.
#include "compiler/lsp/methods.hpp"
#include "compiler/lsp/spot.hpp"

namespace profilec::lsp {
namespace {

const Occurrence* name_at(const Cursor& cursor) {
  return cursor ? cursor.catalog->index().at(cursor.file, cursor.offset) : nullptr;
}

void add(Workspace& workspace, LiveCatalog& catalog, Span span, Json& into) {
  Json location = workspace.location(catalog, span);
  if (!location.is_null()) into.push_back(std::move(location));
}

// A kind that only a wildcard provides is defined where the wildcard stands.
void add_wildcard(Workspace& workspace, LiveCatalog& catalog, const Target& target, Json& into) {
  const Index& index = catalog.index();
  const std::string group = target.name.substr(0, target.name.find('/'));
  for (const Occurrence& one : index.occurrences()) {
    const Target& other = index.target(one);
    if (one.role == Role::declaration && other.what == What::group && other.name == group)
      add(workspace, catalog, one.span, into);
  }
}

// `manifest "F"`: the file itself.
Json manifest_file(Workspace& workspace, const Cursor& cursor) {
  const Spot spot = spot_at(*cursor.catalog->tree(cursor.file), cursor.offset);
  const syntax::Statement* statement = spot.innermost();
  const bool manifest = statement != nullptr && statement->form != nullptr && spot.item != nullptr &&
                        statement->form->keyword == "manifest" && spot.item->kind == syntax::ItemKind::string;
  if (!manifest) return nullptr;
  const std::string path =
      cursor.catalog->folder() + "/" + plain_text(cursor.catalog->current().sources, *spot.item);
  if (workspace.disk().status(path).kind != FileKind::regular) return nullptr;
  const Json start = to_json(Place{});
  return Json::array({{{"uri", uri_of(path)}, {"range", {{"start", start}, {"end", start}}}}});
}

// The name in the `${...}` of a text around this byte; empty where there is none.
std::string_view hole_at(std::string_view text, std::size_t at) {
  const std::size_t open = text.rfind("${", at);
  const std::size_t close = text.find('}', open == std::string_view::npos ? text.size() : open);
  if (close == std::string_view::npos || close < at) return {};
  return text.substr(open + 2, close - open - 2);
}

// `${tree}`, `${repo}`, `${revision}`: what the fork around the place says, else the catalog.
Json setting(Workspace& workspace, const Cursor& cursor) {
  const Compilation& compilation = cursor.catalog->current();
  const Spot spot = spot_at(*cursor.catalog->tree(cursor.file), cursor.offset);
  if (spot.item == nullptr || spot.item->kind != syntax::ItemKind::string) return nullptr;
  const Span text = spot.item->span;
  const std::string_view name = hole_at(compilation.sources.text(text), cursor.offset - text.begin);
  for (const syntax::Statement* around : {spot.inside("fork"), compilation.declarations.catalog}) {
    const syntax::Block* body = around == nullptr ? nullptr : block_of(*around);
    if (body == nullptr) continue;
    for (const syntax::Statement& inner : body->statements) {
      const bool said = inner.form != nullptr && inner.form->keyword == name;
      if (said && (name == "tree" || name == "repo" || name == "revision"))
        return Json::array({workspace.location(*cursor.catalog, slot(inner, "value")->span)});
    }
  }
  return nullptr;
}

}  // namespace

Json definition(Workspace& workspace, const Json& params) {
  const Cursor cursor = workspace.cursor(params);
  if (!cursor) return nullptr;
  const Occurrence* name = name_at(cursor);
  if (name == nullptr) {
    Json file = manifest_file(workspace, cursor);
    return file.is_null() ? setting(workspace, cursor) : file;
  }
  const Index& index = cursor.catalog->index();
  const Target& target = index.target(*name);
  Json out = Json::array();
  if (target.what == What::library) {
    for (const syntax::Tree& tree : cursor.catalog->current().program.library) {
      const std::string& file = cursor.catalog->current().sources.file(tree.file).name;
      if (file.rfind(target.name, 0) == 0) add(workspace, *cursor.catalog, {tree.file, 0, 0}, out);
    }
    return out;
  }
  for (const Occurrence& one : index.all_of(name->target)) {
    if (one.role == Role::declaration) add(workspace, *cursor.catalog, one.span, out);
  }
  if (target.declaration.valid() && out.empty()) add(workspace, *cursor.catalog, target.declaration, out);
  if (target.what == What::kind && out.empty()) add_wildcard(workspace, *cursor.catalog, target, out);
  return out.empty() ? Json() : out;
}

Json references(Workspace& workspace, const Json& params) {
  const Cursor cursor = workspace.cursor(params);
  const Occurrence* name = name_at(cursor);
  if (name == nullptr) return nullptr;
  const bool declarations = params.value("context", Json::object()).value("includeDeclaration", true);
  Json out = Json::array();
  for (const Occurrence& one : cursor.catalog->index().all_of(name->target)) {
    if (one.role != Role::declaration || declarations) add(workspace, *cursor.catalog, one.span, out);
  }
  return out;
}

Json document_highlight(Workspace& workspace, const Json& params) {
  const Cursor cursor = workspace.cursor(params);
  const Occurrence* name = name_at(cursor);
  if (name == nullptr) return nullptr;
  Json out = Json::array();
  for (const Occurrence& one : cursor.catalog->index().all_of(name->target)) {
    if (one.span.file != cursor.file) continue;
    const int kind = one.role == Role::declaration ? 3 : (one.role == Role::mention ? 1 : 2);
    out.push_back({{"range", workspace.range(*cursor.catalog, one.span)}, {"kind", kind}});
  }
  return out;
}

}  // namespace profilec::lsp
