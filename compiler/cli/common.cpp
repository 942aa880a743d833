// What several commands do alike.
#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <ostream>

#include "compiler/cli/commands.hpp"
#include "compiler/source/text.hpp"

namespace profilec::cli {
namespace {

bool knows_forks(const Compilation& compilation, const Options& options, World& world) {
  const ByName& forks = compilation.declarations.forks;
  for (const std::string& name : options.forks) {
    if (forks.contains(name) || compilation.declarations.incomplete) continue;
    const std::vector<std::string> known = fork_names(compilation);
    const auto near = nearest(name, std::vector<std::string_view>(known.begin(), known.end()));
    world.err << fmt::format("profilec: there is no fork `{}`; ", name)
              << (known.empty()  ? "the catalog has no forks"
                  : near.empty() ? "the forks are " + quoted_list(known, 8)
                                 : "did you mean `" + near.front() + "`?")
              << "\n";
    return false;
  }
  return true;
}

}  // namespace

std::unique_ptr<Compilation> compile_one(const Options& options, World& world, int& status,
                                         bool in_spite_of_errors) {
  if (options.forks.size() > 1) {
    world.err << "profilec: `" << options.command << "` answers for one fork at a time\n";
    status = kUsage;
    return nullptr;
  }
  const Setting setting = settle(options, world);
  CompileOptions compile_options;
  compile_options.folder = setting.folder;
  compile_options.with_catalog = options.forks.empty();
  compile_options.forks = options.forks.empty() ? ForkChoice::none : ForkChoice::named;
  compile_options.fork_names = options.forks;
  std::unique_ptr<Compilation> compilation = compile(world.disk, compile_options);
  if (compilation->facts != nullptr && !knows_forks(*compilation, options, world)) {
    status = kUsage;
    return nullptr;
  }
  const Reported reported = report(compilation->sources, compilation->diagnostics, setting.report);
  world.err << reported.text;
  status = compilation->environment_failed ? kEnvironment : reported.failed ? kFailed : kFine;
  if (compilation->variants.empty()) return nullptr;
  const bool answers =
      status == kFailed && in_spite_of_errors && !compilation->variants.front().catalog.incomplete;
  if (status != kFine && !answers) return nullptr;
  return compilation;
}

namespace {

void no_profile(const std::string& name, const std::vector<std::string>& names, World& world) {
  const auto near = nearest(name, std::vector<std::string_view>(names.begin(), names.end()));
  world.err << fmt::format("profilec: there is no profile `{}`; ", name)
            << (near.empty() ? "the profiles are " + quoted_list(names, 8)
                             : "did you mean `" + near.front() + "`?")
            << "\n";
}

}  // namespace

ProfileId chosen_profile(const Catalog& catalog, const std::string& name, World& world) {
  ProfileId by_default;
  std::vector<std::string> names;
  for (std::uint32_t i = 0; i < catalog.profiles.size(); ++i) {
    const Profile& profile = catalog.profiles[i];
    if (profile.dropped) continue;
    if (profile.name == name) return {i};
    if (profile.is_default) by_default = {i};
    names.push_back(profile.name);
  }
  if (name.empty()) return by_default;
  no_profile(name, names, world);
  return {};
}

bool knows_names(const Compilation& compilation, const Options& options, World& world) {
  if (!knows_forks(compilation, options, world)) return false;
  const ByName& profiles = compilation.declarations.profiles;
  if (options.profile.empty() || profiles.contains(options.profile)) return true;
  std::vector<std::string> names;
  for (const auto& [name, statement] : profiles) names.push_back(name);
  no_profile(options.profile, names, world);
  return false;
}

void keep_profile(const Options& options, bool errors_stay, Diagnostics& found) {
  if (options.profile.empty()) return;
  std::erase_if(found.all(), [&](const Diagnostic& one) {
    const bool stays = errors_stay && one.severity() == Severity::error;
    return !stays && !one.profiles.empty() &&
           std::find(one.profiles.begin(), one.profiles.end(), options.profile) == one.profiles.end();
  });
}

Shown compile_shown(const Options& options, World& world, int& status) {
  Shown shown{compile_one(options, world, status, true), {}};
  if (shown.compilation == nullptr || options.profile.empty()) return shown;
  shown.only = chosen_profile(shown.variant().catalog, options.profile, world);
  if (shown.only.valid()) return shown;
  status = kUsage;
  return {};
}

std::string join(const std::string& folder, const std::string& name) {
  return folder.empty() || folder == "." ? name : folder + "/" + name;
}

int make_folder(FileSystem& disk, const std::string& folder) {
  std::string parent = folder.rfind('/', 0) == 0 ? "/" : ".";
  for (std::size_t begin = 0; begin < folder.size();) {
    const std::size_t end = std::min(folder.find('/', begin), folder.size());
    const std::string name = folder.substr(begin, end - begin);
    begin = end + 1;
    if (name.empty()) continue;
    const std::string path = parent == "/" ? "/" + name : parent + "/" + name;
    if (disk.status(path).kind == FileKind::missing) {
      const Directory::Opened opened = disk.open_directory(parent);
      if (opened.directory == nullptr) return opened.error;
      const int error = opened.directory->make_directory(name);
      if (error != 0 && error != EEXIST) return error;
    }
    parent = path;
  }
  return 0;
}

int replace_file(FileSystem& disk, const std::string& path, const std::string& text) {
  // What a link leads to is replaced, not the link.
  const std::string target = disk.canonical(path);
  const std::string& full = target.empty() ? path : target;
  const auto slash = full.rfind('/');
  const std::string name = slash == std::string::npos ? full : full.substr(slash + 1);
  const std::string folder = slash == std::string::npos ? "." : slash == 0 ? "/" : full.substr(0, slash);
  const Directory::Opened opened = disk.open_directory(folder);
  if (opened.directory == nullptr) return opened.error;
  Directory& directory = *opened.directory;
  const std::string temporary = ".profilec-tmp-" + name;
  directory.remove_file(temporary);
  int error = directory.write_new(temporary, text);
  if (error == EEXIST) return error;
  if (error == 0 && !target.empty()) error = directory.copy_permissions(name, temporary);
  if (error == 0) error = directory.rename(temporary, name);
  if (error != 0) directory.remove_file(temporary);
  return error;
}

}  // namespace profilec::cli
