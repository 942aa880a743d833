#include <fmt/format.h>

#include <cerrno>
#include <cstring>
#include <ostream>
#include <string_view>
#include <vector>

#include "compiler/cli/commands.hpp"
#include "compiler/cli/embedded.hpp"
#include "compiler/read/read.hpp"

namespace profilec::cli {
namespace {

constexpr std::string_view kStart = "init/";
constexpr const char* kForks = "forks";

// A source that is there already; empty where there is none. An error but that of a missing folder is given
// back.
std::string source_in(FileSystem& disk, const std::string& folder, int& error) {
  for (const std::string& place : {folder, folder + "/" + kForks}) {
    const ListResult list = disk.list(place);
    if (list.error != 0 && list.error != ENOENT) error = list.error;
    for (const std::string& name : list.names) {
      if (is_source_name(name)) return join(place, name);
    }
  }
  return {};
}

// Writes the files of the start, all or none of them.
class Start {
 public:
  Start(FileSystem& disk, const std::string& folder) : disk_(disk), folder_(folder) {}

  // Returns 0 or an errno; then what was written is gone again.
  int write() {
    int error = make_folder(disk_, folder_);
    if (error == 0) error = forks();
    for (const EmbeddedFile& file : embedded_files()) {
      if (error == 0 && file.name.starts_with(kStart)) {
        error = write(std::string(file.name.substr(kStart.size())), file.text);
      }
    }
    if (error != 0) undo();
    return error;
  }

  // Relative to the folder.
  const std::vector<std::string>& written() const { return written_; }

 private:
  int forks() {
    const Directory::Opened opened = disk_.open_directory(folder_);
    if (opened.directory == nullptr) return opened.error;
    const int error = opened.directory->make_directory(kForks);
    made_forks_ = error == 0;
    return error == EEXIST ? 0 : error;
  }

  int write(const std::string& path, std::string_view text) {
    const Directory::Opened opened = parent(path);
    if (opened.directory == nullptr) return opened.error;
    const int error = opened.directory->write_new(name(path), text);
    if (error != EEXIST) written_.push_back(path);  // a part of it may be there
    return error;
  }

  void undo() {
    for (const std::string& path : written_) {
      if (const Directory::Opened opened = parent(path); opened.directory != nullptr)
        opened.directory->remove_file(name(path));
    }
    if (!made_forks_) return;
    if (const Directory::Opened opened = disk_.open_directory(folder_); opened.directory != nullptr)
      opened.directory->remove_directory(kForks);
  }

  Directory::Opened parent(const std::string& path) {
    return disk_.open_directory(path.find('/') == std::string::npos ? folder_ : folder_ + "/" + kForks);
  }
  static std::string name(const std::string& path) { return path.substr(path.rfind('/') + 1); }

  FileSystem& disk_;
  const std::string& folder_;
  std::vector<std::string> written_;
  bool made_forks_ = false;
};

// As a word of a shell.
std::string word(const std::string& text) {
  static constexpr std::string_view kPlain =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_./+,:@%-";
  if (text.find_first_not_of(kPlain) == std::string::npos) return text;
  std::string quoted = "'";
  for (const char c : text) quoted += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return quoted + "'";
}

void tell(const Start& start, const std::string& folder, std::ostream& out) {
  for (const std::string& path : start.written()) out << "wrote " << join(folder, path) << "\n";
  const std::string there = folder == "." ? "" : " " + word(folder);
  const std::string chosen = folder == "." ? "" : " -C " + word(folder);
  out << fmt::format(
      "\nRead them, then try\n"
      "  profilec check{0}\n"
      "  profilec why gateway-api{1}\n"
      "  profilec build{0}\n",
      there, chosen);
}

}  // namespace

int init(const Options& options, World& world) {
  std::string folder = options.folder.empty() ? "." : options.folder;
  while (folder.size() > 1 && folder.back() == '/') folder.pop_back();
  int error = 0;
  if (const std::string there = source_in(world.disk, folder, error); !there.empty()) {
    world.err << fmt::format("profilec: `{}` is there: `init` begins a catalog where there is none\n", there);
    return kUsage;
  }
  Start start(world.disk, folder);
  if (error == 0) error = start.write();
  if (error != 0) {
    world.err << fmt::format("profilec: cannot begin a catalog in `{}`: {}\n", folder, std::strerror(error));
    return kEnvironment;
  }
  if (!options.quiet) tell(start, folder, world.out);
  return kFine;
}

}  // namespace profilec::cli
