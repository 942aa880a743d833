// Diagnostics for programs: `--diagnostics json`. The shape is a contract (docs/language.md, the command
// line).
#pragma once

#include <string>
#include <vector>

#include "compiler/diagnostics/diagnostic.hpp"
#include "compiler/source/source_set.hpp"

namespace profilec {

// One object with the member `diagnostics`, in the order given, notes included; an empty list is written too.
//
//   - Lines and columns count from 1, columns in characters (code points); offsets count bytes from 0. `end`
//   is the
//     first position behind the range.
//   - `file` and `range` are null where there is no place; `fork` is null for the catalog itself.
//   - `file` and `range` of a diagnostic are those of its first label. `labels` has all labels, the first one
//   too, so
//     that its text is not lost; a note without a place is a label whose `file` and `range` are null.
//   - Bytes that are not UTF-8 are replaced by U+FFFD.
std::string render_json(const SourceSet& sources, const Findings& diagnostics);

}  // namespace profilec
