catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }

# All apps of `crds` have their home elsewhere.
layer crds
layer base after crds
layer top after base
default profile base { crds, base, top }
in base { app worker { path "worker"; needs queue.example/Queue } }
in top {
  app front { path "front" }
  app queue { path "queue"; provides queue.example/Queue }
}
place queue in crds because "`worker` needs its kind"
