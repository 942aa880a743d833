#include "compiler/argocd/mirror.hpp"

#include <gtest/gtest.h>

namespace profilec {
namespace {

constexpr Span kSomewhere{FileId{0}, 0, 1};

SaidText said(std::string text) { return {std::move(text), kSomewhere, ""}; }

TEST(Mirror, TheLongestPrefixWins) {
  Catalog catalog;
  catalog.fork.mirrors = {{said("quay.io/"), said("harbor.example/quay/")},
                          {said("quay.io/jetstack/"), said("harbor.example/jet/")},
                          {said("docker.io"), said("nowhere")}};
  EXPECT_EQ(mirrored(catalog, "quay.io/jetstack/charts"), "harbor.example/jet/charts");
  EXPECT_EQ(mirrored(catalog, "quay.io/other"), "harbor.example/quay/other");
  EXPECT_EQ(mirrored(catalog, "quay.io"), "harbor.example/quay");  // the whole of it
  EXPECT_EQ(mirrored(catalog, "oci://quay.io/other"), "oci://harbor.example/quay/other");
  EXPECT_EQ(mirrored(catalog, "oci://quay.io/jetstack/charts"), "oci://harbor.example/jet/charts");
  EXPECT_EQ(mirrored(catalog, "https://quay.io/other"), "https://quay.io/other");
  EXPECT_EQ(mirrored(catalog, "docker.io/x"), "docker.io/x");  // not up to a `/`
}

TEST(Mirror, SourcesFallBackOnTheCatalog) {
  Catalog catalog;
  catalog.repo = said("https://example.org/a");
  catalog.revision = said("main");
  Source source;
  EXPECT_EQ(repository_of(catalog, source), "https://example.org/a");
  EXPECT_EQ(revision_of(catalog, source), "main");
  source.repo = said("https://example.org/b");
  source.revision = said("v1");
  EXPECT_EQ(repository_of(catalog, source), "https://example.org/b");
  EXPECT_EQ(revision_of(catalog, source), "v1");
}

TEST(Mirror, Names) {
  Catalog catalog;
  catalog.fork.prefix.value = "acme-";
  catalog.projects.resize(2);
  catalog.projects[0].name = "default";
  catalog.projects[0].builtin = true;
  catalog.projects[1].name = "platform";
  EXPECT_EQ(output_name(catalog, root_name("serving")), "acme-root-serving");
  EXPECT_EQ(output_project(catalog, "platform"), "acme-platform");
  EXPECT_EQ(output_project(catalog, "default"), "default");
}

TEST(Mirror, ReleaseAndValues) {
  App app;
  app.name = "kueue";
  Source chart;
  chart.kind = SourceKind::chart;
  EXPECT_EQ(release_of(app, chart), "kueue");
  chart.release = said("queue");
  EXPECT_EQ(release_of(app, chart), "queue");
  chart.values = {said("$config/a.yaml")};
  app.sources = {chart};
  EXPECT_FALSE(reads_catalog_values(app));
  app.sources[0].values.push_back(said("a.yaml"));
  EXPECT_TRUE(reads_catalog_values(app));
}

}  // namespace
}  // namespace profilec
