# Only the fork's revision is no value of a label.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git"; revision "main" }
layer base
default profile base { base }
in base {
  app queue { path "queue"; label revision = "${revision}" }
  app clock { path "clock" }
}
fork acme { tree "clusters/acme"; revision "release/1" }
fork blue { tree "clusters/blue" }
