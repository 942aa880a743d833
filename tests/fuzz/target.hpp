// What every fuzz target shares: the input is a catalog of files, and whatever it is, promises must hold.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <string>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace profilec::fuzz {

inline std::string_view text_of(const std::uint8_t* data, std::size_t size) {
  return {reinterpret_cast<const char*>(data), size};
}

// A broken promise ends the process, which is how a fuzzer notices.
inline void demand(bool holds, const char* promise) {
  if (holds) return;
  std::fprintf(stderr, "broken promise: %s\n", promise);
  std::abort();
}

// Lines `# file NAME` begin a file; what stands before the first is `catalog.profile`.
inline std::map<std::string, std::string> files_of(std::string_view text) {
  constexpr std::string_view kMark = "# file ";
  std::map<std::string, std::string> files;
  std::string name = "catalog.profile";
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    const std::string_view line = text.substr(0, end == text.npos ? text.size() : end + 1);
    text.remove_prefix(line.size());
    if (line.substr(0, kMark.size()) == kMark && line.back() == '\n') {
      name = std::string(line.substr(kMark.size(), line.size() - kMark.size() - 1));
    } else {
      files[name] += line;
    }
  }
  return files;
}

}  // namespace profilec::fuzz
