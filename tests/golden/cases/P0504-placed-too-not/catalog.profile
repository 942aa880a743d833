# `store` is placed for the sake of others, `queues` where its home is; `top` is a layer too; and what lives where it
# cannot is not judged.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
layer top after base
default profile base { base }
profile full extends base { top }

in base {
  app queues { path "queues"; needs queue.example/Queue; uses store }
  app top { path "top" }
  app early { path "early"; uses front }
}
in top {
  app store { path "store" }
  app queue { path "queue"; provides queue.example/Queue; uses store }
  app front { path "front" }
}
place queue in base because "`queues` needs its kind, and `early` too; it is `queue`, and `top` is too late"
place store in base because "`queue` and `queues` use it"
place queues in base because "it is wanted early"
