#include "tests/properties/planted.hpp"

#include <algorithm>

#include "tests/oracle/generate.hpp"
#include "tests/oracle/memory_files.hpp"
#include "tests/oracle/print.hpp"

namespace profilec::properties {
namespace {

using oracle::App;
using oracle::Layer;
using oracle::Model;
using oracle::Profile;

App app_in(const std::string& name, const std::string& layer) {
  App app;
  app.name = name;
  app.home = layer;
  return app;
}

std::set<std::string> codes_of(const Compilation& compilation, Severity severity) {
  std::set<std::string> codes;
  for (const Diagnostic& diagnostic : compilation.diagnostics.all()) {
    if (diagnostic.severity() == severity) codes.insert(code_name(diagnostic.code));
  }
  return codes;
}

}  // namespace

std::optional<Planted> plant(std::uint64_t seed) {
  Planted planted{oracle::generate_valid(seed), ""};
  Model& model = planted.model;
  model.forks.clear();
  model.application_health = false;
  model.projects.clear();
  model.project = "default";
  model.roots_project.clear();
  for (App& app : model.apps) {
    app.wave.reset();
    app.automated = true;
    app.project.clear();
  }
  for (const Profile& profile : model.profiles) {
    if (!profile.layers.empty()) planted.layer = profile.layers.back();
  }
  if (planted.layer.empty()) return std::nullopt;
  model.layers.push_back({"late", {planted.layer}});
  model.layers.push_back({"away", {}});
  for (Profile& profile : model.profiles) {
    const auto& layers = profile.layers;
    if (std::find(layers.begin(), layers.end(), planted.layer) != layers.end())
      profile.layers.push_back("late");
  }
  model.apps.push_back(app_in("in-late", "late"));
  model.apps.push_back(app_in("in-away", "away"));
  App provider = app_in(Planted::kProvider, planted.layer);
  provider.provides.push_back({oracle::Sort::capability, "planted"});
  App consumer = app_in(Planted::kConsumer, planted.layer);
  consumer.relations.push_back({oracle::Verb::needs, {oracle::Sort::capability, "planted"}});
  model.apps.push_back(provider);
  model.apps.push_back(consumer);
  return planted;
}

App& find(Model& model, const std::string& name) {
  return *std::find_if(model.apps.begin(), model.apps.end(),
                       [&](const App& app) { return app.name == name; });
}

std::unique_ptr<Compilation> compiled(const Model& model) {
  const oracle::Printed printed = oracle::print(model);
  oracle::MemoryFiles files(printed.files);
  CompileOptions options;
  options.forks = ForkChoice::all;
  return compile(files, options);
}

std::set<std::string> errors_of(const Compilation& compilation) {
  return codes_of(compilation, Severity::error);
}

std::set<std::string> warnings_of(const Compilation& compilation) {
  return codes_of(compilation, Severity::warning);
}

}  // namespace profilec::properties
