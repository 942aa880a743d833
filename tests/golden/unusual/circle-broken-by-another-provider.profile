# A circle that a third app breaks.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }

in base {
  app issuer { path "issuer"; provides capability certificates; needs gateway }
  app vault { path "vault"; provides capability certificates }
  app gateway { path "gateway"; needs capability certificates }
}
