// What a shape does not say of the words that fill it: names, numbers, commas, keys of literals.
#pragma once

#include "compiler/syntax/report.hpp"

namespace profilec::syntax {

// In: a statement bound to its form. Reports P0103 (lists), P0114 (a key twice), P0209 and P0216.
void check_items(const SourceSet& sources, const Statement& statement, Report& report);

}  // namespace profilec::syntax
