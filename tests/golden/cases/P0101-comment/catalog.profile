// the shop's catalog; "all of it
// in one file
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }

/* one app, that's
   enough */
in base {
  app queue {
    path "queue"
    needs [
      storage.example/Bucket,  // for old jobs
    ]
    wave 2 // later
  }
}

external storage.example/Bucket because "the cloud brings it" // since 2024
