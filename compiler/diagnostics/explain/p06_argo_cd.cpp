#include "compiler/diagnostics/explain/blocks.hpp"

namespace profilec {

CodeBlock argo_cd_codes() {
  static constexpr CodeInfo table[] = {
      {Code{601}, Severity::error, "unknown sync option", R"md(
Argo CD compares sync options as exact strings and ignores one that it does not know, without a word. A
misspelt option is therefore worse than none: the file says that something is on, and it is not.

```profile
app kueue {
  path "platform/kueue"
  option ServerSideAply
}
```

Repair: the nearest known option is in the message.

```profile
app kueue {
  path "platform/kueue"
  option ServerSideApply
}
```

`Force=true` is known, but counts only as an annotation on a single resource, in the manifests:

```yaml
metadata:
  annotations:
    argocd.argoproj.io/sync-options: Force=true
```
)md"},
      {Code{602}, Severity::note, "sync option that does nothing", R"md(
Argo CD knows the option, but not with this value: it looks for one exact string, and every other value is
the same as leaving the option out. `CreateNamespace=false` is the usual one; it does not take the namespace
away, it just does not ask for it.

```profile
app kueue {
  path "platform/kueue"
  namespace kueue
  option CreateNamespace = false
}
```

Repair: delete it. To switch off what a preset brings, take the option away:

```profile
app kueue {
  path "platform/kueue"
  namespace kueue
  with automated, create-namespace
  no option CreateNamespace
}
```
)md"},
      {Code{603}, Severity::note, "no namespace to create", R"md(
The app asks Argo CD to create its namespace (`CreateNamespace=true`), but names none. The option does
nothing. An app of cluster-scoped objects needs no namespace; for others, objects that name none themselves
have nowhere to go and the sync fails.

```profile
app kueue-config {
  path "platform/kueue-config"
  with automated, create-namespace
}
```

Repair: say the namespace, or leave `create-namespace` out.

```profile
app kueue-config {
  path "platform/kueue-config"
  namespace kueue-system
  with automated, create-namespace
}
```
)md",
       kRestsOnAbsence},
      {Code{604}, Severity::warning, "`RespectIgnoreDifferences` with nothing to ignore", R"md(
The option makes a sync leave those fields alone that `ignore` names. Without any `ignore` it means nothing:
the fields that somebody wanted to protect, such as replicas set by hand, are overwritten at the next sync.

```profile
app raw-vllm {
  path "serving/raw-vllm"
  with automated, respect-ignore-differences
}
```

Repair: name the fields, or delete the option.

```profile
app raw-vllm {
  path "serving/raw-vllm"
  with automated, respect-ignore-differences
  ignore apps/Deployment serving/raw-vllm { "/spec/replicas" } because "replicas are scaled by hand"
}
```

The option acts only on objects that already exist; the first sync still writes the value from Git.
)md",
       kRestsOnAbsence},
      {Code{605}, Severity::error, "two Applications of one name", R"md(
Two apps, or an app and a root, become Applications of one name. All of them live in Argo CD's namespace,
where a name is one object: the one applied last replaces the other, two roots then fight over it, and
when either is pruned the workloads of both may go.

```profile
in platform { app metrics { path "platform/metrics"; name "monitoring" } }
in serving { app monitoring { path "serving/monitoring" } }
```

Repair: give one another name.

```profile
in platform { app metrics { path "platform/metrics"; name "platform-monitoring" } }
```

Roots are called `root-` and the layer's name, so an app called `root-platform` collides with the root of the
layer `platform`.
)md"},
      {Code{606}, Severity::error, "forks on one hub share a name", R"md(
Two forks say with `hub` that they share one Argo CD. There, an Application or AppProject name is one object,
but both forks make one of this name. The fork applied last takes the other's over and sends its workloads
to its own cluster.

```profile
fork acme { tree "clusters/acme"; server "https://acme.example:6443"; hub central }
fork globex { tree "clusters/globex"; server "https://globex.example:6443"; hub central }
```

Repair: a `prefix` for each. It is put before every Application, root and project name; Helm release names
stay, so nothing is renamed inside the clusters.

```profile
fork acme { tree "clusters/acme"; server "https://acme.example:6443"; hub central; prefix "acme-" }
fork globex { tree "clusters/globex"; server "https://globex.example:6443"; hub central; prefix "globex-" }
```
)md"},
      {Code{607}, Severity::error, "destination with server and cluster", R"md(
The destination names the cluster twice, by its URL (`server`) and by its name in Argo CD (`cluster`). Argo CD
takes one or the other; with both, the Application has the condition `InvalidSpecError` and is not synced.
A manifest whose destination names no cluster at all fares no better.

```profile
app kueue {
  path "platform/kueue"
  server "https://10.0.0.1:6443"
  cluster gpu-west
}
```

Repair: keep one. The name survives a new address of the cluster.

```profile
app kueue {
  path "platform/kueue"
  cluster gpu-west
}
```

One of the two may come from a preset or through `spec { destination: { ... } }`.
)md"},
      {Code{608}, Severity::error, "values path with an unknown `$NAME`", R"md(
A values file is taken from another source as `$NAME/path`, where `ref NAME` is a source of the same app. Here
no source has that name, or `$NAME` is not at the start of the path: Argo CD replaces it only there.

```profile
app litellm {
  chart litellm-helm "1.89.2" from "ghcr.io/berriai" { values "$config/litellm/values.yaml" }
}
```

Repair: add the source that lends the file.

```profile
app litellm {
  chart litellm-helm "1.89.2" from "ghcr.io/berriai" { values "$config/litellm/values.yaml" }
  ref config from "https://github.com/example/config.git" at "main"
}
```

For a file of the catalog's own repository, write the path alone; its `$values` source is added for you.
)md"},
      {Code{609}, Severity::error, "`oci://` in the wrong place", R"md(
Argo CD has two ways to read from a registry. A Helm chart's registry is written without `oci://`; a plain
OCI source is written with it. The wrong form ends in a failing `helm pull`, or in the registry being
treated as a Git repository; the two are also different entries in a project's `sourceRepos`.

```profile
app cert-manager { chart cert-manager "v1.20.2" from "oci://quay.io/jetstack/charts" }
app config { oci "ghcr.io/example/config" "1.0.0" }
```

Repair:

```profile
app cert-manager { chart cert-manager "v1.20.2" from "quay.io/jetstack/charts" }
app config { oci "oci://ghcr.io/example/config" "1.0.0" }
```
)md"},
      {Code{610}, Severity::error, "text that makes Argo CD skip the file", R"md(
The text `+argocd:skip-file-rendering` would land in an output file. Argo CD ignores a file that holds it
*anywhere*, be it in a comment or in a value. The child Application would then vanish from its root, and a
root with pruning deletes it with all its workloads.

```profile
app kueue "rendered with +argocd:skip-file-rendering in the charts" { path "platform/kueue" }
```

Repair: say it in other words. Docs and reasons become comments in the output, so the text may not stand
there either. A build searches the finished files too, whatever brought the text there: the name of a
source file stands in the first line of what comes from it.

```profile
app kueue "its charts are skipped by Argo CD's own marker" { path "platform/kueue" }
```
)md"},
      {Code{611}, Severity::error, "unknown field in `spec { }`", R"md(
The field does not exist in the schema of an Application. The API server drops an unknown field, or refuses
the object, depending on who applies it; in neither case does it do what it says.

```profile
app kueue {
  path "platform/kueue"
  spec { revisionHistoryLimt: 3 }
}
```

Repair: the nearest known field is in the message. Names are as in the Application, in camel case, and
nested as there.

```profile
app kueue {
  path "platform/kueue"
  spec { revisionHistoryLimit: 3 }
}
```

A source's own fields go into the `spec { }` of that source, inside `chart { }` or `path { }`. Labels and
annotations are metadata and have statements: `label`, `annotation`.
)md"},
  };
  return table;
}

}  // namespace profilec
