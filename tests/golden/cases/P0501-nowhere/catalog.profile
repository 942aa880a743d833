# `early` needs it in `base`, and what it needs itself lies in `top`: no layer will do.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
layer top after base
default profile base { base }
profile top extends base { top }
in base { app early { path "base/early"; needs moved } }
in top {
  app moved { path "top/moved"; needs late }
  app late { path "top/late" }
}
place moved in base because "`early` needs it"
