// Which brackets of a line are written over several lines, and where its reason stands.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "compiler/source/source_set.hpp"
#include "compiler/syntax/tree.hpp"

namespace profilec {

// One item of a line and what stands before it.
struct Piece {
  std::string lead;
  const syntax::Item* item = nullptr;
  bool literal = false;  // of a list: its elements are values, each one item
};

// A statement, an element of a list or an entry of a literal: what is laid out as one.
struct Line {
  std::vector<Piece> pieces;
  const syntax::Item* because = nullptr;
  std::string end;  // a comma
};

struct Layout {
  std::vector<bool> broken;  // by piece
  bool reason_below = false;
};

Line line_of(const syntax::Statement& statement);
// The elements of a list or the entries of a map.
std::vector<Line> lines_of(const syntax::Item& bracket, bool literal);

class Layouter {
 public:
  Layouter(const SourceSet& sources, const syntax::Tree& tree) : sources_(sources), tree_(tree) {}

  // What was written over several lines stays so, and what was written on one line does if it fits; where it
  // does not, first the reason goes below, then the last bracket of the line is broken, and so on.
  Layout choose(const Line& line, std::size_t indent) const;
  // On one line.
  std::string flat(const syntax::Item& item, bool literal) const;

 private:
  struct Row {
    std::size_t width = 0;
    std::vector<std::size_t> brackets;  // pieces that could be broken
    bool reason = false;
  };

  std::string flat(const Line& line) const;
  std::vector<Row> measure(const Line& line, const Layout& layout, std::size_t indent) const;
  bool spread(const syntax::Item& item) const;
  bool has_content(const syntax::Item& item) const;

  const SourceSet& sources_;
  const syntax::Tree& tree_;
};

}  // namespace profilec
