# What the fork drops is read from nowhere: its registry need not be a right one in the mirror.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }
in base {
  app queue { path "queue" }
  app jobs { chart jobs "1.0.0" from "registry.example/charts"; namespace default }
}
fork far { tree "clusters/far"; drop app jobs; mirror "registry.example/" to "https://mirror.example/" }
