# A file that cannot be read may declare what the fork drops.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }
in base { app queue { path "queue" } }

fork acme {
  tree "clusters/acme"
  drop app worker
}
