catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
layer spare
default profile base { base }
profile all extends base { spare }
in base {
  app queue { chart queue "1.0.0" from "https://charts.example"; namespace queue; option CreateNamespace }
}
in spare {
  app bus { chart bus "1.0.0" from "https://charts.example"; namespace bus; option CreateNamespace }
}

# Each on a cluster of its own, or in a hub of its own.
fork acme { tree "clusters/acme"; server "https://acme.example:6443"; hub central; prefix "acme-" }
fork blue { tree "clusters/blue"; server "https://blue.example:6443"; hub central; prefix "blue-" }
fork cyan { tree "clusters/cyan"; hub own }
# On one cluster, but each release in one of them alone.
fork east { tree "clusters/east"; hub central; prefix "east-"; only profile base }
fork west { tree "clusters/west"; hub central; prefix "west-"; drop layer base }
