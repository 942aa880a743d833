// The texts one run works on. In: names and bytes. Out: stable views of the bytes, lines and columns.
#pragma once

#include <cstddef>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/source/span.hpp"

namespace profilec {

// Lines and columns count from 1. `column` counts code points, `utf16` the UTF-16 code units before it (from
// 0).
struct Position {
  std::uint32_t line = 1;
  std::uint32_t column = 1;
  std::uint32_t utf16 = 0;
  std::uint32_t offset = 0;  // bytes from the start of the file
};

struct SourceFile {
  std::string name;  // as shown: relative to the catalog's folder, or `std/charts/...` for the library
  std::string text;
  bool library = false;  // lives in the binary, not on the disk
  bool in_tree = false;  // of an output tree: the name is relative to the repository's root
};

// Append-only for everything but an editor: a FileId and a view of a text stay valid as long as the set
// lives.
class SourceSet {
 public:
  FileId add(SourceFile file);
  // A new text for a file. Views of and spans into the old one mean nothing any more.
  void replace(FileId file, std::string text);
  // Forgets all files but the first `count`.
  void truncate(std::size_t count);
  const SourceFile& file(FileId id) const { return files_[id.index]; }
  std::size_t size() const { return files_.size(); }
  std::string_view text(Span span) const;
  Position position(FileId file, std::uint32_t offset) const;
  // The line that holds `offset`, without its end of line.
  std::string_view line_at(FileId file, std::uint32_t offset) const;
  // Byte offset of a line (from 1); the end of the text where the file is shorter.
  std::uint32_t line_begin(FileId file, std::uint32_t line) const;
  // Bytes between `offset` and the begin of its line, told without looking at them.
  std::uint32_t byte_column(FileId file, std::uint32_t offset) const;

  // Computes the lines of every file: afterwards questions may come from several threads, until a file is
  // added.
  void count_lines() const {
    for (std::uint32_t i = 0; i < files_.size(); ++i) lines(FileId{i});
  }

 private:
  const std::vector<std::uint32_t>& lines(FileId file) const;
  std::deque<SourceFile> files_;
  mutable std::deque<std::vector<std::uint32_t>> lines_;  // computed at the first question about a file
};

}  // namespace profilec
