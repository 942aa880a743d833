fork f { tree "clusters/a:b c" }
