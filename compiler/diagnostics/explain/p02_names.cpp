#include "compiler/diagnostics/explain/blocks.hpp"

namespace profilec {

CodeBlock name_codes() {
  static constexpr CodeInfo table[] = {
      {Code{201}, Severity::error, "unknown name", R"md(
An app, layer, profile, project, preset, fork or import is named that nobody declares. Names are compared
letter by letter, and each sort of name has a space of its own: a layer called `serving` does not make an
app called `serving`.

```profile
layer serving "model servers" after plattform
```

The message offers the nearest declared name of the same sort. Repair:

```profile
layer serving "model servers" after platform
```

Three frequent causes: the file with the declaration does not end in `.profile`; a preset such as
`automated` is used without `import std/argo`; in a fork, the name is one that the fork drops.

A kind is looked up only where Kubernetes itself would have it: `apps/Deploymnt`, `core/Deployment`, or
`extensions/Ingress`, which Kubernetes has removed, match nothing, after `needs` as after `ignore` and in a
project. A kind of a group that is not Kubernetes' own is anybody's, and taken as it is written.
)md"},
      {Code{202}, Severity::error, "declared twice", R"md(
Two declarations of one sort have one name. The order of files and declarations means nothing, so there is
no later one that could win. Both places are shown.

```profile
in platform { app kueue { path "platform/kueue" } }
in serving { app kueue { path "serving/kueue" } }
```

Two Applications of one name in Argo CD's namespace are one object: whichever is applied last replaces the
other. Repair: rename one of them, or delete it.

```profile
in serving { app kueue-queues { path "serving/kueue" } }
```

Two `place` of one app are the same mistake: an app lives in one layer.

A catalog's own `chart-facts` replace those of the library, and its own preset one of the library with that
name; that is no error. In a fork, `app kueue { ... }` outside `in` changes the catalog's app and declares
none; there too it is said in one block.
)md"},
      {Code{203}, Severity::error, "empty layer", R"md(
A layer holds no app. Its root would be an Application over a folder that does not exist in Git, and Argo
CD reports such a path as an error for as long as the root lives.

```profile
layer platform
layer observability after platform      # and no `in observability { app ... }`
```

Repair: put an app into the layer, or delete the layer and its mention in the profiles. If the apps are
only moved away by `place`, the layer is empty all the same.

```profile
in observability { app prometheus { path "observability/prometheus" } }
```

In a fork an empty layer is no error: `drop` may empty one, and its root is then left out.
)md",
       kRestsOnAbsence},
      {Code{204}, Severity::error, "layer named twice in a profile", R"md(
A profile lists a layer that it has already, either in its own list or through a profile that it extends.
Nothing breaks in the cluster, but the list no longer says what the profile adds, and a later edit of the
other profile has an effect nobody expects.

```profile
profile serving extends platform { serving }
profile full extends serving { serving, demos }
```

Repair: list only what the profile adds.

```profile
profile full extends serving { demos }
```
)md"},
      {Code{205}, Severity::error, "profiles extend each other in a circle", R"md(
A profile extends itself, directly or through others. A profile is the union of what it extends and of its
own layers; in a circle all of them would be the same set, so at least one `extends` is not meant.

```profile
profile serving extends full { serving }
profile full extends serving { demos }
```

The circle is shown edge by edge. Repair: take away the edge that leads from the smaller profile to the
larger one.

```profile
profile serving extends platform { serving }
profile full extends serving { demos }
```
)md"},
      {Code{206}, Severity::error, "no default profile, or two", R"md(
Exactly one profile of a catalog is marked `default`. It is the one that `profilec roots` lists when no
profile is named, so a script without an argument must find one and only one. The default
of a fork is one of the profiles it holds.

```profile
profile platform { platform }
profile full extends platform { demos }
```

Repair: mark the profile that a new user should get.

```profile
default profile platform { platform }
profile full extends platform { demos }
```

A fork chooses another one with `default profile full`; with `only profile`, the default must be among the
profiles that are left.
)md",
       kRestsOnAbsence},
      {Code{207}, Severity::error, "name too long", R"md(
The name is longer than the place where it ends up allows:

- 53 characters for a Helm release. Helm keeps the rest of 63 for the suffixes of charts. The release is the
  app's name unless `release` says otherwise.
- 63 characters for a namespace, and for an Application: Argo CD puts its name into a label.
- 63 characters for `root-` and the layer's name together, and for a fork's `prefix` and the name after it.

```profile
app inference-extension-endpoint-picker-for-raw-vllm-on-gpu {
  chart inferencepool "v1.5.0" from "registry.k8s.io/gateway-api-inference-extension/charts"
}
```

Repair: a shorter name, or a shorter release where only Helm objects.

```profile
app inference-extension-endpoint-picker-for-raw-vllm-on-gpu {
  chart inferencepool "v1.5.0" from "registry.k8s.io/gateway-api-inference-extension/charts" {
    release raw-vllm
  }
}
```

Mind that another release name makes Helm create new objects, and Argo CD prune the old ones.
)md"},
      {Code{208}, Severity::error, "two forks with one tree", R"md(
Two forks, or a fork and the catalog, write into the same `tree`. Each build would delete what the other
one wrote, and the clusters that follow the tree would see their apps vanish and come back.

```profile
fork acme { tree "clusters/acme" }
fork globex { tree "clusters/acme" }
```

Repair: a tree for each.

```profile
fork globex { tree "clusters/globex" }
```
)md"},
      {Code{209}, Severity::error, "not a valid name", R"md(
Names of apps, layers, profiles, projects, presets and forks become names of Kubernetes objects, file names
and labels. They are DNS-1123 labels: lower case letters, digits and `-`, at most 63, neither first nor last
a `-`.

```profile
layer LLM_Gateway
```

Repair:

```profile
layer llm-gateway
```

Where the name of an existing Application has dots, keep a valid name in the catalog and write the outer
one with `name`:

```profile
app litellm-v1 { name "litellm.v1"; path "litellm" }
```
)md"},
      {Code{210}, Severity::error, "no catalog, or two", R"md(
The files of one folder are one catalog, and it has exactly one `catalog` declaration: it says where the
output stands and which repository Argo CD reads it from.

```profile
layer platform
default profile platform { platform }
```

Repair: declare it, in any file of the folder.

```profile
catalog ai-dev {
  tree "clusters/ai-dev"
  repo "https://github.com/example/llm-platform.git"
  revision "main"
  project platform
}
```

If there are two, the folder holds two catalogs: give each a folder of its own, or make one a `fork`.
)md"},
      {Code{211}, Severity::error, "something missing", R"md(
A declaration lacks a statement that has no default. For a catalog these are `tree` and `repo`; without them
no root can say where Argo CD finds its apps. A fork must say its own `tree`, and a chart its version, which
Argo CD refuses to guess.

```profile
catalog ai-dev {
  tree "clusters/ai-dev"
  revision "main"
}
```

Repair:

```profile
catalog ai-dev {
  tree "clusters/ai-dev"
  repo "https://github.com/example/llm-platform.git"
  revision "main"
}
```
)md"},
      {Code{212}, Severity::error, "said twice", R"md(
One block gives the same field two values. Lists add up; a single value does not, and no order of lines
decides which of the two is meant. A field that a statement says and `spec { }` says again is one of these.

```profile
app kueue {
  path "platform/kueue"
  namespace kueue
  namespace kueue-system
}
```

Repair: keep one.

```profile
app kueue {
  path "platform/kueue"
  namespace kueue-system
}
```

The same holds for the project and the destination where a statement sets them and `spec { }` does again. A
value of a preset is no second one: what the app says itself wins, and of two presets the one further right.
)md"},
      {Code{213}, Severity::error, "unknown name in a string", R"md(
A string holds `${name}`, and `name` is neither a `let` nor one of `tree`, `repo` and `revision`. It is not
left in the output as it stands: a literal `${domain}` in an Application is accepted by Argo CD and fails
only in the chart.

```profile
app portal {
  chart portal "1.4.0" from "https://charts.example.org" { set host = "portal.${domian}" }
}
```

Repair: correct the name, or declare it.

```profile
let domain = "ai.example.org"
app portal {
  chart portal "1.4.0" from "https://charts.example.org" { set host = "portal.${domain}" }
}
```

Write `\${` where the characters themselves are meant, as in shell text. `${release}` and `${namespace}` have
a meaning only in `chart-facts`. A `let` is a constant and holds no `${name}`; a setting, such as `tree`, may
name a `let`, but no other setting.
)md"},
      {Code{214}, Severity::note, "layer that no profile holds", R"md(
No profile includes this layer, so no user can choose it: its files are written and its root exists, but
`profilec roots` never lists it. Gaps and orders are proved per profile: what is in none has not been
proved at all.

```profile
layer demos after serving
profile full extends platform { serving }
```

Repair: add it to a profile.

```profile
profile full extends platform { serving, demos }
```

While a layer is in the making a profile of its own says so, and has it proved:

```profile
profile preview extends full { demos }
```
)md",
       kRestsOnAbsence},
      {Code{215}, Severity::error, "statements that exclude each other", R"md(
The statement is not allowed beside another one, or not in this kind of block:

- `manifest` carries a whole Application; nothing that would set one of its fields may stand beside it.
- A preset uses no preset.
- `version` gives the one chart's version again, so there must be exactly one chart.

```profile
app litellm {
  manifest "manifests/litellm.yaml"
  namespace litellm
}
```

Repair: say it in the manifest, or write the app in the language and drop the manifest. Relations are
allowed beside a manifest, for they are no fields of an Application:

```profile
app litellm {
  manifest "manifests/litellm.yaml"
  needs cloudnative-pg
}
```
)md"},
      {Code{216}, Severity::error, "value not valid here", R"md(
The value has the right shape, but no meaning at this place:

- A wave is a whole number. Argo CD reads any other text as 0 and says nothing.
- A kind is written `group/Kind`, of the core group `core/Kind`, and without its version: `apps/Deployment`, not
  `apps/v1/Deployment`; a JSON pointer begins with `/`.
- An object of a kind of Kubernetes' own is written with its namespace, `core/Secret shop/password`, or
  without one where the kind has none, `storage.k8s.io/StorageClass fast`.
- A path is relative to the repository (a manifest: to the catalog's folder), and never climbs with `..`.
- A duration is a number and a unit: `10s`, `3m`, `1h`.
- `server` is the URL of a cluster, with its scheme; a cluster's name goes after `cluster`. Argo CD looks for a
  cluster by the one or by the other, and finds none by a name where a URL belongs.
- Values in `inline """..."""` are YAML, and a map: Helm reads nothing else.
- The version of a chart is a semantic version (`1.2.3`, `v1.20.2`) or a range that Argo CD resolves
  (`1.x`, `*`, `^1.2`, `>=1.2 <2`). Anything else, a branch or `latest`, it refuses as an invalid revision.
- A revision is the name of a branch or tag, or a commit, and not empty.
- A repository is a URL with its scheme, or `git@HOST:PATH`; of a chart a URL, or an OCI registry by its
  name alone.

```profile
app kueue {
  path "../platform/kueue"
  wave 1.5
}
```

Repair:

```profile
app kueue {
  path "platform/kueue"
  wave 2
}
```
)md"},
      {Code{217}, Severity::warning, "`no` that takes nothing away", R"md(
A `no option`, `no provides` or `no needs` names something that is not there: neither a
preset, nor the library, nor the catalog's app that a fork changes, brings it. Either the name is
misspelt, and what should go is still in force, or the line has outlived its reason.

```profile
app kueue {
  path "platform/kueue"
  with automated, server-side-apply
  no option CreateNamespace
}
```

Repair: delete the line, or name what is really there.

```profile
app kueue {
  path "platform/kueue"
  with automated, server-side-apply
  no option ServerSideApply
}
```
)md"},
  };
  return table;
}

}  // namespace profilec
