import std/argo
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }

in base {
  app queue { path "queue"; namespace queue; wave 1; with create-namespac }
  app worker { path "worker"; namespace queue; wave 2; with create-namespace }
}
