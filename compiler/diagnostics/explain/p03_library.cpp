#include "compiler/diagnostics/explain/blocks.hpp"

namespace profilec {

CodeBlock library_codes() {
  static constexpr CodeInfo table[] = {
      {Code{301}, Severity::note, R"md(the library knows the chart, but not this version (or not from this repository); its facts are not applied)md",
       R"md(the library knows the chart, but not this version (or not from this repository); its facts are not applied)md"},
      {Code{302}, Severity::note, R"md(the library knows that the chart brings a kind only when a value says so (shown with the need it would meet))md",
       R"md(the library knows that the chart brings a kind only when a value says so (shown with the need it would meet))md"},
  };
  return table;
}

}  // namespace profilec
