# What Argo CD would read is a stray, also where it is a link within the tree or a pipe.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }
in base { app queue { path "queue" } }
