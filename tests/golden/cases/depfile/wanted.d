clusters/shop/catalog.lock clusters/a\:b\ c/catalog.lock: \
  . \
  forks \
  catalog.profile \
  forks/f.profile

.:

forks:

catalog.profile:

forks/f.profile:
