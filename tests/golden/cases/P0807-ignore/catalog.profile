# A rule without a kind is no rule of another kind.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }
in base { app clock { manifest "clock.yaml" } }
