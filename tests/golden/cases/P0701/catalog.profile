catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }

project shop {
  source "https://git.example/*"
}
in base {
  app keda { chart keda "2.20.1" from "https://kedacore.github.io/charts"; project shop }
}
