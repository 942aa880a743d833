// What embed.cmake writes. Internal to stdlib.
#pragma once

#include <vector>

#include "stdlib/stdlib.hpp"

namespace profilec {

// All files of the library, in order of their names.
const std::vector<LibraryFile>& library_files();

}  // namespace profilec
