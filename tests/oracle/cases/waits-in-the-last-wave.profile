# `a2` is manual and comes last, later than `a3`, which suffices: nothing keeps `a0` from the last wave, and nothing waits for it.
# expect: not P0406
catalog random {
  tree "clusters/random"
  repo "https://git.example/platform.git"
  revision "main"
  argo-cd { application-health }
}
layer l0
default profile p0 { l0 }
in l0 {
  app a0 { path "apps/a0"; sync manual; provides capability c0 }
  app a2 { path "apps/a2"; sync manual; after capability c0 }
  app a3 { path "apps/a3"; sync automated; wave 2; provides capability c0 }
  app a4 { path "apps/a4"; sync automated; needs capability c0 }
}
