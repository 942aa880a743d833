#include "compiler/lsp/name_statement.hpp"

#include <fmt/format.h>

#include "compiler/lsp/spot.hpp"

namespace profilec::lsp {

std::optional<Edit> name_statement(const Compilation& compilation, const syntax::Tree& tree,
                                   const Target& app, std::string_view name) {
  const Spot spot = spot_at(tree, app.declaration.begin);
  const syntax::Statement* statement = spot.inside("app");
  if (statement == nullptr) return std::nullopt;
  const std::string text = fmt::format("name \"{}\"", name.empty() ? app.name : name);
  const syntax::Block* body = block_of(*statement);
  if (body == nullptr) {
    const Span end{statement->span.file, statement->span.end, statement->span.end};
    return Edit{end, fmt::format(" {{\n    {}\n  }}", text)};
  }
  for (const syntax::Statement& inner : body->statements) {
    const bool said =
        inner.form != nullptr && (inner.form->keyword == "name" || inner.form->keyword == "manifest");
    if (said) return std::nullopt;
  }
  const Span start{body->span.file, body->span.begin + 1, body->span.begin + 1};
  if (body->statements.empty()) return Edit{start, " " + text + " "};
  // Before the first statement, as that one is laid out.
  const Span first = body->statements.front().span;
  const Position at = compilation.sources.position(first.file, first.begin);
  const bool own_line = at.line > compilation.sources.position(first.file, body->span.begin).line;
  const Span before{first.file, first.begin, first.begin};
  return Edit{before, own_line ? text + "\n" + std::string(at.column - 1, ' ') : text + "; "};
}

}  // namespace profilec::lsp
