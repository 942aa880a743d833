# Apps that name the project of the roots themselves.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git"; roots-project above }
project above
layer base
default profile base { base }
in base {
  app queue { path "queue" from "https://git.example/queue.git"; project above; namespace queue; option CreateNamespace }
  app worker { path "worker" from "https://git.example/worker.git"; project above; cluster edge }
}
