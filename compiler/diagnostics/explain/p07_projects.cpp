#include "compiler/diagnostics/explain/blocks.hpp"

namespace profilec {

CodeBlock project_codes() {
  static constexpr CodeInfo table[] = {
      {Code{701}, Severity::error, "project would not admit the app", R"md(
The app's project has written entries, and none of them admits one of the app's repositories, its
destination or a kind it uses. Argo CD gives such an Application an error condition
(`InvalidSpecError ... is not permitted in project`) and does not sync it until the project changes.

Every repository counts: each source, each `ref`, and the catalog's own one if values files come from it.

```profile
project platform { source "https://github.com/example/*" }
in platform {
  app keda { project platform; chart keda "2.20.1" from "https://kedacore.github.io/charts" }
}
```

Repair: add an entry, or write none at all. What a project does not say is derived from its apps, and is
then exactly right at every build.

```profile
project platform { source "https://github.com/example/*", "https://kedacore.github.io/charts" }
```

In a pattern `*` is one part of the path and `**` many; a lone `*` is everything. `https` and `http` differ, and
so do a URL with and one without a slash at its end; upper case and `.git` at the end do not matter.
)md",
       kRestsOnAbsence},
      {Code{702}, Severity::warning, "project entry that admits nothing", R"md(
No app of the project needs this entry, in the catalog or in any fork: either it is misspelt, and something
else will be missing, or its app has gone and the door was left open. An allowlist that only grows is soon
none. An entry that stands there twice admits nothing the second time.

A kind of Kubernetes' own may stand in the wrong list: Argo CD holds objects with a namespace against
`namespace-kind`, those without against `cluster-kind`, so `cluster-kind apps/Deployment` admits nothing. The
same goes for what is denied: there the kind stays open.

```profile
project platform { source "https://github.com/example/platform.git", "https://old.example.org/charts" }
```

Repair: delete the entry, or all entries of that sort, and let the compiler derive them.

```profile
project platform "source and destination guardrail for every layer"
```

If an app outside the catalog uses the project, the warning may stand; say so in a comment.
)md",
       kRestsOnAbsence},
      {Code{703}, Severity::note, "project as strong as an administrator", R"md(
The project admits Argo CD's own namespace. Whoever may write to a repository of this project can create an
Application there, and that Application may name *any* project. In effect they administer Argo CD, and
with it every cluster it reaches.

This holds for the project of the roots, since a root creates Applications. That is why the roots should
have one of their own.

```profile
catalog ai-dev { tree "clusters/ai-dev"; project platform }
```

Repair:

```profile
catalog ai-dev { tree "clusters/ai-dev"; project platform; roots-project platform-roots }
project platform-roots "the roots, and nothing else"
```

That project admits only the catalog's repository, Argo CD's namespace and the kinds Application and
AppProject. The other projects are then for the apps alone; write their destinations if those should not
reach Argo CD's namespace either.
)md"},
      {Code{704}, Severity::error, "project denies the kind Namespace", R"md(
The app has `CreateNamespace=true`, and its project does not allow the cluster-scoped kind `Namespace`: it is
not in the project's list, or it is denied. Argo CD checks a namespace that it makes itself like any other
resource. The sync fails, and nothing of the app is created.

```profile
project platform { cluster-kind rbac.authorization.k8s.io/ClusterRole }
in platform { app kueue { project platform; path "kueue"; namespace kueue; with create-namespace } }
```

Repair: allow it.

```profile
project platform { cluster-kind rbac.authorization.k8s.io/ClusterRole, core/Namespace }
```

Or leave `create-namespace` out and let another app provide the namespace.
)md",
       kRestsOnAbsence},
      {Code{705}, Severity::error, "`!` entry in a project", R"md(
Argo CD reads an entry that begins with `!` as "everything but this" and counts whatever does *not* match
as admitted. One such entry in a list therefore opens the project to every other repository, whatever
else the list says. It is refused, as hardly anybody who writes it wants that. Before a kind `!` means nothing:
what is not admitted is said by `deny cluster-kind` and `deny namespace-kind`.

```profile
project platform { source "https://github.com/example/*", "!https://github.com/example/secrets.git" }
```

Repair: list what may be used. The shortest correct list is the derived one; write nothing to get it.

```profile
project platform { source "https://github.com/example/platform.git", "https://github.com/example/charts.git" }
```
)md"},
      {Code{706}, Severity::error, "repository that no allowlist can name", R"md(
Argo CD compares repositories in a normal form: trimmed, lower-cased, `git@host:path` rewritten, `ssh://` and a
`.git` at the end dropped. A URL that it cannot parse becomes the empty text and then matches *every other*
such URL; one with a glob character (`*`, `?`, `[`, `{`) becomes a pattern in the project's derived list.

```profile
app tools { path "tools" from "https://git.example.org/team[a]/tools.git" at "main" }
```

Repair: use a URL that can be parsed and has no such character; most servers take the escaped form.

```profile
app tools { path "tools" from "https://git.example.org/team-a/tools.git" at "main" }
```
)md"},
  };
  return table;
}

}  // namespace profilec
