#include "compiler/lsp/server.hpp"

#include <ostream>

#include "compiler/cli/commands.hpp"
#include "compiler/driver/version.hpp"

namespace profilec::cli {

int lsp(const Options&, World& world) {
  if (world.in == nullptr) {
    world.err << "profilec: there is no standard input to serve\n";
    return kEnvironment;
  }
  const std::string cache = world.cache.empty() ? std::string() : world.cache + "/" + kVersion;
  return lsp::serve(*world.in, world.out, world.disk, cache);
}

}  // namespace profilec::cli
