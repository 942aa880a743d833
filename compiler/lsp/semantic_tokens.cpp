// textDocument/semanticTokens/full: what each word means, for colours.
#include <algorithm>
#include <array>

#include "compiler/lsp/methods.hpp"
#include "compiler/syntax/forms.hpp"

namespace profilec::lsp {
namespace {

using syntax::Item;
using syntax::ItemKind;
using syntax::Statement;

enum Type : std::uint8_t {
  keyword,
  string,
  comment,
  number,
  property,
  app,
  layer,
  profile,
  preset,
  kind,
  variable,
  count
};
constexpr std::array<std::string_view, Type::count> kTypes{"keyword",  "string",    "comment",   "number",
                                                           "property", "class",     "namespace", "enum",
                                                           "function", "interface", "variable"};
constexpr unsigned kDeclaration = 1;

struct Piece {
  Span span;
  Type type;
  unsigned modifiers = 0;
};

bool is_number(std::string_view text) {
  return !text.empty() &&
         text.find_first_not_of("0123456789", text.front() == '-' ? 1 : 0) == std::string_view::npos;
}

class Tokens {
 public:
  Tokens(LiveCatalog& catalog, FileId file)
      : sources_(catalog.current().sources), tree_(*catalog.tree(file)) {
    for (const Occurrence& one : catalog.index().occurrences()) {
      if (one.span.file == file && one.role != Role::mention) names_[one.span] = type_of(catalog, one);
    }
  }

  std::vector<Piece> run() {
    for (const syntax::Comment& one : tree_.comments) add(one.span, comment);
    block(tree_.root);
    std::sort(pieces_.begin(), pieces_.end(), [](const Piece& a, const Piece& b) { return a.span < b.span; });
    return std::move(pieces_);
  }

 private:
  struct Meaning {
    Type type;
    bool declaration;
  };

  static Meaning type_of(LiveCatalog& catalog, const Occurrence& one) {
    const Target& target = catalog.index().target(one);
    const bool declared = one.role == Role::declaration && target.declaration.valid();
    switch (target.what) {
      case What::app: return {app, declared};
      case What::layer: return {layer, declared};
      case What::profile:
      case What::catalog:
      case What::fork:
      case What::project: return {profile, declared};
      case What::preset:
      case What::library:
      case What::chart: return {preset, declared};
      case What::let: return {variable, declared};
      default: return {kind, declared};
    }
  }

  // Tokens may not span lines: a long one becomes one for each of its lines.
  void add(Span span, Type type, bool declaration = false) {
    const std::string_view text = sources_.text(span);
    std::size_t begin = 0;
    for (;;) {
      const std::size_t end = std::min(text.find('\n', begin), text.size());
      if (end > begin) {
        pieces_.push_back({{span.file, span.begin + static_cast<std::uint32_t>(begin),
                            span.begin + static_cast<std::uint32_t>(end)},
                           type,
                           declaration ? kDeclaration : 0});
      }
      if (end == text.size()) return;
      begin = end + 1;
    }
  }

  void block(const syntax::Block& block) {
    for (const Statement& statement : block.statements) {
      for (const Item& one : statement.items) item(one, statement.form != nullptr);
      if (!statement.because) continue;
      because(statement);
      add(statement.because->span, string);
    }
  }

  // The word itself is no item: it stands before the string.
  void because(const Statement& statement) {
    const std::uint32_t end = statement.because->span.begin;
    const std::uint32_t begin =
        statement.items.empty() ? statement.span.begin : statement.items.back().span.end;
    const std::string_view between = sources_.text({statement.span.file, begin, end});
    const auto at = between.rfind("because");
    if (at == std::string_view::npos) return;
    const auto from = begin + static_cast<std::uint32_t>(at);
    add({statement.span.file, from, from + 7}, keyword);
  }

  // A name of two words, `core/Service api`, is one occurrence: its second word is part of it.
  const Meaning* meaning(Span span) const {
    auto next = names_.upper_bound({span.file, span.begin, 0xFFFFFFFF});
    if (next == names_.begin()) return nullptr;
    --next;
    return next->first.begin <= span.begin && span.end <= next->first.end ? &next->second : nullptr;
  }

  void item(const Item& one, bool bound) {
    if (one.block != nullptr) return block(*one.block);
    if (one.kind == ItemKind::list || one.kind == ItemKind::map) {
      for (std::size_t i = 0; i < one.items.size(); ++i) {
        const bool key = one.kind == ItemKind::map && i % 2 == 0;
        if (key) {
          add(one.items[i].span, property);
        } else {
          item(one.items[i], true);
        }
      }
      return;
    }
    if (one.kind != ItemKind::word && one.kind != ItemKind::string) return;
    if (const Meaning* known = meaning(one.span)) return add(one.span, known->type, known->declaration);
    if (one.kind == ItemKind::string) return add(one.span, string);
    if (is_number(sources_.text(one.span))) return add(one.span, number);
    if (one.slot == syntax::kNoSlot && bound && !in_literal(one)) return add(one.span, keyword);
    if (bound) add(one.span, property);
  }

  bool in_literal(const Item& one) const {
    const std::string_view text = sources_.text(one.span);
    return text == "true" || text == "false" || text == "null";
  }

  const SourceSet& sources_;
  const syntax::Tree& tree_;
  std::map<Span, Meaning> names_;
  std::vector<Piece> pieces_;
};

}  // namespace

Json semantic_legend() { return {{"tokenTypes", kTypes}, {"tokenModifiers", Json::array({"declaration"})}}; }

Json semantic_tokens(Workspace& workspace, const Json& params) {
  const Cursor cursor = workspace.cursor(params);
  if (!cursor) return nullptr;
  const SourceSet& sources = cursor.catalog->current().sources;
  const Encoding encoding = workspace.settings.encoding;
  Json data = Json::array();
  Place last;
  for (const Piece& piece : Tokens(*cursor.catalog, cursor.file).run()) {
    const Place begin = place_at(sources, cursor.file, piece.span.begin, encoding);
    const Place end = place_at(sources, cursor.file, piece.span.end, encoding);
    if (begin < last) continue;  // never two on one place
    data.push_back(begin.line - last.line);
    data.push_back(begin.line == last.line ? begin.character - last.character : begin.character);
    data.push_back(end.character - begin.character);
    data.push_back(static_cast<int>(piece.type));
    data.push_back(piece.modifiers);
    last = begin;
  }
  return {{"data", std::move(data)}};
}

}  // namespace profilec::lsp
