// The parser: the text of one file to its syntax tree. The only door to PEGTL.
#pragma once

#include "compiler/diagnostics/diagnostic.hpp"
#include "compiler/source/source_set.hpp"
#include "compiler/syntax/tree.hpp"

namespace profilec {

// Blocks, lists and literals may stand this deep in one another.
constexpr unsigned kMaxDepth = 64;
// A file with more mistakes than this is not read on.
constexpr unsigned kMaxSyntaxErrors = 100;
// Words, strings and signs of a file.
constexpr std::size_t kMaxItems = 500'000;

// In: a file of `sources` that is UTF-8 without NUL, CR and byte order mark (compiler/source checks it).
// Out: every statement that could be read; `broken` where one could not. Reports P0101, P0104, P0105, P0114.
// Statements are not bound to their forms yet: compiler/syntax/bind does that.
syntax::Tree parse(const SourceSet& sources, FileId file, Diagnostics& diagnostics);

}  // namespace profilec
