#include "tests/golden/folder.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace profilec::golden {
namespace fs = std::filesystem;

namespace {

std::string take(Files& files, const std::string& name) {
  const auto found = files.find(name);
  if (found == files.end()) return {};
  std::string text = std::move(found->second);
  files.erase(found);
  return text;
}

std::vector<std::string> read_lines(const std::string& text) {
  std::vector<std::string> all;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) all.push_back(line);
  return all;
}

}  // namespace

std::string read_text(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  return std::move(text).str();
}

Files read_files(const std::string& folder) {
  Files files;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (!entry.is_regular_file()) continue;
    files[fs::relative(entry.path(), folder).generic_string()] = read_text(entry.path().string());
  }
  return files;
}

std::vector<std::string> entries(const std::string& folder) {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(folder)) names.push_back(entry.path().filename().string());
  std::sort(names.begin(), names.end());
  return names;
}

Case read_case(const std::string& folder) {
  Case out;
  Files own = read_files(folder);
  std::string base = take(own, "base");
  const std::string edits = take(own, "edits");
  out.commands = read_lines(take(own, "commands"));
  if (out.commands.empty()) out.commands.emplace_back("check --notes");
  out.expected = take(own, "expected.txt");
  take(own, "README.md");
  base = base.substr(0, base.find('\n'));
  if (!base.empty()) {
    const fs::path start = fs::path(folder) / base;
    if (!fs::is_directory(start)) {
      out.problem = "there is no base " + base;
      return out;
    }
    Case from = read_case(start.string());
    out.files = std::move(from.files);
    out.problem = from.problem;
  }
  for (auto& [name, text] : own) out.files[name] = std::move(text);
  if (out.problem.empty()) out.problem = apply_edits(edits, out.files);
  return out;
}

}  // namespace profilec::golden
