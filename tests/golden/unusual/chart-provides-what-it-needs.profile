# The chart brings a kind and an object of it: no circle.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }

in base {
  app issuer { path "issuer"; provides issuer.example/Issuer, issuer.example/Issuer root; needs issuer.example/Issuer }
}
