// Runs the command line on a disk in memory.
#pragma once

#include <sstream>
#include <string>
#include <vector>

#include "compiler/cli/options.hpp"
#include "tests/emit/memory_disk.hpp"

namespace profilec::cli {

struct Said {
  int status = -1;
  std::string out;
  std::string err;
};

inline Said say(FileSystem& disk, const std::vector<std::string>& words) {
  std::vector<const char*> arguments{"profilec"};
  for (const std::string& word : words) arguments.push_back(word.c_str());
  std::ostringstream out;
  std::ostringstream err;
  World world{disk, out, err};
  Said said;
  said.status = run(static_cast<int>(arguments.size()), arguments.data(), world);
  said.out = std::move(out).str();
  said.err = std::move(err).str();
  return said;
}

inline std::vector<std::string> lines(const std::string& text) {
  std::vector<std::string> found;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) found.push_back(line);
  return found;
}

}  // namespace profilec::cli
