# The fork's app brings the object no longer, and does not need its kind any more.
# expect: fork acme: a5 may live in l0 l1
# expect: not fork acme: P0402 p0
# expect: not fork acme: P0405
catalog random {
  tree "clusters/random"
  repo "https://git.example/platform.git"
  revision "main"
}
layer l0
layer l1 after l0
default profile p0 { l0 }
in l1 { app a1 { path "apps/a1"; provides g0.example/K1 } }
in l0 { app a5 { path "apps/a5"; uses a6; provides g0.example/K1 o0 } }
in l0 { app a6 { path "apps/a6" } }
# forks/acme.profile
fork acme {
  tree "clusters/acme"
  app a5 { no provides g0.example/K1 o0 }
}
