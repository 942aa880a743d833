#include "compiler/diagnostics/order.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "compiler/diagnostics/json.hpp"
#include "tests/diagnostics/support.hpp"

namespace profilec {
namespace {

using test::World;

std::vector<std::string> messages(const Findings& all) {
  std::vector<std::string> out;
  for (const Diagnostic& one : all) out.push_back(one.message + (one.fork.empty() ? "" : "@" + one.fork));
  return out;
}

// Files are added in another order than that of their names.
World mixed() {
  World world;
  const FileId z = world.file("z.profile", "0123456789");
  const FileId a = world.file("a.profile", "0123456789");
  world.add(401, "z0", {{Span{z, 0, 1}, ""}});
  world.add(402, "a5 402", {{Span{a, 5, 6}, ""}});
  world.add(401, "a5 401 y", {{Span{a, 5, 6}, ""}});
  world.add(401, "a5 401 x", {{Span{a, 5, 6}, ""}});
  world.add(910, "a5 401 x", {{Span{a, 2, 6}, ""}});
  world.add(910, "fork", {{Span{a, 7, 8}, ""}}).fork = "west";
  world.add(910, "fork", {{Span{a, 7, 8}, ""}, {Span{z, 1, 2}, "more"}}).fork = "east";
  world.add(110, "nowhere");
  return world;
}

TEST(Order, ByFileOffsetCodeAndMessage) {
  World world = mixed();
  EXPECT_EQ(messages(ordered(world.sources, world.found)),
            (std::vector<std::string>{"nowhere", "a5 401 x", "a5 401 x", "a5 401 y", "a5 402", "fork@west",
                                      "fork@east", "z0"}));
}

TEST(Order, IsTheSameForEveryOrderOfFinding) {
  World world = mixed();
  const std::string wanted = render_json(world.sources, ordered(world.sources, world.found));
  std::mt19937 random(3);
  for (int round = 0; round < 50; ++round) {
    std::shuffle(world.found.begin(), world.found.end(), random);
    ASSERT_EQ(render_json(world.sources, ordered(world.sources, world.found)), wanted);
  }
}

TEST(Order, WhatIsEqualIsShownOnce) {
  World world;
  const FileId file = world.file("a.profile", "0123456789");
  for (int i = 0; i < 3; ++i) world.add(401, "circle", {{Span{file, 1, 2}, "here"}}).help = {"help"};
  world.add(401, "circle", {{Span{file, 1, 2}, "here"}}).help = {"other help"};
  EXPECT_EQ(ordered(world.sources, world.found).size(), 2U);
}

TEST(Order, AForkInheritsWhatTheCatalogHas) {
  World world;
  for (const char* fork : {"west", "", "east"}) world.add(401, "circle").fork = fork;
  const auto all = ordered(world.sources, world.found);
  ASSERT_EQ(all.size(), 1U);
  EXPECT_EQ(all[0]->fork, "");
  EXPECT_TRUE(all[0]->notes.empty());
}

TEST(Order, OneFindingOfSeveralForksNamesThem) {
  World world;
  for (const char* fork : {"west", "east", "north", "east"}) world.add(401, "circle").fork = fork;
  world.add(402, "gap").fork = "west";
  world.add(402, "gap").fork = "east";
  const auto all = ordered(world.sources, world.found);
  ASSERT_EQ(all.size(), 2U);
  EXPECT_EQ(all[0]->fork, "east");
  EXPECT_EQ(all[0]->notes, std::vector<std::string>{"also in forks `north` and `west`"});
  EXPECT_EQ(all[1]->notes, std::vector<std::string>{"also in fork `west`"});
}

TEST(Order, SpansOfAnotherSetAreNoPlaces) {
  World world;
  world.file("a.profile", "x");
  world.add(401, "second", {{Span{FileId{0}, 0, 1}, ""}});
  world.add(401, "first", {{Span{FileId{50}, 0, 1}, ""}});
  EXPECT_EQ(messages(ordered(world.sources, world.found)), (std::vector<std::string>{"first", "second"}));
}

}  // namespace
}  // namespace profilec
