// The sources of an app as Argo CD will see them, whether statements or `spec { }` say them.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "compiler/catalog/catalog.hpp"

namespace profilec::rules {

// A value and where it is said. Views into the catalog: the sources of all apps are looked at often.
struct SaidView {
  SaidView() = default;
  SaidView(std::string_view text, Span at) : value(text), span(at) {}
  SaidView(const SaidText& text) : value(text.value), span(text.span) {}
  bool said() const { return span.valid(); }
  std::string_view value;
  Span span;
};

struct SourceView {
  const Source* statement = nullptr;  // null: written in `spec { }`
  Span span;
  SaidView repo;  // always with a value and a span, as far as the source says or inherits one
  SaidView revision;
  SaidView chart;
  SaidView path;
  SaidView ref;
  SaidView release;
  SaidView helm_namespace;
  std::vector<SaidView> files;  // values files and file parameters, as written
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

// Those of the apps that some check asks for: several ask for most.
class SourceViews {
 public:
  explicit SourceViews(const Catalog& catalog) : catalog_(catalog), views_(catalog.apps.size()) {}
  // None of an app that is dropped.
  const std::vector<SourceView>& of(AppId app) const;

 private:
  const Catalog& catalog_;
  mutable std::vector<std::optional<std::vector<SourceView>>> views_;
};

class Report;
// Where the source is read from: P0211 and P0216 for a repository, revision or version that is none.
void check_origin(const App& app, const SourceView& view, Report& report);

}  // namespace profilec::rules
