# `because` is no object's name, wherever the reason stands.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }
in base {
  app queue {
    path "queue"
    wants x.example/Kind because
      "the reason"
    provides capability because
      "the chart brings it"
    needs y.example/Kind because
  }
  app other { path "other"; uses z.example/Kind because; "on one line" }
  app because { path "because" }
  app further {
    path "further"
    needs because
      replicas 3
  }
}
