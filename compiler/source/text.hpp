// Small questions about text that several phases ask.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace profilec {

// Byte offset of the first byte that is not well-formed UTF-8 (RFC 3629), or npos.
std::size_t first_invalid_utf8(std::string_view text);

// The candidates nearest to `word` by edit distance (at most a third of its length, at least 1 edit allowed),
// best first, ties by name, at most `limit`.
std::vector<std::string> nearest(std::string_view word, const std::vector<std::string_view>& candidates,
                                 std::size_t limit = 1);

// `a`, `a and b`, `a, b and c`; with more than `limit` names: `a, b, c and 4 more`. Names go in backticks.
std::string quoted_list(const std::vector<std::string>& names, std::size_t limit = 4,
                        std::string_view last = "and");

bool is_dns_label(std::string_view text);      // RFC 1123: lower case letters, digits, `-`; at most 63
bool is_dns_subdomain(std::string_view text);  // labels joined by dots; at most 253

}  // namespace profilec
