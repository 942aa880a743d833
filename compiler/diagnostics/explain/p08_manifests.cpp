#include "compiler/diagnostics/explain/blocks.hpp"

namespace profilec {

CodeBlock manifest_codes() {
  static constexpr CodeInfo table[] = {
      {Code{801}, Severity::error, "manifest that is not an Application", R"md(
The file after `manifest` is not there, is no YAML, or is not one Argo CD Application. It is carried byte
for byte into a layer's folder, so it must be exactly what belongs there:

```yaml
apiVersion: argoproj.io/v1alpha1
kind: Application
metadata:
  name: litellm-bootstrap
spec:
  project: platform
```

An ApplicationSet, a List or the app's own workloads would be created by the root as they are, past
every check of the catalog.

```profile
app litellm-bootstrap { manifest "manifests/deployment.yaml" }
```

Repair: name the right file, relative to the catalog's folder. Workloads go into a folder of the
repository that the app reads:

```profile
app litellm-bootstrap { path "manifests/litellm-bootstrap" }
```
)md"},
      {Code{802}, Severity::error, "manifest of another name", R"md(
The `metadata.name` in the manifest is not the app's name. Everything that refers to the app, waves,
projects and the name of the output file among them, would speak of an Application that is called
otherwise in the cluster.

```profile
app litellm-db { manifest "manifests/litellm-bootstrap.yaml" }
```

```yaml
metadata:
  name: litellm-bootstrap
```

Repair: call the app as the Application is called. The other way, renaming the Application, deletes the
running one and creates another.

```profile
app litellm-bootstrap { manifest "manifests/litellm-bootstrap.yaml" }
```
)md"},
      {Code{803}, Severity::error, "manifest with several documents", R"md(
The file holds more than one YAML document. An app is one Application; a second document would be created
by the root as well, but belong to no app, no profile and no order.

```yaml
kind: Application
metadata: { name: litellm }
---
kind: Application
metadata: { name: litellm-db }
```

Repair: one file for each, and one app for each. A `---` before the first document or after the last one is
nothing to worry about.

```profile
app litellm { manifest "manifests/litellm.yaml" }
app litellm-db { manifest "manifests/litellm-db.yaml" }
```
)md"},
      {Code{804}, Severity::error, "manifest with an unknown field", R"md(
The field does not exist in the schema of an Application. The API server drops it in silence, or refuses
the object: that depends on the client that applies it.

```yaml
spec:
  syncPolicy:
    automated:
      selfheal: true
```

Repair: field names are case-sensitive. The nearest known one is in the message.

```yaml
spec:
  syncPolicy:
    automated:
      selfHeal: true
```
)md"},
      {Code{805}, Severity::error, "manifest with a duplicate key", R"md(
A mapping has the same key twice. YAML forbids it; some readers take the first, some the last, and Argo CD
need not agree with the tool that you checked the file with. Often it is a merge that went wrong.

```yaml
spec:
  destination:
    namespace: litellm
    server: https://kubernetes.default.svc
    namespace: llm
```

Repair: delete one of the two. Both lines are shown.

```yaml
spec:
  destination:
    namespace: litellm
    server: https://kubernetes.default.svc
```
)md"},
      {Code{806}, Severity::error, "manifest with an anchor or alias", R"md(
The file uses an anchor (`&name`), an alias (`*name`) or a merge key (`<<`). An Application has no use for
them, and they make one line stand for several places: a fork that changes one value by bytes would
change the others as well.

```yaml
metadata:
  name: &name litellm
spec:
  destination:
    namespace: *name
```

Repair: write the value out.

```yaml
metadata:
  name: litellm
spec:
  destination:
    namespace: litellm
```
)md"},
      {Code{807}, Severity::error, "manifest with a field of the wrong type", R"md(
The field exists but has another type. The API server refuses the Application, and the root's whole sync
fails with it. YAML makes it easy: `1.20` without quotes is a number, `on` and `yes` are true to some
readers, and a value that ends in `:` is a mapping.

```yaml
spec:
  source:
    targetRevision: 1.20
```

Repair: quote what is text.

```yaml
spec:
  source:
    targetRevision: "1.20"
```
)md"},
      {Code{808}, Severity::warning, "manifest with an unknown sync option", R"md(
Argo CD compares sync options as exact strings and ignores one that it does not know, without a word. In the
language this is an error (P0601); a verbatim manifest may be older than the catalog, so here it is a
warning.

```yaml
spec:
  syncPolicy:
    syncOptions:
      - Retry=true
```

Repair: correct the spelling, or delete the line; what `Retry=true` was meant to say is `retry`.

```yaml
spec:
  syncPolicy:
    retry:
      limit: 5
```
)md"},
      {Code{809}, Severity::error, "manifest that a fork cannot patch", R"md(
A fork must change a value in this manifest: the repository, the revision, a path below `tree`, the project,
a mirrored registry, the destination or the name. Everything else stays byte for byte, so the value is
replaced in place. That is done only where it is safe, for plain or quoted text on one line; this one is a
block (`|`, `>`), spans lines, or carries a tag. A `metadata.namespace` is not among what a fork changes: where
its Argo CD is in another namespace, leave the field out, and the Application goes where its root sends it.

```yaml
spec:
  source:
    repoURL: >-
      https://github.com/example/llm-platform.git
```

Repair: write it on one line.

```yaml
spec:
  source:
    repoURL: https://github.com/example/llm-platform.git
```

Or write the app in the language; a fork emits such an app anew.
)md"},
      {Code{810}, Severity::error, "manifest outside the catalog", R"md(
The path after `manifest` leads out of the catalog's folder, through `..`, as an absolute path or over a
symlink, or what is there is not a regular file. The sources of a catalog are its folder: otherwise the
same commit would give another output on another machine.

```profile
app litellm { manifest "../../shared/litellm.yaml" }
```

Repair: move the file into the folder.

```profile
app litellm { manifest "manifests/litellm.yaml" }
```
)md"},
      {Code{811}, Severity::note, "a fork's prefix renames a Helm release", R"md(
Helm installs a chart under the Application's name unless `helm.releaseName` says another. A fork's `prefix`
goes before the Application's name, and in a verbatim manifest only scalars that are there are changed: the
release gets the new name. On a new cluster that is harmless; where the release is installed already, Argo CD
would install it a second time beside the old one.

```yaml
spec:
  source:
    chart: keda
    repoURL: https://kedacore.github.io/charts
```

Repair, where the name has to stay: say it.

```yaml
spec:
  source:
    chart: keda
    repoURL: https://kedacore.github.io/charts
    helm:
      releaseName: keda
```

A typed app needs nothing: its release keeps its name in every fork.
)md"},
      {Code{812}, Severity::warning, "manifest in another namespace than Argo CD's", R"md(
The manifest's `metadata.namespace` is not the namespace of Argo CD. The root creates the Application there, and
Argo CD passes it over: it reads Applications of its own namespace, and of others only where its
`application.namespaces` names them and the project's `sourceNamespaces` admits them.

```yaml
metadata:
  name: litellm
  namespace: argo
```

Repair: leave the field out. An Application without one goes where its root sends it, in every fork too.

```yaml
metadata:
  name: litellm
```

Or say where Argo CD is, if that is what is wrong:

```profile
catalog ai-dev { tree "clusters/ai-dev"; argo-cd { namespace argo } }
```

Where Argo CD does read other namespaces, say so in the project, and the warning is gone:

```profile
project platform { spec { sourceNamespaces: ["team-*"] } }
```
)md"},
  };
  return table;
}

}  // namespace profilec
