catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }

in base {
  app any { chart any "*" from "https://charts.example" }
  app minor { chart minor "1.x" from "https://charts.example" }
  app caret { chart caret "^1.2" from "ghcr.io/example/charts" }
  app range { chart range ">=1.2 <2" from "https://charts.example" }
  app either { chart either "~1.2 || 3.x" from "https://charts.example" }
  app pre { chart pre "v2.0.0-rc.1+build.5" from "localhost:5000/charts" }
  app short { chart short "1" from "registry/charts" }
}
