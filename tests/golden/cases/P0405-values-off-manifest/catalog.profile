import std/charts
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }

in base {
  app secrets { manifest "secrets.yaml" }
  app store { path "store"; needs external-secrets.io/SecretStore }
}
