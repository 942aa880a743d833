catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git"; revision "main" }
layer base
default profile base { base }

in base {
  app queue {
    chart queue "1.2.0" from "https://charts.example" { set "" = 3 }
    namespace default
    ignore apps/Deployment { managed-fields "" }
  }
  app store { manifest "" }
}
fork acme { tree "clusters/acme/"; mirror "charts.example/" to "" }
