// One edit of a valid catalog, whose verdict is known before: exactly that verdict.
#include <gtest/gtest.h>

#include <functional>

#include "tests/oracle/print.hpp"
#include "tests/properties/planted.hpp"

namespace profilec::properties {
namespace {

using oracle::App;
using oracle::Model;
using oracle::Sort;
using oracle::Verb;
using Codes = std::set<std::string>;

constexpr std::uint64_t kSeeds = 25;

// Plants, edits and demands these errors and no other.
void each_edit_gives(const Codes& expected, const std::function<void(Planted&)>& edit) {
  std::size_t tried = 0;
  for (std::uint64_t seed = 1; seed <= kSeeds; ++seed) {
    auto planted = plant(seed);
    if (!planted || !errors_of(*compiled(planted->model)).empty()) continue;
    edit(*planted);
    ++tried;
    EXPECT_EQ(errors_of(*compiled(planted->model)), expected) << "seed " << seed << "\n"
                                                              << oracle::print(planted->model).text();
  }
  EXPECT_GT(2 * tried, kSeeds) << "too few catalogs to plant in";
}

void relate(Planted& planted, const std::string& app, Verb verb, const std::string& to) {
  find(planted.model, app).relations.push_back({verb, {Sort::app, to}});
}

TEST(Edits, NothingChanged) {
  each_edit_gives({}, [](Planted&) {});
}

TEST(Edits, BackEdgeIsACircle) {
  each_edit_gives({"P0401"}, [](Planted& p) { relate(p, p.kProvider, Verb::needs, p.kConsumer); });
  each_edit_gives({"P0401"}, [](Planted& p) { relate(p, p.kProvider, Verb::after, p.kConsumer); });
}

TEST(Edits, BackEdgeWithoutOrderIsNone) {
  each_edit_gives({}, [](Planted& p) { relate(p, p.kProvider, Verb::uses, p.kConsumer); });
  each_edit_gives({}, [](Planted& p) { relate(p, p.kProvider, Verb::wants, p.kConsumer); });
}

TEST(Edits, ProviderDropped) {
  each_edit_gives({"P0405"}, [](Planted& p) { find(p.model, p.kProvider).provides.clear(); });
}

TEST(Edits, DroppedProviderIsExternal) {
  each_edit_gives({}, [](Planted& p) {
    find(p.model, p.kProvider).provides.clear();
    p.model.externals.push_back({Sort::capability, "planted"});
  });
}

TEST(Edits, ProviderInNoProfile) {
  each_edit_gives({"P0402"}, [](Planted& p) { find(p.model, p.kProvider).home = "away"; });
}

TEST(Edits, ProviderInALaterLayer) {
  each_edit_gives({"P0403"}, [](Planted& p) { find(p.model, p.kProvider).home = "late"; });
}

TEST(Edits, UsesAllowsALaterLayer) {
  each_edit_gives({}, [](Planted& p) {
    find(p.model, p.kProvider).home = "late";
    find(p.model, p.kConsumer).relations.front().verb = Verb::uses;
  });
}

TEST(Edits, ASecondProviderInTimeIsEnough) {
  each_edit_gives({}, [](Planted& p) {
    App second = find(p.model, p.kProvider);
    second.name = "second";
    find(p.model, p.kProvider).home = "late";
    p.model.apps.push_back(second);
  });
}

TEST(Edits, ConsumerInALaterLayer) {
  each_edit_gives({}, [](Planted& p) { find(p.model, p.kConsumer).home = "late"; });
}

TEST(Edits, WaveLowered) {
  each_edit_gives({}, [](Planted& p) {
    find(p.model, p.kProvider).wave = 5;
    find(p.model, p.kConsumer).wave = 6;
  });
  each_edit_gives({"P0404"}, [](Planted& p) {
    find(p.model, p.kProvider).wave = 5;
    find(p.model, p.kConsumer).wave = 5;
  });
}

TEST(Edits, ManualProvider) {
  each_edit_gives({"P0407"}, [](Planted& p) { find(p.model, p.kProvider).automated = false; });
}

TEST(Edits, PlacedWithinAndWithout) {
  const auto place = [](Planted& p, const std::string& layer, const std::string& named) {
    find(p.model, p.kProvider).home = "late";
    p.model.placements.push_back({p.kProvider, layer, {named}});
  };
  each_edit_gives({}, [&](Planted& p) { place(p, p.layer, p.kConsumer); });
  each_edit_gives({"P0504"}, [&](Planted& p) { place(p, p.layer, "in-away"); });
  each_edit_gives({"P0501"}, [&](Planted& p) { place(p, "away", p.kConsumer); });
}

TEST(Edits, StalePlacementIsAWarning) {
  std::size_t told = 0;
  for (std::uint64_t seed = 1; seed <= kSeeds; ++seed) {
    auto planted = plant(seed);
    if (!planted || !errors_of(*compiled(planted->model)).empty()) continue;
    planted->model.placements.push_back({"in-away", planted->layer, {}});
    planted->model.apps.push_back(find(planted->model, "in-late"));
    planted->model.apps.back().name = "also-away";
    planted->model.apps.back().home = "away";
    const auto compilation = compiled(planted->model);
    EXPECT_TRUE(errors_of(*compilation).empty());
    EXPECT_TRUE(warnings_of(*compilation).contains("P0502")) << oracle::print(planted->model).text();
    ++told;
  }
  EXPECT_GT(told, 0U);
}

TEST(Edits, IdleSupport) {
  std::size_t told = 0;
  for (std::uint64_t seed = 1; seed <= kSeeds; ++seed) {
    auto planted = plant(seed);
    if (!planted || !errors_of(*compiled(planted->model)).empty()) continue;
    find(planted->model, "in-late").support = true;
    const auto compilation = compiled(planted->model);
    EXPECT_TRUE(errors_of(*compilation).empty());
    EXPECT_TRUE(warnings_of(*compilation).contains("P0503")) << oracle::print(planted->model).text();
    ++told;
  }
  EXPECT_GT(told, 0U);
}

}  // namespace
}  // namespace profilec::properties
