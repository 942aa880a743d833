// Positions of the protocol and bytes of a text, in the encoding the two sides agreed on; file URIs and
// paths.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "compiler/lsp/json.hpp"
#include "compiler/source/source_set.hpp"

namespace profilec::lsp {

enum class Encoding { utf16, utf8 };

// Lines count from 0; `character` counts UTF-16 code units, or bytes.
struct Place {
  std::size_t line = 0;
  std::size_t character = 0;
  friend bool operator==(Place, Place) = default;
  friend auto operator<=>(Place, Place) = default;
};

// The byte at a place. Behind the end of its line: that end; behind the last line: the end of the text;
// within a character: its start.
std::size_t byte_at(std::string_view text, Place place, Encoding encoding);
Place place_at(const SourceSet& sources, FileId file, std::uint32_t offset, Encoding encoding);

Place place_from(const Json& position);  // throws Json::exception where it is none
Json to_json(Place place);
Json range_json(const SourceSet& sources, Span span, Encoding encoding);

// The path of a `file:` URI; nothing for another scheme.
std::optional<std::string> path_of(std::string_view uri);
std::string uri_of(std::string_view path);

// `a/b` of `a/b/c`; `/` of `/c`.
std::string_view folder_of(std::string_view path);
std::string_view name_of(std::string_view path);

}  // namespace profilec::lsp
