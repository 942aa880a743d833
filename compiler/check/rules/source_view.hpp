// The sources of an app as Argo CD will see them, whether statements or `spec { }` say them.
#pragma once

#include <string>
#include <vector>

#include "compiler/catalog/catalog.hpp"

namespace profilec::rules {

struct SourceView {
  const Source* statement = nullptr;  // null: written in `spec { }`
  Span span;
  SaidText repo;  // always with a value and a span, as far as the source says or inherits one
  SaidText revision;
  SaidText chart;
  SaidText path;
  SaidText ref;
  SaidText release;
  SaidText helm_namespace;
  std::vector<SaidText> files;  // values files and file parameters, as written
  // Where the source is made one of this sort; invalid: it is not.
  Span helm;
  Span kustomize;
  Span directory;
  Span plugin;

  bool is_oci() const { return statement != nullptr && statement->kind == SourceKind::oci; }
  // Whether manifests come from it: a source that only lends files has none of these.
  bool renders() const { return chart.said() || path.said() || is_oci(); }
};

// In the order written; those of `spec { }` last. A hydrator's dry source counts as one.
std::vector<SourceView> source_views(const Catalog& catalog, const App& app);

// Those of all apps, which several checks ask for.
class SourceViews {
 public:
  explicit SourceViews(const Catalog& catalog);
  // None of an app that is dropped.
  const std::vector<SourceView>& of(AppId app) const { return views_[app.index]; }

 private:
  std::vector<std::vector<SourceView>> views_;
};

class Report;
// Where the source is read from: P0211 and P0216 for a repository, revision or version that is none.
void check_origin(const App& app, const SourceView& view, Report& report);

}  // namespace profilec::rules
