catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }

in base {
  app operator { path "operator"; provides store.example/SecretStore }
  app vault { path "vault"; provides store.example/SecretStor vault }
  app ledger { path "ledger"; needs store.example/SecretStore vault }
}
