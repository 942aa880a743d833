// Small changes to the files of a folder, as tests/golden/README.md describes them.
#pragma once

#include <map>
#include <string>
#include <string_view>

namespace profilec::golden {

using Files = std::map<std::string, std::string>;  // by the path below the folder

// Applies every block of `edits`. Out: an empty text, or what is wrong with them.
std::string apply_edits(std::string_view edits, Files& files);

}  // namespace profilec::golden
