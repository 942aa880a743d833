#include "tests/emit/memory_disk.hpp"

#include <cerrno>

namespace profilec::emit {
namespace {

// The same path without `/` or `/.` at its end.
std::string plain(std::string path) {
  if (path.ends_with("/.")) path.pop_back();
  if (path.size() > 1 && path.ends_with('/')) path.pop_back();
  return path;
}

class MemoryDirectory final : public Directory {
 public:
  MemoryDirectory(MemoryDisk& disk, std::string path) : disk_(disk), path_(std::move(path)) {}
  MemoryDirectory(const MemoryDirectory&) = delete;
  MemoryDirectory& operator=(const MemoryDirectory&) = delete;
  ~MemoryDirectory() override {
    if (!locked_) return;
    const auto here = disk_.nodes.find(path_);
    if (here != disk_.nodes.end()) here->second.lock_holders = 0;
  }

  DirectoryListing list() override {
    if (const int error = disk_.operation()) return {{}, error};
    DirectoryListing listing;
    const std::string prefix = path_ == "/" ? "/" : path_ + "/";
    for (auto at = disk_.nodes.upper_bound(prefix); at != disk_.nodes.end() && at->first.starts_with(prefix);
         ++at) {
      const std::string name = at->first.substr(prefix.size());
      if (name.find('/') == std::string::npos) listing.entries.push_back({name, at->second.kind});
    }
    return listing;
  }

  FileStatus status(const std::string& name) override {
    if (const int error = disk_.operation()) return {FileKind::missing, 0, error};
    const auto* node = disk_.find(at(name));
    return node == nullptr ? FileStatus{} : FileStatus{node->kind, node->bytes.size(), 0};
  }

  Opened open(const std::string& name) override {
    if (const int error = disk_.operation()) return {nullptr, error};
    const auto* node = disk_.find(at(name));
    if (node == nullptr) return {nullptr, ENOENT};
    if (node->kind != FileKind::directory) return {nullptr, ENOTDIR};
    return {std::make_unique<MemoryDirectory>(disk_, at(name)), 0};
  }

  ReadResult read(const std::string& name, std::uint64_t limit) override {
    if (const int error = disk_.operation()) return {"", error};
    const auto* node = disk_.find(at(name));
    if (node == nullptr) return {"", ENOENT};
    if (node->kind == FileKind::symlink) return {"", ELOOP};
    if (node->kind != FileKind::regular) return {"", EINVAL};
    if (node->bytes.size() > limit) return {"", EFBIG};
    return {node->bytes, 0};
  }

  bool holds(const std::string& name, std::string_view bytes) override {
    if (disk_.operation() != 0) return false;
    const auto* node = disk_.find(at(name));
    return node != nullptr && node->kind == FileKind::regular && node->bytes == bytes;
  }

  int writable() override { return disk_.operation(); }

  int make_directory(const std::string& name) override {
    if (const int error = disk_.operation()) return error;
    if (disk_.find(at(name)) != nullptr) return EEXIST;
    if (disk_.full()) return ENOSPC;
    return change(name, {FileKind::directory, "", 0, 0});
  }

  int write_new(const std::string& name, std::string_view bytes) override {
    if (disk_.find(at(name)) != nullptr) return EEXIST;
    // Killed or failing within: half of it is there.
    change(name, {FileKind::regular, std::string(bytes.substr(0, bytes.size() / 2)), 0, 0});
    if (const int error = disk_.operation()) return error;
    if (disk_.full()) return ENOSPC;
    return change(name, {FileKind::regular, std::string(bytes), 0, 0});
  }

  int rename(const std::string& from, const std::string& to) override {
    if (const int error = disk_.operation()) return error;
    const auto* node = disk_.find(at(from));
    if (node == nullptr) return ENOENT;
    const auto* there = disk_.find(at(to));
    if (there != nullptr && there->kind == FileKind::directory) return EISDIR;
    change(to, *node);
    disk_.nodes.erase(at(from));
    return 0;
  }

  int move(const std::string& from, Directory& parent, const std::string& to) override {
    if (const int error = disk_.operation()) return error;
    const std::string source = at(from);
    const std::string target = dynamic_cast<MemoryDirectory&>(parent).at(to);
    if (disk_.find(source) == nullptr) return ENOENT;
    if (disk_.find(target) != nullptr) return ENOTEMPTY;
    ++disk_.changes;
    std::map<std::string, MemoryDisk::Node> moved;
    for (const auto& [path, node] : disk_.nodes) {
      if (path == source || path.starts_with(source + "/")) moved[target + path.substr(source.size())] = node;
    }
    std::erase_if(disk_.nodes, [&](const auto& one) {
      return one.first == source || one.first.starts_with(source + "/");
    });
    disk_.nodes.merge(moved);
    return 0;
  }

  int copy_permissions(const std::string& from, const std::string& to) override {
    if (const int error = disk_.operation()) return error;
    return disk_.find(at(from)) == nullptr || disk_.find(at(to)) == nullptr ? ENOENT : 0;
  }

  int remove_file(const std::string& name) override {
    if (const int error = disk_.operation()) return error;
    const auto* node = disk_.find(at(name));
    if (node == nullptr) return ENOENT;
    if (node->kind == FileKind::directory) return EISDIR;
    ++disk_.changes;
    disk_.nodes.erase(at(name));
    return 0;
  }

  int remove_directory(const std::string& name) override {
    if (const int error = disk_.operation()) return error;
    const auto here = disk_.nodes.find(at(name));
    if (here == disk_.nodes.end()) return ENOENT;
    const auto next = disk_.nodes.upper_bound(at(name) + "/");
    if (next != disk_.nodes.end() && next->first.starts_with(at(name) + "/")) return ENOTEMPTY;
    ++disk_.changes;
    disk_.nodes.erase(here);
    return 0;
  }

  int sync() override {
    ++disk_.syncs;
    return disk_.operation();
  }

  int try_lock(bool shared) override {
    if (const int error = disk_.operation()) return error;
    int& holders = disk_.nodes.at(path_).lock_holders;
    if (holders == -1 || (holders > 0 && !shared)) return EWOULDBLOCK;
    holders = shared ? holders + 1 : -1;
    locked_ = true;
    return 0;
  }

 private:
  std::string at(const std::string& name) const { return path_ == "/" ? "/" + name : path_ + "/" + name; }

  int change(const std::string& name, MemoryDisk::Node node) {
    ++disk_.changes;
    node.changed = disk_.operations();
    disk_.nodes[at(name)] = std::move(node);
    return 0;
  }

  MemoryDisk& disk_;
  std::string path_;
  bool locked_ = false;
};

}  // namespace

void MemoryDisk::put_directory(const std::string& path) {
  if (path.empty() || nodes.contains(path)) return;
  put_directory(path.substr(0, path.rfind('/')));
  nodes[path] = {FileKind::directory, "", 0, 0};
}

void MemoryDisk::put(const std::string& path, const std::string& bytes) {
  put_directory(path.substr(0, path.rfind('/')));
  nodes[path] = {FileKind::regular, bytes, 0, 0};
}

void MemoryDisk::put_link(const std::string& path, const std::string& target) {
  put_directory(path.substr(0, path.rfind('/')));
  nodes[path] = {FileKind::symlink, target, 0, 0};
}

std::map<std::string, std::string> MemoryDisk::files() const {
  std::map<std::string, std::string> all;
  for (const auto& [path, node] : nodes) {
    if (node.kind == FileKind::regular) all[path] = node.bytes;
  }
  return all;
}

void MemoryDisk::fail_at(int operation, int error) {
  calm();
  fail_at_ = operation;
  error_ = error;
}

void MemoryDisk::kill_at(int operation) {
  calm();
  kill_at_ = operation;
}

void MemoryDisk::full_from(int operation) {
  calm();
  full_from_ = operation;
}

void MemoryDisk::calm() {
  full_from_ = 0;
  operations_ = 0;
  fail_at_ = 0;
  kill_at_ = 0;
}

int MemoryDisk::operation() {
  ++operations_;
  if (operations_ == kill_at_) throw Killed();
  return operations_ == fail_at_ ? error_ : 0;
}

const MemoryDisk::Node* MemoryDisk::find(const std::string& path) const {
  const auto at = nodes.find(plain(path));
  return at == nodes.end() ? nullptr : &at->second;
}

FileStatus MemoryDisk::status(const std::string& path) {
  if (const int error = operation()) return {FileKind::missing, 0, error};
  const Node* node = find(path);
  if (node == nullptr) return {};
  return {node->kind, node->bytes.size(), 0, path.starts_with(other_device) ? 2U : 1U};
}

ReadResult MemoryDisk::read(const std::string& path, std::uint64_t limit) {
  if (const int error = operation()) return {"", error};
  const Node* node = find(path);
  if (node == nullptr) return {"", ENOENT};
  if (node->kind != FileKind::regular) return {"", EINVAL};
  if (node->bytes.size() > limit) return {"", EFBIG};
  return {node->bytes, 0};
}

ListResult MemoryDisk::list(const std::string& directory) {
  Directory::Opened opened = open_directory(directory);
  if (opened.error != 0) return {{}, opened.error};
  ListResult result;
  for (DirectoryEntry& entry : opened.directory->list().entries)
    result.names.push_back(std::move(entry.name));
  return result;
}

std::string MemoryDisk::canonical(const std::string& path) {
  const Node* node = find(path);
  if (node == nullptr) return "";
  return node->kind == FileKind::symlink ? canonical(node->bytes) : path;
}

Directory::Opened MemoryDisk::open_directory(const std::string& path) {
  if (const int error = operation()) return {nullptr, error};
  const Node* node = find(path);
  if (node == nullptr) return {nullptr, ENOENT};
  if (node->kind != FileKind::directory) return {nullptr, ENOTDIR};
  return {std::make_unique<MemoryDirectory>(*this, plain(path)), 0};
}

}  // namespace profilec::emit
