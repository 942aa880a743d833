// Where a scalar that yaml-cpp has read stands in the bytes, and what yaml-cpp lets pass there.
// A part of the reader; nothing else includes it.
#pragma once

#include <cstdint>
#include <string_view>

#include "compiler/yaml/reader.hpp"

namespace profilec::yaml {

struct Token {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;  // equal to `begin` where it cannot be told
  Style style = Style::plain;
  std::string_view fault;  // what is wrong here, empty where nothing is
  std::uint32_t fault_at = 0;
};

// The scalar that begins at `begin` and was read as `value`.
Token scalar_at(std::string_view text, std::uint32_t begin, std::string_view value);

// Past the tag and the anchor that may stand before a node.
std::uint32_t skip_properties(std::string_view text, std::uint32_t offset);

// The characters from `offset` up to a blank, a line break or a flow indicator.
std::string_view word_at(std::string_view text, std::uint32_t offset);

// The first control character that may not stand in YAML, or npos.
std::size_t first_control(std::string_view text);

}  // namespace profilec::yaml
