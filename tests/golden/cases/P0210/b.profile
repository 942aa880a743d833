catalog mall { tree "clusters/mall"; repo "https://git.example/mall.git" }
