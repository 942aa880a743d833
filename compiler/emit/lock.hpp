// The lock: what the last build wrote, as `sha256sum -c` reads it. The same form serves the journal, which
// lists what an unfinished build may have left (docs/decisions/writing-a-tree.md).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace profilec::emit {

inline constexpr const char* kLockName = "catalog.lock";
inline constexpr const char* kJournalName = ".catalog.lock.next";

struct LockEntry {
  std::string path;
  std::string hash;
  friend bool operator==(const LockEntry&, const LockEntry&) = default;
  friend auto operator<=>(const LockEntry&, const LockEntry&) = default;
};

// Sorted, without duplicates. A journal may hold several hashes of one path.
class Lock {
 public:
  Lock() = default;
  explicit Lock(std::vector<LockEntry> entries);

  const std::vector<LockEntry>& entries() const { return entries_; }
  bool lists(const std::string& path) const;
  bool lists(const std::string& path, const std::string& hash) const;
  std::string text() const;

 private:
  std::vector<LockEntry> entries_;
};

struct LockFault {
  std::uint32_t begin = 0;  // the line that cannot be read
  std::uint32_t end = 0;
  std::string text;
};

struct ParsedLock {
  Lock lock;                       // of the lines that could be read
  std::optional<LockFault> fault;  // the first that could not
};

// A path listed twice is a fault of a lock; of a journal it is not. A path that is no output path is always
// one: a lock that was tampered with must not lead the build out of the tree.
enum class LockUse { lock, journal };
ParsedLock parse_lock(std::string_view text, LockUse use);

// Relative, without `.`, `..` and empty parts.
bool is_inner_path(std::string_view path);

// An inner path below layers/, roots/ or projects/, without characters that `sha256sum` would escape.
bool is_output_path(std::string_view path);

}  // namespace profilec::emit
