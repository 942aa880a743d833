#include "compiler/format/layout.hpp"

#include <algorithm>
#include <string_view>

#include "compiler/format/format.hpp"
#include "compiler/source/ascii.hpp"

namespace profilec {
namespace {

using syntax::Item;
using syntax::ItemKind;

bool is_bracket(const Item& item) {
  return item.kind == ItemKind::list || item.kind == ItemKind::map || item.kind == ItemKind::block;
}

// Characters, not bytes.
std::size_t width(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return !continues_utf8(c); }));
}

}  // namespace

Line line_of(const syntax::Statement& statement) {
  Line line;
  bool literal = false;
  for (const Item& item : statement.items) {
    const bool tight = line.pieces.empty() || item.kind == ItemKind::comma;
    line.pieces.push_back({tight ? "" : " ", &item, literal});
    literal = item.kind == ItemKind::equals;
  }
  if (statement.because) line.because = &*statement.because;
  return line;
}

std::vector<Line> lines_of(const Item& bracket, bool literal) {
  std::vector<Line> lines;
  bool begins = true;
  for (std::size_t i = 0; i < bracket.items.size(); ++i) {
    const Item& item = bracket.items[i];
    if (bracket.kind == ItemKind::map) begins = i % 2 == 0;
    if (item.kind == ItemKind::comma) {
      begins = true;
      continue;
    }
    if (begins) lines.emplace_back();
    const std::string lead = begins ? "" : bracket.kind == ItemKind::map ? ": " : " ";
    lines.back().pieces.push_back({lead, &item, true});
    if (bracket.kind == ItemKind::list) lines.back().end = ",";
    begins = literal;
  }
  return lines;
}

std::string Layouter::flat(const Line& line) const {
  std::string out;
  for (const Piece& piece : line.pieces) out += piece.lead + flat(*piece.item, piece.literal);
  if (line.because != nullptr) out += " because " + flat(*line.because, false);
  return out;
}

std::string Layouter::flat(const Item& item, bool literal) const {
  if (!is_bracket(item)) return std::string(sources_.text(item.span));
  std::string inner;
  if (item.kind == ItemKind::block) {
    for (const syntax::Statement& statement : item.block->statements) {
      inner += (inner.empty() ? "" : "; ") + flat(line_of(statement));
    }
  } else {
    for (const Line& line : lines_of(item, literal)) inner += (inner.empty() ? "" : ", ") + flat(line);
  }
  if (item.kind == ItemKind::list) return "[" + inner + "]";
  return inner.empty() ? "{ }" : "{ " + inner + " }";
}

bool Layouter::has_content(const Item& item) const {
  if (!item.items.empty() || (item.block != nullptr && !item.block->statements.empty())) return true;
  const auto comment =
      std::lower_bound(tree_.comments.begin(), tree_.comments.end(), item.span.begin,
                       [](const syntax::Comment& one, std::uint32_t at) { return one.span.begin < at; });
  return comment != tree_.comments.end() && comment->span.begin < item.span.end;
}

bool Layouter::spread(const Item& item) const {
  return sources_.text(item.span).find('\n') != std::string_view::npos && has_content(item);
}

std::vector<Layouter::Row> Layouter::measure(const Line& line, const Layout& layout,
                                             std::size_t indent) const {
  std::vector<Row> rows(1);
  rows.back().width = indent;
  const auto next_row = [&](std::size_t begins_with) { rows.emplace_back().width = begins_with; };
  const auto add = [&](std::string_view text) {
    const auto newline = text.find('\n');
    rows.back().width += width(text.substr(0, newline));
    if (newline != std::string_view::npos) next_row(width(text.substr(text.rfind('\n') + 1)));
  };
  for (std::size_t i = 0; i < line.pieces.size(); ++i) {
    const Item& item = *line.pieces[i].item;
    add(line.pieces[i].lead);
    if (layout.broken[i]) {
      ++rows.back().width;
      next_row(indent + 1);
    } else {
      if (is_bracket(item) && has_content(item)) rows.back().brackets.push_back(i);
      add(flat(item, line.pieces[i].literal));
    }
  }
  add(line.end);
  if (line.because != nullptr && !layout.reason_below) {
    rows.back().reason = true;
    add(" because ");
    add(sources_.text(line.because->span));
  }
  return rows;
}

Layout Layouter::choose(const Line& line, std::size_t indent) const {
  Layout layout;
  for (const Piece& piece : line.pieces)
    layout.broken.push_back(is_bracket(*piece.item) && spread(*piece.item));
  if (line.because != nullptr) {
    const Span last = line.pieces.back().item->span;
    const Span between{last.file, last.end, line.because->span.begin};
    layout.reason_below = sources_.text(between).find('\n') != std::string_view::npos;
  }
  for (;;) {
    const std::vector<Row> rows = measure(line, layout, indent);
    const auto wide = std::find_if(rows.begin(), rows.end(), [](const Row& row) {
      return row.width > kLineWidth && (row.reason || !row.brackets.empty());
    });
    if (wide == rows.end()) return layout;
    if (wide->reason) {
      layout.reason_below = true;
    } else {
      layout.broken[wide->brackets.back()] = true;
    }
  }
}

}  // namespace profilec
