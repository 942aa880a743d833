catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer kinds
layer base after kinds
layer top
layer demos after top
default profile full { kinds, base, top, demos }

in kinds { app queue { path "queue"; provides queue.example/Queue } }
in base { app jobs { path "jobs"; provides jobs.example/Job } }
in top { app worker { path "worker"; needs queue.example/Queue, jobs.example/Job } }
in demos { app demo { path "demo"; needs jobs.example/Job } }
