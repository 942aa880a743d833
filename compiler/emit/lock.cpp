#include "compiler/emit/lock.hpp"

#include <algorithm>
#include <array>

#include "compiler/source/ascii.hpp"

namespace profilec::emit {
namespace {

constexpr std::size_t kHashLength = 64;

bool is_hash(std::string_view text) {
  return text.size() == kHashLength && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

// What is wrong with a line, empty where nothing is.
std::string fault_of(std::string_view line) {
  if (line.size() < kHashLength + 3 || !is_hash(line.substr(0, kHashLength))) return "no SHA-256 and path";
  const std::string_view between = line.substr(kHashLength, 2);
  if (between != "  " && between != " *") return "no SHA-256 and path";
  return is_output_path(line.substr(kHashLength + 2)) ? "" : "a path that no build writes";
}

}  // namespace

Lock::Lock(std::vector<LockEntry> entries) : entries_(std::move(entries)) {
  std::sort(entries_.begin(), entries_.end());
  entries_.erase(std::unique(entries_.begin(), entries_.end()), entries_.end());
}

bool Lock::lists(const std::string& path) const {
  const auto at =
      std::lower_bound(entries_.begin(), entries_.end(), path,
                       [](const LockEntry& entry, const std::string& p) { return entry.path < p; });
  return at != entries_.end() && at->path == path;
}

bool Lock::lists(const std::string& path, const std::string& hash) const {
  return std::binary_search(entries_.begin(), entries_.end(), LockEntry{path, hash});
}

std::string Lock::text() const {
  std::string out;
  std::size_t size = 0;
  for (const LockEntry& entry : entries_) size += entry.hash.size() + entry.path.size() + 3;
  out.reserve(size);
  for (const LockEntry& entry : entries_) {
    out += entry.hash;
    out += "  ";
    out += entry.path;
    out += '\n';
  }
  return out;
}

ParsedLock parse_lock(std::string_view text, LockUse use) {
  ParsedLock result;
  std::vector<LockEntry> entries;
  const auto fault = [&](std::size_t begin, std::size_t end, std::string what) {
    if (result.fault) return;
    result.fault = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end), std::move(what)};
  };
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const std::string_view line = text.substr(begin, end - begin);
    if (std::string wrong = fault_of(line); !wrong.empty()) {
      fault(begin, end, std::move(wrong));
    } else if (end == text.size()) {
      fault(begin, end, "a last line cut short");
    } else {
      entries.push_back(
          {std::string(line.substr(kHashLength + 2)), std::string(line.substr(0, kHashLength))});
    }
    begin = end + 1;
  }
  result.lock = Lock(std::move(entries));
  if (use == LockUse::lock) {
    const auto& all = result.lock.entries();
    const auto twice = std::adjacent_find(
        all.begin(), all.end(), [](const LockEntry& a, const LockEntry& b) { return a.path == b.path; });
    if (twice != all.end()) {
      const std::size_t at = text.find("  " + twice->path + "\n");
      fault(at - kHashLength, at + 2 + twice->path.size(), "a path listed with two hashes");
    }
  }
  return result;
}

bool is_output_path(std::string_view path) {
  static constexpr std::array<std::string_view, 3> kRooms = {"layers/", "roots/", "projects/"};
  const bool inside =
      std::any_of(kRooms.begin(), kRooms.end(), [&](auto room) { return path.starts_with(room); });
  if (!inside) return false;
  const bool odd = std::any_of(path.begin(), path.end(), [](char c) { return is_control(c) || c == '\\'; });
  if (odd) return false;
  return is_inner_path(path);
}

bool is_inner_path(std::string_view path) {
  for (std::size_t begin = 0; begin <= path.size();) {
    const std::size_t end = std::min(path.find('/', begin), path.size());
    const std::string_view part = path.substr(begin, end - begin);
    if (part.empty() || part == "." || part == "..") return false;
    begin = end + 1;
  }
  return true;
}

}  // namespace profilec::emit
