layer base
default profile base { base }
in base { app queue { path "queue" } }
