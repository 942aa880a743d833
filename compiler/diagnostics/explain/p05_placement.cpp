#include "compiler/diagnostics/explain/blocks.hpp"

namespace profilec {

CodeBlock placement_codes() {
  static constexpr CodeInfo table[] = {
      {Code{501}, Severity::error, "placement that breaks a profile", R"md(
With the app in this layer some profile is not closed or not in order: something it needs comes later, or
something that needs it comes earlier or is in a profile without this layer. The message shows the profile
and the chain that refute the placement. The gaps and order errors it causes are not reported again.

```profile
layer platform
layer serving after platform
in serving { app kserve-crd { path "crds" }  app kserve { path "kserve"; needs kserve-crd } }
place kserve in platform because "the platform team runs it"
```

`kserve` would be synced before `kserve-crd`. Repair: place what it needs as well, choose another layer, or
delete the placement.

```profile
place kserve in platform because "the platform team runs it"
place kserve-crd in platform because "`kserve` needs its kinds"
```

For a `support` app a layer is refused too when some profile would hold the app without anything that
needs it.
)md",
       kRestsOnAbsence},
      {Code{502}, Severity::warning, "stale placement", R"md(
The app could stay at home: every profile is closed and in order without this `place`. The reason it names
was true once; the dependency behind it has gone or has moved since.

```profile
in routing { app gateway-api-crds { path "crds"; provides gateway.networking.k8s.io/* } }
place gateway-api-crds in platform because "`kserve` reads the Gateway API kinds when it starts"
```

Here `kserve` no longer says `needs gateway.networking.k8s.io/Gateway`. Repair: delete the placement, or give
the dependent its `needs` back if it was lost by mistake.

```profile
in serving { app kserve { path "kserve"; needs gateway.networking.k8s.io/Gateway } }
```

Deleting a placement moves the app to another root, and one root prunes what the other creates: P0903
shows the safe sequence of commits. If the placement is a wish and not a necessity, make it the home.
)md",
       kRestsOnAbsence},
      {Code{503}, Severity::warning, "idle support app", R"md(
The app is marked `support`: it exists only for those that need or use it. In a profile named in the
message nobody does, so its users pay for something idle.

```profile
in platform { app gateway-api-crds { path "crds"; support; provides gateway.networking.k8s.io/* } }
in routing { app routes { path "routes"; needs gateway.networking.k8s.io/Gateway } }
```

Repair: move it to the layer that the message names, the admissible one nearest to its dependents.

```profile
in routing { app gateway-api-crds { path "crds"; support; provides gateway.networking.k8s.io/* } }
```

If it is of use by itself, delete `support`. If the last dependent has gone, delete the app.
)md",
       kRestsOnAbsence},
      {Code{504}, Severity::error, "reason names an app that does not force it", R"md(
A reason is a claim, and claims are checked. The `because` of this placement names an app in backticks, and
that app is not among those that rule the home out: it does not depend on the placed app, or would be
content with it at home.

```profile
in routing { app gateway-api-crds { path "crds"; provides gateway.networking.k8s.io/* } }
in serving { app kserve { path "kserve"; needs gateway.networking.k8s.io/Gateway } }
place gateway-api-crds in platform because "`raw-vllm` reads the Gateway API kinds"
```

The true witnesses are in the message. Repair: name one of them, or add the dependency that is missing in
the catalog.

```profile
place gateway-api-crds in platform because "`kserve` reads the Gateway API kinds when it starts"
```

Text without backticks is not checked. `profilec why gateway-api-crds` lists all witnesses.
)md",
       kRestsOnAbsence},
      {Code{505}, Severity::warning, "reason names an app that is not there", R"md(
The `because` of this placement names something in backticks that reads like an app, and the catalog has no
such app: it is misspelt, or it was renamed or removed, and the claim outlived it. A reason in which nothing
can be checked is no reason.

```profile
in routing { app gateway-api-crds { path "crds"; provides gateway.networking.k8s.io/* } }
in serving { app kserve { path "kserve"; needs gateway.networking.k8s.io/Gateway } }
place gateway-api-crds in platform because "`kserv` reads the Gateway API kinds when it starts"
```

Repair: name the app as it is called.

```profile
place gateway-api-crds in platform because "`kserve` reads the Gateway API kinds when it starts"
```

Names of layers, charts, namespaces, kinds and objects may stand in backticks, and so may values such as
`enableGatewayApi: true`. A word that is none of these passes too where the reason names an app beside it and
no app has a name like it.
)md",
       kRestsOnAbsence},
  };
  return table;
}

}  // namespace profilec
