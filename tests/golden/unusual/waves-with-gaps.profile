# A written wave may be larger than it must be.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }

in base {
  app first { path "first"; wave 3 }
  app second { path "second"; wave 30; needs first }
  app third { path "third"; needs second }
}
