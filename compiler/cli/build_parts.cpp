#include "compiler/cli/build_parts.hpp"

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cstring>
#include <ostream>

#include "compiler/cli/commands.hpp"
#include "compiler/emit/lock.hpp"

namespace profilec::cli {
namespace {

// Make and Ninja end a name at a blank, a `#`, a `$` or a `:`. (A `%` Ninja takes as it is, and would read
// the backslash that Make wants before it.)
std::string escaped(const std::string& name) {
  std::string out;
  for (const char c : name) {
    if (c == ' ' || c == '#' || c == '\\' || c == ':') out += '\\';
    if (c == '$') out += '$';
    out += c;
  }
  return out;
}

std::vector<std::string> sources_read(const Compilation& compilation, const Setting& setting) {
  std::vector<std::string> read;
  for (const syntax::Tree& tree : compilation.program.trees) {
    read.push_back(join(setting.folder, compilation.sources.file(tree.file).name));
  }
  for (const auto& [path, id] : compilation.manifests) read.push_back(join(setting.folder, path));
  return read;
}

}  // namespace

bool may_be_depfile(const Compilation& compilation, const Setting& setting,
                    const std::vector<std::string>& trees, const std::string& file, World& world) {
  const auto refused = [&](const std::string& what) {
    world.err << "profilec: --depfile would write `" << file << "` over " << what << "\n";
    return false;
  };
  if (world.disk.status(file).kind == FileKind::other) return refused("a device or a pipe");
  const std::string place = world.disk.canonical(file);
  if (place.empty()) return true;
  for (const std::string& name : sources_read(compilation, setting)) {
    if (world.disk.canonical(name) == place) return refused("a source");
  }
  for (const std::string& tree : trees) {
    const std::string top = world.disk.canonical(join(setting.root, tree));
    if (top.empty() || !place.starts_with(top + "/")) continue;
    const std::string name = place.substr(top.size() + 1);
    if (emit::is_output_path(name) || name == emit::kLockName) return refused("a file of the tree");
  }
  return true;
}

std::optional<Shard> read_shard(std::string_view text) {
  const auto slash = text.find('/');
  if (slash == std::string_view::npos) return std::nullopt;
  const auto number = [](std::string_view digits) -> std::size_t {
    std::size_t value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return error == std::errc{} && end == digits.data() + digits.size() ? value : 0;
  };
  const std::size_t index = number(text.substr(0, slash));
  const std::size_t count = number(text.substr(slash + 1));
  if (index == 0 || index > count) return std::nullopt;
  return Shard{index - 1, count};
}

Share share_of(const std::vector<const syntax::Statement*>& variants, const Shard& shard) {
  Share share;
  for (std::size_t i = 0; i < variants.size(); ++i) {
    (i % shard.count == shard.index ? share.here : share.elsewhere).push_back(variants[i]);
  }
  return share;
}

int write_depfile(const Compilation& compilation, const Setting& setting,
                  const std::vector<std::string>& trees, const std::string& file, World& world) {
  if (!may_be_depfile(compilation, setting, trees, file, world)) return kUsage;
  std::string text;
  for (const std::string& tree : trees) {
    text += (text.empty() ? "" : " ") + escaped(join(setting.named_root, join(tree, "catalog.lock")));
  }
  text += ":";
  // The folders themselves: a file that is added to one changes the catalog.
  std::vector<std::string> inputs{setting.folder};
  const std::string forks = join(setting.folder, "forks");
  if (world.disk.status(forks).kind == FileKind::directory) inputs.push_back(forks);
  for (std::string& name : sources_read(compilation, setting)) inputs.push_back(std::move(name));
  for (const std::string& name : inputs) text += " \\\n  " + escaped(name);
  text += "\n";
  // So that one that is gone is a reason to build, and not to stop.
  for (const std::string& name : inputs) text += "\n" + escaped(name) + ":\n";
  const int error = replace_file(world.disk, file, text);
  if (error == 0) return kFine;
  world.err << "profilec: cannot write `" << file << "`: " << std::strerror(error) << "\n";
  return kEnvironment;
}

}  // namespace profilec::cli
