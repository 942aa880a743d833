// The form of a diagnostic: whole texts, carets included.
#include "compiler/diagnostics/human.hpp"

#include <gtest/gtest.h>

#include "tests/diagnostics/support.hpp"

namespace profilec {
namespace {

using test::World;

std::string lines(std::size_t number) { return std::string(number, '\n'); }

TEST(Human, TheExampleOfTheContract) {
  World world;
  const FileId catalog =
      world.file("catalog.profile", lines(20) + "profile routing extends platform { routing }\n");
  const FileId routing = world.file(
      "routing.profile", lines(33) + "    uses raw-vllm because \"the pool's endpoints are its pods\"\n");
  const FileId serving = world.file(
      "serving.profile", lines(2) + "  app raw-vllm \"OpenAI-compatible serving on a GPU node\" {\n");
  world
      .add(402,
           "profile `routing` has a gap: `inference-pool-raw-vllm` uses `raw-vllm`, which no layer of it "
           "holds",
           {{world.at(catalog, "routing"), "includes `inference-pool-raw-vllm` through layer `routing`"},
            {world.at(routing, "raw-vllm"), "used here"},
            {world.at(serving, "raw-vllm"), "provided here, in layer `serving`"}})
      .help = {"add `serving` to the profile, or extend `serving` instead of `platform`"};
  EXPECT_EQ(
      render_human(world.sources, world.found),
      R"(error[P0402]: profile `routing` has a gap: `inference-pool-raw-vllm` uses `raw-vllm`, which no layer of it holds
  --> catalog.profile:21:9
   |
21 | profile routing extends platform { routing }
   |         ^^^^^^^ includes `inference-pool-raw-vllm` through layer `routing`
  --> routing.profile:34:10
   |
34 |     uses raw-vllm because "the pool's endpoints are its pods"
   |          -------- used here
  --> serving.profile:3:7
   |
 3 |   app raw-vllm "OpenAI-compatible serving on a GPU node" {
   |       -------- provided here, in layer `serving`
   = help: add `serving` to the profile, or extend `serving` instead of `platform`

1 error
)");
}

TEST(Human, NothingFoundIsNothingShown) {
  World world;
  EXPECT_EQ(render_human(world.sources, world.found), "");
  world.add(408, "waves order creation only");
  EXPECT_EQ(render_human(world.sources, world.found), "");
}

TEST(Human, NotesAreShownWhenAskedFor) {
  World world;
  world.add(408, "waves order creation only");
  world.add(502, "stale");
  world.add(401, "circle");
  world.add(402, "gap");
  EXPECT_EQ(render_human(world.sources, world.found), R"(warning[P0502]: stale

error[P0401]: circle

error[P0402]: gap

2 errors, 1 warning
)");
  EXPECT_EQ(render_human(world.sources, world.found, {.notes = true}),
            R"(note[P0408]: waves order creation only

warning[P0502]: stale

error[P0401]: circle

error[P0402]: gap

2 errors, 1 warning, 1 note
)");
}

TEST(Human, RemarksComeBelowThePlaces) {
  World world;
  const FileId file = world.file("a.profile", "in platform { }\n");
  Diagnostic& one = world.add(910, "touches nothing", {{world.at(file, "platform"), ""}});
  one.notes = {"first note\nwith a second line"};
  one.help = {"first help", "second help\nand its second line"};
  one.fork = "acme";
  EXPECT_EQ(render_human(world.sources, world.found), R"(warning[P0910]: touches nothing
  --> a.profile:1:4
   |
 1 | in platform { }
   |    ^^^^^^^^
   = note: first note
           with a second line
   = note: in fork `acme`
   = help: first help
   = help: second help
           and its second line

1 warning
)");
}

TEST(Human, TheGutterIsAsWideAsTheLongestNumber) {
  World world;
  const FileId file = world.file("a.profile", "first\n" + lines(1232) + "last\n");
  world.add(202, "declared twice", {{world.at(file, "last"), "again"}, {world.at(file, "first"), "here"}});
  EXPECT_EQ(render_human(world.sources, world.found), R"(error[P0202]: declared twice
    --> a.profile:1234:1
     |
1234 | last
     | ^^^^ again
    --> a.profile:1:1
     |
   1 | first
     | ----- here

1 error
)");
}

TEST(Human, ALibraryFileIsShownByItsName) {
  World world;
  const FileId file = world.file("std/charts/keda.profile", "chart-facts keda\n", true);
  world.add(301, "not this version", {{world.at(file, "keda"), ""}});
  EXPECT_EQ(render_human(world.sources, world.found, {.notes = true}), R"(note[P0301]: not this version
  --> std/charts/keda.profile:1:13
   |
 1 | chart-facts keda
   |             ^^^^

1 note
)");
}

TEST(Human, ALabelWithoutAPlaceIsANote) {
  World world;
  const FileId file = world.file("a.profile", "x\n");
  world.add(401, "circle", {{Span{}, "nowhere"}, {Span{}, ""}, {world.at(file, "x"), "here"}});
  world.add(401, "of another set", {{Span{FileId{77}, 0, 1}, "unknown file"}});
  EXPECT_EQ(render_human(world.sources, world.found), R"(error[P0401]: circle
   = note: nowhere
  --> a.profile:1:1
   |
 1 | x
   | - here

error[P0401]: of another set
   = note: unknown file

2 errors
)");
}

TEST(Human, TheRestIsCounted) {
  World world;
  for (int i = 0; i < 3; ++i) world.add(401, "circle");
  world.add(502, "stale");
  world.add(408, "a note, not shown and not counted");
  EXPECT_EQ(render_human(world.sources, world.found, {.limit = 2}), R"(error[P0401]: circle

error[P0401]: circle

... and 2 more, which are not shown

3 errors, 1 warning
)");
}

TEST(Human, PlacesBeyondTheLimitAreCounted) {
  World world;
  const FileId file = world.file("a.profile", "x\n");
  const std::vector<Label> many(kMostPlaces + 2, {world.at(file, "x"), ""});
  world.add(401, "circle", many);
  const std::string shown = render_human(world.sources, world.found);
  EXPECT_TRUE(shown.ends_with("   | -\n   = note: 2 more places\n\n1 error\n")) << shown;
  std::size_t places = 0;
  for (auto at = shown.find("-->"); at != std::string::npos; at = shown.find("-->", at + 1)) ++places;
  EXPECT_EQ(places, kMostPlaces);
}

TEST(Human, ColourChangesNoWord) {
  World world;
  const FileId file = world.file("a.profile", "one two\n");
  Diagnostic& one =
      world.add(401, "circle", {{world.at(file, "one"), "here"}, {world.at(file, "two"), "there"}});
  one.help = {"break it"};
  const std::string coloured = render_human(world.sources, world.found, {.colour = true});
  EXPECT_TRUE(
      coloured.starts_with("\x1b[1;31merror[P0401]\x1b[0m\x1b[1m: circle\x1b[0m\n"
                           "\x1b[1;34m  --> \x1b[0ma.profile:1:1\n"))
      << coloured;
  EXPECT_NE(coloured.find("\x1b[1;31m^^^ here\x1b[0m"), std::string::npos) << coloured;
  EXPECT_NE(coloured.find("\x1b[1;34m--- there\x1b[0m"), std::string::npos) << coloured;
  std::string plain;
  for (std::size_t i = 0; i < coloured.size(); ++i) {
    if (coloured[i] == '\x1b') {
      i = coloured.find('m', i);
      continue;
    }
    plain += coloured[i];
  }
  EXPECT_EQ(plain, render_human(world.sources, world.found));
}

}  // namespace
}  // namespace profilec
