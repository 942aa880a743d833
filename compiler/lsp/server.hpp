// The language server: the life cycle of the protocol, and from method names to the functions of methods.hpp.
#pragma once

#include <iosfwd>
#include <string>

#include "compiler/source/file_system.hpp"

namespace profilec::lsp {

// Serves one client until it says `exit` or its stream ends. `cache`: see Workspace. Returns 0 after an
// orderly shutdown, else 1, as the protocol asks.
int serve(std::istream& in, std::ostream& out, FileSystem& disk, const std::string& cache);

}  // namespace profilec::lsp
