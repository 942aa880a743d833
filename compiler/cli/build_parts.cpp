#include "compiler/cli/build_parts.hpp"

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cstring>
#include <ostream>

#include "compiler/cli/commands.hpp"

namespace profilec::cli {
namespace {

// Make and Ninja end a name at a blank, a `#` or a `$`.
std::string escaped(const std::string& name) {
  std::string out;
  for (const char c : name) {
    if (c == ' ' || c == '#' || c == '\\') out += '\\';
    if (c == '$') out += '$';
    out += c;
  }
  return out;
}

}  // namespace

std::optional<Shard> read_shard(std::string_view text) {
  if (text.empty()) return Shard{};
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
  std::string text;
  for (const std::string& tree : trees) {
    text += (text.empty() ? "" : " ") + escaped(join(setting.root, join(tree, "catalog.lock")));
  }
  text += ":";
  // The folder itself: a file that is added to it changes the catalog.
  std::vector<std::string> read{setting.folder};
  for (const syntax::Tree& tree : compilation.program.trees) {
    read.push_back(join(setting.folder, compilation.sources.file(tree.file).name));
  }
  for (const auto& [path, id] : compilation.manifests) read.push_back(join(setting.folder, path));
  for (const std::string& name : read) text += " \\\n  " + escaped(name);
  text += "\n";
  const int error = replace_file(world.disk, file, text);
  if (error == 0) return kFine;
  world.err << "profilec: cannot write `" << file << "`: " << std::strerror(error) << "\n";
  return kEnvironment;
}

}  // namespace profilec::cli
