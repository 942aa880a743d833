#include "compiler/lsp/spot.hpp"

#include <algorithm>

#include "compiler/syntax/strings.hpp"

namespace profilec::lsp {

using syntax::Item;
using syntax::Statement;

namespace {

bool holds(Span span, std::uint32_t offset) { return span.begin <= offset && offset <= span.end; }

// The innermost item at the place that is no block.
const Item* item_at(const std::vector<Item>& items, std::uint32_t offset) {
  const Item* found = nullptr;
  for (const Item& item : items) {
    if (!holds(item.span, offset) || item.kind == syntax::ItemKind::block) continue;
    const Item* inner = item_at(item.items, offset);
    const Item* here = inner != nullptr ? inner : &item;
    // Between two that touch, such as a word and its comma, the word.
    if (found == nullptr || found->kind == syntax::ItemKind::comma) found = here;
  }
  return found;
}

void descend(const syntax::Block& block, std::uint32_t offset, Spot& spot) {
  for (const Statement& statement : block.statements) {
    const Span whole{
        statement.span.file, statement.span.begin,
        statement.because ? std::max(statement.span.end, statement.because->span.end) : statement.span.end};
    if (!holds(whole, offset)) continue;
    spot.statements.push_back(&statement);
    spot.item = item_at(statement.items, offset);
    if (statement.because && holds(statement.because->span, offset)) spot.item = &*statement.because;
    for (const Item& item : statement.items) {
      const bool inside = item.block != nullptr && item.span.begin < offset && offset <= item.span.end;
      if (inside) descend(*item.block, offset, spot);
    }
    return;
  }
}

}  // namespace

const Statement* Spot::inside(std::string_view keyword) const {
  for (auto one = statements.rbegin(); one != statements.rend(); ++one) {
    if ((*one)->form != nullptr && (*one)->form->keyword == keyword) return *one;
  }
  return nullptr;
}

Spot spot_at(const syntax::Tree& tree, std::uint32_t offset) {
  Spot spot;
  descend(tree.root, offset, spot);
  return spot;
}

const Variant* variant_at(const Compilation& compilation, const Spot& spot) {
  if (compilation.variants.empty()) return nullptr;
  if (const Statement* fork = spot.inside("fork")) {
    const std::string_view name = declared_name(compilation.sources, *fork);
    for (const Variant& variant : compilation.variants) {
      if (variant.catalog.fork.name == name) return &variant;
    }
  }
  return &compilation.variants.front();
}

AppId app_of(const Compilation& compilation, const Catalog& catalog, const Statement& statement) {
  return catalog.find_app(declared_name(compilation.sources, statement));
}

std::string plain_text(const SourceSet& sources, const Item& item) {
  return syntax::characters(sources, item, [](std::string_view) { return std::nullopt; });
}

}  // namespace profilec::lsp
