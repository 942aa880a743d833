// Files in memory to read a catalog from; nothing can be written to it.
#pragma once

#include <cerrno>
#include <map>
#include <set>
#include <string>

#include "compiler/source/file_system.hpp"

namespace profilec::oracle {

class MemoryFiles final : public FileSystem {
 public:
  // By path relative to the folder `.`.
  explicit MemoryFiles(const std::map<std::string, std::string>& files) : files_(files) {}

  FileStatus status(const std::string& path) override {
    const std::string name = plain(path);
    const auto found = files_.find(name);
    if (found != files_.end()) return {FileKind::regular, found->second.size(), 0};
    return {is_folder(name) ? FileKind::directory : FileKind::missing, 0, 0};
  }

  ReadResult read(const std::string& path, std::uint64_t limit) override {
    const auto found = files_.find(plain(path));
    if (found == files_.end()) return {"", ENOENT};
    if (found->second.size() > limit) return {"", EFBIG};
    return {found->second, 0};
  }

  ListResult list(const std::string& directory) override {
    const std::string name = plain(directory);
    if (!is_folder(name)) return {{}, ENOENT};
    const std::string prefix = name.empty() ? "" : name + "/";
    std::set<std::string> names;
    for (const auto& [path, bytes] : files_) {
      if (!path.starts_with(prefix)) continue;
      const std::string rest = path.substr(prefix.size());
      names.insert(rest.substr(0, rest.find('/')));
    }
    return {{names.begin(), names.end()}, 0};
  }

  std::string canonical(const std::string& path) override {
    const std::string name = plain(path);
    if (!files_.contains(name) && !is_folder(name)) return "";
    return name.empty() ? "/catalog" : "/catalog/" + name;
  }

  Directory::Opened open_directory(const std::string&) override { return {nullptr, EROFS}; }

 private:
  static std::string plain(std::string path) {
    if (path.starts_with("/catalog")) path.erase(0, 8);
    while (path.starts_with("./")) path.erase(0, 2);
    while (path.starts_with("/")) path.erase(0, 1);
    while (path.ends_with("/")) path.pop_back();
    return path == "." ? "" : path;
  }
  bool is_folder(const std::string& name) const {
    if (name.empty()) return true;
    const auto next = files_.lower_bound(name + "/");
    return next != files_.end() && next->first.starts_with(name + "/");
  }
  const std::map<std::string, std::string>& files_;
};

}  // namespace profilec::oracle
