// Makes catalogs without errors of random ones, by what the oracle says of them.
#include <algorithm>

#include "tests/oracle/generate.hpp"

namespace profilec::oracle {
namespace {

bool is_error(int code) {
  const std::set<int> errors = {201, 203, 401, 402, 403, 404, 405, 406,
                                407, 413, 501, 504, 701, 704, 705, 706};
  return errors.contains(code);
}

// One round of repairs in one variant. Everything is done to the lists of one app, or to the catalog's own.
class Mending {
 public:
  Mending(Model& model, Random& random, int chance) : model_(model), random_(random), chance_(chance) {}

  bool round() {
    changed_ = false;
    mend_variant(nullptr);
    for (std::size_t i = 0; i < model_.forks.size(); ++i) mend_variant(&model_.forks[i]);
    return changed_;
  }

 private:
  bool wanted(const std::string& fault) {
    const auto known = decided_.find(fault);
    if (known != decided_.end()) return known->second;
    return decided_[fault] = random_.percent(chance_);
  }

  void mend_variant(Fork* fork) {
    const World world = resolve(model_, fork);
    const Expected expected = judge(world, model_);
    for (const std::string& name : world.unknown) remove_references(name);
    mend_layers(world, expected);
    for (const auto& [key, gap] : expected.gaps) {
      if (!wanted("gap " + key) || place_instead(world, key, fork)) continue;
      remove_relation(world, key, fork);
    }
    for (const int code : {404, 405, 406, 407}) {
      const auto found = expected.verdicts.find(code);
      if (found == expected.verdicts.end()) continue;
      for (const auto& [key, demand] : found->second) {
        if (wanted(std::to_string(code) + key)) mend_order(world, code, key, fork);
      }
    }
    mend_circles(world, expected, fork);
    mend_objects(expected, fork);
    mend_placements(expected, fork);
    mend_projects(expected);
  }

  App* find(const std::string& name, Fork* fork) {
    for (App& app : model_.apps) {
      if (app.name == name) return &app;
    }
    if (fork == nullptr) return nullptr;
    for (App& app : fork->apps) {
      if (app.name == name) return &app;
    }
    return nullptr;
  }

  void remove_references(const std::string& name) {
    if (!wanted("name " + name)) return;
    for (App& app : model_.apps) {
      std::erase_if(app.relations, [&](const Relation& one) { return one.thing == Thing{Sort::app, name}; });
    }
    changed_ = true;
  }

  // `a needs b` is taken out where it is said, or what implies it.
  void remove_relation(const World& world, const std::string& key, Fork* fork) {
    for (const Tie& tie : world.ties) {
      if (tie.key != key) continue;
      const std::string owner = world.apps[static_cast<std::size_t>(tie.app)].name;
      const auto same = [&](const Relation& one) { return one.verb == tie.verb && one.thing == tie.thing; };
      const auto implies = [&](const Thing& one) {
        return tie.verb == Verb::needs && one.sort == Sort::object && one.kind() == tie.thing.name;
      };
      if (App* app = find(owner, fork)) {
        std::erase_if(app->relations, same);
        std::erase_if(app->provides, implies);
        if (tie.verb == Verb::needs && tie.thing == Thing{Sort::space, app->space}) {
          app->space.clear();
          app->creates_namespace = false;
        }
      }
      if (fork != nullptr) {
        for (Override& one : fork->overrides) {
          if (one.app != owner) continue;
          std::erase_if(one.relations, same);
          std::erase_if(one.provides, implies);
        }
      }
      changed_ = true;
    }
  }

  void mend_order(const World& world, int code, const std::string& key, Fork* fork) {
    if (key.starts_with("app ")) {
      make_automated(key.substr(4), fork);
      return;
    }
    const std::string owner = key.substr(0, key.find(' '));
    if (code == 404 && random_.percent(70)) {
      if (App* app = find(owner, fork)) app->wave.reset();
      for (Fork& one : model_.forks) {
        for (Override& change : one.overrides) change.wave.reset();
      }
      changed_ = true;
      return;
    }
    remove_relation(world, key, fork);
  }

  void make_automated(const std::string& name, Fork* fork) {
    if (App* app = find(name, fork)) {
      app->automated = true;
      if (fork != nullptr) {
        for (Override& one : fork->overrides) one.automated.reset();
      }
      changed_ = true;
    }
  }

  void mend_circles(const World& world, const Expected& expected, Fork* fork) {
    for (const auto& [layer, apps] : expected.circles) {
      if (!wanted("circle " + layer)) continue;
      const auto kept = kept_in(world, world.find_layer(layer));
      for (const Kept& one : kept) {
        if (!apps.contains(world.apps[static_cast<std::size_t>(one.tie->app)].name)) continue;
        remove_relation(world, one.tie->key, fork);
        break;
      }
    }
    if (world.layers_in_circle && wanted("layers")) {
      model_.layers.front().after.clear();
      changed_ = true;
    }
  }

  void mend_layers(const World&, const Expected& expected) {
    const auto empty = expected.verdicts.find(203);
    if (empty == expected.verdicts.end()) return;
    for (const auto& [layer, demand] : empty->second) {
      if (!wanted("layer " + layer)) continue;
      App app;
      app.name = "in-" + layer;
      app.home = layer;
      model_.apps.push_back(app);
      changed_ = true;
    }
  }

  void mend_objects(const Expected& expected, Fork* fork) {
    const auto doubles = expected.verdicts.find(413);
    if (doubles == expected.verdicts.end()) return;
    for (const auto& [subject, demand] : doubles->second) {
      if (!wanted("object " + subject)) continue;
      const Thing thing{Sort::object, subject.substr(subject.find(": ") + 2)};
      for (App& app : model_.apps) std::erase(app.provides, thing);
      if (fork != nullptr) {
        for (App& app : fork->apps) std::erase(app.provides, thing);
        for (Override& one : fork->overrides) std::erase(one.provides, thing);
      }
      changed_ = true;
    }
  }

  // A provider placed where it has to be, with its reason, instead of a relation less.
  bool place_instead(const World& world, const std::string& key, Fork* fork) {
    if (!random_.percent(60)) return false;
    for (const Tie& tie : world.ties) {
      if (tie.key != key) continue;
      for (std::size_t app = 0; app < world.apps.size(); ++app) {
        if ((tie.providers & bit(static_cast<int>(app))) != 0 && place(world, static_cast<int>(app), fork))
          return true;
      }
      return place(world, tie.app, fork);
    }
    return false;
  }

  bool place(const World& world, int app, Fork* fork) {
    const std::string& placed = world.apps[static_cast<std::size_t>(app)].name;
    std::vector<Placement>& said = fork == nullptr ? model_.placements : fork->placements;
    const auto is_placed = [&](const Placement& one) { return one.app == placed; };
    if (world.placed[static_cast<std::size_t>(app)] || std::any_of(said.begin(), said.end(), is_placed))
      return false;
    for (int layer = 0; layer < static_cast<int>(world.layers.size()); ++layer) {
      if (!refusals(world, app, layer).empty()) continue;
      Placement placement{placed, world.layers[static_cast<std::size_t>(layer)], {}};
      const auto names = witnesses(world, app, false);
      for (const auto& name : names) {
        if (random_.percent(50) && !world.placed[static_cast<std::size_t>(world.find_app(name))]) {
          placement.named.push_back(name);
        }
      }
      said.push_back(placement);
      changed_ = true;
      return true;
    }
    return false;
  }

  void mend_placements(const Expected& expected, Fork* fork) {
    std::vector<std::vector<Placement>*> said{&model_.placements};
    if (fork != nullptr) said.push_back(&fork->placements);
    for (const int code : {501, 504}) {
      const auto found = expected.verdicts.find(code);
      if (found == expected.verdicts.end()) continue;
      for (const auto& [name, demand] : found->second) {
        if (!wanted(std::to_string(code) + name)) continue;
        for (std::vector<Placement>* placements : said) {
          if (code == 501) std::erase_if(*placements, [&](const Placement& one) { return one.app == name; });
          for (Placement& one : *placements) {
            if (one.app == name) one.named.clear();
          }
        }
        changed_ = true;
      }
    }
  }

  void mend_projects(const Expected& expected) {
    for (const int code : {701, 704, 705, 706}) {
      const auto found = expected.verdicts.find(code);
      if (found == expected.verdicts.end() || !wanted(std::to_string(code))) continue;
      for (Project& project : model_.projects) {
        if (code == 706) break;
        project.sources.clear();
        project.destinations.clear();
        project.cluster_kinds.clear();
      }
      for (App& app : model_.apps) {
        if (code == 706 && app.repo.find('[') != std::string::npos) app.repo.clear();
      }
      for (Fork& fork : model_.forks) {
        for (App& app : fork.apps) {
          if (code == 706 && app.repo.find('[') != std::string::npos) app.repo.clear();
        }
      }
      changed_ = true;
    }
  }

  Model& model_;
  Random& random_;
  int chance_;
  bool changed_ = false;
  std::map<std::string, bool> decided_;
};

bool has_errors(const Expected& expected) {
  if (!expected.gaps.empty()) return true;
  return std::any_of(expected.verdicts.begin(), expected.verdicts.end(), [](const auto& verdict) {
    return is_error(verdict.first) &&
           std::any_of(verdict.second.begin(), verdict.second.end(),
                       [](const auto& one) { return one.second == Demand::required; });
  });
}

}  // namespace

bool has_errors(const Model& model) {
  std::vector<const Fork*> variants = {nullptr};
  for (const Fork& fork : model.forks) variants.push_back(&fork);
  return std::any_of(variants.begin(), variants.end(), [&](const Fork* fork) {
    const World world = resolve(model, fork);
    return !world.unknown.empty() || world.layers_in_circle || has_errors(judge(world, model));
  });
}

void mend(Model& model, Random& random, int chance) {
  Mending mending(model, random, chance);
  for (int round = 0; round < 40 && mending.round(); ++round) {
  }
}

}  // namespace profilec::oracle
