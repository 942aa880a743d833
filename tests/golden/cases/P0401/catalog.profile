catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }

in base {
  app cert-manager { path "cert-manager"; needs gateway because "it issues the gateway's certificate" }
  app gateway { path "gateway"; needs mesh because "its proxies are the mesh's" }
  app mesh { path "mesh"; needs cert-manager because "its webhook wants a certificate" }
  app front { path "front"; needs gateway }
}
