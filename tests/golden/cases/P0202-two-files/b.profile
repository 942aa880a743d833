in base { app queue { path "queue/v2" } }
