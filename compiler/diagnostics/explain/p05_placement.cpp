#include "compiler/diagnostics/explain/blocks.hpp"

namespace profilec {

CodeBlock placement_codes() {
  static constexpr CodeInfo table[] = {
      {Code{501}, Severity::error, R"md(placement in a layer that is not admissible)md",
       R"md(placement in a layer that is not admissible)md"},
      {Code{502}, Severity::warning, R"md(stale placement: home is admissible too)md",
       R"md(stale placement: home is admissible too)md"},
      {Code{503}, Severity::warning, R"md(idle `support` app)md",
       R"md(idle `support` app)md"},
      {Code{504}, Severity::error, R"md(an app named in the reason of a placement is not among those that force it)md",
       R"md(an app named in the reason of a placement is not among those that force it)md"},
  };
  return table;
}

}  // namespace profilec
