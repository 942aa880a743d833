// Runs a program and meddles with one of its system calls about files: it fails, or the program is killed
// before it. Linux on x86-64 only.
#pragma once

#include <string>
#include <vector>

namespace profilec::faults {

struct Meddling {
  // Counted from 1, from the first call that names a path in `from` on; 0: none, the program runs
  // undisturbed.
  int call = 0;
  int error = 0;  // an errno to fail with; 0: the program is killed before the call
};

struct Traced {
  std::string problem;  // why nothing could be traced; empty: all went well
  int status = -1;      // exit status; 128 and the signal where one ended it
  std::string err;
  std::vector<long> calls;  // the numbers of the calls counted
};

// `arguments` begins with the program; `folder` is its working directory.
Traced run_traced(const std::vector<std::string>& arguments, const std::string& folder,
                  const std::string& from, const Meddling& meddling);

// `renameat`, for a person; the number where it is not one of those counted.
std::string name_of_call(long number);

}  // namespace profilec::faults
