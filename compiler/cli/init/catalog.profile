# A small catalog to start from: two layers, four apps, two profiles and a fork. `profilec init`
# wrote it, and it is yours to change. Every `*.profile` file of this folder, and of `forks/` below
# it, is read as one catalog: how it is cut into files, and in which order things stand, means
# nothing.

# From the library inside the program: presets for syncing (`automated`, `create-namespace`, ...),
# and what well-known charts provide and need.
import std/argo
import std/charts

# Where the manifests will stand, and where Argo CD finds them. Put in your own repository. What
# `profilec check --notes` says of this catalog is about your Argo CD: when its waves wait, and who
# may write to its namespace.
catalog example {
  tree "clusters/example"
  repo "https://git.example.com/platform/deploy.git"
  revision "main"
  project example
}

# The AppProject of all apps. What it does not say is derived: the repositories and clusters that
# its apps use.
project example "what the apps of this catalog may read and write"

# A layer is a set of apps that are deployed together. Its root Application is applied after those
# of the layers it names.
layer base "what everything else stands on"
layer shop "what customers see" after base

# A profile is what somebody may deploy. Profiles are cumulative: `full` is all of `base`, and the
# shop.
default profile base { base }
profile full extends base { shop }
