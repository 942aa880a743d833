#include "compiler/diagnostics/explain/blocks.hpp"

namespace profilec {

CodeBlock field_codes() {
  static constexpr CodeInfo table[] = {
      {Code{612}, Severity::error, R"md(field of the wrong type or value in `spec { }`)md",
       R"md(field of the wrong type or value in `spec { }`)md"},
      {Code{613}, Severity::error, R"md(`retry` Argo CD would not accept or would not do (bad duration, factor, negative))md",
       R"md(`retry` Argo CD would not accept or would not do (bad duration, factor, negative))md"},
      {Code{614}, Severity::error, R"md(app without a source)md",
       R"md(app without a source)md"},
      {Code{615}, Severity::error, R"md(a source that mixes what excludes each other (ref with chart, directory fields beside kustomize, ...))md",
       R"md(a source that mixes what excludes each other (ref with chart, directory fields beside kustomize, ...))md"},
      {Code{616}, Severity::warning, R"md(finalizer Argo CD does not know)md",
       R"md(finalizer Argo CD does not know)md"},
      {Code{617}, Severity::error, R"md(invalid label, annotation key or value (Kubernetes syntax))md",
       R"md(invalid label, annotation key or value (Kubernetes syntax))md"},
      {Code{618}, Severity::error, R"md(two apps install Helm releases of one name in one namespace of one cluster)md",
       R"md(two apps install Helm releases of one name in one namespace of one cluster)md"},
      {Code{619}, Severity::error, R"md(a sync option said with two values)md",
       R"md(a sync option said with two values)md"},
      {Code{620}, Severity::note, R"md(deleting or moving this app will leave its resources behind (no finalizer))md",
       R"md(deleting or moving this app will leave its resources behind (no finalizer))md"},
      {Code{621}, Severity::error, R"md(output Argo CD cannot take (a layer above 10 MB of manifests, a file name collision))md",
       R"md(output Argo CD cannot take (a layer above 10 MB of manifests, a file name collision))md"},
      {Code{622}, Severity::warning, R"md(a field written through `spec { }` for which there is a statement)md",
       R"md(a field written through `spec { }` for which there is a statement)md"},
  };
  return table;
}

}  // namespace profilec
