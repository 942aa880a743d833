# Waves are whole numbers.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }

in base {
  app first { path "first"; wave -100 }
  app last { path "last"; wave 1000000; needs first }
}
