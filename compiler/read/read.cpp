#include "compiler/read/read.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <string_view>

#include "compiler/source/ascii.hpp"
#include "compiler/source/text.hpp"

namespace profilec {
namespace {

constexpr std::string_view kExtension = ".profile";

// A mistake that no text can show: the place is an empty file of that name.
Diagnostic& at_file(std::uint16_t code, const std::string& name, std::string message, SourceSet& sources,
                    Diagnostics& diagnostics) {
  const FileId file = sources.add({name, "", false});
  return diagnostics.add(Code{code}, Span{file, 0, 0}, std::move(message));
}

class Reader {
 public:
  Reader(FileSystem& disk, std::string folder, SourceSet& sources, Diagnostics& diagnostics)
      : disk_(disk), folder_(std::move(folder)), sources_(sources), diagnostics_(diagnostics) {}

  ReadFolder run() {
    const FileStatus status = disk_.status(folder_ + "/.");
    if (status.kind != FileKind::directory) {
      no_folder(status);
      return std::move(out_);
    }
    canonical_ = disk_.canonical(folder_);
    directory("");
    const FileStatus forks = disk_.status(folder_ + "/forks");
    const bool elsewhere = forks.kind == FileKind::symlink && !inside(folder_ + "/forks");
    if (forks.error != 0) {
      unreadable("forks", forks.error);
    } else if (elsewhere) {
      leads_out("forks");
    } else if (forks.kind != FileKind::missing) {
      directory("forks/");
    }
    if (!seen_any_ && !out_.environment_failed) {
      failure(110, fmt::format("no `.profile` file in `{}`", folder_),
              "a catalog is a folder of `*.profile` files; `profilec init` begins one");
    }
    return std::move(out_);
  }

 private:
  void failure(std::uint16_t code, std::string message, std::string help = "", const std::string& name = "") {
    Diagnostic& added =
        at_file(code, name.empty() ? folder_ : name, std::move(message), sources_, diagnostics_);
    if (!help.empty()) added.help.push_back(std::move(help));
  }

  void unreadable(const std::string& name, int error) {
    out_.environment_failed = true;
    at_file(109, name, fmt::format("`{}` cannot be read: {}", name, std::strerror(error)), sources_,
            diagnostics_);
  }

  void no_folder(const FileStatus& status) {
    if (status.error != 0 && status.error != ENOTDIR) return unreadable(folder_, status.error);
    const bool file = disk_.status(folder_).kind == FileKind::regular;
    failure(110,
            file ? fmt::format("`{}` is a file, not a folder", folder_)
                 : fmt::format("there is no folder `{}`", folder_),
            "name the folder that holds the catalog's `*.profile` files");
  }

  void directory(const std::string& below) {
    const ListResult list = disk_.list(folder_ + "/" + below);
    const bool no_folder = list.error == ENOTDIR || list.error == ENOENT || list.error == ELOOP;
    if (!below.empty() && no_folder) {
      failure(111, fmt::format("`{}` is not a folder", below.substr(0, below.size() - 1)),
              "what stands there is read as the forks of the catalog: put them in a folder", below);
      return;
    }
    if (list.error != 0) return unreadable(below.empty() ? folder_ : below, list.error);
    for (const std::string& name : list.names) {
      if (!is_source_name(name)) continue;
      seen_any_ = true;
      if (out_.files.size() >= kMaxFiles) {
        failure(115, fmt::format("more than {} `.profile` files", kMaxFiles), "", below + name);
        return;
      }
      file(below + name);
      if (bytes_ > kMaxCatalogBytes) {
        failure(115, fmt::format("more than {} MiB of sources", kMaxCatalogBytes / kMiB), "", below + name);
        out_.files.clear();
        return;
      }
    }
  }

  void leads_out(const std::string& name) {
    const bool dangling = disk_.canonical(folder_ + "/" + name).empty();
    failure(111,
            dangling ? fmt::format("`{}` is a link to a file that is not there", name)
                     : fmt::format("`{}` is a link that leads out of the catalog's folder", name),
            dangling ? "remove the link, or put back what it leads to"
                     : "put the file itself there: what a catalog says must be in its repository",
            name);
  }

  void file(const std::string& name) {
    const std::string path = folder_ + "/" + name;
    const FileStatus status = disk_.status(path);
    if (status.kind == FileKind::symlink && !inside(path)) {
      leads_out(name);
      return;
    }
    ReadResult read = status.error != 0 ? ReadResult{"", status.error} : disk_.read(path, kMaxFileBytes);
    if (read.error != 0) {
      if (report_unread(name, read.error, sources_, diagnostics_)) out_.environment_failed = true;
    } else {
      bytes_ += read.bytes.size();
      const FileId id = sources_.add({name, std::move(read.bytes), false});
      if (check_text(sources_, id, diagnostics_)) out_.files.push_back(id);
    }
  }

  bool inside(const std::string& path) const {
    const std::string target = disk_.canonical(path);
    return !target.empty() && target.rfind(canonical_ + "/", 0) == 0;
  }

  FileSystem& disk_;
  std::string folder_;
  std::string canonical_;
  SourceSet& sources_;
  Diagnostics& diagnostics_;
  ReadFolder out_;
  bool seen_any_ = false;
  std::uint64_t bytes_ = 0;
};

}  // namespace

bool report_unread(const std::string& name, int error, SourceSet& sources, Diagnostics& diagnostics) {
  const auto say = [&](std::uint16_t code, std::string message) -> Diagnostic& {
    return at_file(code, name, std::move(message), sources, diagnostics);
  };
  if (error == EFBIG) {
    say(108, fmt::format("`{}` is larger than {} MiB", name, kMaxFileBytes / kMiB))
        .help.push_back("split it: the files of a folder are read as one");
    return false;
  }
  if (error == EINVAL || error == EISDIR) {
    say(111, fmt::format("`{}` is not a regular file", name)).help.push_back("only regular files are read");
    return false;
  }
  say(109, fmt::format("`{}` cannot be read: {}", name, std::strerror(error)))
      .help.push_back(error == ENOENT ? "name a file that is there"
                                      : "make it readable for who runs the compiler");
  return true;
}

ReadManifest read_manifest_file(FileSystem& disk, const std::string& folder, const std::string& path,
                                Span written, SourceSet& sources, Diagnostics& diagnostics) {
  const auto refuse = [&](std::uint16_t code, std::string message, std::string help) {
    diagnostics.add(Code{code}, written, std::move(message)).help.push_back(std::move(help));
    return ReadManifest{{}, code == 109};
  };
  const auto unreadable = [&](int error) {
    return refuse(109, fmt::format("`{}` cannot be read: {}", path, std::strerror(error)),
                  "make it, and the folders above it, readable for who runs the compiler");
  };
  if (path.empty())
    return refuse(216, "the path of the manifest is empty", "name the file of an Application");
  if (path.front() == '/' || ("/" + path + "/").find("/../") != std::string::npos) {
    return refuse(810, fmt::format("`{}` leads out of the catalog's folder", path),
                  "move the file into the folder, and write its path from there");
  }
  const std::string full = folder + "/" + path;
  const std::string target = disk.canonical(full);
  if (target.empty()) {
    const int error = disk.status(full).error;
    if (error != 0 && error != ENAMETOOLONG && error != ELOOP) return unreadable(error);
    return refuse(801, fmt::format("there is no file `{}`", path),
                  "the path is relative to the catalog's folder");
  }
  if (target.rfind(disk.canonical(folder) + "/", 0) != 0) {
    return refuse(810, fmt::format("`{}` leads out of the catalog's folder", path),
                  "put the file itself there: what a catalog says must be in its repository");
  }
  ReadResult read = disk.read(full, kMaxManifestBytes);
  if (read.error == EINVAL || read.error == EISDIR) {
    return refuse(810, fmt::format("`{}` is not a regular file", path), "name the file of an Application");
  }
  if (read.error == EFBIG) {
    return refuse(801, fmt::format("`{}` is larger than {} MiB", path, kMaxManifestBytes / kMiB),
                  "an Application is never that long: name its own file");
  }
  if (read.error != 0) return unreadable(read.error);
  return {sources.add({path, std::move(read.bytes), false}), false};
}

bool check_text(const SourceSet& sources, FileId file, Diagnostics& diagnostics) {
  const std::string_view text = sources.file(file).text;
  const auto report = [&](std::uint16_t code, std::size_t at, std::size_t length, std::string message,
                          std::string help) {
    const auto begin = static_cast<std::uint32_t>(at);
    Diagnostic& added = diagnostics.add(
        Code{code}, Span{file, begin, begin + static_cast<std::uint32_t>(length)}, std::move(message));
    added.help.push_back(std::move(help));
    return false;
  };
  // A binary file is one because of its NULs, whatever stands before them.
  auto control = std::find(text.begin(), text.end(), '\0');
  if (control == text.end()) {
    control = std::find_if(text.begin(), text.end(),
                           [](char c) { return is_control(c) && c != '\t' && c != '\n' && c != '\r'; });
  }
  if (control != text.end()) {
    const auto byte = static_cast<unsigned>(static_cast<unsigned char>(*control));
    return report(107, static_cast<std::size_t>(control - text.begin()), 1,
                  byte == 0 ? std::string("a NUL byte: this is a binary file")
                            : fmt::format("the control character U+{:04X}", byte),
                  byte == 0 ? "a `.profile` file is UTF-8 text"
                            : fmt::format("remove it; in a string write `\\u{{{:x}}}`", byte));
  }
  if (const std::size_t bad = first_invalid_utf8(text); bad != std::string_view::npos) {
    return report(106, bad, 1,
                  fmt::format("the byte 0x{:02X} is not UTF-8",
                              static_cast<unsigned>(static_cast<unsigned char>(text[bad]))),
                  "save the file as UTF-8");
  }
  if (text.substr(0, 3) == "\xEF\xBB\xBF") {
    return report(113, 0, 3, "a byte order mark at the start of the file",
                  "save the file as UTF-8 without one");
  }
  if (const std::size_t cr = text.find('\r'); cr != std::string_view::npos) {
    const bool crlf = cr + 1 < text.size() && text[cr + 1] == '\n';
    return report(112, cr, 1, crlf ? "the lines end in CR LF" : "a bare carriage return",
                  "end lines in LF alone; in Git `*.profile text eol=lf` in .gitattributes keeps them so");
  }
  return true;
}

bool is_source_name(std::string_view name) {
  return name.size() > kExtension.size() && name.front() != '.' && name.ends_with(kExtension);
}

ReadFolder read_folder(FileSystem& disk, const std::string& folder, SourceSet& sources,
                       Diagnostics& diagnostics) {
  return Reader(disk, folder, sources, diagnostics).run();
}

}  // namespace profilec
