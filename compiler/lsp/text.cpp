#include "compiler/lsp/text.hpp"

#include <algorithm>

#include "compiler/diagnostics/places.hpp"
#include "compiler/source/ascii.hpp"

namespace profilec::lsp {
namespace {

// One past the end of line at or behind `from`: after `\n`, `\r\n` or `\r`; npos where there is none.
std::size_t next_line(std::string_view text, std::size_t from) {
  const auto at = text.find_first_of("\r\n", from);
  if (at == std::string_view::npos) return at;
  return text.substr(at, 2) == "\r\n" ? at + 2 : at + 1;
}

int hex(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

}  // namespace

std::size_t byte_at(std::string_view text, Place place, Encoding encoding) {
  std::size_t begin = 0;
  for (std::size_t line = 0; line < place.line; ++line) {
    begin = next_line(text, begin);
    if (begin == std::string_view::npos) return text.size();
  }
  const std::size_t end = std::min(text.find_first_of("\r\n", begin), text.size());
  std::size_t at = begin;
  for (std::size_t units = 0; at < end;) {
    std::size_t next = at + 1;
    while (next < end && continues_utf8(text[next])) ++next;
    const bool wide = static_cast<unsigned char>(text[at]) >= 0xF0U;
    units += encoding == Encoding::utf8 ? next - at : (wide ? 2U : 1U);
    if (units > place.character) break;
    at = next;
  }
  return at;
}

Place place_at(const SourceSet& sources, FileId file, std::uint32_t offset, Encoding encoding) {
  const Position at = sources.position(file, offset);
  if (encoding == Encoding::utf16) return {at.line - 1, at.utf16};
  return {at.line - 1, at.offset - sources.line_begin(file, at.line)};
}

Place place_from(const Json& position) {
  const auto number = [&](const char* key) {
    // A client may send any number: one that no integer holds is not converted to one.
    return static_cast<std::size_t>(std::clamp(position.at(key).get<double>(), 0.0, double{0x7FFFFFFF}));
  };
  return {number("line"), number("character")};
}

Json to_json(Place place) { return {{"line", place.line}, {"character", place.character}}; }

Json range_json(const SourceSet& sources, Span span, Encoding encoding) {
  return {{"start", to_json(place_at(sources, span.file, span.begin, encoding))},
          {"end", to_json(place_at(sources, span.file, span.end, encoding))}};
}

std::optional<std::string> path_of(std::string_view uri) {
  if (uri.substr(0, 7) != "file://") return std::nullopt;
  uri.remove_prefix(7);
  uri = uri.substr(std::min(uri.find('/'), uri.size()));  // a host name says nothing to us
  std::string path;
  for (std::size_t i = 0; i < uri.size(); ++i) {
    const bool escape = uri[i] == '%' && i + 2 < uri.size() && hex(uri[i + 1]) >= 0 && hex(uri[i + 2]) >= 0;
    path += escape ? static_cast<char>(hex(uri[i + 1]) * 16 + hex(uri[i + 2])) : uri[i];
    if (escape) i += 2;
  }
  if (path.empty() || path.find('\0') != std::string::npos) return std::nullopt;
  return path;
}

std::string uri_of(std::string_view path) { return "file://" + path_uri(path); }

std::string_view folder_of(std::string_view path) {
  const auto slash = path.rfind('/');
  if (slash == std::string_view::npos) return {};
  return path.substr(0, std::max<std::size_t>(slash, 1));
}

std::string_view name_of(std::string_view path) { return path.substr(path.rfind('/') + 1); }

}  // namespace profilec::lsp
