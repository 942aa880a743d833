#include <unistd.h>

#include <clocale>
#include <cstdlib>
#include <exception>
#include <filesystem>
#include <iostream>
#include <string_view>
#include <system_error>

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

// The language server walks over all of a large catalog after each key, which takes a quarter less on huge
// pages (docs/decisions/0007-an-edit.md). glibc's allocator learns of them from the environment alone, as a
// program begins; so the program begins again. Where that fails the server is as right, and slower.
void begin_on_huge_pages(int argc, char** argv) {
  if (argc < 2 || std::string_view(argv[1]) != "lsp") return;
  std::error_code error;
  const auto program = std::filesystem::read_symlink("/proc/self/exe", error);
  // The loader may have been asked to start the program, and is no program to begin again.
  const bool itself = program.filename() == std::filesystem::path(argv[0]).filename();
  // What the user says of the allocator stays, and nobody begins twice.
  const char* const said = std::getenv("GLIBC_TUNABLES");  // NOLINT(concurrency-mt-unsafe): before any thread
  if (error || !itself || said != nullptr) return;
  // NOLINTNEXTLINE(concurrency-mt-unsafe): before any thread
  ::setenv("GLIBC_TUNABLES", "glibc.malloc.hugetlb=1", 0);
  ::execv(program.c_str(), argv);
}

}  // namespace

int main(int argc, char** argv) {
  begin_on_huge_pages(argc, argv);
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
