#include "tests/check_rules/support.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "compiler/check/hub.hpp"
#include "compiler/check/rules.hpp"

namespace profilec::test {
namespace {

std::string applied(const SourceSet& sources, const Fix& fix) {
  std::string out;
  for (const Edit& edit : fix.edits) {
    const std::string old(sources.text(edit.span));
    out += " [" + old + "] -> [" + edit.text + "]";
  }
  return out;
}

std::string text_of(const SourceSet& sources, const Findings& all, const std::vector<int>& but = {}) {
  std::string out;
  for (const Diagnostic& one : all) {
    if (std::find(but.begin(), but.end(), one.code.number) != but.end()) continue;
    out += code_name(one.code) + " " + one.message + "\n";
    for (const Label& label : one.labels) {
      EXPECT_TRUE(label.span.valid()) << one.message;
      std::string at(sources.text(label.span));
      at = at.substr(0, at.find('\n'));
      out += "  at " + at + (label.text.empty() ? "" : " : " + label.text) + "\n";
    }
    for (const std::string& profile : one.profiles) out += "  profile " + profile + "\n";
    for (const std::string& note : one.notes) out += "  note: " + note + "\n";
    for (const std::string& help : one.help) out += "  help: " + help + "\n";
    for (const Fix& fix : one.fixes) out += "  fix: " + fix.title + ":" + applied(sources, fix) + "\n";
  }
  return out;
}

Catalog resolved(Pipeline& pipeline, const std::string& fork) {
  Catalog catalog = pipeline.catalog(fork);
  EXPECT_EQ(text_of(pipeline.sources, pipeline.diagnostics.all()), "");
  return catalog;
}

std::string entry(std::string_view what, const std::string& value, const std::string& comment) {
  return std::string(what) + " " + value + (comment.empty() ? "" : " # " + comment) + "\n";
}

std::string kinds(std::string_view what, const std::vector<PlannedKind>& list) {
  std::string out;
  for (const PlannedKind& one : list) out += entry(what, one.group + "/" + one.kind, one.comment);
  return out;
}

}  // namespace

std::string with_apps(const std::string& apps, const std::string& body) {
  return "catalog ai { tree \"clusters/ai\"; repo \"https://github.com/example/ai.git\"; revision \"main\"; "
         "project platform }\n"
         "project platform\nlayer platform\ndefault profile all { platform }\n" +
         body + "\nin platform {\n" + apps + "\n}\n";
}

std::string rules_say(const std::string& text, const std::string& fork) {
  Pipeline pipeline(text);
  const Catalog catalog = resolved(pipeline, fork);
  Diagnostics found;
  check_settled_rules(catalog, rules::SourceViews(catalog), found);
  check_declared_rules(catalog, nullptr, found);
  return text_of(pipeline.sources, found.all());
}

std::string rules_say_of_manifest(const std::string& spec) {
  const std::string manifest =
      "apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata:\n  name: a\n  finalizers:\n"
      "    - resources-finalizer.argocd.argoproj.io\nspec:\n  project: platform\n  destination:\n"
      "    server: https://kubernetes.default.svc\n    namespace: a\n" +
      spec;
  Pipeline pipeline(
      Pipeline::Files{{"catalog.profile", with_apps("app a { manifest \"a.yaml\" }")}, {"a.yaml", manifest}});
  const Catalog catalog = resolved(pipeline, "");
  Diagnostics found;
  check_settled_rules(catalog, rules::SourceViews(catalog), found);
  check_declared_rules(catalog, nullptr, found);
  return text_of(pipeline.sources, found.all());
}

std::string projects_say(const std::string& text, const std::string& fork, const std::vector<int>& but) {
  Pipeline pipeline(text);
  const Catalog catalog = resolved(pipeline, fork);
  Diagnostics found;
  plan_projects(catalog, rules::SourceViews(catalog), found);
  return text_of(pipeline.sources, found.all(), but);
}

std::string plan_of(const std::string& text, const std::string& project, const std::string& fork) {
  Pipeline pipeline(text);
  const Catalog catalog = resolved(pipeline, fork);
  Diagnostics found;
  std::string out;
  for (const ProjectPlan& plan : plan_projects(catalog, rules::SourceViews(catalog), found)) {
    if (plan.name != project) continue;
    if (!plan.used) return "not written\n";
    for (const PlannedEntry& one : plan.sources) out += entry("source", one.value, one.comment);
    for (const PlannedDestination& one : plan.destinations)
      out +=
          entry("destination", (one.name.empty() ? one.server : "cluster " + one.name) + " " + one.namespace_,
                one.comment);
    out += kinds("cluster-kind", plan.cluster_kinds) + kinds("namespace-kind", plan.namespace_kinds) +
           kinds("deny cluster-kind", plan.denied_cluster_kinds) +
           kinds("deny namespace-kind", plan.denied_namespace_kinds);
  }
  return out;
}

std::string hub_says(const std::string& text) {
  Pipeline pipeline(text);
  std::vector<Footprint> forks;
  for (const auto& [name, fork] : pipeline.declarations.forks)
    forks.push_back(footprint(resolved(pipeline, name)));
  Diagnostics found;
  check_hub(forks, found);
  return text_of(pipeline.sources, found.all());
}

}  // namespace profilec::test
