#include "compiler/emit/plan.hpp"

#include <algorithm>
#include <cerrno>
#include <set>

namespace profilec::emit {
namespace {

class Planner {
 public:
  Planner(FileSystem& files, const std::string& place, const TreeOnDisk& tree, const Records& records)
      : files_(files), place_(place), tree_(tree), records_(records) {}

  Plan run(const TreeOutput& output) {
    for (const OutputFile& file : output.files) wanted_.push_back(&file);
    std::sort(wanted_.begin(), wanted_.end(), [](auto a, auto b) { return a->path < b->path; });
    for (const OutputFile* file : wanted_) want(*file);
    plan_.lock_current = records_.current != nullptr;
    for (const DirectoryEntry& entry : tree_.listing.entries) see_at_top(entry);
    for (const auto& [path, directory] : tree_.directories) {
      if (stands_for_file(path)) continue;  // in the way, whatever it holds
      for (const DirectoryEntry& entry : directory.entries) see(directory, path, entry);
    }
    return std::move(plan_);
  }

 private:
  void want(const OutputFile& file);
  void want_over(const OutputFile& file, const TreeDirectory& directory, const std::string& name);
  bool is_leftover(const DirectoryEntry& entry, bool at_top) const;
  void see_at_top(const DirectoryEntry& entry);
  void see(const TreeDirectory& directory, const std::string& parent, const DirectoryEntry& entry);
  void see_regular(const TreeDirectory& directory, std::string path, const std::string& name);
  bool leads_out(const std::string& path);
  bool has_room(const std::string& path);
  bool stands_for_file(std::string_view directory) const {
    for (; !directory.empty(); directory = directory_of(directory)) {
      if (is_wanted(std::string(directory))) return true;
    }
    return false;
  }
  bool unreadable(const std::string& path, int error) {
    if (error == 0 || error == EFBIG) return false;  // what is too long is not ours, and need not be read
    plan_.unreadable.push_back({path, error, true, true});
    return true;
  }
  bool is_wanted(const std::string& path) const {
    const auto at =
        std::lower_bound(wanted_.begin(), wanted_.end(), path,
                         [](const OutputFile* file, const std::string& p) { return file->path < p; });
    return at != wanted_.end() && (*at)->path == path;
  }

  FileSystem& files_;
  const std::string& place_;
  const TreeOnDisk& tree_;
  const Records& records_;
  std::vector<const OutputFile*> wanted_;
  std::set<std::string> in_the_way_;  // where a directory should be
  std::string tree_path_;             // canonical, once it is asked for
  Hasher hasher_;
  std::uint64_t stray_bytes_ = 0;
  Plan plan_;
};

void Planner::want(const OutputFile& file) {
  const TreeDirectory* directory = tree_.find(directory_of(file.path));
  const std::string name(name_of(file.path));
  switch (directory == nullptr ? FileKind::missing : directory->kind(name)) {
    case FileKind::missing:
      if (directory != nullptr || has_room(file.path)) plan_.writes.push_back({&file, false, false, ""});
      return;
    case FileKind::symlink:
      // One that leads out is reported below; another is in the way, and a rename replaces the link itself.
      if (!leads_out(file.path)) plan_.writes.push_back({&file, true, true, ""});
      return;
    case FileKind::regular: want_over(file, *directory, name); return;
    default: plan_.blocked.push_back({file.path, directory->kind(name), false}); return;
  }
}

// Whether the directories on the way to a file are there, or can be made. A link that leads out is reported
// below, anything else here, once.
bool Planner::has_room(const std::string& path) {
  for (std::string_view way = directory_of(path); !way.empty(); way = directory_of(way)) {
    const std::string directory(way);
    const FileKind kind = tree_.kind(way);
    if (tree_.find(way) != nullptr || kind == FileKind::missing) continue;
    const bool fresh = in_the_way_.insert(directory).second;
    if (fresh && !(kind == FileKind::symlink && leads_out(directory)))
      plan_.blocked.push_back({directory, kind, true});
    return false;
  }
  return true;
}

void Planner::want_over(const OutputFile& file, const TreeDirectory& directory, const std::string& name) {
  if (directory.handle->holds(name, file.bytes)) {
    ++plan_.unchanged;
    return;
  }
  ReadResult there = directory.handle->read(name, kLargestFile);
  if (unreadable(file.path, there.error)) return;
  const bool ours = there.error == 0 && records_.ours(file.path, hasher_.hex(there.bytes));
  plan_.writes.push_back({&file, true, !ours, std::move(there.bytes)});
}

// A build writes its journal before anything else that has a temporary name: where there is none, a file of
// such a name is not ours, but for the journal's own.
bool Planner::is_leftover(const DirectoryEntry& entry, bool at_top) const {
  if (!is_temporary(entry.name)) return false;
  if (entry.name == kTemporaryJournal) return at_top && entry.kind == FileKind::regular;
  const bool right_kind = entry.kind == FileKind::regular || (at_top && entry.kind == FileKind::directory);
  return right_kind && records_.has_journal;
}

void Planner::see_at_top(const DirectoryEntry& entry) {
  if (is_leftover(entry, true)) plan_.leftovers.push_back(entry.name);
  if (entry.kind == FileKind::symlink && leads_out(entry.name)) plan_.links.push_back(entry.name);
}

void Planner::see(const TreeDirectory& directory, const std::string& parent, const DirectoryEntry& entry) {
  if (entry.kind == FileKind::directory) return;
  std::string path = joined(parent, entry.name);
  if (entry.kind == FileKind::symlink && leads_out(path)) {
    plan_.links.push_back(std::move(path));
  } else if (is_leftover(entry, false)) {
    plan_.leftovers.push_back(std::move(path));
  } else if (is_wanted(path)) {
    return;
  } else if (entry.kind == FileKind::regular) {
    see_regular(directory, std::move(path), entry.name);
  } else if (is_read_by_argo(entry.name)) {
    plan_.strays.push_back({std::move(path), "", false});
  }
}

// A file that nothing wants: stale if an earlier build left it as it is, else a stray where Argo CD would
// read it.
void Planner::see_regular(const TreeDirectory& directory, std::string path, const std::string& name) {
  const bool listed = records_.lists(path);
  if (!listed && !is_read_by_argo(name)) return;
  ReadResult there;
  const std::uint64_t limit = listed ? kLargestFile : std::min(kLongestText, kMostStrayBytes - stray_bytes_);
  if (directory.handle != nullptr) there = directory.handle->read(name, limit);
  if (unreadable(path, there.error)) return;
  if (listed && there.error == 0 && records_.ours(path, hasher_.hex(there.bytes))) {
    plan_.removals.push_back({std::move(path), std::move(there.bytes)});
  } else if (is_read_by_argo(name)) {
    if (there.bytes.size() > std::min(kLongestText, kMostStrayBytes - stray_bytes_)) there.bytes.clear();
    stray_bytes_ += there.bytes.size();
    plan_.strays.push_back({std::move(path), std::move(there.bytes), listed});
  }
}

bool Planner::leads_out(const std::string& path) {
  if (tree_path_.empty()) tree_path_ = files_.canonical(place_);
  const std::string target = files_.canonical(place_ + "/" + path);
  return target != tree_path_ &&
         !target.starts_with(tree_path_ + "/");  // one that leads nowhere is no better
}

// Whether the disk or the user's rights are to blame; else the file is not one that a build would write.
bool of_the_disk(int error) {
  return error != 0 && error != ENOENT && error != EFBIG && error != EINVAL && error != ELOOP &&
         error != ENOTDIR && error != EISDIR;
}

}  // namespace

bool Records::ours(const std::string& path, const std::string& hash) const {
  return !hash.empty() && (listed().lists(path, hash) || journal.lists(path, hash));
}

NextLock::NextLock(const TreeOutput& output) {
  Hasher hasher;
  std::vector<LockEntry> entries;
  entries.reserve(output.files.size());
  for (const OutputFile& file : output.files) entries.push_back({file.path, hasher.hex(file.bytes)});
  lock = Lock(std::move(entries));
  text = lock.text();
}

Records read_records(TreeOnDisk& tree, const NextLock& next) {
  Records records;
  records.lock_error = ENOENT;
  if (!tree.top) return records;
  ReadResult lock = tree.top->read(kLockName, kLargestFile);
  records.lock_error = lock.error;
  records.lock_text = std::move(lock.bytes);
  if (lock.error == 0 && records.lock_text == next.text) {
    records.current = &next.lock;
  } else {
    records.lock = parse_lock(records.lock_text, LockUse::lock);
  }
  ReadResult journal = tree.top->read(kJournalName, kLargestFile);
  records.has_journal = journal.error != ENOENT;
  records.journal_text = std::move(journal.bytes);
  records.journal = parse_lock(records.journal_text, LockUse::journal).lock;
  if (of_the_disk(lock.error)) records.unreadable = TreeFault{kLockName, lock.error, true, true};
  if (lock.error == EINVAL && tree.top->status(kLockName).kind == FileKind::directory)
    records.unreadable = TreeFault{kLockName, EISDIR, true, true};
  if (of_the_disk(journal.error)) records.unreadable = TreeFault{kJournalName, journal.error, true, true};
  return records;
}

std::vector<std::string> directories_of(const TreeOutput& output, const Records& records) {
  std::set<std::string, std::less<>> all;
  const auto add = [&](std::string_view path) {
    for (path = directory_of(path); !path.empty(); path = directory_of(path)) {
      if (all.contains(path)) return;
      all.emplace(path);
    }
  };
  for (const OutputFile& file : output.files) add(file.path);
  // A current lock lists the same.
  for (const Lock* lock : {&records.lock.lock, &records.journal}) {
    for (const LockEntry& entry : lock->entries()) add(entry.path);
  }
  return {all.begin(), all.end()};
}

Plan make_plan(FileSystem& files, const std::string& place, const TreeOnDisk& tree, const Records& records,
               const TreeOutput& output) {
  return Planner(files, place, tree, records).run(output);
}

}  // namespace profilec::emit
