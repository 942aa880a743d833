# Every field but the sources, of Applications, roots and projects; the files are kept whole.
catalog shop {
  tree "clusters/shop"
  repo "https://git.example/shop.git"
  revision "main"
  project open
  roots-project roots
  argo-cd { namespace delivery; version "3.1" }
}
let team = "web"
project open "what the shop may bring" {
  source "https://git.example/*", "https://git.acme.example/*"
  destination namespace "*"
  destination server "https://far.example" namespace web
  destination cluster near namespace web
  destination server "https://acme.example" namespace "*"
  cluster-kind core/Namespace, rbac.authorization.k8s.io/*
  deny cluster-kind rbac.authorization.k8s.io/ClusterRole
  namespace-kind apps/*, core/*
  deny namespace-kind core/Secret
  label team = "${team}"
  annotation note = "kept"
  spec { orphanedResources: { warn: true } }
}
project derived "nothing but a name"
project roots
layer base "what all need"
layer top after base {
  label tier = "two"
  annotation note = "of the root"
  root {
    sync manual
    option CreateNamespace because "the shop asked for it"
    retry 2 { backoff 1m; factor 3; max 10m }
    finalizer "resources-finalizer.argocd.argoproj.io/foreground"
    spec { revisionHistoryLimit: 3 }
  }
}
default profile base { base }
profile top extends base { top }

preset house {
  sync automated { prune }
  option ServerSideApply because "large objects"
  option PruneLast
  label from = "preset"
}

in base {
  app all "a line with: a colon" {
    path "base/all"
    name "all-of-it"
    project derived
    namespace web
    with house
    sync automated { prune; self-heal; allow-empty } because "it is stateless"
    option CreateNamespace
    option Replace = false
    no option PruneLast
    retry 5 { backoff 10s; factor 2; max 3m } because "its webhook is slow"
    ignore apps/Deployment web/front { "/spec/replicas"; jq '.spec.template.spec.containers[] | select(.name == "x")' } because "scaled by hand"
    ignore core/Secret { managed-fields "kube-controller-manager" }
    ignore */* named { "/metadata/labels" }
    label team = "${team}"
    annotation "shop.example/on" = "yes"
    finalizer "resources-finalizer.argocd.argoproj.io/background"
    spec { revisionHistoryLimit: 0, info: [{ name: "url", value: "https://shop.example" }] }
  }
  app first { path "base/first"; with house; no finalizer; provides capability money }
  app second { path "base/second"; with house; needs capability money because "it counts it"; wave 7 }
  app by-hand { path "base/by-hand"; sync manual because "a person looks first"; option Validate = false; cluster near; namespace web }
  app far { path "base/far"; server "https://far.example"; namespace web; with house }
  app near { path "base/near"; cluster near; namespace web; project derived }
  app watcher { path "base/watcher"; needs capability help }
  app spread { path "base/spread"; server "https://far.example"; project derived; namespace default }
}
in top {
  app helper "moved down" { path "top/helper"; support; provides capability help }
  app user { path "top/user"; needs capability help, second }
}
place helper in base because "`watcher` needs it in every profile"

external namespace web because "the cluster has it"

fork acme "the same, elsewhere" {
  tree "clusters/acme"
  prefix "acme-"
  let team = "acme"
  server "https://acme.example"
  mirror "https://git.example/" to "https://git.acme.example/"
  drop app far
  app second { no option ServerSideApply; label team = "${team}"; sync manual }
  in top { app audit "who did what" { path "acme/audit"; with house } }
}
