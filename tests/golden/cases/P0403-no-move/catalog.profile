catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }

layer base
layer jobs

default profile small { base, jobs }

in base {
  app queue { path "queue"; needs store; provides queue.example/Queue }
  app store { path "store" }
}
in jobs {
  app clock { path "clock" }
  app worker { path "worker"; needs queue.example/Queue, clock }
}
