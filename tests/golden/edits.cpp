#include "tests/golden/edits.hpp"

namespace profilec::golden {
namespace {

constexpr std::string_view kFile = "--- ";
constexpr std::string_view kOpen = "<<<<<<<";
constexpr std::string_view kMiddle = "=======";
constexpr std::string_view kClose = ">>>>>>>";

std::string_view next_line(std::string_view& rest) {
  const auto end = rest.find('\n');
  const std::string_view line = rest.substr(0, end);
  rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
  return line;
}

// The lines up to the one that is `end`, with their newlines.
bool take_until(std::string_view& rest, std::string_view end, std::string& into) {
  while (!rest.empty()) {
    const std::string_view line = next_line(rest);
    if (line == end) return true;
    into.append(line).push_back('\n');
  }
  return false;
}

std::string replace_once(std::string& text, const std::string& from, const std::string& to) {
  const auto at = text.find(from);
  if (from.empty() || at == std::string::npos) return "is not found:\n" + from;
  if (text.find(from, at + 1) != std::string::npos) return "is found more than once:\n" + from;
  text.replace(at, from.size(), to);
  return {};
}

}  // namespace

std::string apply_edits(std::string_view edits, Files& files) {
  std::string* file = nullptr;
  std::string name;
  while (!edits.empty()) {
    const std::string_view line = next_line(edits);
    if (line.substr(0, kFile.size()) == kFile) {
      name = line.substr(kFile.size());
      const auto found = files.find(name);
      if (found == files.end()) return "there is no file " + name + " to edit";
      file = &found->second;
    } else if (line == kOpen) {
      std::string from;
      std::string to;
      if (!take_until(edits, kMiddle, from) || !take_until(edits, kClose, to)) return "a block is not closed";
      if (file == nullptr) return "a block stands before the first `--- FILE`";
      const std::string problem = replace_once(*file, from, to);
      if (!problem.empty()) return "in " + name + " this " + problem;
    } else if (!line.empty() && line.front() != '#') {
      return "a line belongs to no block: " + std::string(line);
    }
  }
  return {};
}

}  // namespace profilec::golden
