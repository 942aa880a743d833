#include "compiler/emit/apply.hpp"

#include <algorithm>
#include <cerrno>
#include <set>

namespace profilec::emit {
namespace {

using Failure = std::optional<TreeFault>;

Failure failure(std::string path, int error) {
  if (error == 0) return std::nullopt;
  return TreeFault{std::move(path), error, true};
}

class Apply {
 public:
  Apply(TreeOnDisk& tree, const Plan& plan, const Records& records, MadeDirectories& made)
      : tree_(tree), plan_(plan), records_(records), made_(made) {}

  Failure run() {
    if (Failure failed = prepare()) {
      undo();
      return failed;
    }
    if (Failure failed = rename_all()) return failed;
    if (Failure failed = remove_stale()) return failed;
    if (Failure failed = remove_empty_directories()) return failed;
    // The journal becomes the lock when the build is sealed: from here on it lists what stands, and nothing
    // else.
    return journal_text_ == plan_.lock_text ? std::nullopt : write_journal(plan_.lock_text);
  }

 private:
  struct Temporary {
    Directory* directory;
    std::string name;
    std::string final_name;
    const std::string* path;
  };

  Failure prepare();
  Failure remove_leftovers();
  Failure check_removals();
  Failure write_journal(const std::string& text);
  Failure make_directory(const std::string& path);
  Failure write_temporaries();
  Failure rename_all();
  Failure remove_stale();
  Failure remove_empty_directories();
  void undo();
  Directory& handle(std::string_view directory) { return *tree_.directories.find(directory)->second.handle; }

  TreeOnDisk& tree_;
  const Plan& plan_;
  const Records& records_;
  MadeDirectories& made_;
  std::string journal_text_;
  std::vector<Temporary> temporaries_;
};

// Whatever may well fail (a full disk, a folder that is read-only) happens here, before a file is replaced.
Failure Apply::prepare() {
  if (Failure failed = check_removals()) return failed;
  if (Failure failed = remove_leftovers()) return failed;
  std::vector<LockEntry> entries = plan_.next.entries();
  const auto& before = records_.journal.entries();
  entries.insert(entries.end(), before.begin(), before.end());
  journal_text_ = Lock(std::move(entries)).text();
  if (!records_.has_journal || records_.journal_text != journal_text_) {
    if (Failure failed = write_journal(journal_text_)) return failed;
  }
  for (const Write& write : plan_.writes) {
    if (Failure failed = make_directory(std::string(directory_of(write.file->path)))) return failed;
  }
  return write_temporaries();
}

Failure Apply::check_removals() {
  for (const Removal& removal : plan_.removals) {
    const std::string_view directory = directory_of(removal.path);
    if (Failure failed = failure(std::string(directory), handle(directory).writable())) return failed;
  }
  return std::nullopt;
}

Failure Apply::remove_leftovers() {
  for (const std::string& path : plan_.leftovers) {
    const std::string_view directory = directory_of(path);
    Directory& parent = directory.empty() ? *tree_.top : handle(directory);
    if (Failure failed = failure(path, parent.remove_file(std::string(name_of(path))))) return failed;
  }
  return std::nullopt;
}

Failure Apply::write_journal(const std::string& text) {
  const std::string temporary = std::string(kTemporaryPrefix) + "journal";
  int error = tree_.top->write_new(temporary, text);
  if (error == 0) error = tree_.top->rename(temporary, kJournalName);
  if (error != 0) tree_.top->remove_file(temporary);
  return failure(kJournalName, error);
}

Failure Apply::make_directory(const std::string& path) {
  if (tree_.directories.contains(path)) return std::nullopt;
  const std::string above(directory_of(path));
  if (!above.empty()) {
    if (Failure failed = make_directory(above)) return failed;
  }
  Directory& parent = above.empty() ? *tree_.top : handle(above);
  Directory::Opened opened = made_.make(parent, std::string(name_of(path)));
  if (opened.error != 0) return failure(path, opened.error);
  tree_.directories[path].handle = std::move(opened.directory);
  return std::nullopt;
}

Failure Apply::write_temporaries() {
  temporaries_.reserve(plan_.writes.size());
  for (const Write& write : plan_.writes) {
    const std::string& path = write.file->path;
    Directory& directory = handle(directory_of(path));
    std::string name = std::string(kTemporaryPrefix) + std::to_string(temporaries_.size());
    temporaries_.push_back({&directory, std::move(name), std::string(name_of(path)), &path});
    const int error = directory.write_new(temporaries_.back().name, write.file->bytes);
    if (error != 0) return failure(path, error);
  }
  return std::nullopt;
}

Failure Apply::rename_all() {
  for (std::size_t i = 0; i < temporaries_.size(); ++i) {
    const Temporary& file = temporaries_[i];
    const int error = file.directory->rename(file.name, file.final_name);
    if (error == 0) continue;
    // What has been replaced is whole and in the journal; the rest must not lie about.
    for (; i < temporaries_.size(); ++i) temporaries_[i].directory->remove_file(temporaries_[i].name);
    return failure(*file.path, error);
  }
  return std::nullopt;
}

Failure Apply::remove_stale() {
  for (const Removal& removal : plan_.removals) {
    const int error = handle(directory_of(removal.path)).remove_file(std::string(name_of(removal.path)));
    if (error != 0 && error != ENOENT) return failure(removal.path, error);
  }
  return std::nullopt;
}

// Directories that a build of ours filled and that nothing is left in. One that turns out not to be empty
// stays.
Failure Apply::remove_empty_directories() {
  std::set<std::string, std::less<>> ours;
  const auto add = [](auto& set, std::string_view path) {
    for (path = directory_of(path); !path.empty(); path = directory_of(path)) set.emplace(path);
  };
  for (const Lock* lock : {&records_.lock.lock, &records_.journal}) {
    for (const LockEntry& entry : lock->entries()) add(ours, entry.path);
  }
  for (const std::string& path : plan_.leftovers) add(ours, path);
  std::set<std::string, std::less<>> used;
  for (const LockEntry& entry : plan_.next.entries()) add(used, entry.path);
  for (auto path = ours.rbegin(); path != ours.rend(); ++path) {  // what is below a directory comes after it
    if (used.contains(*path) || !tree_.directories.contains(*path)) continue;
    const std::string_view above = directory_of(*path);
    Directory* parent = above.empty() ? tree_.top.get() : tree_.directories.find(above)->second.handle.get();
    if (parent == nullptr) continue;
    const int error = parent->remove_directory(std::string(name_of(*path)));
    const bool stays = error == ENOTEMPTY || error == EEXIST || error == ENOENT || error == EBUSY;
    if (error != 0 && !stays) return failure(*path, error);
  }
  return std::nullopt;
}

void Apply::undo() {
  for (const Temporary& file : temporaries_) file.directory->remove_file(file.name);
  if (!records_.has_journal) tree_.top->remove_file(kJournalName);
}

}  // namespace

Directory::Opened MadeDirectories::make(Directory& parent, const std::string& name) {
  const int error = parent.make_directory(name);
  if (error != 0 && error != EEXIST) return {nullptr, error};
  if (error == 0) made_.push_back({&parent, name});
  return parent.open(name);
}

Directory& MadeDirectories::keep(std::unique_ptr<Directory> parent) {
  kept_.push_back(std::move(parent));
  return *kept_.back();
}

void MadeDirectories::undo() {
  for (auto made = made_.rbegin(); made != made_.rend(); ++made) made->parent->remove_directory(made->name);
  made_.clear();
}

std::optional<TreeFault> make_top(FileSystem& files, const std::string& root, const std::string& path,
                                  TreeOnDisk& tree, MadeDirectories& made) {
  Directory::Opened opened = files.open_directory(root);
  if (opened.error != 0) return TreeFault{root, opened.error, false};
  for (std::size_t begin = 0; begin < path.size();) {
    const std::size_t end = std::min(path.find('/', begin), path.size());
    Directory& parent = made.keep(std::move(opened.directory));
    opened = made.make(parent, path.substr(begin, end - begin));
    if (opened.error != 0) return TreeFault{path.substr(0, end), opened.error, false};
    begin = end + 1;
  }
  tree.top = std::move(opened.directory);
  return std::nullopt;
}

std::optional<TreeFault> apply(TreeOnDisk& tree, const Plan& plan, const Records& records,
                               MadeDirectories& made) {
  return Apply(tree, plan, records, made).run();
}

}  // namespace profilec::emit
