// The text that makes Argo CD pass over a file that holds it anywhere (rule 18).
#include <fmt/format.h>

#include "compiler/argocd/metadata.hpp"
#include "compiler/check/rules/report.hpp"

namespace profilec::rules {
namespace {

class MarkerCheck {
 public:
  explicit MarkerCheck(Report& report) : report_(report) {}

  void text(std::string_view text, Span span) {
    if (text.find(argocd::kSkipMarker) == std::string::npos) return;
    Diagnostic& added =
        report_.add(610, span, fmt::format("the text `{}` would land in the output", argocd::kSkipMarker),
                    "Argo CD would pass over the whole file");
    added.notes.push_back(
        "what the file holds would vanish from its root, and a root that prunes would delete it");
    added.help.push_back("say it in other words");
  }

  void said(const SaidText& one) {
    text(one.value, one.span);
    text(one.because, one.span);
  }

  void value(const yaml::Value& value) {
    text(value.scalar, value.span);
    for (const yaml::Value& item : value.list) this->value(item);
    for (const yaml::Value::Entry& entry : value.map) {
      text(entry.first, entry.second.key_span);
      this->value(entry.second);
    }
  }

  void data(const Said<yaml::Value>& one) {
    if (one.said()) value(one.value);
    text(one.because, one.span);
  }

  void pair(const KeyValue& one) {
    text(one.key, one.span);
    text(one.value, one.span);
    text(one.because, one.span);
  }

  void policy(const Policy& policy) {
    text(policy.sync.because, policy.sync.span);
    const Sync& sync = policy.sync.value;
    for (const Said<bool>* flag : {&sync.prune, &sync.self_heal, &sync.allow_empty})
      text(flag->because, flag->span);
    const Retry& retry = policy.retry.value;
    text(policy.retry.because, policy.retry.span);
    said(retry.backoff);
    said(retry.max);
    text(retry.factor.because, retry.factor.span);
    text(policy.no_finalizer.because, policy.no_finalizer.span);
    for (const SyncOption& option : policy.options) text(option.text() + option.because, option.span);
    for (const Ignore& ignore : policy.ignores) this->ignore(ignore);
    for (const KeyValue& label : policy.labels) pair(label);
    for (const KeyValue& annotation : policy.annotations) pair(annotation);
    for (const SaidText& finalizer : policy.finalizers) said(finalizer);
    data(policy.spec);
  }

  void source(const Source& source) {
    text(source.because, source.span);
    text(source.skip_crds.because, source.skip_crds.span);
    text(source.recurse.because, source.recurse.span);
    for (const SaidText* one : {&source.repo, &source.revision, &source.chart, &source.path, &source.release,
                                &source.inline_text, &source.include, &source.exclude, &source.ref})
      said(*one);
    for (const SaidText& file : source.values) said(file);
    for (const Parameter& parameter : source.parameters)
      text(parameter.key + "=" + parameter.value + parameter.because, parameter.span);
    data(source.inline_values);
    data(source.kustomize);
    data(source.spec);
  }

  void app(const App& app) {
    for (const Source& one : app.sources) source(one);
    for (const SaidText* one : {&app.namespace_, &app.cluster, &app.server, &app.project, &app.own_name})
      said(*one);
    text(app.wave.because, app.wave.span);
  }

  void project(const Project& project) {
    text(project.doc, project.span);
    for (const SaidText& source : project.sources) said(source);
    for (const ProjectDestination& one : project.destinations)
      text(one.server + " " + one.name + " " + one.namespace_ + one.because, one.span);
    for (const ProjectKinds* kinds : {&project.cluster_kinds, &project.namespace_kinds,
                                      &project.denied_cluster_kinds, &project.denied_namespace_kinds}) {
      for (const SaidText& kind : kinds->entries) said(kind);
    }
    for (const KeyValue& label : project.labels) pair(label);
    for (const KeyValue& annotation : project.annotations) pair(annotation);
    data(project.spec);
  }

 private:
  void ignore(const Ignore& ignore) {
    std::string all =
        ignore.group + " " + ignore.kind + " " + ignore.namespace_ + " " + ignore.name + ignore.because;
    for (const auto* list : {&ignore.pointers, &ignore.jq, &ignore.managers}) {
      for (const SaidText& one : *list) said(one);
    }
    text(all, ignore.span);
  }

  Report& report_;
};

}  // namespace

void check_markers(const Owner& owner, Report& report) {
  if (owner.verbatim()) return;  // a manifest is judged as a file
  MarkerCheck check(report);
  check.text(owner.doc, owner.span);
  check.policy(*owner.policy);
  if (owner.app != nullptr) check.app(*owner.app);
}

void check_markers(const Project& project, Report& report) { MarkerCheck(report).project(project); }

void check_markers(const Placement& placement, Report& report) {
  MarkerCheck(report).text(placement.because, placement.because_span);
}

void check_setting_markers(const Catalog& catalog, Report& report) {
  MarkerCheck check(report);
  for (const SaidText* one : {&catalog.repo, &catalog.revision, &catalog.tree}) check.said(*one);
  check.said(catalog.fork.prefix);
  for (const Mirror& mirror : catalog.fork.mirrors) check.said(mirror.to);
}

}  // namespace profilec::rules
