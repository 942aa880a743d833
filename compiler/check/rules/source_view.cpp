#include "compiler/check/rules/source_view.hpp"

#include "compiler/argocd/mirror.hpp"
#include "compiler/check/rules/report.hpp"

namespace profilec::rules {
namespace {

using yaml::Value;

void take_text(const Value& from, std::string_view key, SaidView& into) {
  const Value* value = from.find(key);
  if (value != nullptr && value->kind == Value::Kind::string && !value->scalar.empty())
    into = {value->scalar, value->span};
}

void take_kind(const Value& from, std::string_view key, Span& into) {
  const Value* value = from.find(key);
  if (value == nullptr || value->kind != Value::Kind::map) return;
  if (!into.valid()) into = value->key_span;
}

void take_files(const Value& helm, SourceView& view) {
  if (const Value* files = helm.find("valueFiles")) {
    for (const Value& file : files->list) {
      if (file.kind == Value::Kind::string) view.files.emplace_back(file.scalar, file.span);
    }
  }
  if (const Value* parameters = helm.find("fileParameters")) {
    for (const Value& parameter : parameters->list) {
      const Value* path = parameter.find("path");
      if (path != nullptr && path->kind == Value::Kind::string)
        view.files.emplace_back(path->scalar, path->span);
    }
  }
}

// What the data of a source says, over what is known of it.
void overlay(const Value& data, SourceView& view) {
  if (const Value* repo = data.find("repoURL"); repo != nullptr && repo->kind == Value::Kind::string)
    view.repo = {repo->scalar, repo->span};  // an empty one is told of
  take_text(data, "targetRevision", view.revision);
  take_text(data, "chart", view.chart);
  take_text(data, "path", view.path);
  take_text(data, "ref", view.ref);
  take_kind(data, "helm", view.helm);
  take_kind(data, "kustomize", view.kustomize);
  take_kind(data, "directory", view.directory);
  take_kind(data, "plugin", view.plugin);
  if (const Value* helm = data.find("helm")) {
    take_text(*helm, "releaseName", view.release);
    take_text(*helm, "namespace", view.helm_namespace);
    take_files(*helm, view);
  }
}

Span first_directory_statement(const Source& source) {
  if (source.include.said()) return source.include.span;
  if (source.exclude.said()) return source.exclude.span;
  return source.recurse.span;
}

SourceView of_statement(const Catalog& catalog, const Source& source) {
  SourceView view;
  view.statement = &source;
  view.span = source.span;
  view.repo = {repository_of(catalog, source), source.repo.said() ? source.repo.span : source.span};
  view.revision = source.revision;
  view.chart = source.chart;
  view.path = source.path;
  view.ref = source.ref;
  view.release = source.release;
  view.files.assign(source.values.begin(), source.values.end());
  view.helm = helm_statement(source);
  view.directory = first_directory_statement(source);
  view.kustomize = source.kustomize.span;
  if (source.spec.said()) overlay(source.spec.value, view);
  return view;
}

SourceView of_data(const Value& data) {
  SourceView view;
  view.span = data.key_span.valid() ? data.key_span : data.span;
  overlay(data, view);
  return view;
}

}  // namespace

std::vector<SourceView> source_views(const Catalog& catalog, const App& app) {
  std::vector<SourceView> out;
  out.reserve(app.sources.size());
  for (const Source& source : app.sources) out.push_back(of_statement(catalog, source));
  const Said<Value>& spec = app.policy.spec;
  if (const Value* source = spec_at(spec, {"source"})) {
    // Merged with the one source that statements say.
    if (out.size() == 1) {
      overlay(*source, out.front());
    } else {
      out.push_back(of_data(*source));
      if (source->find("repoURL") == nullptr) out.back().repo.span = out.back().span;
    }
  }
  if (const Value* sources = spec_at(spec, {"sources"})) {
    for (const Value& source : sources->list) out.push_back(of_data(source));
  }
  if (const Value* dry = spec_at(spec, {"sourceHydrator", "drySource"})) out.push_back(of_data(*dry));
  return out;
}

const std::vector<SourceView>& SourceViews::of(AppId id) const {
  std::optional<std::vector<SourceView>>& known = views_[id.index];
  if (!known) {
    const App& app = catalog_.app(id);
    known = app.dropped ? std::vector<SourceView>{} : source_views(catalog_, app);
  }
  return *known;
}

}  // namespace profilec::rules
