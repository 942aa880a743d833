#include "tests/oracle/compare.hpp"

#include <algorithm>
#include <map>

#include "compiler/check/admission.hpp"
#include "compiler/driver/compile.hpp"
#include "tests/oracle/memory_files.hpp"
#include "tests/oracle/oracle.hpp"
#include "tests/oracle/projects.hpp"
#include "tests/oracle/seen.hpp"

namespace profilec::oracle {
namespace {

std::string listed(const std::set<std::string>& names) {
  std::string all;
  for (const auto& name : names) all += (all.empty() ? "" : ", ") + name;
  return "{" + all + "}";
}

// How the subject of a verdict stands in what the printer says.
std::string said_as(int code, const std::string& subject) {
  switch (code) {
    case 203:
    case 214:
    case 408: return "layer " + subject;
    case 412: return "external " + subject;
    case 501:
    case 502:
    case 504:
    case 505: return "place " + subject;
    case 503: return "app " + subject;
    default: return subject;
  }
}

class Comparison {
 public:
  Comparison(const World& world, const Expected& expected, std::vector<Message> messages,
             std::vector<std::string>& differences)
      : world_(world), expected_(expected), messages_(std::move(messages)), differences_(differences) {}

  void run() {
    // The subjects of these are found on the lines that the labels point to.
    for (const int code : {203, 214, 404, 405, 406, 407, 408, 411, 412, 414, 501, 502, 503, 504, 505, 702}) {
      compare_subjects(code);
    }
    compare_circles();
    compare_sometimes(413);
    compare_sometimes(701);
    compare_sometimes(703);
    compare_sometimes(704);
    compare_sometimes(705);
    compare_sometimes(706);
    compare_shared();
    compare_gaps();
    compare_wishes();
    compare_idle();
    find_unexpected();
  }

 private:
  void differ(const std::string& text) {
    differences_.push_back((world_.fork.empty() ? "" : "fork " + world_.fork + ": ") + text);
  }

  std::vector<const Message*> of(int code) const {
    std::vector<const Message*> all;
    for (const Message& message : messages_) {
      if (message.code == code) all.push_back(&message);
    }
    return all;
  }

  // Each message is about something expected, and each thing that is required has a message.
  void compare_subjects(int code) {
    const auto found = expected_.verdicts.find(code);
    const Subjects subjects = found == expected_.verdicts.end() ? Subjects{} : found->second;
    std::set<std::string> told;
    for (const Message* message : of(code)) {
      bool about = false;
      for (const auto& [subject, demand] : subjects) {
        if (!message->says.contains(said_as(code, subject))) continue;
        about = true;
        told.insert(subject);
      }
      if (!about) differ("compiler alone: " + message->text + " at " + listed(message->place));
    }
    for (const auto& [subject, demand] : subjects) {
      if (demand == Demand::required && !covered(code, subject, told)) {
        differ("oracle alone: P0" + std::to_string(code) + " " + subject);
      }
    }
  }

  // Each message shows a circle among those that nothing settles, the shortest through each of its apps; no
  // app stands in two, and each layer with a circle has a message.
  void compare_circles() {
    std::set<std::string> layers;
    std::set<std::string> used;
    for (const Message* message : of(401)) {
      const std::set<std::string> apps = waiting_in(*message);
      if (apps.empty()) differ("compiler alone: " + message->text);
      for (const std::string& name : apps) {
        const int app = world_.find_app(name);
        layers.insert(world_.layers[static_cast<std::size_t>(world_.layer[static_cast<std::size_t>(app)])]);
        const int length = circle_through(world_, app);
        if (length != static_cast<int>(apps.size())) {
          differ("oracle: the shortest circle through " + name + " has " + std::to_string(length) +
                 " edges: " + message->text);
        }
        if (!used.insert(name).second) differ("told twice: " + message->text);
      }
    }
    for (const auto& [layer, apps] : expected_.circles) {
      if (!layers.contains(layer)) differ("oracle alone: P0401 in " + layer);
    }
  }

  // The apps whose needs or `after` the message points at.
  std::set<std::string> waiting_in(const Message& message) const {
    std::set<std::string> apps;
    for (const Tie& tie : world_.ties) {
      const bool orders = tie.verb == Verb::needs || tie.verb == Verb::after;
      if (orders && tie.met == Met::by_apps && message.says.contains(tie.key)) {
        apps.insert(world_.apps[static_cast<std::size_t>(tie.app)].name);
      }
    }
    return apps;
  }

  // Where one repair mends all that speak of one thing, one of them stands for it.
  static bool covered(int code, const std::string& subject, const std::set<std::string>& told) {
    if (code == 406) return about_app(subject, told);
    if (code != 405 && code != 411 && code != 414) return told.contains(subject);
    const auto thing = [](const std::string& key) { return key.substr(key.find(' ', key.find(' ') + 1)); };
    return std::any_of(told.begin(), told.end(),
                       [&](const auto& one) { return thing(one) == thing(subject); });
  }

  // One message for each app that waits, whatever it waits for.
  static bool about_app(const std::string& subject, const std::set<std::string>& told) {
    const auto app = [](const std::string& key) {
      return key.starts_with("app ") ? key : "app " + key.substr(0, key.find(' '));
    };
    return std::any_of(told.begin(), told.end(), [&](const auto& one) { return app(one) == app(subject); });
  }

  // Of each group some app has to be told of, or the relation itself where layers are to be ordered or added.
  void compare_shared() {
    for (const auto& [relation, group] : expected_.one_of) {
      const auto told = [&key = relation](const Message* message) { return message->says.contains(key); };
      const auto late = of(403);
      const auto absent = of(402);
      if (std::any_of(late.begin(), late.end(), told) || std::any_of(absent.begin(), absent.end(), told))
        continue;
      const auto messages = of(501);
      if (std::none_of(messages.begin(), messages.end(), [&](const Message* message) {
            return std::any_of(group.begin(), group.end(),
                               [&](const auto& app) { return message->says.contains("place " + app); });
          })) {
        differ("oracle alone: P0501 one of " + listed(group));
      }
    }
  }

  // Whether there is any, where one repair mends many.
  void compare_sometimes(int code) {
    const auto found = expected_.verdicts.find(code);
    const Subjects subjects = found == expected_.verdicts.end() ? Subjects{} : found->second;
    const bool required = std::any_of(subjects.begin(), subjects.end(),
                                      [](const auto& one) { return one.second == Demand::required; });
    const auto kinds = of(701);  // of the list of kinds that lacks others too
    const bool told = code == 704 && std::any_of(kinds.begin(), kinds.end(), [](const Message* message) {
                        return message->text.find("`core/Namespace`") != std::string::npos;
                      });
    if (required && !told && of(code).empty())
      differ("oracle alone: P0" + std::to_string(code) + " " + subjects.begin()->first);
    if (subjects.empty()) {
      for (const Message* message : of(code)) differ("compiler alone: " + message->text);
    }
    if (code != 701 && of(code).size() > subjects.size())
      differ("compiler tells P0" + std::to_string(code) + " too often");
  }

  void compare_gaps() {
    std::size_t failing = 0;
    for (const auto& [key, gap] : expected_.gaps) {
      if (gap.demand == Demand::required) failing += roots_of(gap.profiles());
    }
    for (const int code : {402, 403}) {
      for (const Message* message : of(code)) check_gap_message(*message);
    }
    for (const auto& [key, gap] : expected_.gaps) {
      if (gap.demand == Demand::required) check_gap_told(key, gap);
    }
    const std::size_t told = of(402).size() + of(403).size();
    const bool sure = std::all_of(expected_.gaps.begin(), expected_.gaps.end(),
                                  [](const auto& one) { return one.second.demand == Demand::required; });
    if (sure && told > failing) differ("more messages than gaps");
  }

  // Of the profiles given, how many extend no other of them.
  std::size_t roots_of(const std::set<std::string>& profiles) const {
    std::size_t roots = 0;
    for (std::size_t i = 0; i < world_.profiles.size(); ++i) {
      bool root = profiles.contains(world_.profiles[i]);
      for (std::size_t k = 0; k < world_.profiles.size(); ++k) {
        const bool extends = (world_.extended[i] & bit(static_cast<int>(k))) != 0;
        if (extends && profiles.contains(world_.profiles[k])) root = false;
      }
      if (root) ++roots;
    }
    return roots;
  }

  // The profiles named are those in which the relations it points at fail.
  void check_gap_message(const Message& message) {
    std::set<std::string> profiles;
    for (const auto& [key, gap] : expected_.gaps) {
      // What comes too late for some and is absent for others may have to move for the sake of both.
      if (!message.says.contains(key) || (gap.late() && message.code == 402)) continue;
      const auto more = gap.profiles();
      profiles.insert(more.begin(), more.end());
    }
    const bool late = std::any_of(expected_.gaps.begin(), expected_.gaps.end(), [&](const auto& one) {
      return one.second.late() && message.says.contains(one.first);
    });
    if (profiles.empty() || (message.code == 403 && !late)) {
      differ("compiler alone: " + message.text + " at " + listed(message.place));
      return;
    }
    for (const std::string& profile : message.profiles) {
      if (!profiles.contains(profile)) differ("profile " + profile + " is not concerned: " + message.text);
    }
  }

  void check_gap_told(const std::string& key, const Gap& gap) {
    const int code = gap.late() ? 403 : 402;
    for (const std::string& profile : gap.profiles()) {
      const bool told =
          std::any_of(messages_.begin(), messages_.end(), [&, &relation = key](const auto& one) {
            const bool moves = one.code == 403 && one.says.contains(relation);
            return one.profiles.contains(profile) && (one.code == code || moves);
          });
      if (!told) differ("oracle alone: P0" + std::to_string(code) + " " + key + " in " + profile);
    }
  }

  void compare_wishes() {
    for (const Message* message : of(410)) {
      std::set<std::string> profiles;
      for (const auto& [key, absent] : expected_.wishes) {
        if (message->says.contains(key)) profiles.insert(absent.begin(), absent.end());
      }
      if (profiles != message->profiles) {
        differ("oracle: " + listed(profiles) + ", compiler " + listed(message->profiles) + ": " +
               message->text);
      }
    }
    for (const auto& [key, profiles] : expected_.wishes) {
      const auto messages = of(410);
      const std::string& relation = key;
      if (std::none_of(messages.begin(), messages.end(),
                       [&](const Message* message) { return message->says.contains(relation); })) {
        differ("oracle alone: P0410 " + key);
      }
    }
  }

  void compare_idle() {
    for (const Message* message : of(503)) {
      for (const auto& [app, profiles] : expected_.idle) {
        if (message->place.contains("app " + app) && message->profiles != profiles) {
          differ("idle in " + listed(profiles) + ", compiler " + listed(message->profiles) + ": " +
                 message->text);
        }
      }
    }
  }

  // Errors and warnings that nobody asked for.
  void find_unexpected() {
    const std::set<int> judged = {203, 401, 402, 403, 404, 405, 406, 407, 412, 413,
                                  501, 502, 503, 504, 505, 701, 702, 704, 705, 706};
    for (const Message& message : messages_) {
      if (message.severity == Severity::note || judged.contains(message.code)) continue;
      // What a fork says without effect is not the oracle's business.
      if (message.code == 910 || message.code == 217) continue;
      differ("compiler alone: " + message.text);
    }
  }

  const World& world_;
  const Expected& expected_;
  std::vector<Message> messages_;
  std::vector<std::string>& differences_;
};

void compare_facts(const World& world, const Expected& expected, const Variant& variant,
                   std::vector<std::string>& differences) {
  const Catalog& catalog = variant.catalog;
  const Closure closure(catalog, variant.checked.order);
  const Admission admission(closure);
  const std::string fork = world.fork.empty() ? "" : "fork " + world.fork + ": ";
  for (std::uint32_t i = 0; i < catalog.apps.size(); ++i) {
    const profilec::App& app = catalog.apps[i];
    if (app.dropped) continue;
    const auto wave = expected.waves.find(app.name);
    if (wave != expected.waves.end() && wave->second != variant.checked.waves[i]) {
      differences.push_back(fork + "wave of " + app.name + ": oracle " + std::to_string(wave->second) +
                            ", compiler " + std::to_string(variant.checked.waves[i]));
    }
    std::set<std::string> layers;
    for (const LayerId layer : admission.admissible(AppId{i})) layers.insert(catalog.layer(layer).name);
    std::set<std::string> wanted = expected.admissible.at(app.name);
    for (std::size_t layer = 0; layer < world.layers.size(); ++layer) {
      if (world.layer_dropped[layer]) {
        layers.erase(world.layers[layer]);
        wanted.erase(world.layers[layer]);
      }
    }
    if (layers != wanted) {
      differences.push_back(fork + "admissible for " + app.name + ": oracle " + listed(wanted) +
                            ", compiler " + listed(layers));
    }
  }
}

void compare_projects(const World& world, const Model& model, const Variant& variant,
                      std::vector<std::string>& differences) {
  auto expected = project_lists(world, model);
  for (const ProjectPlan& plan : variant.checked.projects) {
    if (!plan.used) continue;
    const auto found = expected.find(plan.name);
    if (found == expected.end()) {
      differences.push_back("nobody uses project " + plan.name);
      continue;
    }
    const bool written = std::any_of(model.projects.begin(), model.projects.end(), [&](const Project& one) {
      return one.name == plan.name && !one.sources.empty();
    });
    ProjectLists lists;
    for (const auto& source : plan.sources) {
      lists.sources.insert(written ? source.value : normal_repository(source.value));
    }
    for (const auto& to : plan.destinations)
      lists.destinations.insert(to.server + to.name + " " + to.namespace_);
    if (lists.sources != found->second.sources) {
      differences.push_back("sources of " + plan.name + ": oracle " + listed(found->second.sources) +
                            ", compiler " + listed(lists.sources));
    }
    if (lists.destinations != found->second.destinations) {
      differences.push_back("destinations of " + plan.name + ": oracle " +
                            listed(found->second.destinations) + ", compiler " + listed(lists.destinations));
    }
    expected.erase(found);
  }
  for (const auto& [name, lists] : expected) differences.push_back("no plan for project " + name);
}

// The names of nobody: the compiler has to say so, and then says nothing of what is absent.
void compare_names(const std::set<std::string>& unknown, const Compilation& compilation, Outcome& outcome) {
  std::size_t told = 0;
  for (const Diagnostic& diagnostic : compilation.diagnostics.all()) {
    if (diagnostic.code == Code{201}) ++told;
  }
  if (told == 0) outcome.differences.push_back("oracle alone: P0201 " + listed(unknown));
}

}  // namespace

Outcome compare(const Model& model) {
  Outcome outcome;
  const Printed printed = print(model);
  MemoryFiles files(printed.files);
  CompileOptions options;
  options.forks = ForkChoice::all;
  const auto compilation = compile(files, options);
  for (const Diagnostic& diagnostic : compilation->diagnostics.all()) {
    outcome.codes.insert(diagnostic.code.number);
  }
  outcome.valid = !compilation->diagnostics.has_errors();
  std::vector<const Fork*> variants = {nullptr};
  for (const Fork& fork : model.forks) variants.push_back(&fork);
  if (compilation->variants.size() != variants.size()) {
    outcome.differences.emplace_back("the compiler gave up");
    return outcome;
  }
  std::set<std::string> unknown;
  for (const Fork* fork : variants) {
    const World world = resolve(model, fork);
    unknown.insert(world.unknown.begin(), world.unknown.end());
  }
  if (!unknown.empty()) {
    compare_names(unknown, *compilation, outcome);
    return outcome;
  }
  for (std::size_t i = 0; i < variants.size(); ++i) {
    const World world = resolve(model, variants[i]);
    if (world.layers_in_circle) {
      if (!outcome.codes.contains(401)) outcome.differences.emplace_back("oracle alone: layers in a circle");
      continue;
    }
    const Expected expected = judge(world, model);
    Comparison(world, expected, messages_of(*compilation, printed, world.fork), outcome.differences).run();
    compare_facts(world, expected, compilation->variants[i], outcome.differences);
    compare_projects(world, model, compilation->variants[i], outcome.differences);
  }
  return outcome;
}

}  // namespace profilec::oracle
