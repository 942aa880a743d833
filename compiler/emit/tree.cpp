#include "compiler/emit/tree.hpp"

#include <algorithm>
#include <array>
#include <cerrno>

namespace profilec::emit {
namespace {

// Nobody nests layers this deep; a tree that does would use up the descriptors of the process.
constexpr int kDeepestDirectory = 64;

bool by_name(const DirectoryEntry& a, const DirectoryEntry& b) { return a.name < b.name; }

FileKind kind_in(const std::vector<DirectoryEntry>& sorted, std::string_view name) {
  const auto at =
      std::lower_bound(sorted.begin(), sorted.end(), name,
                       [](const DirectoryEntry& entry, std::string_view n) { return entry.name < n; });
  return at != sorted.end() && at->name == name ? at->kind : FileKind::missing;
}

class Scan {
 public:
  Scan(TreeOnDisk& tree, const std::vector<std::string>& keeps) : tree_(tree), keeps_(keeps) {}

  void enter(Directory& parent, const std::string& name, const std::string& path, int depth) {
    if (depth > kDeepestDirectory) return fault(path, ENAMETOOLONG);
    Directory::Opened opened = parent.open(name);
    if (opened.error != 0) return fault(path, opened.error);
    DirectoryListing listing = opened.directory->list();
    if (listing.error != 0) return fault(path, listing.error);
    std::sort(listing.entries.begin(), listing.entries.end(), by_name);
    for (const DirectoryEntry& entry : listing.entries) {
      if (entry.kind == FileKind::directory) {
        enter(*opened.directory, entry.name, joined(path, entry.name), depth + 1);
      }
    }
    TreeDirectory& directory = tree_.directories[path];
    const bool has_leftover =
        std::any_of(listing.entries.begin(), listing.entries.end(),
                    [](const DirectoryEntry& entry) { return is_temporary(entry.name); });
    directory.entries = std::move(listing.entries);
    const bool kept = has_leftover || std::binary_search(keeps_.begin(), keeps_.end(), path);
    if (kept) directory.handle = std::move(opened.directory);
  }

 private:
  void fault(const std::string& path, int error) { tree_.faults.push_back({path, error, true, true}); }

  TreeOnDisk& tree_;
  const std::vector<std::string>& keeps_;
};

}  // namespace

std::string_view directory_of(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string_view::npos ? std::string_view{} : path.substr(0, slash);
}

std::string_view name_of(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string_view::npos ? path : path.substr(slash + 1);
}

std::string joined(std::string_view directory, std::string_view name) {
  std::string path(directory);
  if (!path.empty()) path += '/';
  path += name;
  return path;
}

bool is_read_by_argo(std::string_view name) {
  static constexpr std::array<std::string_view, 4> kExtensions = {".yaml", ".yml", ".json", ".jsonnet"};
  return name == "Kustomization" ||
         std::any_of(kExtensions.begin(), kExtensions.end(), [&](auto end) { return name.ends_with(end); });
}

bool is_temporary(std::string_view name) {
  if (!name.starts_with(kTemporaryPrefix)) return false;
  const std::string_view number = name.substr(kTemporaryPrefix.size());
  return name == kTemporaryJournal ||
         (!number.empty() && number.find_first_not_of("0123456789") == std::string_view::npos);
}

FileKind TreeDirectory::kind(std::string_view name) const { return kind_in(entries, name); }

const TreeDirectory* TreeOnDisk::find(std::string_view directory) const {
  const auto at = directories.find(directory);
  return at == directories.end() ? nullptr : &at->second;
}

FileKind TreeOnDisk::kind(std::string_view path) const {
  const TreeDirectory* directory = find(directory_of(path));
  return directory == nullptr ? FileKind::missing : directory->kind(name_of(path));
}

FileKind TreeOnDisk::top_kind(std::string_view name) const { return kind_in(listing.entries, name); }

void open_top(FileSystem& files, const std::string& root, const std::string& tree, TreeOnDisk& result) {
  Directory::Opened opened = files.open_directory(root);
  if (opened.error == ENOENT) return;
  if (opened.error != 0) {
    result.faults.push_back({root, opened.error, false, true});
    return;
  }
  for (std::size_t begin = 0; begin < tree.size();) {
    const std::size_t end = std::min(tree.find('/', begin), tree.size());
    const std::string part = tree.substr(begin, end - begin);
    Directory::Opened next = opened.directory->open(part);
    if (next.error == ENOENT) return;
    if (next.error != 0) {
      const bool link = opened.directory->status(part).kind == FileKind::symlink;
      result.faults.push_back({tree.substr(0, end), link ? ELOOP : next.error, false, true});
      return;
    }
    opened = std::move(next);
    begin = end + 1;
  }
  result.top = std::move(opened.directory);
}

void scan(TreeOnDisk& result, const std::vector<std::string>& keeps) {
  if (!result.top) return;
  result.listing = result.top->list();
  if (result.listing.error != 0) {
    result.faults.push_back({"", result.listing.error, true, true});
    return;
  }
  std::sort(result.listing.entries.begin(), result.listing.entries.end(), by_name);
  Scan walk(result, keeps);
  for (const char* room : {"layers", "projects", "roots"}) {
    const FileKind kind = result.top_kind(room);
    if (kind == FileKind::directory) {
      walk.enter(*result.top, room, room, 1);
    } else if (kind == FileKind::symlink) {
      result.faults.push_back({room, ELOOP, true, true});
    } else if (kind != FileKind::missing) {
      result.faults.push_back({room, ENOTDIR, true, true});
    }
  }
}

}  // namespace profilec::emit
