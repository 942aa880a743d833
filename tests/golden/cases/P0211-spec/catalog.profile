catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }
in base { app one { namespace default; spec { source: { chart: "one", repoURL: "https://charts.example" } } } }
