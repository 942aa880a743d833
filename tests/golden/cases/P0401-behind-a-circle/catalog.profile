# `cert` and `issuer` would be settled but for the circle behind them: they are no circle of their own.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }

in base {
  app cert { path "cert"; needs capability issuing }
  app issuer { path "issuer"; needs cert; provides capability issuing }
  app vault { path "vault"; needs capability storage; provides capability issuing }
  app store { path "store"; needs vault; provides capability storage }
  app cache { path "cache"; needs store; provides capability storage }
  app back { path "back"; needs capability issuing, front }
  app front { path "front"; needs capability issuing, back }
}
