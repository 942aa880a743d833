in base {
  app queue { path "queue"; with automated; needs store }
}
place queue in base because "`store` reads it"
