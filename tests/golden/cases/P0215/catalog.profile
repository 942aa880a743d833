catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }

preset quiet { sync manual }
preset quieter { with quiet; option PruneLast }
in base { app queue { path "queue"; with quieter } }
