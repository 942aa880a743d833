// The base protocol: frames of `Content-Length: N`, a blank line and N bytes. Knows nothing of what is in
// them.
#pragma once

#include <cstddef>
#include <iosfwd>
#include <string>
#include <string_view>

namespace profilec::lsp {

constexpr std::size_t kMaxFrameBytes = 64ULL * 1024 * 1024;
constexpr std::size_t kMaxHeaderBytes = 8ULL * 1024;

struct Frame {
  enum class Kind {
    message,    // `text` is its body
    malformed,  // `text` says what is wrong; the next frame may be fine
    end,        // the stream ended, between two frames or within one
  };
  Kind kind = Kind::end;
  std::string text;
};

// Blocks until a frame is there. What stands before a header line is skipped; headers but the length are
// passed over.
Frame read_frame(std::istream& in);

// Writes and flushes.
void write_frame(std::ostream& out, std::string_view body);

}  // namespace profilec::lsp
