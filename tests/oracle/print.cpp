#include "tests/oracle/print.hpp"

#include <algorithm>

namespace profilec::oracle {
namespace {

// One file on its way; every statement stands on a line of its own.
class File {
 public:
  File(Printed& out, std::string name) : out_(out), name_(std::move(name)) {}
  void line(const std::string& text) {
    out_.files[name_] += text + "\n";
    ++number_;
  }
  void line(const std::string& text, const std::set<std::string>& says) {
    line(text);
    out_.says[{name_, number_}].insert(says.begin(), says.end());
  }

 private:
  Printed& out_;
  std::string name_;
  unsigned number_ = 0;
};

std::string joined(const std::vector<std::string>& names) {
  std::string all;
  for (const auto& name : names) all += (all.empty() ? "" : ", ") + name;
  return all;
}

// What a `provides` line says: the provision, and the need of an object's kind that it implies.
std::set<std::string> says_provides(const std::string& app, const Thing& thing) {
  std::set<std::string> says = {app + " provides " + thing.text()};
  if (thing.sort == Sort::object) says.insert(key_of(app, {Verb::needs, {Sort::kind, thing.kind()}}));
  return says;
}

void print_relations(File& file, const std::string& app, const std::vector<Thing>& provides,
                     const std::vector<Relation>& relations) {
  for (const Thing& thing : provides) file.line("    provides " + thing.text(), says_provides(app, thing));
  for (const Relation& relation : relations) {
    file.line("    " + verb_name(relation.verb) + " " + relation.thing.text(), {key_of(app, relation)});
  }
}

void print_app(File& file, const App& app) {
  file.line("in " + app.home + " {");
  file.line("  app " + app.name + " {", {"app " + app.name});
  const std::string from = app.repo.empty() ? "" : " from \"" + app.repo + "\" at \"v1\"";
  file.line("    path \"apps/" + app.name + "\"" + from, {app.name + " path"});
  if (!app.space.empty()) {
    const Relation implied = {Verb::needs, {Sort::space, app.space}};
    file.line("    namespace " + app.space, {app.name + " namespace", key_of(app.name, implied)});
  }
  if (app.creates_namespace) file.line("    option CreateNamespace", {"app " + app.name});
  if (!app.server.empty()) file.line("    server \"" + app.server + "\"", {app.name + " server"});
  if (!app.project.empty()) file.line("    project " + app.project, {app.name + " project"});
  file.line(app.automated ? "    sync automated" : "    sync manual", {"app " + app.name});
  if (app.wave) file.line("    wave " + std::to_string(*app.wave), {"app " + app.name});
  if (app.support) file.line("    support", {app.name + " support"});
  print_relations(file, app.name, app.provides, app.relations);
  file.line("  }");
  file.line("}");
}

void print_head(File& file, const Model& model) {
  file.line("catalog random {");
  file.line("  tree \"clusters/random\"");
  file.line("  repo \"" + std::string(kRepo) + "\"");
  file.line("  revision \"main\"");
  if (model.project != "default") file.line("  project " + model.project);
  if (!model.roots_project.empty()) file.line("  roots-project " + model.roots_project);
  if (model.application_health) file.line("  argo-cd { application-health }");
  file.line("}");
}

void print_project(File& file, const Project& project) {
  const std::string says = "project " + project.name;
  file.line("project " + project.name + " \"guardrail\" {", {says});
  for (const auto& source : project.sources) {
    file.line("  source \"" + source + "\"", {says + " source " + source});
  }
  for (const auto& to : project.destinations) {
    const std::string space = to.space == "*" ? "\"*\"" : to.space;
    file.line("  destination server \"" + to.server + "\" namespace " + space,
              {says + " destination " + to.server + " " + to.space});
  }
  for (const auto& kind : project.cluster_kinds) {
    file.line("  cluster-kind " + kind, {says + " kind " + kind});
  }
  file.line("}");
}

void print_profiles(File& file, const Model& model) {
  bool first = true;
  for (const Profile& profile : model.profiles) {
    std::string text = first ? "default profile " : "profile ";
    text += profile.name;
    if (!profile.extends.empty()) text += " extends " + joined(profile.extends);
    file.line(text + " { " + joined(profile.layers) + " }", {"profile " + profile.name});
    first = false;
  }
}

void print_placement(File& file, const Placement& placement) {
  std::string reason = "it has to";
  for (const auto& name : placement.named) reason += " `" + name + "`";
  file.line("place " + placement.app + " in " + placement.layer + " because \"" + reason + "\"",
            {"place " + placement.app});
}

void print_external(File& file, const Thing& thing) {
  file.line("external " + thing.text() + " because \"the cloud has it\"", {"external " + thing.text()});
}

void print_override(File& file, const Override& override) {
  file.line("  app " + override.app + " {");
  if (override.wave) {
    file.line("    wave " + std::to_string(*override.wave), {"app " + override.app});
  }
  if (override.automated)
    file.line(*override.automated ? "    sync automated" : "    sync manual", {"app " + override.app});
  for (const Thing& thing : override.no_provides) file.line("    no provides " + thing.text());
  print_relations(file, override.app, override.provides, override.relations);
  file.line("  }");
}

void print_fork(Printed& out, const Fork& fork) {
  File file(out, "forks/" + fork.name + ".profile");
  file.line("fork " + fork.name + " {");
  file.line("  tree \"clusters/" + fork.name + "\"");
  for (const auto& app : fork.drop_apps) file.line("  drop app " + app);
  for (const auto& layer : fork.drop_layers) file.line("  drop layer " + layer);
  for (const auto& thing : fork.externals) print_external(file, thing);
  for (const auto& override : fork.overrides) print_override(file, override);
  for (const auto& app : fork.apps) print_app(file, app);
  for (const Placement& placement : fork.placements) print_placement(file, placement);
  file.line("}");
}

}  // namespace

std::string Printed::text() const {
  std::string all;
  for (const auto& [name, text] : files) all += "# " + name + "\n" + text;
  return all;
}

Printed print(const Model& model) {
  Printed out;
  File file(out, "catalog.profile");
  print_head(file, model);
  for (const Project& project : model.projects) print_project(file, project);
  for (const Layer& layer : model.layers) {
    const std::string after = layer.after.empty() ? "" : " after " + joined(layer.after);
    file.line("layer " + layer.name + after, {"layer " + layer.name});
  }
  print_profiles(file, model);
  for (const Thing& thing : model.externals) print_external(file, thing);
  for (const App& app : model.apps) print_app(file, app);
  for (const Placement& placement : model.placements) print_placement(file, placement);
  for (const Fork& fork : model.forks) print_fork(out, fork);
  return out;
}

}  // namespace profilec::oracle
