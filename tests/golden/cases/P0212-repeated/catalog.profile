catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git"; argo-cd { namespace gitops; namespace argocd } }
layer base { root { sync manual }; root { sync automated } }
layer jobs after base, base
default profile base { base }
profile jobs extends base, base { jobs }

in base { app queue { path "queue"; retry 3 { backoff 5s; backoff 10s } } }
in jobs { app worker { path "worker"; sync automated { prune; prune } } }

fork acme { tree "clusters/acme"; only profile base; only profile jobs }
