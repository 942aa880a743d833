catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git"; argo-cd { application-health } }
layer base
layer top after base
default profile full { base, top }

in base {
  app certs { path "certs"; sync manual; wave 0; provides capability certs }
  app store { path "store"; sync automated; wave 1 }
}
in top { app front { path "front"; sync automated; needs capability certs } }
