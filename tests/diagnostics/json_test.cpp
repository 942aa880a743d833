#include "compiler/diagnostics/json.hpp"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "tests/diagnostics/support.hpp"

namespace profilec {
namespace {

using nlohmann::json;
using test::World;

json parsed(const World& world) { return json::parse(render_json(world.sources, world.found)); }

TEST(Json, NothingFoundIsAnEmptyList) {
  EXPECT_EQ(render_json(World().sources, {}), "{\n  \"diagnostics\": []\n}\n");
}

TEST(Json, AFileOfATreeSaysWhereItsNameBegins) {
  World world;
  const FileId tree = world.sources.add({"clusters/a/x.yaml", "x\n", false, true});
  const FileId source = world.file("a.profile", "x\n");
  world.add(902, "m", {{world.at(tree, "x"), ""}, {world.at(source, "x"), ""}});
  const json one = parsed(world)["diagnostics"][0];
  EXPECT_EQ(one["relativeTo"], "root");
  EXPECT_EQ(one["labels"][0]["relativeTo"], "root");
  EXPECT_FALSE(one["labels"][1].contains("relativeTo"));
}

TEST(Json, TheShapeOfTheContract) {
  World world;
  const FileId file = world.file("a.profile", "# é 🚀\nin a { app b }\n");
  const FileId other = world.file("b.profile", "needs b\n");
  Diagnostic& one =
      world.add(402, "a gap", {{world.at(file, "app b"), "here"}, {world.at(other, "b"), "there"}});
  one.notes = {"a fact"};
  one.help = {"do this"};
  one.fixes = {{"add it", {{{file, 9, 9}, "x "}}}};
  one.profiles = {"full", "serving"};
  one.fork = "acme";
  EXPECT_EQ(parsed(world), json::parse(R"({"diagnostics": [{
    "code": "P0402", "severity": "error", "message": "a gap",
    "file": "a.profile",
    "range": {"start": {"line": 2, "column": 8, "offset": 17}, "end": {"line": 2, "column": 13, "offset": 22}},
    "labels": [
      {"file": "a.profile", "text": "here",
       "range": {"start": {"line": 2, "column": 8, "offset": 17}, "end": {"line": 2, "column": 13, "offset": 22}}},
      {"file": "b.profile", "text": "there",
       "range": {"start": {"line": 1, "column": 7, "offset": 6}, "end": {"line": 1, "column": 8, "offset": 7}}},
      {"file": null, "range": null, "text": "a fact"}],
    "help": ["do this"],
    "fixes": [{"title": "add it", "edits": [{"file": "a.profile", "text": "x ",
       "range": {"start": {"line": 1, "column": 6, "offset": 9}, "end": {"line": 1, "column": 6, "offset": 9}}}]}],
    "profiles": ["full", "serving"], "fork": "acme"}]})"));
}

TEST(Json, KeysStandInTheOrderOfTheContract) {
  World world;
  world.add(408, "waves order creation only");
  EXPECT_EQ(render_json(world.sources, world.found), R"({
  "diagnostics": [
    {
      "code": "P0408",
      "severity": "note",
      "message": "waves order creation only",
      "file": null,
      "range": null,
      "labels": [],
      "help": [],
      "fixes": [],
      "profiles": [],
      "fork": null
    }
  ]
}
)");
}

TEST(Json, ColumnsCountCharactersAndOffsetsBytes) {
  World world;
  const FileId file = world.file("a.profile", "🚀é x");
  world.add(101, "m", {{world.at(file, "x"), ""}});
  const auto range = parsed(world)["diagnostics"][0]["range"];
  EXPECT_EQ(range["start"], json({{"line", 1}, {"column", 4}, {"offset", 7}}));
  EXPECT_EQ(range["end"], json({{"line", 1}, {"column", 5}, {"offset", 8}}));
}

TEST(Json, SpansOutsideTheTextAreBroughtInside) {
  World world;
  const FileId file = world.file("a.profile", "ab\n");
  world.add(101, "past the end", {{Span{file, 50, 90}, ""}});
  world.add(101, "turned round", {{Span{file, 2, 1}, ""}});
  world.add(101, "of another set", {{Span{FileId{9}, 0, 1}, "words"}});
  const auto list = parsed(world)["diagnostics"];
  EXPECT_EQ(list[0]["range"]["start"]["offset"], 3);
  EXPECT_EQ(list[0]["range"]["end"]["offset"], 3);
  EXPECT_EQ(list[1]["range"]["end"]["offset"], 2);
  EXPECT_TRUE(list[2]["file"].is_null());
  EXPECT_EQ(list[2]["labels"][0]["text"], "words");
}

TEST(Json, BytesThatAreNoTextAreReplaced) {
  World world;
  const FileId file = world.file("a\xff.profile", "x\n");
  Diagnostic& one = world.add(106, "bad \xff byte \x1b", {{world.at(file, "x"), "l\xc3"}});
  one.help = {"h\xff"};
  one.profiles = {"p\xff"};
  const auto found = parsed(world)["diagnostics"][0];
  EXPECT_EQ(found["message"], "bad \uFFFD byte \x1b");
  EXPECT_EQ(found["file"], "a\uFFFD.profile");
  EXPECT_EQ(render_json(world.sources, world.found).find('\x1b'), std::string::npos);
}

}  // namespace
}  // namespace profilec
