#include "tests/oracle/generate.hpp"

#include <algorithm>

namespace profilec::oracle {
namespace {

const char* const kSecondCluster = "https://two.example";

std::string numbered(const std::string& stem, int number) { return stem + std::to_string(number); }

// How wild a catalog is, drawn once for each.
struct Habits {
  int forwards = 5;     // relations to what comes later, in percent
  int waves = 10;       // written waves
  int manual = 20;      // manual apps
  int missing = 2;      // relations to what nobody provides
  int clusters = 0;     // apps on the second cluster
  int placements = 10;  // forced placements
};

Habits draw_habits(Random& random) {
  Habits habits;
  habits.forwards = random.pick<int>({0, 3, 10, 40});
  habits.waves = random.pick<int>({0, 10, 30});
  habits.manual = random.pick<int>({0, 10, 40});
  habits.missing = random.pick<int>({0, 0, 3});
  habits.clusters = random.pick<int>({0, 0, 0, 30});
  habits.placements = random.pick<int>({0, 10, 25});
  return habits;
}

class Generator {
 public:
  explicit Generator(std::uint64_t seed) : random_(seed), habits_(draw_habits(random_)) {}

  Model draw() {
    model_.application_health = random_.percent(50);
    draw_layers();
    draw_profiles();
    draw_projects();
    draw_externals();
    const int apps = random_.from(4, 16);
    for (int i = 0; i < apps; ++i) draw_app(i);
    for (App& app : model_.apps) draw_relations(app, random_.from(0, 3));
    if (random_.percent(8)) draw_circle();
    draw_placements();
    if (random_.percent(35)) draw_fork();
    return model_;
  }
  Random& random() { return random_; }

 private:
  void draw_layers() {
    const int layers = random_.from(1, 5);
    for (int i = 0; i < layers; ++i) {
      Layer layer{numbered("l", i), {}};
      if (i > 0 && random_.percent(85)) layer.after.push_back(numbered("l", i - 1));
      if (i > 1 && random_.percent(25)) {
        const std::string other = numbered("l", random_.below(i - 1));
        layer.after.push_back(other);
      }
      model_.layers.push_back(layer);
    }
    if (layers > 1 && random_.percent(1)) model_.layers.front().after.push_back(model_.layers.back().name);
  }

  void draw_profiles() {
    const int layers = static_cast<int>(model_.layers.size());
    std::vector<std::set<std::string>> held;
    const int profiles = random_.from(1, 4);
    for (int i = 0; i < profiles; ++i) {
      Profile profile{numbered("p", i), {}, {}};
      std::set<std::string> all;
      for (int base = 0; base < i; ++base) {
        if (!random_.percent(base == i - 1 ? 75 : 15)) continue;
        profile.extends.push_back(numbered("p", base));
        const auto& more = held[static_cast<std::size_t>(base)];
        all.insert(more.begin(), more.end());
      }
      // Mostly all layers up to some height; now and then any.
      const int height = random_.below(layers);
      const bool any = random_.percent(15);
      for (int layer = 0; layer < layers; ++layer) {
        const std::string name = numbered("l", layer);
        if (all.contains(name) || (any ? random_.percent(50) : layer > height)) continue;
        profile.layers.push_back(name);
        all.insert(name);
      }
      held.push_back(all);
      model_.profiles.push_back(profile);
    }
  }

  void draw_projects() {
    const int projects = random_.from(0, 2);
    for (int i = 0; i < projects; ++i) {
      Project project{numbered("project", i), {}, {}, {}};
      if (random_.percent(25)) draw_entries(project);
      model_.projects.push_back(project);
    }
    if (projects > 0 && random_.percent(50)) model_.project = "project0";
    if (projects > 1 && random_.percent(30)) model_.roots_project = "project1";
  }

  void draw_entries(Project& project) {
    if (random_.percent(60)) project.sources = {kRepo};
    if (random_.percent(40)) project.sources.push_back("https://git.example/team/*");
    if (random_.percent(25)) project.sources.push_back("https://old.example/gone.git");
    if (random_.percent(25)) project.sources.push_back("!https://git.example/secret.git");
    if (random_.percent(50)) project.destinations.push_back({kInCluster, random_.percent(70) ? "*" : "n0"});
    if (random_.percent(15)) project.destinations.push_back({kSecondCluster, "*"});
    if (random_.percent(65)) project.cluster_kinds = {"rbac.authorization.k8s.io/ClusterRole"};
    if (!project.cluster_kinds.empty() && random_.percent(25))
      project.cluster_kinds.push_back("core/Namespace");
  }

  void draw_externals() {
    for (const Thing& thing : {any_kind(), Thing{Sort::capability, numbered("c", random_.below(5))},
                               Thing{Sort::wildcard, numbered("g", random_.below(3)) + ".example"}}) {
      if (random_.percent(10)) model_.externals.push_back(thing);
    }
  }

  Thing any_kind() {
    return {Sort::kind, numbered("g", random_.below(3)) + ".example/" + numbered("K", random_.below(3))};
  }

  Thing any_object() {
    if (random_.percent(40)) return {Sort::object, "core/ConfigMap n0/" + numbered("o", random_.below(4))};
    return {Sort::object, any_kind().name + " " + numbered("o", random_.below(4))};
  }

  Thing any_provision() {
    const int draw = random_.below(10);
    if (draw < 4) return any_kind();
    if (draw < 5) return {Sort::wildcard, numbered("g", random_.below(3)) + ".example"};
    if (draw < 8) return {Sort::capability, numbered("c", random_.below(5))};
    if (draw < 9) return {Sort::space, numbered("n", random_.below(4))};
    return any_object();
  }

  void draw_app(int number) {
    App app;
    app.name = numbered("a", number);
    app.home = random_.pick(model_.layers).name;
    // The first apps fill the layers: an empty one is an error of its own.
    if (number < static_cast<int>(model_.layers.size()) && random_.percent(97))
      app.home = numbered("l", number);
    app.automated = !random_.percent(habits_.manual);
    app.support = random_.percent(10);
    if (random_.percent(habits_.clusters)) app.server = kSecondCluster;
    if (random_.percent(habits_.waves)) app.wave = random_.from(-1, 3);
    draw_destination(app);
    const int provisions = random_.from(0, 2);
    for (int i = 0; i < provisions; ++i) {
      const Thing thing = any_provision();
      if (std::find(app.provides.begin(), app.provides.end(), thing) == app.provides.end()) {
        app.provides.push_back(thing);
      }
    }
    model_.apps.push_back(app);
  }

  void draw_destination(App& app) {
    if (random_.percent(40)) {
      app.space = random_.percent(25) ? "default" : numbered("n", random_.below(4));
      app.creates_namespace = app.space != "default" && random_.percent(85);
    }
    if (random_.percent(30)) app.repo = any_repo();
    if (!model_.projects.empty() && random_.percent(40)) app.project = random_.pick(model_.projects).name;
    if (app.project == model_.roots_project) app.project.clear();
  }

  std::string any_repo() {
    if (random_.percent(2)) return "https://git.example/team[a]/tools.git";
    return random_.pick<std::string>({"https://git.example/team/one.git", "https://git.example/team/one",
                                      "https://git.example/Team/Two.git", "https://git.example/other.git",
                                      "https://GIT.example/platform"});
  }

  Thing missing_thing() {
    if (random_.percent(2)) return {Sort::app, "nobody"};
    if (random_.percent(50)) return {Sort::capability, "nothing"};
    return {Sort::kind, "nowhere.example/Thing"};
  }

  // Something that this app provides.
  Thing thing_of(const App& app) {
    if (!app.provides.empty() && random_.percent(60)) {
      const Thing thing = random_.pick(app.provides);
      if (thing.sort != Sort::wildcard) return thing;
      return {Sort::kind, thing.name + "/" + numbered("K", random_.below(5))};
    }
    if (app.creates_namespace && random_.percent(20)) return {Sort::space, app.space};
    return {Sort::app, app.name};
  }

  void draw_relations(App& app, int relations) {
    for (int i = 0; i < relations; ++i) {
      const App& other = random_.pick(model_.apps);
      const bool earlier = other.home < app.home || (other.home == app.home && other.name < app.name);
      if (other.name == app.name || (!earlier && !random_.percent(habits_.forwards))) continue;
      const Thing thing = random_.percent(habits_.missing) ? missing_thing() : thing_of(other);
      const Verb verb = random_.pick<Verb>(
          {Verb::needs, Verb::needs, Verb::needs, Verb::uses, Verb::uses, Verb::wants, Verb::after});
      const bool said = std::any_of(app.relations.begin(), app.relations.end(), [&](const Relation& one) {
        return one.verb == verb && one.thing == thing;
      });
      if (!said) app.relations.push_back({verb, thing});
    }
  }

  // A few apps of one layer, each of which waits for the next.
  void draw_circle() {
    const std::string home = random_.pick(model_.layers).name;
    std::vector<App*> round;
    for (App& app : model_.apps) {
      if (app.home == home && app.server.empty() && round.size() < 4 && random_.percent(70))
        round.push_back(&app);
    }
    for (std::size_t i = 0; round.size() > 1 && i < round.size(); ++i) {
      const Thing thing = thing_of(*round[(i + 1) % round.size()]);
      round[i]->relations.push_back({random_.percent(80) ? Verb::needs : Verb::after, thing});
    }
  }

  void draw_placements() {
    for (const App& app : model_.apps) {
      if (!random_.percent(habits_.placements)) continue;
      Placement placement{app.name, random_.pick(model_.layers).name, {}};
      if (placement.layer == app.home) continue;
      const App& named = random_.pick(model_.apps);
      if (random_.percent(85) && named.name != app.name) placement.named.push_back(named.name);
      model_.placements.push_back(placement);
    }
  }

  void draw_fork() {
    Fork fork;
    fork.name = "acme";
    if (random_.percent(40)) fork.drop_apps.push_back(random_.pick(model_.apps).name);
    if (model_.layers.size() > 2 && random_.percent(20))
      fork.drop_layers.push_back(random_.pick(model_.layers).name);
    if (random_.percent(20)) fork.externals.push_back(any_kind());
    if (random_.percent(50)) draw_override(fork);
    if (random_.percent(40)) {
      draw_app(static_cast<int>(model_.apps.size()));
      App added = model_.apps.back();
      model_.apps.pop_back();
      added.name = "added";
      draw_relations(added, 2);
      fork.apps.push_back(added);
    }
    const bool gone = !fork.apps.empty() && std::find(fork.drop_layers.begin(), fork.drop_layers.end(),
                                                      fork.apps.front().home) != fork.drop_layers.end();
    if (gone) fork.apps.clear();
    if (random_.percent(30)) draw_fork_placement(fork);
    model_.forks.push_back(fork);
  }

  void draw_fork_placement(Fork& fork) {
    std::vector<App> apps = model_.apps;
    apps.insert(apps.end(), fork.apps.begin(), fork.apps.end());
    const auto gone = [](const std::vector<std::string>& names, const std::string& name) {
      return std::find(names.begin(), names.end(), name) != names.end();
    };
    Placement placement{random_.pick(apps).name, random_.pick(model_.layers).name, {}};
    if (gone(fork.drop_apps, placement.app) || gone(fork.drop_layers, placement.layer)) return;
    if (random_.percent(50)) placement.named.push_back(random_.pick(apps).name);
    fork.placements.push_back(placement);
  }

  void draw_override(Fork& fork) {
    const App app = random_.pick(model_.apps);
    Override change;
    change.app = app.name;
    if (random_.percent(40)) change.wave = random_.from(0, 3);
    if (random_.percent(20)) change.automated = random_.percent(50);
    if (!app.provides.empty() && random_.percent(40))
      change.no_provides.push_back(random_.pick(app.provides));
    if (random_.percent(30)) {
      const Thing thing = any_provision();
      const bool said = std::find(app.provides.begin(), app.provides.end(), thing) != app.provides.end();
      if (!said) change.provides.push_back(thing);
    }
    App with = app;
    draw_relations(with, 2);
    change.relations.assign(with.relations.begin() + static_cast<long>(app.relations.size()),
                            with.relations.end());
    const bool dropped =
        std::find(fork.drop_apps.begin(), fork.drop_apps.end(), app.name) != fork.drop_apps.end();
    if (!dropped) fork.overrides.push_back(change);
  }

  Random random_;
  Habits habits_;
  Model model_;
};

}  // namespace

// Names in a reason that do not belong there: of an app that forces nothing, of one like it, of none.
void misname(Model& model, Random& random) {
  std::vector<Placement*> said;
  for (Placement& one : model.placements) said.push_back(&one);
  for (Fork& fork : model.forks) {
    for (Placement& one : fork.placements) said.push_back(&one);
  }
  if (said.empty()) return;
  const std::string app = random.pick(model.apps).name;
  random.pick(said)->named.push_back(random.pick<std::string>({app, app + "x", kNobody}));
}

// An object of one app is brought by another one too.
void provide_twice(Model& model, Random& random) {
  App& other = model.apps[static_cast<std::size_t>(random.below(static_cast<int>(model.apps.size())))];
  for (const App& app : model.apps) {
    for (const Thing& thing : app.provides) {
      const bool told =
          std::find(other.provides.begin(), other.provides.end(), thing) != other.provides.end();
      if (thing.sort != Sort::object || told || !random.percent(50)) continue;
      other.provides.push_back(thing);
      return;
    }
  }
}

Model generate(std::uint64_t seed) {
  Generator generator(seed);
  Model model = generator.draw();
  // Some are left as they are drawn, some are mended in part, most wholly.
  const int chance = generator.random().pick<int>({0, 40, 60, 80, 100, 100});
  if (chance > 0) mend(model, generator.random(), chance);
  if (generator.random().percent(25)) misname(model, generator.random());
  if (generator.random().percent(5)) provide_twice(model, generator.random());
  return model;
}

Model generate_valid(std::uint64_t seed) {
  // Not every catalog can be mended so; then the next one is tried.
  for (;; seed += std::uint64_t{1} << 32U) {
    Generator generator(seed);
    Model model = generator.draw();
    mend(model, generator.random(), 100);
    if (!has_errors(model)) return model;
  }
}

}  // namespace profilec::oracle
