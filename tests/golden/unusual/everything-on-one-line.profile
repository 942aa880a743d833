# Semicolons instead of lines.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }; layer base; default profile base { base }; in base { app a { path "a"; wave 1; needs b }; app b { path "b" } }
#                                                                                                                                                                ^ use: b
#                                                                                                                                                                         ^ def: b
#                                                                                                                                                                         ^ hover: layer `base`, its home
