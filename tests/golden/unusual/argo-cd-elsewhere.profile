# Argo CD in a namespace of another name.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git"; argo-cd { namespace gitops; version "3.1" } }
layer base
default profile base { base }

in base { app a { path "a"; namespace gitops } }
