// Places in the sources: a file and two byte offsets. Lines and columns are computed only where they are
// shown.
#pragma once

#include <compare>
#include <cstdint>
#include <limits>

namespace profilec {

// Index of a file in a SourceSet.
struct FileId {
  std::uint32_t index = std::numeric_limits<std::uint32_t>::max();
  bool valid() const { return index != std::numeric_limits<std::uint32_t>::max(); }
  friend bool operator==(FileId, FileId) = default;
  friend auto operator<=>(FileId, FileId) = default;
};

// The bytes [begin, end) of one file. A span with an invalid file is "nowhere" (a failure of the
// environment).
struct Span {
  FileId file;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  bool valid() const { return file.valid(); }
  friend bool operator==(const Span&, const Span&) = default;
  friend auto operator<=>(const Span&, const Span&) = default;
};

}  // namespace profilec
