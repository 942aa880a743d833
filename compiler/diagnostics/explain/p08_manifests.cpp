#include "compiler/diagnostics/explain/blocks.hpp"

namespace profilec {

CodeBlock manifest_codes() {
  static constexpr CodeInfo table[] = {
      {Code{801}, Severity::error, R"md(manifest: cannot be read, is no YAML, or is not one Application (kind/apiVersion))md",
       R"md(manifest: cannot be read, is no YAML, or is not one Application (kind/apiVersion))md"},
      {Code{802}, Severity::error, R"md(manifest: metadata.name differs from the app's name)md",
       R"md(manifest: metadata.name differs from the app's name)md"},
      {Code{803}, Severity::error, R"md(manifest: more than one document)md",
       R"md(manifest: more than one document)md"},
      {Code{804}, Severity::error, R"md(manifest: unknown field)md",
       R"md(manifest: unknown field)md"},
      {Code{805}, Severity::error, R"md(manifest: duplicate key)md",
       R"md(manifest: duplicate key)md"},
      {Code{806}, Severity::error, R"md(manifest: anchor, alias or merge key)md",
       R"md(manifest: anchor, alias or merge key)md"},
      {Code{807}, Severity::error, R"md(manifest: field of the wrong type)md",
       R"md(manifest: field of the wrong type)md"},
      {Code{808}, Severity::warning, R"md(manifest: unknown sync option)md",
       R"md(manifest: unknown sync option)md"},
      {Code{809}, Severity::error, R"md(manifest: a scalar that a fork would have to change cannot be patched safely)md",
       R"md(manifest: a scalar that a fork would have to change cannot be patched safely)md"},
      {Code{810}, Severity::error, R"md(manifest: outside the catalog's folder, or not a regular file)md",
       R"md(manifest: outside the catalog's folder, or not a regular file)md"},
  };
  return table;
}

}  // namespace profilec
