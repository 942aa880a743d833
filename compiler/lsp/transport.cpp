#include "compiler/lsp/transport.hpp"

#include <charconv>
#include <istream>
#include <optional>
#include <ostream>

#include "compiler/source/ascii.hpp"

namespace profilec::lsp {
namespace {

// One line without its end; false at the end of the stream. Of a line that never ends only the start is kept.
bool read_line(std::istream& in, std::string& line) {
  line.clear();
  for (int c = in.get(); c != std::istream::traits_type::eof(); c = in.get()) {
    if (c == '\n') {
      if (!line.empty() && line.back() == '\r') line.pop_back();
      return true;
    }
    if (line.size() < kMaxHeaderBytes) line += static_cast<char>(c);
  }
  return false;
}

// The value of a header of that name; names are compared without regard to case.
std::optional<std::string_view> header(std::string_view line, std::string_view name) {
  if (line.size() <= name.size() || line[name.size()] != ':') return std::nullopt;
  for (std::size_t i = 0; i < name.size(); ++i) {
    if (lower(line[i]) != lower(name[i])) return std::nullopt;
  }
  line.remove_prefix(name.size() + 1);
  while (!line.empty() && (line.front() == ' ' || line.front() == '\t')) line.remove_prefix(1);
  while (!line.empty() && (line.back() == ' ' || line.back() == '\t')) line.remove_suffix(1);
  return line;
}

struct Headers {
  bool ended = false;
  std::optional<std::size_t> length;
  bool bad_length = false;
};

Headers read_headers(std::istream& in) {
  Headers headers;
  std::string line;
  bool any = false;
  for (;;) {
    if (!read_line(in, line)) {
      headers.ended = true;
      return headers;
    }
    if (line.empty()) {
      if (any) return headers;
      continue;  // blank lines between two frames
    }
    any = true;
    const auto value = header(line, "Content-Length");
    if (!value) continue;
    std::size_t length = 0;
    const auto [end, error] = std::from_chars(value->data(), value->data() + value->size(), length);
    headers.bad_length = error != std::errc{} || end != value->data() + value->size();
    headers.length = length;
  }
}

}  // namespace

Frame read_frame(std::istream& in) {
  const Headers headers = read_headers(in);
  if (headers.ended) return {};
  if (headers.bad_length) return {Frame::Kind::malformed, "the Content-Length is no number"};
  if (!headers.length) return {Frame::Kind::malformed, "a header without Content-Length"};
  if (*headers.length > kMaxFrameBytes) {
    // The body is passed over, so that the next frame can be read.
    in.ignore(static_cast<std::streamsize>(*headers.length));
    return {Frame::Kind::malformed, "a message larger than the limit"};
  }
  Frame frame{Frame::Kind::message, std::string(*headers.length, '\0')};
  in.read(frame.text.data(), static_cast<std::streamsize>(frame.text.size()));
  if (static_cast<std::size_t>(in.gcount()) != frame.text.size()) return {};
  return frame;
}

void write_frame(std::ostream& out, std::string_view body) {
  out << "Content-Length: " << body.size() << "\r\n\r\n" << body;
  out.flush();
}

}  // namespace profilec::lsp
