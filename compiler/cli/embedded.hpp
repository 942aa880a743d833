// The texts of this folder that are inside the binary: the catalog that `init` writes and the completion
// scripts of the shells. stdlib/embed.cmake writes the function.
#pragma once

#include <string_view>
#include <vector>

namespace profilec::cli {

struct EmbeddedFile {
  std::string_view name;  // `init/forks/staging.profile`, `completion/profilec.bash`
  std::string_view text;
};

// In order of their names.
const std::vector<EmbeddedFile>& embedded_files();

}  // namespace profilec::cli
