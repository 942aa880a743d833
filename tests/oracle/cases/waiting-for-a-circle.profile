# `a2` only waits for the circle of `a5` and `a6`; it is not in it.
# expect: a2 may live in l0
# expect: a5 may live in
# expect: P0401 p0
catalog random {
  tree "clusters/random"
  repo "https://git.example/platform.git"
  revision "main"
}
layer l0
default profile p0 { l0 }
in l0 {
  app a0 { path "apps/a0"; needs a2 }
  app a2 { path "apps/a2"; needs a5 }
  app a5 { path "apps/a5"; needs a6 }
  app a6 { path "apps/a6"; needs a5 }
}
