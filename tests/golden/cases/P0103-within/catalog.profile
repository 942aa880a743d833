catalog shop {
  tree = "clusters/shop"
  repo "https://git.example/shop.git"
}
layer base
layer shop "what customers see" afer base
default profile base { layer base }
profile shop { extends base, shop }

in base {
  app queue {
    chart queue form "https://git.example/charts" { values "a.yaml" }
    needs namespaces queue
    uses front "its window"
    wants storage.example/Bucket becuase "old jobs are kept there"
    after front because it is first
    provides [
      - core/Service queue/queue
    ]
    provides [
      core/Service queue/api because "it says so"
    ]
  }
  app app front
}

place front in shop
  because the shop's window; nobody sees it in base
