# What `events` needs is not known, and may be what breaks the circle.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }

layer base
default profile base { base }

in base {
  app orders { path "orders"; needs events }
  app events { path "events"; needs orders; needs }
}
