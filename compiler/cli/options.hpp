// The command line (contract, section 6) as values, and the world a command works in.
#pragma once

#include <iosfwd>
#include <memory>
#include <string>
#include <vector>

#include "compiler/driver/report.hpp"
#include "compiler/source/file_system.hpp"

namespace profilec::cli {

enum ExitStatus { kFine = 0, kFailed = 1, kUsage = 2, kEnvironment = 3 };

// Passed in, so that tests can stand in for the terminal and the disk.
struct World {
  FileSystem& disk;
  std::ostream& out;
  std::ostream& err;
  bool out_is_terminal = false;
  bool err_is_terminal = false;
  bool no_color = false;       // the environment variable NO_COLOR
  std::istream* in = nullptr;  // of `lsp`
  std::string cache{};         // the user's folder for what can be made again; empty: there is none
};

enum class Color { automatic, always, never };

struct Options {
  std::string command;
  std::string folder;  // `-C`, or the command's DIR
  std::string root;    // `-o`; empty: found from the folder
  std::vector<std::string> forks;
  bool all_forks = false;
  std::string profile;
  Format format = Format::human;
  bool notes = false;
  bool deny_warnings = false;
  Color color = Color::automatic;
  bool quiet = false;

  bool check = false;  // build
  bool adopt = false;
  unsigned jobs = 1;
  std::string shard = "1/1";  // `I/N`
  std::string depfile;
  std::vector<std::string> paths;  // fmt
  bool diff = false;               // fmt
  bool reverse = false;            // roots
  std::string subject;             // why APP, explain CODE
  std::string output_format;       // describe, graph
};

// Folder and root made definite, colour decided.
struct Setting {
  std::string folder;
  std::string root;
  std::string named_root;  // the same, relative where the folder is: for a depfile
  ReportOptions report;
  bool color_out = false;
};
Setting settle(const Options& options, World& world);

// Reads the arguments and runs the command they name; returns the exit status. Throws nothing.
int run(int argc, const char* const* argv, World& world);

}  // namespace profilec::cli
