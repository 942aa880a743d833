// The library files that `import std/NAME` brings in. They are inside the binary: nothing is looked up at run
// time.
#pragma once

#include <string_view>
#include <vector>

namespace profilec {

struct LibraryFile {
  std::string_view name;  // as diagnostics show it: `std/charts/networking.profile`
  std::string_view text;
};

// The files of one import, in order of their names: `std/argo` is one file, `std/charts` a folder of them.
// Empty where the library has nothing of that name.
std::vector<LibraryFile> library(std::string_view import_name);

// What can be imported, in order: `std/argo`, `std/charts`.
std::vector<std::string_view> library_names();

}  // namespace profilec
