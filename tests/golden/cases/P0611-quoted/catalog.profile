# A key in quotes is not replaced; what is wanted as a text and is none at all is not put in quotes.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }
in base {
  app queue {
    path "queue"
    spec {
      "revisionHistoryLimt": 3
      info: [{ name: ["a"], value: "b" }]
    }
  }
}
