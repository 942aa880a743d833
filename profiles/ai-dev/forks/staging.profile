# The next release, on a cluster of its own that a shared Argo CD looks after. Names carry a prefix, since in that Argo CD
# they stand beside those of others.
fork staging "the next release, on a hub" {
  tree "clusters/staging"
  revision "next"
  server "https://staging.ai.example:6443"
  hub central
  prefix "staging-"
  drop app argo-cd

  app keda { version "2.21.0" }
}
