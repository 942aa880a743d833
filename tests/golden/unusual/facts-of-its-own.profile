# A chart of the house, with facts.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
#     ^^^^ def: base
default profile base { base }
#               ^^^^ def: profile base
#                      ^^^^ use: base

chart-facts queue ">=1 <2" from "ghcr.io/example", "https://charts.example" {
  provides crds queue.example/Queue
  provides when "webhook.enabled" queue.example/Webhook
  provides core/Service "${namespace}/${release}-api"
  needs cert.example/Certificate
}
in base {
#  ^^^^ use: base
  app certs { path "certs"; provides cert.example/Certificate }
#     ^^^^^ def: certs
#     ^ hover: layer `base`, its home
  app queue {
    chart queue "v1.4.2-rc.1" from "ghcr.io/example" { set webhook.enabled = true; release q }
    namespace queue
    option CreateNamespace
  }
  app worker { path "worker"; needs queue.example/Queue, queue.example/Webhook; uses core/Service queue/q-api }
}
