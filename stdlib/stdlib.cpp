#include "stdlib/stdlib.hpp"

#include "stdlib/files.hpp"

namespace profilec {
namespace {

// `std/charts` of `std/charts/networking.profile`, `std/argo` of `std/argo.profile`.
std::string_view import_of(std::string_view file) {
  const auto end = file.find_first_of("/.", file.find('/') + 1);
  return file.substr(0, end);
}

}  // namespace

std::vector<LibraryFile> library(std::string_view import_name) {
  std::vector<LibraryFile> found;
  for (const LibraryFile& file : library_files()) {
    if (import_of(file.name) == import_name) found.push_back(file);
  }
  return found;
}

std::vector<std::string_view> library_names() {
  std::vector<std::string_view> names;
  for (const LibraryFile& file : library_files()) {
    if (names.empty() || names.back() != import_of(file.name)) names.push_back(import_of(file.name));
  }
  return names;
}

}  // namespace profilec
