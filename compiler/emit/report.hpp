// What a plan means to whoever reads the diagnostics: P0901, P0902 and P0904 to P0908.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "compiler/emit/build.hpp"
#include "compiler/emit/plan.hpp"

namespace profilec::emit {

inline std::string in_ticks(std::string_view text) { return "`" + std::string(text) + "`"; }

// Puts diagnostics and the texts they point into in an outcome.
class Report {
 public:
  Report(BuildOutcome& outcome, const std::string& tree, const std::string& fork, const std::string& command)
      : outcome_(outcome), tree_(tree), fork_(fork), command_(command) {}

  // A place in a file of the tree; bytes that are no text, or too many, are left out.
  Span place(std::string_view path, std::string_view bytes, std::size_t begin = 0, std::size_t end = 0);
  Diagnostic& add(std::uint16_t number, Span span, std::string message, std::string label = "");
  // P0109, P0906, or P0907 for a symlink: what the environment refused.
  void fault(const TreeFault& fault);
  void locked();     // P0908
  void overtaken();  // P0908, found when the lock was to be written
  std::string build_command() const;

 private:
  BuildOutcome& outcome_;
  const std::string& tree_;
  const std::string& fork_;
  const std::string& command_;
  std::map<std::string, std::uint32_t, std::less<>> known_;  // texts, by path
};

// What keeps the build from writing. With `check`, files that differ are not in the way.
void report_obstacles(Report& report, const Plan& plan, const Records& records, const BuildOptions& options);

// P0902 for each file that differs, and the diff of them all.
void report_differences(Report& report, BuildOutcome& outcome, const std::string& tree, const Plan& plan,
                        const Records& records, const NextLock& next);

}  // namespace profilec::emit
