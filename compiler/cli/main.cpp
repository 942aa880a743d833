#include <unistd.h>

#include <clocale>
#include <cstdlib>
#include <exception>
#include <iostream>

#include "compiler/cli/options.hpp"

namespace {

// Where programs keep what can be made again (XDG Base Directory Specification).
std::string cache_folder() {
  const char* const cache =
      std::getenv("XDG_CACHE_HOME");  // NOLINT(concurrency-mt-unsafe): before any thread
  if (cache != nullptr && *cache == '/') return std::string(cache) + "/profilec";
  const char* const home = std::getenv("HOME");  // NOLINT(concurrency-mt-unsafe): before any thread
  return home != nullptr && *home == '/' ? std::string(home) + "/.cache/profilec" : std::string();
}

}  // namespace

int main(int argc, char** argv) {
  try {
    const char* const no_color = std::getenv("NO_COLOR");  // NOLINT(concurrency-mt-unsafe): before any thread
    const auto disk = profilec::disk();
    profilec::cli::World world{*disk,
                               std::cout,
                               std::cerr,
                               ::isatty(STDOUT_FILENO) == 1,
                               ::isatty(STDERR_FILENO) == 1,
                               no_color != nullptr && *no_color != '\0',
                               &std::cin,
                               cache_folder()};
    const int status = profilec::cli::run(argc, argv, world);
    std::cout.flush();
    // A full disk or a closed pipe behind standard output is a failure like any other.
    if (!std::cout && status == profilec::cli::kFine) return profilec::cli::kEnvironment;
    return status;
  } catch (const std::bad_alloc&) {
    std::cerr << "profilec: out of memory\n";
  } catch (const std::exception& error) {
    std::cerr << "profilec: internal error: " << error.what() << "\n";
  }
  return profilec::cli::kEnvironment;
}
