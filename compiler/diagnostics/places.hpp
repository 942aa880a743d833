// Names of places for readers outside the compiler: paths in the repository and URIs.
#pragma once

#include <string>
#include <string_view>

#include "compiler/source/source_set.hpp"

namespace profilec {

// Whether a span points into a file of the set.
bool is_known(const SourceSet& sources, Span span);

// `name` below `prefix`, the catalog's folder relative to the repository's root; an empty prefix or `.` is
// the root.
std::string path_below(std::string_view prefix, std::string_view name);

// A relative URI reference (RFC 3986): everything but unreserved characters and `/` is percent-encoded.
std::string path_uri(std::string_view path);

}  // namespace profilec
