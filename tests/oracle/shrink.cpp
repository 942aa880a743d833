// Greedy: one part after the other is taken out, as long as the compiler and the oracle still differ.
#include <algorithm>
#include <functional>

#include "tests/oracle/compare.hpp"
#include "tests/oracle/print.hpp"

namespace profilec::oracle {
namespace {

std::set<std::string> sorts_of(const Model& model) {
  std::set<std::string> sorts;
  for (const auto& difference : compare(model).differences) sorts.insert(sort_of(difference));
  return sorts;
}

class Shrinking {
 public:
  Shrinking(Model model, std::string sort) : model_(std::move(model)), sort_(std::move(sort)) {}

  Model run() {
    for (bool smaller = true; smaller;) {
      smaller = false;
      smaller |= each(&Model::forks) | each(&Model::placements) | each(&Model::externals);
      smaller |= shrink_apps() | each(&Model::profiles) | shrink_profiles() | shrink_layers();
      smaller |= shrink_forks() | each(&Model::projects) | simplify();
    }
    return model_;
  }

 private:
  bool try_it(const Model& smaller) {
    if (!sorts_of(smaller).contains(sort_)) return false;
    model_ = smaller;
    return true;
  }

  template <typename T>
  bool each(std::vector<T> Model::*list) {
    bool any = false;
    for (std::size_t i = (model_.*list).size(); i-- > 0;) {
      Model smaller = model_;
      (smaller.*list).erase((smaller.*list).begin() + static_cast<long>(i));
      if (sound(smaller)) any |= try_it(smaller);
    }
    return any;
  }

  // All names that are used are borne; an unknown one would be a difference of another sort.
  static bool sound(const Model& model) {
    if (model.profiles.empty() || model.layers.empty()) return false;
    const auto known = [](const auto& list, const std::string& name) {
      return std::any_of(list.begin(), list.end(), [&](const auto& one) { return one.name == name; });
    };
    for (const auto& profile : model.profiles) {
      for (const auto& base : profile.extends) {
        if (!known(model.profiles, base)) return false;
      }
      for (const auto& layer : profile.layers) {
        if (!known(model.layers, layer)) return false;
      }
    }
    for (const auto& app : model.apps) {
      const bool project =
          app.project.empty() || app.project == "default" || known(model.projects, app.project);
      if (!known(model.layers, app.home) || !project) return false;
    }
    for (const auto& one : model.placements) {
      if (!known(model.layers, one.layer) || !known(model.apps, one.app)) return false;
    }
    for (const Fork& fork : model.forks) {
      for (const auto& one : fork.placements) {
        if (!known(model.layers, one.layer)) return false;
        if (!known(model.apps, one.app) && !known(fork.apps, one.app)) return false;
      }
    }
    const bool roots = model.roots_project.empty() || known(model.projects, model.roots_project);
    return roots && (model.project == "default" || known(model.projects, model.project));
  }

  bool shrink_apps() {
    bool any = false;
    for (std::size_t i = model_.apps.size(); i-- > 0;) {
      Model smaller = model_;
      const std::string name = smaller.apps[i].name;
      smaller.apps.erase(smaller.apps.begin() + static_cast<long>(i));
      std::erase_if(smaller.placements, [&](const Placement& one) { return one.app == name; });
      for (Fork& fork : smaller.forks) {
        std::erase(fork.drop_apps, name);
        std::erase_if(fork.overrides, [&](const Override& one) { return one.app == name; });
        std::erase_if(fork.placements, [&](const Placement& one) { return one.app == name; });
      }
      any |= try_it(smaller);
    }
    for (std::size_t i = 0; i < model_.apps.size(); ++i) any |= shrink_app(i);
    return any;
  }

  bool edit(const std::function<void(Model&)>& change) {
    Model smaller = model_;
    change(smaller);
    return try_it(smaller);
  }

  bool shrink_app(std::size_t i) {
    bool any = false;
    for (std::size_t r = model_.apps[i].relations.size(); r-- > 0;) {
      any |= edit(
          [&](Model& m) { m.apps[i].relations.erase(m.apps[i].relations.begin() + static_cast<long>(r)); });
    }
    for (std::size_t r = model_.apps[i].provides.size(); r-- > 0;) {
      any |= edit(
          [&](Model& m) { m.apps[i].provides.erase(m.apps[i].provides.begin() + static_cast<long>(r)); });
    }
    const App& app = model_.apps[i];
    if (app.wave) any |= edit([&](Model& m) { m.apps[i].wave.reset(); });
    if (app.support) any |= edit([&](Model& m) { m.apps[i].support = false; });
    if (!app.automated) any |= edit([&](Model& m) { m.apps[i].automated = true; });
    if (!app.server.empty()) any |= edit([&](Model& m) { m.apps[i].server.clear(); });
    if (!app.repo.empty()) any |= edit([&](Model& m) { m.apps[i].repo.clear(); });
    if (!app.project.empty()) any |= edit([&](Model& m) { m.apps[i].project.clear(); });
    if (!app.space.empty()) {
      any |= edit([&](Model& m) {
        m.apps[i].space.clear();
        m.apps[i].creates_namespace = false;
      });
    }
    return any;
  }

  bool shrink_profiles() {
    bool any = false;
    for (std::size_t i = 0; i < model_.profiles.size(); ++i) {
      for (std::size_t k = model_.profiles[i].layers.size(); k-- > 0;) {
        any |= edit([&](Model& m) {
          m.profiles[i].layers.erase(m.profiles[i].layers.begin() + static_cast<long>(k));
        });
      }
      for (std::size_t k = model_.profiles[i].extends.size(); k-- > 0;) {
        any |= edit([&](Model& m) {
          m.profiles[i].extends.erase(m.profiles[i].extends.begin() + static_cast<long>(k));
        });
      }
    }
    return any;
  }

  bool shrink_layers() {
    bool any = false;
    for (std::size_t i = model_.layers.size(); i-- > 0;) {
      Model smaller = model_;
      const std::string name = smaller.layers[i].name;
      smaller.layers.erase(smaller.layers.begin() + static_cast<long>(i));
      for (Layer& layer : smaller.layers) std::erase(layer.after, name);
      for (Profile& profile : smaller.profiles) std::erase(profile.layers, name);
      for (Fork& fork : smaller.forks) std::erase(fork.drop_layers, name);
      if (sound(smaller)) any |= try_it(smaller);
    }
    for (std::size_t i = 0; i < model_.layers.size(); ++i) {
      for (std::size_t k = model_.layers[i].after.size(); k-- > 0;) {
        any |= edit(
            [&](Model& m) { m.layers[i].after.erase(m.layers[i].after.begin() + static_cast<long>(k)); });
      }
    }
    return any;
  }

  bool shrink_forks() {
    bool any = false;
    for (std::size_t i = 0; i < model_.forks.size(); ++i) {
      any |= !model_.forks[i].drop_apps.empty() && edit([&](Model& m) { m.forks[i].drop_apps.pop_back(); });
      any |=
          !model_.forks[i].drop_layers.empty() && edit([&](Model& m) { m.forks[i].drop_layers.pop_back(); });
      any |= !model_.forks[i].externals.empty() && edit([&](Model& m) { m.forks[i].externals.pop_back(); });
      any |= !model_.forks[i].overrides.empty() && edit([&](Model& m) { m.forks[i].overrides.pop_back(); });
      any |= !model_.forks[i].apps.empty() && edit([&](Model& m) { m.forks[i].apps.pop_back(); });
      any |= !model_.forks[i].placements.empty() && edit([&](Model& m) { m.forks[i].placements.pop_back(); });
    }
    return any;
  }

  bool simplify() {
    bool any = false;
    if (model_.application_health) any |= edit([](Model& m) { m.application_health = false; });
    if (!model_.roots_project.empty()) any |= edit([](Model& m) { m.roots_project.clear(); });
    if (model_.project != "default") any |= edit([](Model& m) { m.project = "default"; });
    for (std::size_t i = 0; i < model_.placements.size(); ++i) {
      if (!model_.placements[i].named.empty()) any |= edit([&](Model& m) { m.placements[i].named.clear(); });
    }
    for (std::size_t i = 0; i < model_.projects.size(); ++i) {
      if (!model_.projects[i].sources.empty()) any |= edit([&](Model& m) { m.projects[i].sources.clear(); });
      if (!model_.projects[i].destinations.empty())
        any |= edit([&](Model& m) { m.projects[i].destinations.clear(); });
      if (!model_.projects[i].cluster_kinds.empty())
        any |= edit([&](Model& m) { m.projects[i].cluster_kinds.clear(); });
    }
    return any;
  }

  Model model_;
  std::string sort_;
};

}  // namespace

std::string sort_of(const std::string& difference) {
  std::string sort;
  for (const char c : difference) {
    if (c == '`' || c == '{' || c == ',') break;
    if (c >= '0' && c <= '9' && sort.find('P') == std::string::npos) break;
    sort += c;
    if (sort.ends_with("oracle alone: P0") || sort.ends_with("compiler alone: P0")) {
      return difference.substr(0, sort.size() + 3);
    }
  }
  return sort;
}

Model shrink(Model model, const std::string& sort) { return Shrinking(std::move(model), sort).run(); }

std::string explain(const Model& model) {
  std::string text = print(model).text();
  for (const auto& difference : compare(model).differences) text += "# DIFFERENCE: " + difference + "\n";
  return text;
}

}  // namespace profilec::oracle
