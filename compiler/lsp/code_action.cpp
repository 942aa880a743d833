// textDocument/codeAction: the fixes of the diagnostics in the range, and keeping an Application's name.
#include <fmt/format.h>

#include <algorithm>

#include "compiler/lsp/methods.hpp"
#include "compiler/lsp/name_statement.hpp"

namespace profilec::lsp {
namespace {

bool touches(Span span, Span range) {
  return span.file == range.file && span.begin <= range.end && range.begin <= span.end;
}

// Of the diagnostics that the client sent, those that this is about.
Json matching(const Json& sent, const Diagnostic& diagnostic, const Json& range) {
  Json out = Json::array();
  for (const Json& one : sent) {
    const bool same = one.is_object() && one.value("code", Json()) == Json(code_name(diagnostic.code)) &&
                      one.value("range", Json()) == range;
    if (same) out.push_back(one);
  }
  return out;
}

void fixes(Workspace& workspace, LiveCatalog& catalog, Span range, const Json& sent, Json& out) {
  for (const Diagnostic& diagnostic : catalog.diagnostics()) {
    const bool here = std::any_of(diagnostic.labels.begin(), diagnostic.labels.end(),
                                  [&](const Label& label) { return touches(label.span, range); });
    if (!here) continue;
    for (const Fix& fix : diagnostic.fixes) {
      Json action{{"title", fix.title}, {"kind", "quickfix"}, {"edit", workspace.edit(catalog, fix.edits)}};
      Json about = matching(sent, diagnostic, workspace.range(catalog, diagnostic.place()));
      if (!about.empty()) action["diagnostics"] = std::move(about);
      if (diagnostic.fixes.size() == 1) action["isPreferred"] = true;
      if (std::find(out.begin(), out.end(), action) == out.end()) out.push_back(std::move(action));
    }
  }
}

// On an app's name: writes its Application's name out, so that Argo CD keeps it whatever the app is called.
void keep_name(Workspace& workspace, LiveCatalog& catalog, Span range, Json& out) {
  const Index& index = catalog.index();
  const Occurrence* name = index.at(range.file, range.begin);
  if (name == nullptr || name->role != Role::declaration) return;
  const Target& app = index.target(*name);
  if (app.what != What::app || !app.declaration.valid()) return;
  const auto old = workspace.renamed.find({catalog.folder(), app.name});
  const std::string kept = old == workspace.renamed.end() ? app.name : old->second;
  const auto edit = name_statement(catalog.current(), *catalog.tree(app.declaration.file), app, kept);
  if (!edit) return;
  const bool renamed = kept != app.name;
  out.push_back(
      {{"title", renamed
                     ? fmt::format("keep the Application's name `{}`", kept)
                     : fmt::format("write out the Application's name `{}`, to keep it when renaming", kept)},
       {"kind", renamed ? "quickfix" : "refactor"},
       {"edit", workspace.edit(catalog, {*edit})}});
}

bool wanted(const Json& action, const Json& only) {
  if (!only.is_array() || only.empty()) return true;
  const std::string kind = action["kind"];
  return std::any_of(only.begin(), only.end(), [&](const Json& one) {
    const std::string prefix = one.is_string() ? one.get<std::string>() : std::string();
    return prefix.empty() || kind == prefix || kind.rfind(prefix + ".", 0) == 0;
  });
}

}  // namespace

Json code_actions(Workspace& workspace, const Json& params) {
  const Cursor cursor = workspace.cursor(params);
  if (!cursor) return nullptr;
  LiveCatalog& catalog = *cursor.catalog;
  const std::string& text = catalog.current().sources.file(cursor.file).text;
  const auto offset = [&](const char* end) {
    const Place place = place_from(params.at("range").at(end));
    return static_cast<std::uint32_t>(byte_at(text, place, workspace.settings.encoding));
  };
  const Span range{cursor.file, offset("start"), offset("end")};
  const Json context = params.value("context", Json::object());
  Json all = Json::array();
  fixes(workspace, catalog, range, context.value("diagnostics", Json::array()), all);
  keep_name(workspace, catalog, range, all);
  Json out = Json::array();
  for (Json& action : all) {
    if (wanted(action, context.value("only", Json()))) out.push_back(std::move(action));
  }
  return out;
}

}  // namespace profilec::lsp
