# What one chart needs is one message. No chart is offered: the one that brings it is there, and is said not to.
import std/charts
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }

in base {
  app kinds {
    chart linkerd-crds "2026.1.1" from "https://helm.linkerd.io/edge"
    namespace default
    no provides linkerd.io/ServiceProfile, policy.linkerd.io/Server
  }
  app mesh { chart linkerd-control-plane "2026.1.1" from "https://helm.linkerd.io/edge"; namespace default }
}
