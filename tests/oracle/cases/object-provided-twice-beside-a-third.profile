# The first provider by name stands in no profile; the two others stand in one.
# expect: P0413 p0
catalog random {
  tree "clusters/random"
  repo "https://git.example/platform.git"
  revision "main"
}
layer l0
layer l1
layer l4
default profile p0 { l0, l4 }
in l4 { app a5 { path "apps/a5"; provides core/ConfigMap n0/o0 } }
in l0 { app a6 { path "apps/a6"; provides core/ConfigMap n0/o0 } }
in l1 { app a14 { path "apps/a14"; provides core/ConfigMap n0/o0 } }
