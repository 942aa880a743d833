// Reads a catalog's folder: every `*.profile` in it and every `forks/*.profile`, as one (contract, section
// 2).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/diagnostics/diagnostic.hpp"
#include "compiler/source/file_system.hpp"
#include "compiler/source/source_set.hpp"

namespace profilec {

constexpr std::uint64_t kMiB = 1ULL << 20U;
constexpr std::uint64_t kMaxFileBytes = 8 * kMiB;
constexpr std::uint64_t kMaxCatalogBytes = 2 * kMaxFileBytes;  // all sources together
constexpr std::uint64_t kMaxManifestBytes = kMiB;              // Argo CD's own objects are shorter
constexpr std::size_t kMaxFiles = 10'000;

// Whether a file of that name is a source: `*.profile`, hidden ones apart.
bool is_source_name(std::string_view name);

struct ReadFolder {
  std::vector<FileId> files;        // that can be parsed, in the order of their names
  bool environment_failed = false;  // exit status 3: P0109
};

// Reports P0106 to P0113 and P0115. A file with such a mistake is not among `files`.
ReadFolder read_folder(FileSystem& disk, const std::string& folder, SourceSet& sources,
                       Diagnostics& diagnostics);

// Says why a source could not be read, or not whole: P0108 for EFBIG, P0111 for what is no regular file, else
// P0109. True where the environment is to blame (exit status 3).
bool report_unread(const std::string& name, int error, SourceSet& sources, Diagnostics& diagnostics);

struct ReadManifest {
  FileId file;                      // invalid where it cannot be read
  bool environment_failed = false;  // exit status 3: P0109
};

// Reads the file of a verbatim manifest: a regular file inside the folder. Reports P0109, P0801 and P0810.
// `path` was checked to be relative and without `..` by resolve(); here links are.
ReadManifest read_manifest_file(FileSystem& disk, const std::string& folder, const std::string& path,
                                Span written, SourceSet& sources, Diagnostics& diagnostics);

// Whether a text can be parsed; reports why not (P0106, P0107, P0112, P0113).
bool check_text(const SourceSet& sources, FileId file, Diagnostics& diagnostics);

}  // namespace profilec
