catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
layer top after base
default profile full { base, top }

# `front` was declared in `top`: its wave is one there, too.
in base {
  app certs { path "certs"; wave 1; provides capability certs }
  app front { path "front"; wave 1; needs queue.example/Queue, capability certs }
}
in top { app queue { path "queue"; provides queue.example/Queue } }
