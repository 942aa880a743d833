// What stands at a byte of a file: the statements around it, from the outermost inwards, and the item.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/driver/compile.hpp"
#include "compiler/syntax/forms.hpp"
#include "compiler/syntax/tree.hpp"

namespace profilec::lsp {

struct Spot {
  std::vector<const syntax::Statement*> statements;
  const syntax::Item* item = nullptr;  // of the innermost statement, no block

  const syntax::Statement* innermost() const { return statements.empty() ? nullptr : statements.back(); }
  // The innermost statement around the place with this keyword; null where there is none.
  const syntax::Statement* inside(std::string_view keyword) const;
};

Spot spot_at(const syntax::Tree& tree, std::uint32_t offset);

// What is checked where the place stands: the fork around it, else the catalog itself; null where nothing
// was.
const Variant* variant_at(const Compilation& compilation, const Spot& spot);

// The app that is declared with this name, or the one an override in a fork changes.
AppId app_of(const Compilation& compilation, const Catalog& catalog, const syntax::Statement& statement);

// The characters of a word or string as far as no `${name}` is in it.
std::string plain_text(const SourceSet& sources, const syntax::Item& item);

}  // namespace profilec::lsp
