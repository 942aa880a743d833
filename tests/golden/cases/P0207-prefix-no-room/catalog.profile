# One name has no room for any prefix; of those that are wrong by themselves the prefix is not to blame.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }
in base {
  app queue { path "queue"; name "a-name-that-has-just-as-many-characters-as-there-may-be-in-one1" }
  app clock { path "clock"; name "a-name-that-has-itself-more-characters-than-there-may-be-in-one-name" }
  app AN_APP_THAT_HAS_ITSELF_ALMOST_AS_MANY_CHARACTERS_AS_THERE_MAY { path "bell" }
}
fork acme { tree "clusters/acme"; prefix "acme-" }
