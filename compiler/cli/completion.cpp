#include <ostream>

#include "compiler/cli/commands.hpp"
#include "compiler/cli/embedded.hpp"

namespace profilec::cli {

int completion(const Options& options, World& world) {
  for (const EmbeddedFile& file : embedded_files()) {
    if (file.name == "completion/profilec." + options.subject) world.out << file.text;
  }
  return kFine;
}

}  // namespace profilec::cli
