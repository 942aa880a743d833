catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }
in base {
  app queue {
    path "queue"
    needs [
      core/Secret queue/keys,
    ]
    # the comment between a statement and its reason

    # and one more
    because "it reads them when it starts"
  }
}
external core/Secret queue/keys
# why
because "someone else brings them"
