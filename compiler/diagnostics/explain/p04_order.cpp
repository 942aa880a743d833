#include "compiler/diagnostics/explain/blocks.hpp"

namespace profilec {

CodeBlock order_codes() {
  static constexpr CodeInfo table[] = {
      {Code{401}, Severity::error, "circle", R"md(
Each of these must come before the next, and the last before the first. No order satisfies that: in a
cluster the first sync of each fails for want of the other, until its retries are used up.

The shortest circle is shown edge by edge, each with its source line and the reason written there.

```profile
app cert-manager { path "cert-manager"; needs gateway-api }
app gateway-api { path "gateway-api"; needs cert-manager }
```

Ask of each edge what is really needed *at the start*. Repairs, best first:

- Split an app: nearly always one side needs only the other's kinds. An app with the CRDs alone needs nothing.
- `uses` instead of `needs`, where the thing must be there in the end but not before. Under
  `application-health` that is P0406: only `wants` will do, for an app that is healthy without it.
- `wants` or `after`, where it may be absent.

```profile
app gateway-api-crds { path "gateway-api/crds"; provides gateway.networking.k8s.io/* }
app cert-manager { path "cert-manager"; needs gateway.networking.k8s.io/Gateway }
app gateway-api { path "gateway-api"; needs cert-manager }
```

`after` between layers can make a circle too; there one of the edges is superfluous or wrong.
)md",
       kRestsOnAbsence},
      {Code{402}, Severity::error, "gap in a profile", R"md(
An app of the profile needs or uses something that no layer of the profile holds. It exists in the catalog,
but whoever deploys this profile does not get it: the sync fails on a missing kind, or pods wait for a
service that never comes.

```profile
profile routing extends platform { routing }
in serving { app raw-vllm { path "serving/raw-vllm" } }
in routing {
  app inference-pool { path "routing/pool"; uses raw-vllm because "the pool's endpoints are its pods" }
}
```

The message names the app, how it came into the profile, what it needs and why, and who would provide it.
Repairs:

- Add the provider's layer: `profile routing extends serving { routing }`.
- Move the provider to a layer that the profile has: `place raw-vllm in platform because "..."`.
- If the app runs without it, say `wants raw-vllm`; a note then tells where it is absent.
- If something outside the catalog brings it, declare `external`.

One message stands for all profiles that the same repair would mend; they are listed in it. Where the
provider's layer would come too late, or is in no order to the app's own, adding it would not do, and the
message says so.
)md",
       kRestsOnAbsence},
      {Code{403}, Severity::error, "needed, but in a later layer", R"md(
What the app needs is in the profile, but in a layer that comes later, or in one that is in no order to the
app's own. Roots are applied layer by layer. When the app is synced, what it needs is not there yet, and
nothing makes Argo CD wait for another root.

```profile
layer platform
layer serving after platform
in platform { app queues { path "queues"; needs kueue.x-k8s.io/ClusterQueue } }
in serving { app kueue { path "kueue"; provides kueue.x-k8s.io/ClusterQueue } }
```

Repairs:

- Bring the provider down: `place kueue in platform because "`queues` needs its kinds"`.
- Move the app up to the provider's layer or a later one.
- For two layers without an order, say `after` between them. One message stands for all that it would mend.
- If it must be there in the end only, write `uses` instead of `needs`.
)md",
       kRestsOnAbsence},
      {Code{404}, Severity::error, "wave not after what it needs", R"md(
Both apps live in one layer. The app has a written wave, and it is not greater than the wave of what it
needs, so Argo CD creates both at once or in the wrong order. A written wave is never moved by the
compiler: you may have a reason that it cannot see.

```profile
app kueue { path "kueue"; wave 2 }
app queues { path "queues"; needs kueue; wave 1 }
```

Repair: delete the `wave` of either app, and it is inferred, or write one that is greater.

```profile
app kueue { path "kueue"; wave 2 }
app queues { path "queues"; needs kueue; wave 3 }
```

A verbatim manifest without the annotation is in wave 0, as in Argo CD. Write the annotation into the
manifest to move it.
)md"},
      {Code{405}, Severity::error, "nothing provides it", R"md(
An app needs or uses something, and nothing in the whole catalog provides it: no app of that name, no
`provides`, no chart the library has facts for, no `external`. A missing kind fails the whole sync of the
app, with `no matches for kind` or `could not find the requested resource`.

```profile
app raw-vllm {
  path "serving/raw-vllm"
  needs keda.sh/ScaledObjects
}
```

First look at the spelling: a kind is written `group/Kind`, in the singular and with its capital letters.
Near names are in the message. Where the library knows a chart of the catalog to bring it, but in other
versions or from another repository, the message shows the chart: mend its version, and all that was
missing with it is there again. Where no app has such a chart the message names those of the library that
would bring all that is missing: an operator that was taken away is one message, with everyone who needs it.
What an app on another cluster provides is not there: send both to one cluster. Then one of:

- Say it where it is: an app of plain manifests provides only what its `provides` names.
- Declare what comes with the cluster:

```profile
external keda.sh/ScaledObject because "the managed KEDA add-on of the cluster"
```

Kinds built into Kubernetes (`core/Service`, `apps/Deployment` ...) need no provider.
)md",
       kRestsOnAbsence},
      {Code{406}, Severity::error, "root would wait for ever", R"md(
The catalog says `application-health`: Argo CD has the health check of Applications restored, so each wave
of a root waits until all children of the wave before are healthy. This app can never become healthy in
its place, and its root stands still: its operation stays Running, and later commits are not synced.

There are two ways into it:

- A manual app in any wave but its root's last. Until somebody syncs it, it is `Missing`, which is not healthy.
- A `uses` that points to a later wave of the same layer: the app waits for something that is created only
  after the app is healthy.

```profile
app raw-vllm { path "raw-vllm"; sync manual; wave 0 }
app dashboards { path "dashboards"; sync automated; wave 1 }
```

Repair: leave the wave out; a manual app is then put into the last wave, for which nothing waits. Or make
it automated. For `uses`, give both apps one wave or turn the order round.

```profile
app raw-vllm { path "raw-vllm"; sync manual }
app dashboards { path "dashboards"; sync automated; wave 1 }
```
)md",
       kRestsOnAbsence},
      {Code{407}, Severity::error, "automated app needs a manual one", R"md(
The app syncs itself as soon as its Application exists; what it needs is synced when a person says so.
At that moment it is not there. The automated sync fails, is retried for some minutes (five times from five
seconds, by default), and is then not tried again for the same revision: self-heal does not help either.

```profile
app raw-vllm { path "raw-vllm"; sync manual; provides capability completion }
app smoke-test { path "smoke-test"; sync automated; needs capability completion }
```

Repairs:

- `uses` is the honest word, if the app starts without it and waits by itself:

```profile
app smoke-test { path "smoke-test"; sync automated; uses capability completion }
```

- Make both manual, or both automated.

Under `application-health` a manual app holds its root in any wave but the last (P0406): then either only
syncing it automatically helps, or `uses` together with that wave.
)md",
       kRestsOnAbsence},
      {Code{408}, Severity::note, "waves order creation only", R"md(
The root has waves, and the catalog does not say `application-health`. Argo CD removed the health check of
the kind Application in 1.8: without it, a child counts as healthy as soon as it exists, so the next wave
follows at once. The waves give the order in which children are *created*, not one in which they become
ready; the rest is left to each child's retries.

```profile
catalog ai-dev { tree "clusters/ai-dev" }
```

If your Argo CD has the check (`resource.customizations.health.argoproj.io_Application` in the ConfigMap
`argocd-cm`), say so. The waves then wait, and the compiler also proves that none waits for ever (P0406):

```profile
catalog ai-dev {
  tree "clusters/ai-dev"
  argo-cd { application-health }
}
```
)md",
       kRestsOnAbsence},
      {Code{409}, Severity::note, "retries may not outlast the wait", R"md(
The app needs a kind that comes with another root. Argo CD has no order between roots but the moment each
is applied, so the app's first syncs may find the kind missing. A failed automated sync is retried, by
default five times from five seconds and doubling: under three minutes. Then the same revision is not tried
again, and the app stays `OutOfSync` until somebody looks.

```profile
in platform { app kueue { path "kueue"; provides kueue.x-k8s.io/ClusterQueue } }
in serving { app queues { path "queues"; sync automated; needs kueue.x-k8s.io/ClusterQueue } }
```

Repair: give the retries more time than the other root takes. Or declare `application-health`, where it is
true: a root is then healthy when its apps are, and a script around `profilec roots` can wait for that.

```profile
app queues {
  path "queues"
  sync automated
  retry 10 { backoff 10s; factor 2; max 3m }
  needs kueue.x-k8s.io/ClusterQueue
}
```
)md"},
      {Code{410}, Severity::note, "something wanted is absent", R"md(
An app `wants` something, and a profile that holds the app does not hold it. That is allowed, and this note
is the list of where it happens: in these profiles the app runs without that part.

```profile
app litellm { path "litellm"; wants monitoring.coreos.com/ServiceMonitor }
```

If the app does not really run without it, write `needs` or `uses`, and every such profile becomes an error
(P0402):

```profile
app litellm { path "litellm"; needs monitoring.coreos.com/ServiceMonitor }
```

Mind that an object of a kind that is not there fails the *whole* sync of the app, unless the object or the
app has `SkipDryRunOnMissingResource=true`.
)md",
       kRestsOnAbsence},
      {Code{411}, Severity::note, "met only through a wildcard", R"md(
The need is met only by a `provides` or `external` that names a whole group with `*`. Whether that group
really brings this kind is known to nobody here; a misspelt kind would be met as well.

```profile
app gateway-api-crds { path "crds"; provides gateway.networking.k8s.io/* }
app routes { path "routes"; needs gateway.networking.k8s.io/HTTPRouts }
```

Repair: name the kinds.

```profile
app gateway-api-crds {
  path "crds"
  provides [
    gateway.networking.k8s.io/Gateway,
    gateway.networking.k8s.io/GatewayClass,
    gateway.networking.k8s.io/HTTPRoute,
  ]
}
```
)md",
       kRestsOnAbsence},
      {Code{412}, Severity::warning, "external beside a provider", R"md(
The catalog says that something outside brings this, and an app of the catalog brings it too. One of the two
is not true, or both install it: two owners of one CRD overwrite each other's version at every sync.

The `external` also hides gaps: a profile without the app still counts as complete.

An `external` holds for all clusters. Where apps on another cluster than the provider's need the thing, it is
theirs, and nothing is said.

```profile
external gateway.networking.k8s.io/* because "the cluster brings them"
app gateway-api-crds { path "crds"; provides gateway.networking.k8s.io/Gateway }
```

Repair: delete one. If only one customer's cluster brings it, say it there and drop the app there:

```profile
fork acme {
  tree "clusters/acme"
  drop app gateway-api-crds
  external gateway.networking.k8s.io/* because "the cluster brings them"
}
```
)md"},
      {Code{413}, Severity::error, "one object provided twice", R"md(
Two apps of one profile provide the same object on the same cluster. Argo CD lets each of them track it in
turn: both show `OutOfSync` (`SharedResourceWarning`), each sync overwrites the other's fields, and when one
is deleted or pruned, the object goes, though the other still needs it.

```profile
app kueue-config { path "kueue-config"; provides kueue.x-k8s.io/ClusterQueue gpu-cq }
app tenant-queues { path "tenant-queues"; provides kueue.x-k8s.io/ClusterQueue gpu-cq }
```

Repair: let one app own the object, and the other need it.

```profile
app tenant-queues { path "tenant-queues"; needs kueue.x-k8s.io/ClusterQueue gpu-cq }
```

Alternatives are allowed as long as no profile holds both: put them into layers that no profile combines.
Kinds, namespaces and capabilities may have several providers.
)md"},
      {Code{414}, Severity::note, "nothing provides what is only wished for", R"md(
An `after` or `wants` names something that nothing in the whole catalog provides. Both allow for absence, so
it is no error; but as it stands the line has no effect in any profile, and a misspelt name looks the same.

```profile
app dashboards { path "dashboards"; after grafanna }
```

Repair: correct the name, or delete the line.

```profile
app dashboards { path "dashboards"; after grafana }
```

The line may also stay for a fork that adds what is missing.
)md",
       kRestsOnAbsence},
  };
  return table;
}

}  // namespace profilec
