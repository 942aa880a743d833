#include <algorithm>
#include <ostream>
#include <set>

#include "compiler/cli/commands.hpp"

namespace profilec::cli {

int roots(const Options& options, World& world) {
  if (!options.subject.empty() && !options.profile.empty() && options.subject != options.profile) {
    world.err << "profilec: `roots` is asked for two profiles: `" << options.subject << "`, and `"
              << options.profile << "` with --profile\n";
    return kUsage;
  }
  int status = kFine;
  const std::unique_ptr<Compilation> compilation = compile_one(options, world, status);
  if (compilation == nullptr) return status;
  const Variant& variant = compilation->variants.front();
  const Catalog& catalog = variant.catalog;
  const ProfileId id =
      chosen_profile(catalog, options.subject.empty() ? options.profile : options.subject, world);
  if (!id.valid()) return kUsage;
  const Profile& profile = catalog.profile(id);

  std::set<std::string> used;
  for (const App& app : catalog.apps) {
    if (catalog.in_profile(app, profile)) used.insert(catalog.project_of(app));
  }
  used.insert(catalog.roots_project.said() ? catalog.roots_project.value : catalog.project.value);
  const std::string tree = catalog.tree.value + "/";
  std::vector<std::string> files;
  for (const ProjectPlan& plan : variant.checked.projects) {
    if (plan.used && used.contains(plan.name)) files.push_back(tree + "projects/" + plan.name + ".yaml");
  }
  if (catalog.roots_project.said()) files.push_back(tree + "roots/projects.yaml");
  for (const LayerId layer : variant.checked.order.sequence) {
    if (profile.all_layers.has(layer) && !catalog.layer(layer).apps.empty()) {
      files.push_back(tree + "roots/" + catalog.layer(layer).name + ".yaml");
    }
  }
  if (options.reverse) std::reverse(files.begin(), files.end());
  for (const std::string& file : files) world.out << file << "\n";
  return kFine;
}

}  // namespace profilec::cli
