# A fork is a variation of the catalog for another cluster or repository. `profilec build --fork
# staging` writes it to a tree of its own. What it says replaces what the catalog says, lists add
# up, and `no` takes away.
fork staging "the next release, tried out first" {
  tree "clusters/staging"
  revision "next"
  mirror "quay.io/" to "registry.example.com/quay/"

  app cert-manager { version "v1.21.0" }
}
