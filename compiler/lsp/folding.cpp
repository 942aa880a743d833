// textDocument/foldingRange: blocks, lists and literals of several lines, and runs of comments.
#include "compiler/lsp/methods.hpp"

namespace profilec::lsp {
namespace {

class Folds {
 public:
  Folds(const SourceSet& sources, Json& out) : sources_(sources), out_(out) {}

  void add(Span span, const char* kind = nullptr) {
    const std::uint32_t first = sources_.position(span.file, span.begin).line - 1;
    std::uint32_t last = sources_.position(span.file, span.end).line - 1;
    if (kind == nullptr && last > first) --last;  // the closing brace stays
    if (last <= first) return;
    Json fold{{"startLine", first}, {"endLine", last}};
    if (kind != nullptr) fold["kind"] = kind;
    out_.push_back(std::move(fold));
  }

  void block(const syntax::Block& block) {
    for (const syntax::Statement& statement : block.statements) items(statement.items);
  }

 private:
  void items(const std::vector<syntax::Item>& items) {
    for (const syntax::Item& item : items) {
      const bool bracketed = item.kind == syntax::ItemKind::block || item.kind == syntax::ItemKind::list ||
                             item.kind == syntax::ItemKind::map;
      if (bracketed) add(item.span);
      if (item.block != nullptr) block(*item.block);
      this->items(item.items);
    }
  }

  const SourceSet& sources_;
  Json& out_;
};

}  // namespace

Json folding_ranges(Workspace& workspace, const Json& params) {
  const Cursor cursor = workspace.cursor(params);
  if (!cursor) return nullptr;
  const SourceSet& sources = cursor.catalog->current().sources;
  const syntax::Tree& tree = *cursor.catalog->tree(cursor.file);
  Json out = Json::array();
  Folds folds(sources, out);
  folds.block(tree.root);
  // Comments on lines that follow each other are one fold.
  for (std::size_t i = 0; i < tree.comments.size();) {
    std::size_t last = i;
    const auto line = [&](std::size_t k) {
      return sources.position(cursor.file, tree.comments[k].span.begin).line;
    };
    while (tree.comments[i].own_line && last + 1 < tree.comments.size() && tree.comments[last + 1].own_line &&
           line(last + 1) == line(last) + 1) {
      ++last;
    }
    if (last > i)
      folds.add({cursor.file, tree.comments[i].span.begin, tree.comments[last].span.end}, "comment");
    i = last + 1;
  }
  return out;
}

}  // namespace profilec::lsp
