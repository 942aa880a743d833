#include "compiler/diagnostics/github.hpp"

#include <gtest/gtest.h>

#include "tests/diagnostics/support.hpp"

namespace profilec {
namespace {

using test::World;

std::string shown(const World& world, const std::string& prefix = "") {
  return render_github(world.sources, world.found, {prefix});
}

TEST(Github, OneLineForEachDiagnostic) {
  World world;
  const FileId file = world.file("a.profile", "in a {\n  app b\n}\n");
  const FileId other = world.file("b.profile", "needs b\n");
  Diagnostic& one =
      world.add(402, "a gap", {{world.at(file, "app b"), "here"}, {world.at(other, "b"), "there"}});
  one.notes = {"a fact"};
  one.help = {"do this"};
  one.fork = "acme";
  world.add(502, "stale");
  world.add(408, "creation only");
  EXPECT_EQ(
      shown(world, "catalog"),
      "::error file=catalog/a.profile,line=2,endLine=2,col=3,endColumn=8,title=P0402%3A gap in a profile"
      "::a gap%0Ahere%0Acatalog/b.profile:1:7: there%0Anote: a fact%0Anote: in fork `acme`%0Ahelp: do this\n"
      "::warning title=P0502%3A stale placement::stale\n"
      "::notice title=P0408%3A waves order creation only::creation only\n");
}

TEST(Github, WhatCouldEndACommandIsEscaped) {
  World world;
  const FileId file = world.file("100%, a:b\r\n.profile", "x\n");
  world.add(101, "50% off: a,b\r\nc ::error::d", {{world.at(file, "x"), "e\nf"}});
  const std::string out = shown(world);
  EXPECT_TRUE(out.starts_with("::error file=100%25%2C a%3Ab%0D%0A.profile,line=1,")) << out;
  EXPECT_TRUE(out.ends_with("::50%25 off: a,b%0D%0Ac ::error::d%0Ae%0Af\n")) << out;
  EXPECT_EQ(out.find('\n'), out.size() - 1);
}

TEST(Github, ARangeOverLinesHasNoColumns) {
  World world;
  const FileId file = world.file("a.profile", "a {\n}\n");
  world.add(101, "m", {{world.at(file, "a {\n}"), ""}});
  EXPECT_EQ(shown(world), "::error file=a.profile,line=1,endLine=2,title=P0101%3A unexpected text::m\n");
}

TEST(Github, AnEmptyRangeIsAPlace) {
  World world;
  const FileId file = world.file("a.profile", "é\n");
  world.add(101, "m", {{Span{file, 2, 2}, ""}});
  EXPECT_EQ(shown(world, "./"),
            "::error file=a.profile,line=1,endLine=1,col=2,endColumn=2,title=P0101%3A unexpected text::m\n");
}

TEST(Github, AFileOfATreeIsNamedFromTheRoot) {
  World world;
  const FileId file = world.sources.add({"clusters/a/x.yaml", "x\n", false, true});
  world.add(902, "m", {{world.at(file, "x"), ""}});
  EXPECT_TRUE(shown(world, "catalog").starts_with("::error file=clusters/a/x.yaml,line=1,"));
}

TEST(Github, ALibraryFileIsNotInTheRepository) {
  World world;
  const FileId file = world.file("std/charts/keda.profile", "chart-facts\n", true);
  world.add(405, "m", {{world.at(file, "chart"), "here"}, {Span{}, "words"}});
  EXPECT_EQ(shown(world, "catalog"),
            "::error title=P0405%3A nothing provides it::m%0Astd/charts/keda.profile:1:1: here%0Awords\n");
}

}  // namespace
}  // namespace profilec
