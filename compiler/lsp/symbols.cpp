// textDocument/documentSymbol and workspace/symbol.
#include <algorithm>

#include "compiler/lsp/methods.hpp"
#include "compiler/source/ascii.hpp"
#include "compiler/syntax/forms.hpp"

namespace profilec::lsp {
namespace {

using syntax::Item;
using syntax::Statement;

constexpr std::size_t kMostSymbols = 500;  // of one answer to workspace/symbol

// The numbers of SymbolKind.
int kind_of(std::string_view keyword) {
  if (keyword == "catalog") return 2;                                   // module
  if (keyword == "in") return 3;                                        // namespace
  if (keyword == "layer") return 4;                                     // package
  if (keyword == "app") return 5;                                       // class
  if (keyword == "profile" || keyword == "default profile") return 10;  // enum
  if (keyword == "preset") return 12;                                   // function
  if (keyword == "let") return 14;                                      // constant
  if (keyword == "project") return 11;                                  // interface
  if (keyword == "fork") return 23;                                     // struct
  if (keyword == "chart-facts" || keyword == "place") return 24;        // event
  return 0;
}

class DocumentSymbols {
 public:
  DocumentSymbols(Workspace& workspace, LiveCatalog& catalog)
      : workspace_(workspace), catalog_(catalog), sources_(catalog.current().sources) {}

  Json block(const syntax::Block& block) const {
    Json out = Json::array();
    for (const Statement& statement : block.statements) {
      if (statement.form != nullptr && kind_of(statement.form->keyword) != 0) out.push_back(one(statement));
    }
    return out;
  }

 private:
  const Item* name_of(const Statement& statement) const {
    for (const char* name : {"name", "layer", "app"}) {
      if (const Item* item = slot(statement, name)) return item;
    }
    return &statement.items.front();
  }

  Json one(const Statement& statement) const {
    const std::string& keyword = statement.form->keyword;
    const Item* name = name_of(statement);
    std::string text(sources_.text(name->span));
    if (keyword == "in" || keyword == "place") text = keyword + " " + text;
    Span whole = statement.span;
    whole.end = std::max(whole.end, name->span.end);
    Json out{{"name", text},
             {"kind", kind_of(keyword)},
             {"detail", keyword},
             {"range", workspace_.range(catalog_, whole)},
             {"selectionRange", workspace_.range(catalog_, name->span)}};
    if (const syntax::Block* body = block_of(statement)) {
      Json children = block(*body);
      if (!children.empty()) out["children"] = std::move(children);
    }
    return out;
  }

  Workspace& workspace_;
  LiveCatalog& catalog_;
  const SourceSet& sources_;
};

// Whether the letters of the query stand in the name in their order, as editors match.
bool matches(std::string_view name, std::string_view query) {
  std::size_t at = 0;
  for (const char c : name) {
    if (at < query.size() && lower(c) == lower(query[at])) ++at;
  }
  return at == query.size();
}

int kind_of(What what) {
  switch (what) {
    case What::app: return 5;
    case What::layer: return 4;
    case What::profile: return 10;
    case What::project: return 11;
    case What::preset: return 12;
    case What::let: return 14;
    case What::fork: return 23;
    case What::catalog: return 2;
    default: return 0;
  }
}

}  // namespace

Json document_symbols(Workspace& workspace, const Json& params) {
  const Cursor cursor = workspace.cursor(params);
  if (!cursor) return nullptr;
  return DocumentSymbols(workspace, *cursor.catalog).block(cursor.catalog->tree(cursor.file)->root);
}

Json workspace_symbols(Workspace& workspace, const Json& params) {
  const std::string query = params.value("query", "");
  Json out = Json::array();
  for (LiveCatalog* catalog : workspace.catalogs()) {
    for (const Target& target : catalog->index().targets()) {
      const int kind = kind_of(target.what);
      if (kind == 0 || !target.declaration.valid() || !matches(target.name, query)) continue;
      if (catalog->current().sources.file(target.declaration.file).library) continue;
      if (out.size() >= kMostSymbols) return out;
      out.push_back({{"name", target.name},
                     {"kind", kind},
                     {"containerName", what_name(target.what)},
                     {"location", workspace.location(*catalog, target.declaration)}});
    }
  }
  return out;
}

}  // namespace profilec::lsp
