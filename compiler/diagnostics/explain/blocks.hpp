// The table of diagnostics, one file per block of numbers. `all_codes()` joins them in this order.
#pragma once

#include <span>

#include "compiler/diagnostics/codes.hpp"

namespace profilec {

using CodeBlock = std::span<const CodeInfo>;  // ascending, of static storage

CodeBlock syntax_codes();     // P01xx: reading the sources
CodeBlock name_codes();       // P02xx: names and shapes
CodeBlock library_codes();    // P03xx: what the library knows
CodeBlock order_codes();      // P04xx: circles, gaps and order
CodeBlock placement_codes();  // P05xx: placements and their reasons
CodeBlock argo_cd_codes();    // P0601 to P0611: what Argo CD rejects, ignores or deadlocks on
CodeBlock field_codes();      // P0612 to P0622: values of single fields
CodeBlock project_codes();    // P07xx: projects
CodeBlock manifest_codes();   // P08xx: verbatim manifests
CodeBlock tree_codes();       // P09xx: the tree on disk and forks

}  // namespace profilec
