// A second, naive reading of sections 3 and 4 of the design contract: what the compiler ought to find out.
// Nothing here knows how compiler/check does it; docs/trust.md states the reading.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "tests/oracle/world.hpp"

namespace profilec::oracle {

// What is demanded of one verdict: it must be given, must not, or the contract leaves it open.
enum class Demand { required, open };
using Subjects = std::map<std::string, Demand>;  // what is not in it is forbidden

// A relation that some profile does not meet.
struct Gap {
  std::set<std::string> absent;     // profiles without a provider
  std::set<std::string> misplaced;  // profiles where it comes too late
  Demand demand = Demand::required;
  bool late() const { return !misplaced.empty(); }
  std::set<std::string> profiles() const;
};

struct Expected {
  std::map<int, Subjects> verdicts;  // by the number of the code; subjects as the printer says them
  std::map<std::string, Gap> gaps;   // P0402 and P0403, by relation
  std::vector<std::pair<std::string, std::set<std::string>>>
      one_of;                                               // P0501: a relation, at least one of these apps
  std::map<std::string, std::set<std::string>> wishes;      // P0410: profiles without it, by relation
  std::map<std::string, std::set<std::string>> idle;        // P0503: profiles, by app
  std::map<std::string, int> waves;                         // of apps in layers without a circle
  std::map<std::string, std::set<std::string>> admissible;  // layers of each app
  std::map<std::string, std::set<std::string>> circles;     // by layer: the apps nothing settles
};

Expected judge(const World& world, const Model& model);

// What single questions come to; for judge, the generator and the properties.
enum class Answer { met, absent, misplaced };
Answer ask(const World& world, const Tie& tie, int profile);
bool fails(const World& world, const Tie& tie);
// The sets of layers that a layer stands in: of each profile that holds it, or all layers where none does.
std::vector<Mask> companies(const World& world, int layer);
// In a layer: the relations that waves have to keep, with the providers that count.
struct Kept {
  const Tie* tie = nullptr;
  Mask providers = 0;
};
std::vector<Kept> kept_in(const World& world, int layer);
Mask unsettled(const World& world, int layer);
// The number of apps in the shortest circle through the app, in its layer; 0: none.
int circle_through(const World& world, int app);
bool inferred_manual(const World& world, int app);
std::map<int, int> waves_of(const World& world, int layer);  // of a layer without a circle
enum class Refusal { none, relation, circle, idle };
// The reasons, if any, why the app may not live there.
std::set<Refusal> refusals(const World& world, int app, int layer);
// The same, trying it out in the world given, which is as before in the end.
std::set<Refusal> refusals_in(World& world, int app, int layer);
std::set<std::string> witnesses(const World& world, int app, bool with_open);
std::set<std::string> idle_profiles(const World& world, int app);

}  // namespace profilec::oracle
