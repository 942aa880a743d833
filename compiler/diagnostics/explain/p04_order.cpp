#include "compiler/diagnostics/explain/blocks.hpp"

namespace profilec {

CodeBlock order_codes() {
  static constexpr CodeInfo table[] = {
      {Code{401}, Severity::error, R"md(circle)md",
       R"md(circle)md"},
      {Code{402}, Severity::error, R"md(gap in a profile)md",
       R"md(gap in a profile)md"},
      {Code{403}, Severity::error, R"md(what is needed is there, but only in a later or unordered layer)md",
       R"md(what is needed is there, but only in a later or unordered layer)md"},
      {Code{404}, Severity::error, R"md(written wave not after what it needs)md",
       R"md(written wave not after what it needs)md"},
      {Code{405}, Severity::error, R"md(nothing in the catalog provides it)md",
       R"md(nothing in the catalog provides it)md"},
      {Code{406}, Severity::error, R"md(under application-health the root would wait for ever)md",
       R"md(under application-health the root would wait for ever)md"},
      {Code{407}, Severity::error, R"md(automated app needs a manual one)md",
       R"md(automated app needs a manual one)md"},
      {Code{408}, Severity::note, R"md(without application-health the waves of a root order creation only)md",
       R"md(without application-health the waves of a root order creation only)md"},
      {Code{409}, Severity::note, R"md(a needed kind lies in another root, and the app's retries would not outlast the wait)md",
       R"md(a needed kind lies in another root, and the app's retries would not outlast the wait)md"},
      {Code{410}, Severity::note, R"md(something wanted is absent from a profile)md",
       R"md(something wanted is absent from a profile)md"},
      {Code{411}, Severity::note, R"md(a need met only through a wildcard)md",
       R"md(a need met only through a wildcard)md"},
      {Code{412}, Severity::warning, R"md(external beside a provider in the catalog)md",
       R"md(external beside a provider in the catalog)md"},
      {Code{413}, Severity::error, R"md(one object provided twice within one profile)md",
       R"md(one object provided twice within one profile)md"},
      {Code{414}, Severity::note, R"md(an `after` or `wants` that nothing in the catalog provides)md",
       R"md(an `after` or `wants` that nothing in the catalog provides)md"},
  };
  return table;
}

}  // namespace profilec
