catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer queues
layer base after queues
default profile all { base }
profile full { queues, base }

in queues { app queue { path "queue" } }
in base {
  app ledger { path "ledger"; wave 5 }
  app worker { path "worker"; wave 1; needs ledger, queue }
}
