// textDocument/documentLink: values files, paths and manifests that are there.
#include "compiler/lsp/methods.hpp"
#include "compiler/lsp/spot.hpp"

namespace profilec::lsp {
namespace {

using syntax::Item;
using syntax::Statement;

class Links {
 public:
  Links(Workspace& workspace, LiveCatalog& catalog)
      : workspace_(workspace),
        catalog_(catalog),
        sources_(catalog.current().sources),
        root_(workspace.repository(catalog)) {}

  Json run(const syntax::Tree& tree) {
    block(tree.root);
    return std::move(out_);
  }

 private:
  void block(const syntax::Block& block) {
    for (const Statement& statement : block.statements) {
      if (statement.form != nullptr) this->statement(statement);
      if (const syntax::Block* inner = block_of(statement)) this->block(*inner);
    }
  }

  void statement(const Statement& statement) {
    const std::string& keyword = statement.form->keyword;
    if (keyword == "values") {
      for (const auto& element : elements(statement, "files")) link(*element.front(), root_);
    }
    // A path of another repository is not here.
    if (keyword == "path" && slot(statement, "repo") == nullptr) link(*slot(statement, "path"), root_);
    if (keyword == "tree") link(*slot(statement, "value"), root_);
    if (keyword == "manifest") link(*slot(statement, "file"), catalog_.folder());
  }

  void link(const Item& item, const std::string& below) {
    const std::string text = plain_text(sources_, item);
    if (text.empty() || text.front() == '/' || text.front() == '$' || text.find("..") != std::string::npos)
      return;
    const std::string path = below + "/" + text;
    const FileKind kind = workspace_.disk().status(path).kind;
    if (kind != FileKind::regular && kind != FileKind::directory) return;
    Span span = item.span;
    if (item.quoting == syntax::Quoting::escaped || item.quoting == syntax::Quoting::raw) {
      ++span.begin;
      --span.end;
    }
    out_.push_back({{"range", workspace_.range(catalog_, span)}, {"target", uri_of(path)}});
  }

  Workspace& workspace_;
  LiveCatalog& catalog_;
  const SourceSet& sources_;
  std::string root_;
  Json out_ = Json::array();
};

}  // namespace

Json document_links(Workspace& workspace, const Json& params) {
  const Cursor cursor = workspace.cursor(params);
  if (!cursor) return nullptr;
  return Links(workspace, *cursor.catalog).run(*cursor.catalog->tree(cursor.file));
}

}  // namespace profilec::lsp
