# Clusters that are excluded by name, or by a pattern.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git"; project shop }
project shop { destination cluster "!far"; destination server "!https://far.*" }
project guests { destination server * }
layer base
default profile base { base }
in base {
  app queue { path "queue" }
  app guest { path "guest"; project guests }
}
