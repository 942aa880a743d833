import std/charts
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }

in base {
  app secrets { chart external-secrets "1.0.0" from "https://charts.external-secrets.io" { set installCRDs = false }; namespace default }
  app store { path "store"; needs external-secrets.io/SecretStore }
}
