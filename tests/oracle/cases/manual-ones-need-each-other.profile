# Whoever syncs `a1` and `a2` keeps their order: both come last, where nothing waits for them.
# expect: not P0404
# expect: not P0406
# expect: a1 wave 1
catalog random {
  tree "clusters/random"
  repo "https://git.example/platform.git"
  revision "main"
  argo-cd { application-health }
}
layer l0
default profile p0 { l0 }
in l0 {
  app a0 { path "apps/a0"; sync automated }
  app a1 { path "apps/a1"; sync manual }
  app a2 { path "apps/a2"; sync manual; needs a1 }
  app a3 { path "apps/a3"; sync automated; needs a0 }
}
