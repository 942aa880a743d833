#include "compiler/diagnostics/explain/blocks.hpp"

namespace profilec {

CodeBlock field_codes() {
  static constexpr CodeInfo table[] = {
      {Code{612}, Severity::error, "wrong type or value in `spec { }`", R"md(
The field exists, but takes another type, or only certain values. The API server refuses such an
Application as a whole: the root's sync fails, and with it the changes of all its other children.

```profile
app kueue {
  path "platform/kueue"
  spec { revisionHistoryLimit: "3" }
}
```

Repair: a number has no quotes.

```profile
app kueue {
  path "platform/kueue"
  spec { revisionHistoryLimit: 3 }
}
```

The other way round, a value that *is* text but looks like something else (`"true"`, `"1.20"`) needs quotes.
)md"},
      {Code{613}, Severity::error, "bad `retry`", R"md(
Argo CD would refuse this retry, or accept it and not do it. Durations are written as Go does, a number and
a unit of `s`, `m` or `h`, also joined as `1m30s`; there is no unit for days. A bad duration shows up only when
a sync has failed and should be tried again: exactly then it is not.

```profile
app kueue {
  path "platform/kueue"
  sync automated
  retry 5 { backoff 10sec; factor -2; max 1d }
}
```

Repair:

```profile
app kueue {
  path "platform/kueue"
  sync automated
  retry 5 { backoff 10s; factor 2; max 24h }
}
```
)md"},
      {Code{614}, Severity::error, "app without a source", R"md(
An Application must say where its manifests come from. Argo CD refuses one without `source` or `sources`.

```profile
app kueue "job queueing" {
  namespace kueue-system
  with automated
}
```

Repair: add a source: `chart`, `path` or `oci`. A `ref` alone lends values files and is not enough.

```profile
app kueue "job queueing" {
  path "platform/kueue"
  namespace kueue-system
  with automated
}
```

A whole Application kept as YAML is carried with `manifest "FILE"`; it must say a `source` or `sources`
itself.

What the source would bring is not known: until it is there, of what seems to be missing nothing is said.
)md",
       kRestsOnAbsence},
      {Code{615}, Severity::error, "source that mixes what excludes each other", R"md(
A source is of one kind: a Helm chart, a kustomization, a plain directory, or one that only lends files. The
fields of two kinds in one source are an error in Argo CD, or one of them is dropped in silence.

- A source with `ref` takes no `chart`.
- `recurse`, `include` and `exclude` make the source a plain directory. A `kustomization.yaml` in it is then
  applied as a resource, and fails. They do not go with `kustomize` or Helm values.

```profile
app kueue { path "platform/kueue" { recurse; kustomize { namePrefix: "x-" } } }
```

Repair: keep one of the two, or make two sources.

```profile
app kueue {
  path "platform/kueue" { kustomize { namePrefix: "x-" } }
  path "platform/kueue-extra" { recurse }
}
```
)md"},
      {Code{616}, Severity::warning, "finalizer that Argo CD does not know", R"md(
A finalizer keeps an object alive until the one who knows it has done its work and takes it away. Nobody
takes this one away: deleting the Application hangs for ever with a `deletionTimestamp`, and the name
cannot be used again. Nor are the workloads deleted, which the finalizer was probably meant for.

```profile
app kueue {
  path "platform/kueue"
  finalizer "resources-finalizer.argocd.argocd.argoproj.io"
}
```

Repair: leave the line out. The cascading finalizer `resources-finalizer.argocd.argoproj.io` is there unless
`no finalizer` is said.

```profile
app kueue { path "platform/kueue" }
```

If a controller of your own really handles it, the warning may stand. An object that hangs already is freed
by taking the entry out of its `metadata.finalizers`.
)md"},
      {Code{617}, Severity::error, "invalid label or annotation", R"md(
Kubernetes refuses the key or the value, and with it the whole Application. A key is an optional DNS prefix
and `/`, then up to 63 letters, digits, `-`, `_` and `.`, with a letter or digit first and last. A label's
value has the same form and may be empty. An annotation's value is any text.

```profile
app kueue {
  path "platform/kueue"
  label team = "ML & Batch"
}
```

Repair: use an annotation for free text.

```profile
app kueue {
  path "platform/kueue"
  label team = ml-batch
  annotation example.org/team = "ML & Batch"
}
```
)md"},
      {Code{618}, Severity::error, "two Helm releases of one name", R"md(
Two apps of one profile render Helm releases of one name into one namespace of one cluster. Charts build
the names of their objects from the release's name, so both write the same objects: each sync undoes the
other's, and deleting one app deletes what the other runs on.

```profile
app model-a {
  chart inferencepool "v1.5.0" from "registry.example.org/charts" { release model }
  namespace serving
}
app model-b {
  chart inferencepool "v1.5.0" from "registry.example.org/charts" { release model }
  namespace serving
}
```

Forks that share an Argo CD (`hub`) and a cluster are held against each other in the same way: their `prefix`
parts the names of the Applications, and leaves those of the releases.

Repair: leave `release` out, and each is called as its app is, or choose two names or two namespaces. Forks
go to clusters of their own, or one of them drops the app.

```profile
app model-b {
  chart inferencepool "v1.5.0" from "registry.example.org/charts" { release model-b }
  namespace serving
}
```
)md"},
      {Code{619}, Severity::error, "sync option with two values", R"md(
One app has a sync option with two values. Argo CD looks for exact strings in the list and finds both, so
which of them acts depends on the option and on the version.

```profile
app kueue {
  path "platform/kueue"
  option Replace
  option Replace = false
}
```

Repair: keep one. What an app says replaces what its presets say, so only two lines in one place can
contradict each other, or one line and the list in `spec { syncPolicy: { syncOptions: [...] } }`.

```profile
app kueue {
  path "platform/kueue"
  option Replace
}
```
)md"},
      {Code{620}, Severity::note, "resources will be left behind", R"md(
The app has no cascading finalizer. When its Application is deleted, or pruned because the app was
dropped, renamed or moved, everything it created stays in the cluster and belongs to nobody. For data that
may be what you want; for the rest, see to it by hand.

```profile
app postgres {
  path "postgres"
  no finalizer
}
```

To let Argo CD delete the resources with the Application, delete the line. To keep only the data, mark the
objects that hold it, in their manifests, and leave the rest to Argo CD:

```yaml
metadata:
  annotations:
    argocd.argoproj.io/sync-options: Delete=false
```
)md"},
      {Code{621}, Severity::error, "output that Argo CD cannot take", R"md(
The tree would break Argo CD's own limits: the manifests of one layer's root exceed 10 MB, which the repo
server refuses as a whole, or two outputs would have one file name. The size is known once the files are, so
`build` says it and `check` does not.

A layer becomes too large through text, hardly through the number of its apps: through values written with
`inline`, or verbatim manifests with whole files in them.

```profile
app model { path "model"; annotation example.org/weights = "... several megabytes ..." }
```

Repair: keep large values in a values file, which Argo CD reads with the chart and not with the root, or
divide the layer.

```profile
app model {
  chart model "1.0.0" from "https://charts.example.org" { values "serving/model/values.yaml" }
}
```
)md"},
      {Code{622}, Severity::warning, "`spec { }` where there is a statement", R"md(
The field in `spec { }` has a statement of its own. The output is the same, but what is said through `spec`
is not seen by everybody: it is the statement that forks override, that `describe` and the editor show, and
that readers look for.

```profile
app kueue {
  path "platform/kueue"
  spec { syncPolicy: { automated: { prune: true } } }
}
```

Repair: the statement is in the message.

```profile
app kueue {
  path "platform/kueue"
  sync automated { prune }
}
```
)md"},
      {Code{623}, Severity::error, "jq expression that cannot be parsed", R"md(
Argo CD reads each jq expression of `ignoreDifferences` as `del(EXPRESSION)`. With one that jq cannot parse
it compares nothing: the Application stays in `ComparisonError` and is not synced. Brackets and strings are
looked at; the rest of the expression is jq's to judge.

```profile
app web {
  path "web"
  ignore apps/Deployment { jq '.spec.template.spec.containers[' }
}
```

Repair: close what is open.

```profile
app web {
  path "web"
  ignore apps/Deployment { jq '.spec.template.spec.containers[] | select(.name == "proxy")' }
}
```
)md"},
  };
  return table;
}

}  // namespace profilec
