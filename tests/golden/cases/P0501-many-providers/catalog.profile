catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
layer top after base
default profile base { base }
profile full extends base { top }

in top {
  app red { path "red"; provides capability colour }
  app green { path "green"; provides capability colour }
  app blue { path "blue"; provides capability colour }
  app grey { path "grey"; provides capability colour }
  app painter { path "painter"; needs capability colour }
}
in base { app front { path "front" } }
place painter in base because "the team of base runs it"
