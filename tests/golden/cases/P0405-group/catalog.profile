catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }

layer base
default profile small { base }

in base {
  app front { path "front"; needs queue.example/Queue, queue.example/Job }
  app back { path "back"; needs queue.example/Queue, ledger.example/Entry }
}
