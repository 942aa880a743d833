#include "compiler/diagnostics/snippet.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "compiler/diagnostics/glyphs.hpp"

namespace profilec {
namespace {

constexpr std::string_view kCut = "...";
constexpr std::size_t kBytesPerColumn = 8;  // how far around the mark a line is looked at

struct Cell {
  Glyph glyph;
  std::size_t offset = 0;
};

// The part of a line that is looked at, and what of it is shown: columns [from, to) of the cells.
struct View {
  std::vector<Cell> cells;
  bool more_before = false;
  bool more_after = false;
  std::size_t from = 0;
  std::size_t to = 0;
};

View look_at(std::string_view line, std::size_t begin, std::size_t width) {
  View view;
  const std::size_t reach = kBytesPerColumn * width;
  const std::size_t first = begin > reach ? character_begin(line, begin - reach) : 0;
  const std::size_t last = std::min(line.size(), begin + reach);
  for (std::size_t i = first; i < last;) {
    Cell cell{glyph_at(line, i), i};
    i += cell.glyph.bytes;
    view.cells.push_back(std::move(cell));
  }
  view.more_before = first > 0;
  view.more_after = last < line.size();
  return view;
}

std::size_t columns_before(const View& view, std::size_t offset) {
  std::size_t columns = 0;
  for (const Cell& cell : view.cells) {
    if (cell.offset >= offset) break;
    columns += cell.glyph.columns;
  }
  return columns;
}

// Keeps the beginning of the line as long as the mark fits behind it, else a quarter of the width before the
// mark.
void choose_columns(View& view, std::size_t begin, std::size_t end, std::size_t width) {
  const std::size_t total = columns_before(view, std::string_view::npos);
  if (!view.more_before && !view.more_after && total <= width) {
    view.to = total;
    return;
  }
  const std::size_t mark = columns_before(view, begin);
  const std::size_t mark_end = std::clamp(columns_before(view, end), mark + 1, mark + width / 2);
  if (mark_end + kCut.size() > width) view.from = mark - std::min(mark, width / 4);
  view.more_before = view.more_before || view.from > 0;
  const std::size_t room = width - (view.more_before ? kCut.size() : 0);
  if (!view.more_after && total - view.from < room) view.from = total - std::min(total, room);
  view.to = view.from + room;
  view.more_after = view.more_after || view.to < total;
  if (view.more_after) view.to -= kCut.size();
}

}  // namespace

Snippet cut_snippet(std::string_view line, std::size_t begin, std::size_t end, std::size_t width) {
  begin = std::min(begin, line.size());
  end = std::clamp(end, begin, line.size());
  View view = look_at(line, begin, width);
  choose_columns(view, begin, end, width);

  Snippet out;
  if (view.more_before) out.line = kCut;
  out.lead = out.line.size();
  std::size_t column = 0;
  std::size_t marks = 0;
  for (const Cell& cell : view.cells) {
    const std::size_t at = std::exchange(column, column + cell.glyph.columns);
    if (at < view.from || column > view.to) continue;
    out.line += cell.glyph.shown;
    if (cell.offset < begin) out.lead += cell.glyph.columns;
    if (cell.offset >= begin && cell.offset < end) marks += cell.glyph.columns;
  }
  if (view.more_after) out.line += kCut;
  out.marks = std::max<std::size_t>(marks, 1);
  return out;
}

}  // namespace profilec
