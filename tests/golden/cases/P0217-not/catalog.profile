catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }

preset usual { option CreateNamespace; option PruneLast }
in base { app queue { path "queue"; namespace queue; with usual; no option PruneLast } }
