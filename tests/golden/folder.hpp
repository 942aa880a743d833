// The folders of tests/golden, read.
#pragma once

#include <string>
#include <vector>

#include "tests/golden/edits.hpp"

namespace profilec::golden {

// A case of cases/, ready to run.
struct Case {
  Files files;
  std::vector<std::string> commands;  // a script for the shell after `$ `, else arguments of profilec
  std::string expected;
  std::string problem;  // what is wrong with the case itself; empty: nothing
};

Case read_case(const std::string& folder);
// All files below a folder.
Files read_files(const std::string& folder);
std::string read_text(const std::string& path);  // empty where there is none
// The entries of a folder, sorted.
std::vector<std::string> entries(const std::string& folder);

}  // namespace profilec::golden
