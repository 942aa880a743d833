# Blanks, comments and semicolons as anybody likes them.


catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
;;
layer base ; default profile base{base}
in base{app queue{path "queue"}}# no newline at the end