# Where no app is left there are no roots, and nobody uses the project of the catalog.
# expect: P0703
# expect: not fork acme: P0703
# catalog.profile
catalog random {
  tree "clusters/random"
  repo "https://git.example/platform.git"
  revision "main"
  project project0
}
project project0 "guardrail"
layer l0
default profile p0 { l0 }
in l0 {
  app a0 { path "apps/a0"; sync automated }
}
# forks/acme.profile
fork acme {
  tree "clusters/acme"
  drop layer l0
}
