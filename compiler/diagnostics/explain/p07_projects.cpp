#include "compiler/diagnostics/explain/blocks.hpp"

namespace profilec {

CodeBlock project_codes() {
  static constexpr CodeInfo table[] = {
      {Code{701}, Severity::error, R"md(project would not admit an app (source, destination, kind))md",
       R"md(project would not admit an app (source, destination, kind))md"},
      {Code{702}, Severity::warning, R"md(project entry that admits nothing)md",
       R"md(project entry that admits nothing)md"},
      {Code{703}, Severity::note, R"md(project reaches Argo CD's own namespace: as strong as an administrator)md",
       R"md(project reaches Argo CD's own namespace: as strong as an administrator)md"},
      {Code{704}, Severity::error, R"md(project denies the kind Namespace although an app creates its namespace)md",
       R"md(project denies the kind Namespace although an app creates its namespace)md"},
      {Code{705}, Severity::error, R"md(`!` entry in a project)md",
       R"md(`!` entry in a project)md"},
      {Code{706}, Severity::error, R"md(repository whose normal form is empty or holds a glob character)md",
       R"md(repository whose normal form is empty or holds a glob character)md"},
  };
  return table;
}

}  // namespace profilec
