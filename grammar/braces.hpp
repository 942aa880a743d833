// Which brace is one too many, told by the layout of the text.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace profilec::grammar {

// In: a text with more `}` than `{`. Out: the first `}` that the layout speaks against: it begins a line and
// does not stand below the line of its `{`, or ends a line and the next one stands deeper than its `{`.
// Nothing where the layout is silent, as on a single line.
std::optional<std::uint32_t> brace_against_layout(std::string_view text);

}  // namespace profilec::grammar
