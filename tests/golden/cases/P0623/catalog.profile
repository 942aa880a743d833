catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }

in base {
  app queue {
    path "queue"
    ignore apps/Deployment { jq '.spec.template.spec.containers[', '.a | map(select(.b == "c)))', '.d)', ' ' }
  }
}
