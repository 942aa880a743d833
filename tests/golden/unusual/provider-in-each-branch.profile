# Each profile has a provider of its own.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }

layer base
layer cloud
layer metal
layer top after base, cloud, metal
default profile cloud { base, cloud, top }
profile metal { base, metal, top }
in base { app front { path "front" } }
in cloud { app disks { path "disks"; provides storage.example/Disk } }
in metal { app local-disks { path "disks/local"; provides storage.example/Disk } }
in top { app books { path "books"; needs storage.example/Disk } }
