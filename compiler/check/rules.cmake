# What Argo CD asks of a catalog (P06xx) and its projects (P07xx).
set(PROFILEC_RULE_SOURCES
  hub.cpp
  project_checks.cpp project_repositories.cpp
  project_kinds.cpp
  project_match.cpp
  project_use.cpp
  projects.cpp
  rules.cpp
  rules/fields.cpp
  rules/kinds.cpp
  rules/markers.cpp
  rules/metadata.cpp
  rules/mirrors.cpp
  rules/names.cpp
  rules/options.cpp
  rules/releases.cpp
  rules/report.cpp
  rules/revisions.cpp
  rules/source_view.cpp
  rules/sources.cpp
  rules/statements.cpp)
