#include <algorithm>
#include <cerrno>
#include <cstring>
#include <istream>
#include <optional>
#include <ostream>
#include <string_view>

#include "compiler/cli/commands.hpp"
#include "compiler/emit/build.hpp"
#include "compiler/emit/diff.hpp"
#include "compiler/format/format.hpp"
#include "compiler/read/read.hpp"

namespace profilec::cli {
namespace {

class Formatter {
 public:
  Formatter(const Options& options, const Setting& setting, World& world)
      : options_(options), setting_(setting), world_(world) {}

  int run() {
    for (const std::string& path : options_.paths) {
      if (path == "-") {
        standard_input();
      } else if (world_.disk.status(path + "/.").kind == FileKind::directory) {
        folder(path);
      } else {
        file(path);
      }
    }
    return status_;
  }

 private:
  void worse(int status) { status_ = std::max(status_, status); }

  void unread(const std::string& path, int error) {
    SourceSet sources;
    Diagnostics found;
    worse(report_unread(path, error, sources, found) ? kEnvironment : kFailed);
    world_.err << report(sources, found, setting_.report).text;
  }

  void failed(const std::string& path, int error) {
    world_.err << "profilec: `" << path << "`: " << std::strerror(error) << "\n";
    worse(kEnvironment);
  }

  void folder(const std::string& path) {
    const ListResult list = world_.disk.list(path);
    if (list.error != 0) return failed(path, list.error);
    for (const std::string& name : list.names) {
      if (name.front() == '.') continue;
      const std::string below = path + "/" + name;
      const FileStatus status = world_.disk.status(below);
      if (status.error != 0) failed(below, status.error);
      if (status.kind == FileKind::directory) folder(below);
      if (status.kind == FileKind::regular && is_source_name(name)) file(below);
    }
  }

  // The text in the one form; nothing where it cannot be read, which is reported.
  std::optional<std::string> formatted(const std::string& name, std::string text) {
    SourceSet sources;
    Diagnostics found;
    const FileId id = sources.add({name, std::move(text), false});
    std::optional<std::string> result;
    if (check_text(sources, id, found)) {
      ParsedFile parsed = parse_file(sources, id);
      found.append(std::move(parsed.found));
      if (!found.has_errors()) result = format(sources, parsed.tree);
    }
    world_.err << report(sources, found, setting_.report).text;
    if (!result) worse(kFailed);
    return result;
  }

  void standard_input() {
    if (world_.in == nullptr) return failed("-", EBADF);
    std::string text(kMaxFileBytes + 1, '\0');
    world_.in->read(text.data(), static_cast<std::streamsize>(text.size()));
    text.resize(static_cast<std::size_t>(world_.in->gcount()));
    if (text.size() > kMaxFileBytes) return unread("standard input", EFBIG);
    const auto result = formatted("standard input", text);
    if (!result) return;
    if (options_.check || options_.diff) {
      differs("standard input", text, *result);
    } else {
      world_.out << *result;
    }
  }

  void file(const std::string& path) {
    const ReadResult read = world_.disk.read(path, kMaxFileBytes);
    if (read.error != 0) return unread(path, read.error);
    const auto result = formatted(path, read.bytes);
    if (!result) return;
    if (options_.check || options_.diff) {
      differs(path, read.bytes, *result);
    } else if (*result != read.bytes) {
      replace(path, *result);
    }
  }

  void differs(const std::string& path, const std::string& before, const std::string& after) {
    if (before == after) return;
    if (options_.check) worse(kFailed);
    if (options_.diff) {
      const std::string diff = emit::unified_diff({path, before}, {path, after});
      world_.out << (setting_.color_out ? emit::colour_diff(diff) : diff);
    } else {
      world_.out << path << "\n";
    }
  }

  void replace(const std::string& path, const std::string& text) {
    const int error = replace_file(world_.disk, path, text);
    if (error != 0) return failed(path, error);
    if (!options_.quiet) world_.out << path << "\n";
  }

  const Options& options_;
  const Setting& setting_;
  World& world_;
  int status_ = kFine;
};

}  // namespace

int fmt(const Options& options, World& world) {
  return Formatter(options, settle(options, world), world).run();
}

}  // namespace profilec::cli
