# What `a5` needs is not in `p0` at all; what `a6` needs is in `p3`, in a layer of no order to its own.
# expect: P0402 p0
# expect: P0403 p3
# expect: not P0403 p0 p3
catalog random {
  tree "clusters/random"
  repo "https://git.example/platform.git"
  revision "main"
}
layer l0
layer l3
layer l4
default profile p0 { l0 }
profile p3 { l3, l4 }
in l4 { app a4 { path "apps/a4"; provides g2.example/K2 } }
in l0 { app a5 { path "apps/a5"; needs g2.example/K2 } }
in l3 { app a6 { path "apps/a6"; provides g2.example/K2 o1 } }
