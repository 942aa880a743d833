# What forces it has more reasons than a screen needs.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
layer top after base
default profile base { base }
profile full extends base { top }
in top { app queue { path "queue" }; app front { path "front" } }
place queue in base because "what works there needs `one`'s queue"
in base {
  app one { path "one"; needs queue }
  app two { path "two"; needs queue }
  app three { path "three"; needs queue }
  app four { path "four"; needs queue }
  app five { path "five"; needs queue }
  app six { path "six"; needs queue }
  app seven { path "seven"; needs queue }
  app eight { path "eight"; needs queue }
  app nine { path "nine"; needs queue }
  app ten { path "ten"; needs queue }
}
