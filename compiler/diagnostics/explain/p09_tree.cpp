#include "compiler/diagnostics/explain/blocks.hpp"

namespace profilec {

CodeBlock tree_codes() {
  static constexpr CodeInfo table[] = {
      {Code{901}, Severity::error, "stray file in the tree", R"md(
Below `layers/`, `roots/` or `projects/` is a file that Argo CD would read and that no declaration accounts for.
A root reads its whole folder: the file would be created in the cluster past all checks, in no profile and
no order. Argo CD reads `.yaml`, `.yml`, `.json` and `.jsonnet`.

```text
clusters/ai-dev/layers/platform/debug.yaml
```

Repair: if it is an Application, bring it into the catalog and delete the stray file.

```profile
in platform { app debug { manifest "manifests/debug.yaml" } }
```

If it belongs to something else, move it out of these three folders. Values files may live in the tree,
but not there.
)md"},
      {Code{902}, Severity::error, "tree differs from the sources", R"md(
`profilec build --check` compares the tree on disk with what the sources give, and they differ. Somebody
changed a `.profile` file and did not build, or changed a generated file by hand. The difference is printed
as a unified diff: `-` is on the disk, `+` is what a build would write.

```text
$ profilec build --check
-    targetRevision: v1.20.1
+    targetRevision: v1.20.2
```

Repair: build, look at the difference, and commit sources and tree together.

```text
$ profilec build && git diff && git add . && git commit
```

A build does not overwrite what was changed by hand (P0904). Take the file back as it was committed, or
overwrite it with `profilec build --adopt`. If the change is to stay, say it in the sources:

```profile
app cert-manager { chart cert-manager "v1.20.1" from "quay.io/jetstack/charts" }
```
)md"},
      {Code{903}, Severity::warning, "an Application is removed, moved or renamed", R"md(
This build takes away a file that the last one wrote, or moves it to another layer. The root that had it
prunes the child Application, and with the cascading finalizer its workloads are deleted too. A move is a
removal in one root and a creation in another, and no order holds between the two.

The message says which root prunes it, and whether workloads die. For an app that holds data, go in steps,
each one commit that is built and synced before the next. Which guard is right depends on what becomes of the
Application.

Moved, it stays the same object. Keep its old root from pruning it:

```profile
app postgres { path "postgres"; annotation "argocd.argoproj.io/sync-options" = "Prune=false" }
```

Then move it: the new root takes it over, the old one lets it be. Then take the annotation out.

Dropped or renamed, the Application itself goes, and its workloads are to stay:

```profile
app postgres { path "postgres"; no finalizer }
```

Then drop or rename it: the root deletes the Application alone, and one of a new name, with the same releases,
takes over the objects that are there. Then delete `no finalizer` again.

CRDs, the namespace that `CreateNamespace` made, and objects with `Delete=false` survive in any case. If the
removal is what you want, this warning is the last look at it.
)md"},
      {Code{904}, Severity::error, "a file in the way", R"md(
The build would overwrite or delete a file, but its bytes are not those that the lock has for it, or the
lock does not know it at all. Somebody wrote it or changed it by hand, and the build does not throw away
work that it did not do. Nothing was written.

```text
error[P0904]: `clusters/ai-dev/layers/platform/kueue.yaml` was changed by hand
```

Repair: see what was changed (`profilec build --check`), bring it into the sources, and let the build
replace the file.

```profile
app kueue { path "platform/kueue"; option ServerSideApply }
```

```text
$ profilec build --adopt
```

`--adopt` takes over the files in the way. It is also the way to begin with a tree that exists already.
)md"},
      {Code{905}, Severity::error, "lock that cannot be read", R"md(
`catalog.lock` lists what the last build wrote, one line `SHA-256  path` per file, as `sha256sum -c` reads it. A
line has another form: usually a conflict of a merge, or an edit by hand. Without the lock the compiler
does not know which files are its own, so it deletes and overwrites none.

```text
<<<<<<< HEAD
0f3c...  layers/platform/kueue.yaml
=======
```

Repair: the lock follows from the sources, so it is never merged by hand. Merge the `.profile` files, then
take either side's lock and build again; files of the other side are taken over.

```text
$ git checkout --ours clusters/ai-dev/catalog.lock
$ profilec build --adopt
```
)md"},
      {Code{906}, Severity::error, "writing failed", R"md(
A file or folder of the tree could not be written; the system's own words are in the message. Frequent
causes: the disk is full, the folder is read-only or belongs to another user, or a directory has the name of
a file to be written. The exit status is 3: the environment failed, not the sources.

Each file appears whole or not at all, and the lock is written last. What stands there now is safe, and the
next build goes on from it.

```text
error[P0906]: cannot write `clusters/ai-dev/roots/platform.yaml`: No space left on device
```

Repair: mend the cause and build again.

```text
$ df -h . && profilec build
```
)md"},
      {Code{907}, Severity::error, "symlink in the tree", R"md(
A path inside the tree is a symlink that leads out of it. A build that followed it would write or delete
outside `tree`, which it never does; and Argo CD refuses a repository whose links lead out.

```text
clusters/ai-dev/layers/platform -> /srv/shared/platform
```

Repair: replace the link by a folder, and build again.

```text
$ rm clusters/ai-dev/layers/platform && profilec build
```

Where two clusters share their apps, a fork with a tree of its own says the same without a link:

```profile
fork west { tree "clusters/west" }
```
)md"},
      {Code{908}, Severity::error, "another build is at work", R"md(
Another `profilec build` is at work in this tree. Two builds at once could each delete what the other writes,
so the second one waits for half a minute, and then gives up. Of two that write the same trees the first one
always ends; the second one has changed nothing.

```text
error[P0908]: another build is at work in `clusters/ai-dev`
```

Repair: wait for it and try again. The lock belongs to the running process and ends with it; there is no
file to delete after a crash. In CI, let one job at a time build a tree, or give each fork a tree of its own:

```profile
fork west { tree "clusters/west" }
```
)md"},
      {Code{910}, Severity::warning, "fork statement that touches nothing", R"md(
A `drop`, `mirror`, `external` or an override in a fork changes nothing: no app has such a repository, no
need is met by the `external`, or the override or a setting says what the catalog says already. Either a name is
misspelt, and the fork lacks what it should have, or the catalog has moved on.

```profile
fork acme {
  tree "clusters/acme"
  mirror "quay.io/jetstak/" to "harbor.acme.example/jetstack/"
  app keda { version "2.20.1" }      # as in the catalog
}
```

A mirror matters most: charts go on being pulled from the outside, and a cluster without Internet fails
only at its next start. Repair:

```profile
fork acme {
  tree "clusters/acme"
  mirror "quay.io/jetstack/" to "harbor.acme.example/jetstack/"
}
```

A mirror matches whole parts of a path, up to a `/`; of several, the longest one acts.
)md",
       kRestsOnAbsence},
  };
  return table;
}

}  // namespace profilec
