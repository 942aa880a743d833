in shop {
  app front "the shop's window" {
    path "shop/front"
    namespace shop
    with automated, create-namespace
    provides core/Service shop/front
    uses worker because "orders are jobs"
    after ledger
  }

  app ledger "the books" {
    path "shop/ledger"
    namespace shop
    with automated
    needs namespace shop because "`front` makes it"
    needs postgres.example/Database, ledger.example/Entry
    uses external-secrets.io/ClusterSecretStore vault
    spec { revisionHistoryLimit: 3 }
  }

  app search "finds things" {
    path "shop/search"
    namespace shop
    with automated, create-namespace
    provides capability search
  }
}

in demos {
  app search-demo "shows the search" {
    path "demos/search"
    namespace shop
    with manual, create-namespace
    needs capability search
    uses core/Service shop/front
  }
}
