catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }

in base { app queue { chart queue "1.2.0" from "quay.io/queue"; namespace default } }
fork acme { tree "clusters/acme"; mirror "quay.io/" to "harbor.example/quay" }
