catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }

in base {
  app queue {
    path "queue"
    ignore apps/Deployment { jq '.spec.containers[] | select(.name == "a) \(.b + "]") [") # )', '.a["b{"]?' }
  }
}
