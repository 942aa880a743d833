# More kinds than are shown come too late.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }
in base {
  app queue { path "queue"; wave 5; provides q.example/A, q.example/B, q.example/C, q.example/D, q.example/E, q.example/F, q.example/G, q.example/H }
  app worker { path "worker"; wave 1; needs q.example/A, q.example/B, q.example/C, q.example/D, q.example/E, q.example/F, q.example/G, q.example/H }
}
