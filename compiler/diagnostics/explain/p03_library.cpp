#include "compiler/diagnostics/explain/blocks.hpp"

namespace profilec {

CodeBlock library_codes() {
  static constexpr CodeInfo table[] = {
      {Code{301}, Severity::note, "chart known, but not in this version", R"md(
The library has facts about a chart of this name (what it provides, what it needs), but for other versions
or for another repository. They are not applied: a chart of the same name may bring other kinds, and a
wrong fact is worse than none.

```profile
app cert-manager {
  chart cert-manager "v0.9.1" from "quay.io/jetstack/charts"
}
```

The consequence is usually a P0405 elsewhere: someone needs `cert-manager.io/Certificate`, and as far as the
compiler knows nobody brings it. Repair: take a version that the library knows, or say it yourself.

```profile
app cert-manager {
  chart cert-manager "v0.9.1" from "quay.io/jetstack/charts"
  provides cert-manager.io/Certificate, cert-manager.io/Issuer
}
```

For a chart that several apps use, or one from a mirror of your own, write `chart-facts`; a catalog's own
replace the library's. A fork's `mirror` needs nothing: facts are matched before mirrors act.
)md"},
      {Code{302}, Severity::note, "kind that the chart brings only when asked", R"md(
Something needs a kind. The library knows a chart of the catalog that brings it, but only when one of the
chart's values says so (`crds.enabled`, `installCRDs` ...). The compiler does not read values files, so it
does not count the kind as provided.

```profile
app example-operator { chart example-operator "2.1.0" from "https://charts.example.org" }
app example { path "example"; needs example.org/Widget }
```

Repair: set the value, there or in the values file, and say what follows from it.

```profile
app example-operator {
  chart example-operator "2.1.0" from "https://charts.example.org" { set crds.enabled = true }
  provides example.org/Widget because "crds.enabled is set"
}
```
)md"},
  };
  return table;
}

}  // namespace profilec
