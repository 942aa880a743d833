#include "compiler/emit/apply.hpp"

#include <algorithm>
#include <cerrno>
#include <set>

namespace profilec::emit {
namespace {

using Failure = std::optional<TreeFault>;

constexpr int kMostTries = 1000;

Failure failure(std::string path, int error) {
  if (error == 0) return std::nullopt;
  return TreeFault{std::move(path), error, true};
}

class Apply {
 public:
  Apply(TreeOnDisk& tree, const Plan& plan, const Records& records, const NextLock& next)
      : tree_(tree), plan_(plan), records_(records), next_(next) {}

  Failure run() {
    if (Failure failed = prepare()) {
      undo();
      return failed;
    }
    if (Failure failed = replace_all()) return failed;
    if (Failure failed = remove_stale()) return failed;
    if (Failure failed = remove_empty_directories()) return failed;
    // The journal becomes the lock when the build is sealed: from here on it lists what stands, and nothing
    // else.
    return journal_text_ == next_.text ? std::nullopt : write_journal(next_.text);
  }

 private:
  // A file beside the one it will replace.
  struct Temporary {
    Directory* directory;
    std::string name;
    const std::string* path;
  };
  // A directory that was not there: filled under another name, so that its files need no renaming one by one.
  struct Fresh {
    std::string name;  // in the top directory of the tree, which no Application reads
    std::string path;
  };

  Failure prepare();
  Failure remove_leftovers();
  Failure check_removals();
  std::vector<std::string> directories_to_go() const;
  Failure write_journal(const std::string& text);
  Failure make_directory(const std::string& path);
  Failure make_fresh(const std::string& path);
  Failure write_files();
  Failure replace_all();
  void remove_from(std::size_t fresh, std::size_t temporary);
  Failure remove_stale();
  Failure remove_empty_directories();
  void undo();
  bool is_fresh(std::string_view directory) const { return fresh_paths_.contains(directory); }
  // Goes on to the next name while there is something of that name, which is not ours.
  template <typename Make>
  int under_free_name(std::string& name, Make make) {
    int error = EEXIST;
    for (int tries = 0; error == EEXIST && tries < kMostTries; ++tries) {
      name = std::string(kTemporaryPrefix) + std::to_string(names_++);
      error = make();
    }
    return error;
  }
  // A new file under a temporary name. Where it fails for another reason than EEXIST a part of it may be
  // there.
  int write_beside(Directory& directory, const std::string& bytes, std::string& name) {
    return under_free_name(name, [&] { return directory.write_new(name, bytes); });
  }
  Directory& handle(std::string_view directory) { return *tree_.directories.find(directory)->second.handle; }

  TreeOnDisk& tree_;
  const Plan& plan_;
  const Records& records_;
  const NextLock& next_;
  std::string journal_text_;
  std::size_t names_ = 0;
  std::vector<Temporary> temporaries_;
  std::vector<Fresh> fresh_;
  std::set<std::string, std::less<>> fresh_paths_;  // of those and of all below them
};

// A temporary directory with all it holds. No symlink is followed, and nothing but our own builds makes one.
int remove_tree(Directory& parent, const std::string& name) {
  {
    const Directory::Opened opened = parent.open(name);
    if (opened.error != 0) return opened.error;
    const DirectoryListing listing = opened.directory->list();
    if (listing.error != 0) return listing.error;
    for (const DirectoryEntry& entry : listing.entries) {
      const bool directory = entry.kind == FileKind::directory;
      const int error =
          directory ? remove_tree(*opened.directory, entry.name) : opened.directory->remove_file(entry.name);
      if (error != 0) return error;
    }
  }
  return parent.remove_directory(name);
}

// Whatever may well fail (a full disk, a folder that is read-only) happens here, before a file is replaced.
Failure Apply::prepare() {
  if (Failure failed = check_removals()) return failed;
  if (Failure failed = remove_leftovers()) return failed;
  std::vector<LockEntry> entries = next_.lock.entries();
  const auto& before = records_.journal.entries();
  entries.insert(entries.end(), before.begin(), before.end());
  journal_text_ = Lock(std::move(entries)).text();
  if (!records_.has_journal || records_.journal_text != journal_text_) {
    if (Failure failed = write_journal(journal_text_)) return failed;
  }
  for (const Write& write : plan_.writes) {
    if (Failure failed = make_directory(std::string(directory_of(write.file->path)))) return failed;
  }
  return write_files();
}

// What is only removed would otherwise show that it cannot be when files have been replaced already.
Failure Apply::check_removals() {
  std::set<std::string_view> parents;
  for (const Removal& removal : plan_.removals) parents.insert(directory_of(removal.path));
  const std::vector<std::string> going = directories_to_go();
  for (const std::string& path : going) parents.insert(directory_of(path));
  for (const std::string_view parent : parents) {
    Directory& directory = parent.empty() ? *tree_.top : handle(parent);
    if (Failure failed = failure(std::string(parent), directory.writable())) return failed;
  }
  return std::nullopt;
}

Failure Apply::remove_leftovers() {
  for (const std::string& path : plan_.leftovers) {
    const std::string_view directory = directory_of(path);
    Directory& parent = directory.empty() ? *tree_.top : handle(directory);
    const std::string name(name_of(path));
    const bool filled = directory.empty() && tree_.top_kind(name) == FileKind::directory;
    const int error = filled ? remove_tree(parent, name) : parent.remove_file(name);
    if (error != 0) return failure(path, error);
  }
  return std::nullopt;
}

Failure Apply::write_journal(const std::string& text) {
  std::string temporary(kTemporaryJournal);
  int error = tree_.top->write_new(temporary, text);
  if (error == EEXIST) error = write_beside(*tree_.top, text, temporary);
  if (error == EEXIST) return failure(kJournalName, error);
  if (error == 0) error = tree_.top->rename(temporary, kJournalName);
  if (error != 0) tree_.top->remove_file(temporary);
  return failure(kJournalName, error);
}

// The directory of a file to be written, and those above it.
Failure Apply::make_directory(const std::string& path) {
  if (tree_.directories.contains(path)) return std::nullopt;
  const std::string above(directory_of(path));
  if (!above.empty()) {
    if (Failure failed = make_directory(above)) return failed;
  }
  if (!is_fresh(above)) return make_fresh(path);
  const std::string name(name_of(path));
  int error = handle(above).make_directory(name);
  Directory::Opened opened;
  if (error == 0) opened = handle(above).open(name);
  if (error == 0) error = opened.error;
  if (error != 0) return failure(path, error);
  tree_.directories[path].handle = std::move(opened.directory);
  fresh_paths_.insert(path);
  return std::nullopt;
}

Failure Apply::make_fresh(const std::string& path) {
  const std::string_view above = directory_of(path);
  const FileKind there = above.empty() ? tree_.top_kind(path) : tree_.kind(path);
  if (there != FileKind::missing) return failure(path, there == FileKind::symlink ? ELOOP : ENOTDIR);
  if (!above.empty()) {
    if (Failure failed = failure(path, handle(above).writable())) return failed;
  }
  std::string name;
  const int error = under_free_name(name, [&] { return tree_.top->make_directory(name); });
  if (error != 0) return failure(path, error);
  fresh_.push_back({name, path});
  Directory::Opened opened = tree_.top->open(name);
  if (opened.error != 0) return failure(path, opened.error);
  tree_.directories[path].handle = std::move(opened.directory);
  fresh_paths_.insert(path);
  return std::nullopt;
}

Failure Apply::write_files() {
  for (const Write& write : plan_.writes) {
    const std::string& path = write.file->path;
    const std::string_view parent = directory_of(path);
    Directory& directory = handle(parent);
    if (is_fresh(parent)) {
      const int error = directory.write_new(std::string(name_of(path)), write.file->bytes);
      if (error != 0) return failure(path, error);
      continue;
    }
    std::string name;
    const int error = write_beside(directory, write.file->bytes, name);
    if (error != EEXIST) temporaries_.push_back({&directory, name, &path});
    if (error != 0) return failure(path, error);
  }
  return std::nullopt;
}

// Where this fails, what has been replaced is whole and in the journal; the rest must not lie about.
Failure Apply::replace_all() {
  for (std::size_t i = 0; i < fresh_.size(); ++i) {
    const std::string_view above = directory_of(fresh_[i].path);
    Directory& parent = above.empty() ? *tree_.top : handle(above);
    const int error = tree_.top->move(fresh_[i].name, parent, std::string(name_of(fresh_[i].path)));
    if (error == 0) continue;
    remove_from(i, 0);
    return failure(fresh_[i].path, error);
  }
  for (std::size_t i = 0; i < temporaries_.size(); ++i) {
    const Temporary& file = temporaries_[i];
    const int error = file.directory->rename(file.name, std::string(name_of(*file.path)));
    if (error == 0) continue;
    remove_from(fresh_.size(), i);
    return failure(*file.path, error);
  }
  return std::nullopt;
}

void Apply::remove_from(std::size_t fresh, std::size_t temporary) {
  for (; fresh < fresh_.size(); ++fresh) remove_tree(*tree_.top, fresh_[fresh].name);
  for (; temporary < temporaries_.size(); ++temporary) {
    temporaries_[temporary].directory->remove_file(temporaries_[temporary].name);
  }
}

Failure Apply::remove_stale() {
  for (const Removal& removal : plan_.removals) {
    const int error = handle(directory_of(removal.path)).remove_file(std::string(name_of(removal.path)));
    if (error != 0 && error != ENOENT) return failure(removal.path, error);
  }
  return std::nullopt;
}

// Directories that a build of ours filled and this one does not; what is below a directory comes before it.
std::vector<std::string> Apply::directories_to_go() const {
  std::set<std::string, std::less<>> ours;
  const auto add = [](auto& set, std::string_view path) {
    for (path = directory_of(path); !path.empty(); path = directory_of(path)) set.emplace(path);
  };
  for (const Lock* lock : {&records_.lock.lock, &records_.journal}) {
    for (const LockEntry& entry : lock->entries()) add(ours, entry.path);
  }
  std::set<std::string, std::less<>> used;
  for (const LockEntry& entry : next_.lock.entries()) add(used, entry.path);
  std::vector<std::string> going;
  for (auto path = ours.rbegin(); path != ours.rend(); ++path) {
    if (!used.contains(*path) && tree_.directories.contains(*path)) going.push_back(*path);
  }
  return going;
}

// One that turns out not to be empty stays.
Failure Apply::remove_empty_directories() {
  for (const std::string& path : directories_to_go()) {
    const std::string_view above = directory_of(path);
    Directory& parent = above.empty() ? *tree_.top : handle(above);
    const int error = parent.remove_directory(std::string(name_of(path)));
    const bool stays = error == ENOTEMPTY || error == EEXIST || error == ENOENT || error == EBUSY;
    if (error != 0 && !stays) return failure(path, error);
  }
  return std::nullopt;
}

void Apply::undo() {
  remove_from(0, 0);
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
                               const NextLock& next) {
  return Apply(tree, plan, records, next).run();
}

}  // namespace profilec::emit
