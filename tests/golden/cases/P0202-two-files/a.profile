in base { app queue { path "queue" } }
