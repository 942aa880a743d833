// Runs the built program in a folder of its own.
#pragma once

#include <string>
#include <vector>

#include "tests/golden/edits.hpp"

namespace profilec::golden {

struct RunResult {
  std::string out;
  std::string err;
  int status = -1;  // exit status; 128 and the signal where one ended it
};

// An empty folder that is gone, with all in it, at the end of the object's life.
class TemporaryFolder {
 public:
  TemporaryFolder();
  ~TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  const std::string& path() const { return path_; }
  void write(const Files& files) const;

 private:
  std::string path_;
};

// Runs a program with its working directory in `folder` and nothing on its standard input.
RunResult run(const std::string& program, const std::vector<std::string>& arguments,
              const std::string& folder);

// Runs `profilec`.
RunResult run_profilec(const std::vector<std::string>& arguments, const std::string& folder);

}  // namespace profilec::golden
