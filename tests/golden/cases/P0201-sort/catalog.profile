catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git"; revision "main" }
layer base
default profile base { base }

layer demos after base
profile full extends base { demos, queue }
in base {
  app queue { path "queue"; needs demos }
}
in demos { app demo { path "demo" } }
place demo in full because "`queue` is shown"
