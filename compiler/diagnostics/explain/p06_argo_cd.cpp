#include "compiler/diagnostics/explain/blocks.hpp"

namespace profilec {

CodeBlock argo_cd_codes() {
  static constexpr CodeInfo table[] = {
      {Code{601}, Severity::error, R"md(unknown sync option (ignored by Argo CD without a word); `Force=true` belongs on a resource)md",
       R"md(unknown sync option (ignored by Argo CD without a word); `Force=true` belongs on a resource)md"},
      {Code{602}, Severity::note, R"md(a known sync option with a value that does nothing (`CreateNamespace=false`))md",
       R"md(a known sync option with a value that does nothing (`CreateNamespace=false`))md"},
      {Code{603}, Severity::note, R"md(`CreateNamespace=true` without a namespace to create)md",
       R"md(`CreateNamespace=true` without a namespace to create)md"},
      {Code{604}, Severity::warning, R"md(`RespectIgnoreDifferences=true` without `ignore`)md",
       R"md(`RespectIgnoreDifferences=true` without `ignore`)md"},
      {Code{605}, Severity::error, R"md(two Applications (or roots) of one name in Argo CD's namespace)md",
       R"md(two Applications (or roots) of one name in Argo CD's namespace)md"},
      {Code{606}, Severity::error, R"md(forks on one hub share an Application or project name)md",
       R"md(forks on one hub share an Application or project name)md"},
      {Code{607}, Severity::error, R"md(destination says both server and cluster name)md",
       R"md(destination says both server and cluster name)md"},
      {Code{608}, Severity::error, R"md(a values path uses `$NAME/` that no `ref NAME` of the app defines, or not at the start)md",
       R"md(a values path uses `$NAME/` that no `ref NAME` of the app defines, or not at the start)md"},
      {Code{609}, Severity::error, R"md(`oci://` before a Helm chart's registry, or an OCI source without it)md",
       R"md(`oci://` before a Helm chart's registry, or an OCI source without it)md"},
      {Code{610}, Severity::error, R"md(text that makes Argo CD skip the file (`+argocd:skip-file-rendering`))md",
       R"md(text that makes Argo CD skip the file (`+argocd:skip-file-rendering`))md"},
      {Code{611}, Severity::error, R"md(unknown field in `spec { }` (not in the Application schema))md",
       R"md(unknown field in `spec { }` (not in the Application schema))md"},
  };
  return table;
}

}  // namespace profilec
