// What a catalog is set up with: its settings, projects, layers and profiles.
#include <fmt/format.h>

#include <algorithm>

#include "compiler/argocd/repository.hpp"
#include "compiler/resolve/lookup.hpp"
#include "compiler/resolve/resolver.hpp"
#include "compiler/resolve/spec_fields.hpp"
#include "compiler/source/text.hpp"
#include "compiler/syntax/strings.hpp"

namespace profilec {

using syntax::Statement;

HoleValues let_values(const Scope& scope, const Declarations& declarations, const Statement* fork) {
  const auto constant = [&](const Statement& statement) {
    const syntax::Item& value = *slot(statement, "value");
    if (!syntax::has_hole(scope.sources(), value)) return scope.text(value);
    scope.error(213, value.span, "a `let` is a constant, and holds no `${...}`")
        .help.push_back("write the text itself, or put both names where they are used");
    return std::string(declared_name(scope.sources(), statement));  // so that a path with it is one
  };
  HoleValues values;
  for (const auto& [name, statement] : declarations.lets) values[name] = constant(*statement);
  const syntax::Block* block = fork == nullptr ? nullptr : block_of(*fork);
  if (block == nullptr) return values;
  for (const Statement& statement : block->statements) {
    if (statement.form == nullptr || statement.form->keyword != "let") continue;
    const auto known = values.find(declared_name(scope.sources(), statement));
    if (known != values.end()) known->second = constant(statement);
  }
  return values;
}

void Resolver::lets() {
  for (const Statement* statement : fork_statements("let")) {
    const syntax::Item& name = *slot(*statement, "name");
    const auto declared = declarations_.lets.find(declared_name(sources_, *statement));
    if (declared != declarations_.lets.end()) {
      catalog_.name_uses.push_back({NameKind::let, name.span, slot(*declared->second, "name")->span});
      continue;
    }
    catalog_.incomplete = true;
    unknown_lets_.push_back(&name);
  }
  // Taken over after all were read: a `let` knows no other.
  scope_.holes() = let_values(scope_, declarations_, fork_);
  // Where one of them could not be read its name stands for it.
  for (const std::string& word : declarations_.unread) scope_.holes().try_emplace(word, word);
}

void Resolver::settings() {
  if (declarations_.catalog != nullptr) {
    const Statement& statement = *declarations_.catalog;
    catalog_.name = declared_name(sources_, statement);
    catalog_.span = slot(statement, "name")->span;
    Levels levels(scope_);
    for (const Statement& inner : block_of(statement)->statements) {
      if (inner.form == nullptr) continue;
      if (levels.claim(inner.form->keyword, inner.span)) setting(inner);
    }
  } else {
    catalog_.incomplete = true;
  }
  catalog_.fork.base_repo = catalog_.repo.value;
  catalog_.fork.base_revision = catalog_.revision.value;
  catalog_.fork.base_tree = catalog_.tree.value;
  catalog_.fork.base_argo_cd = catalog_.argo_cd.namespace_;
  fork_settings();
  if (declarations_.catalog != nullptr && !declarations_.incomplete) {
    require(catalog_.tree, "tree", "tree \"clusters/NAME\"");
    require(catalog_.repo, "repo", "repo \"https://...\"");
  }
  if (!catalog_.revision.said()) catalog_.revision.value = kDefaultRevision;
  if (!catalog_.project.said()) catalog_.project.value = "default";
  if (catalog_.tree.value == ".") {
    scope_.error(216, catalog_.tree.span, "the tree is the repository itself")
        .help.push_back(
            "name a folder of its own, such as `clusters/NAME`: what is written there is cleaned up");
  } else if (!catalog_.tree.value.empty() && !scope_.check_path(catalog_.tree, "tree")) {
    catalog_.tree.value.clear();
  }
  // What is not said, or no path, was reported; its name stands for it, so that a path with it is one.
  const auto hole = [this](std::string_view name, const std::string& value) {
    scope_.holes()[std::string(name)] = value.empty() ? name : value;
  };
  hole("tree", catalog_.tree.value);
  hole("repo", catalog_.repo.value);
  hole("revision", catalog_.revision.value);
}

void Resolver::setting(const Statement& statement) {
  const std::string_view keyword = statement.form->keyword;
  if (keyword == "tree") catalog_.tree = scope_.said(statement, "value");
  if (keyword == "repo") catalog_.repo = scope_.said(statement, "value");
  if (keyword == "revision") catalog_.revision = scope_.said(statement, "value");
  if (keyword == "project") catalog_.project = scope_.said(statement, "value");
  if (keyword == "roots-project") catalog_.roots_project = scope_.said(statement, "value");
  if (keyword == "argo-cd") argo_cd(statement);
}

void Resolver::argo_cd(const Statement& statement) {
  Levels levels(scope_);
  for (const Statement& inner : block_of(statement)->statements) {
    if (inner.form == nullptr || !levels.claim(inner.form->keyword, inner.span)) continue;
    const std::string_view keyword = inner.form->keyword;
    if (keyword == "namespace") catalog_.argo_cd.namespace_ = scope_.text(inner, "value");
    if (keyword == "version") catalog_.argo_cd.version = scope_.said(inner, "value");
    if (keyword == "application-health") {
      catalog_.argo_cd.application_health = {true, inner.span, scope_.because(inner)};
    }
  }
}

namespace {

bool inside(Span outer, Span inner) {
  return outer.file == inner.file && inner.begin >= outer.begin && inner.end <= outer.end;
}

}  // namespace

void Resolver::require(const SaidText& value, std::string_view what, std::string_view example) {
  if (value.said() && !value.value.empty()) return;
  const Span span = value.said() ? value.span : catalog_.span;
  const bool of_fork = fork_ != nullptr && inside(fork_->span, span);
  const std::string owner =
      fmt::format("{} `{}`", of_fork ? "fork" : "catalog", of_fork ? catalog_.fork.name : catalog_.name);
  scope_
      .error(211, span,
             value.said() ? fmt::format("the `{}` of {} is empty", what, owner)
                          : fmt::format("{} does not say its `{}`", owner, what))
      .help.push_back(fmt::format("add `{}`", example));
  catalog_.incomplete = true;
}

void Resolver::projects() {
  Project builtin;
  builtin.name = "default";
  builtin.builtin = true;
  bool written = false;
  for (const auto& [name, statement] : declarations_.projects) {
    if (name == "default") written = true;
    Project project;
    project.name = name;
    project.span = slot(*statement, "name")->span;
    project.doc = scope_.text(*statement, "doc");
    if (const syntax::Block* block = block_of(*statement)) {
      for (const Statement& inner : block->statements) {
        if (inner.form != nullptr) project_entry(project, inner);
      }
    }
    catalog_.projects.push_back(std::move(project));
  }
  if (!written) catalog_.projects.push_back(std::move(builtin));
  std::sort(catalog_.projects.begin(), catalog_.projects.end(),
            [](const Project& a, const Project& b) { return a.name < b.name; });
  for (std::uint32_t i = 0; i < catalog_.projects.size(); ++i)
    project_names_[catalog_.projects[i].name] = {i};
}

void Resolver::project_entry(Project& project, const Statement& statement) {
  const std::string_view keyword = statement.form->keyword;
  const auto kinds = [&](ProjectKinds& into) {
    into.said = true;
    for (SaidText& kind : scope_.said_list(statement, "kinds")) {
      const auto slash = kind.value.find('/');
      if (slash == std::string::npos || slash == 0 || slash + 1 == kind.value.size()) {
        scope_.error(216, kind.span, fmt::format("`{}` is no kind", kind.value))
            .help.push_back(
                "write GROUP/KIND, such as `rbac.authorization.k8s.io/ClusterRole`; the core group is "
                "`core`");
        catalog_.incomplete = true;
        continue;
      }
      into.entries.push_back(std::move(kind));
    }
  };
  const auto add_pair = [&](std::vector<KeyValue>& into) {
    into.push_back({scope_.text(statement, "key"), scope_.text(statement, "value"), statement.span,
                    scope_.because(statement)});
  };
  if (keyword == "source") {
    for (SaidText& glob : scope_.said_list(statement, "globs")) project.sources.push_back(std::move(glob));
  } else if (keyword == "destination") {
    ProjectDestination destination{scope_.text(statement, "server"), scope_.text(statement, "cluster"),
                                   scope_.text(statement, "namespace"), statement.span,
                                   scope_.because(statement)};
    destination.server = argocd::server_form(destination.server);
    if (destination.namespace_.empty()) destination.namespace_ = "*";
    if (destination.server.empty() && destination.name.empty()) destination.server = argocd::kInCluster;
    project.destinations.push_back(std::move(destination));
  } else if (keyword == "cluster-kind") {
    kinds(project.cluster_kinds);
  } else if (keyword == "namespace-kind") {
    kinds(project.namespace_kinds);
  } else if (keyword == "deny cluster-kind") {
    kinds(project.denied_cluster_kinds);
  } else if (keyword == "deny namespace-kind") {
    kinds(project.denied_namespace_kinds);
  } else if (keyword == "label") {
    add_pair(project.labels);
  } else if (keyword == "annotation") {
    add_pair(project.annotations);
  } else if (keyword == "spec") {
    Said<yaml::Value> said{scope_.literal(*slot(statement, "value")), statement.span,
                           scope_.because(statement)};
    if (project.spec.said()) {
      merge_spec(scope_, project.spec.value, said.value, "spec", false);
    } else {
      project.spec = std::move(said);
    }
  }
}

// P0212 where the list of names holds this one already.
template <typename IdType>
bool Resolver::named_twice(const std::vector<IdType>& known, const std::vector<Span>& spans, IdType id,
                           const syntax::Item& item) {
  const auto first = std::find(known.begin(), known.end(), id);
  if (first == known.end()) return false;
  Diagnostic& added =
      scope_.error(212, item.span, fmt::format("`{}` is said twice", sources_.text(item.span)), "again here");
  added.labels.push_back({spans[static_cast<std::size_t>(first - known.begin())], "first said here"});
  added.help.push_back("remove one of them");
  return true;
}

void Resolver::layers() {
  for (const auto& [name, statement] : declarations_.layers) {
    Layer layer;
    layer.name = name;
    layer.span = slot(*statement, "name")->span;
    layer.doc = scope_.text(*statement, "doc");
    layer_names_[name] = LayerId{static_cast<std::uint32_t>(catalog_.layers.size())};
    catalog_.layers.push_back(std::move(layer));
  }
  for (const auto& [name, statement] : declarations_.layers) {
    Layer& layer = catalog_.layers[layer_names_.find(name)->second.index];
    for (const auto& element : elements(*statement, "after")) {
      const auto after = look_up(layer_names_, *element.front(), "layer", NameKind::layer, catalog_.layers);
      if (!after || named_twice(layer.after, layer.after_spans, *after, *element.front())) continue;
      layer.after.push_back(*after);
      layer.after_spans.push_back(element.front()->span);
    }
    layer_body(layer, *statement);
  }
}

void Resolver::layer_body(Layer& layer, const Statement& statement) {
  const syntax::Block* block = block_of(statement);
  if (block == nullptr) return;
  Levels levels(scope_);
  Levels blocks(scope_);
  PolicyBuilder policy(scope_, levels, layer.root);
  const auto take = [&](const syntax::Block& from) {
    for (const Statement& inner : from.statements) {
      if (inner.form != nullptr) policy.apply(inner);
    }
  };
  for (const Statement& inner : block->statements) {
    if (inner.form == nullptr) continue;
    const syntax::Block* root = block_of(inner);
    if (root == nullptr) {
      policy.apply(inner);
      continue;
    }
    if (!blocks.claim("root", inner.span)) continue;
    for (const Statement& with : root->statements) {
      if (with.form == nullptr || with.form->keyword != "with") continue;
      for (const auto& element : elements(with, "presets")) {
        levels.next();
        const Statement* preset = find_preset(*element.front());
        if (preset != nullptr && block_of(*preset) != nullptr) take(*block_of(*preset));
      }
    }
    levels.next();
    take(*root);
  }
  policy.finish();
}

void Resolver::profiles() {
  for (const auto& [name, statement] : declarations_.profiles) {
    Profile profile;
    profile.name = name;
    profile.span = slot(*statement, "name")->span;
    profile.doc = scope_.text(*statement, "doc");
    profile.is_default = statement->form->keyword == "default profile";
    profile_names_[name] = ProfileId{static_cast<std::uint32_t>(catalog_.profiles.size())};
    catalog_.profiles.push_back(std::move(profile));
  }
  for (const auto& [name, statement] : declarations_.profiles) {
    profile_body(profile_names_.find(name)->second, *statement);
  }
}

void Resolver::profile_body(ProfileId id, const Statement& statement) {
  Profile& profile = catalog_.profiles[id.index];
  for (const auto& element : elements(statement, "extends")) {
    const auto extended =
        look_up(profile_names_, *element.front(), "profile", NameKind::profile, catalog_.profiles);
    if (!extended || named_twice(profile.extends, profile.extends_spans, *extended, *element.front()))
      continue;
    profile.extends.push_back(*extended);
    profile.extends_spans.push_back(element.front()->span);
  }
  for (const Statement& inner : block_of(statement)->statements) {
    if (inner.form == nullptr) continue;
    for (const auto& element : elements(inner, "layers")) {
      const auto layer = look_up(layer_names_, *element.front(), "layer", NameKind::layer, catalog_.layers);
      if (!layer) continue;
      const auto first = std::find(profile.layers.begin(), profile.layers.end(), *layer);
      if (first != profile.layers.end()) {
        Diagnostic& added = scope_.error(
            204, element.front()->span,
            fmt::format("profile `{}` names the layer `{}` twice", profile.name, catalog_.layer(*layer).name),
            "again here");
        added.labels.push_back({profile.layer_spans[static_cast<std::size_t>(first - profile.layers.begin())],
                                "first named here"});
        added.help.push_back("remove one of them");
        continue;
      }
      profile.layers.push_back(*layer);
      profile.layer_spans.push_back(element.front()->span);
    }
  }
}

void Resolver::close_profiles() {
  std::vector<int> state(catalog_.profiles.size(), 0);
  bool closed = true;
  for (std::uint32_t i = 0; i < catalog_.profiles.size(); ++i) {
    std::vector<ProfileId> chain;
    closed = close_profile({i}, state, chain) && closed;
  }
  if (fork_ == nullptr && closed) {
    for (std::uint32_t i = 0; i < catalog_.profiles.size(); ++i) report_repeated_layers({i});
  }
}

// Depth first; the depth is bounded by the number of profiles, and a chain that long is refused by
// kMaxProfileDepth.
bool Resolver::close_profile(ProfileId id, std::vector<int>& state, std::vector<ProfileId>& chain) {
  constexpr std::size_t kMaxProfileDepth = 1000;
  enum { open = 1, closed = 2 };
  if (state[id.index] == closed) return true;
  if (state[id.index] == open || chain.size() > kMaxProfileDepth) {
    report_extends_circle(chain, id);
    return false;
  }
  state[id.index] = open;
  chain.push_back(id);
  bool whole = true;
  IdSet<LayerId> all(catalog_.layers.size());
  for (const ProfileId extended : catalog_.profiles[id.index].extends) {
    whole = close_profile(extended, state, chain) && whole;
    all.insert_all(catalog_.profiles[extended.index].all_layers);
  }
  Profile& profile = catalog_.profiles[id.index];
  for (const LayerId layer : profile.layers) {
    if (!catalog_.layer(layer).dropped) all.insert(layer);
  }
  profile.all_layers = std::move(all);
  chain.pop_back();
  state[id.index] = closed;
  return whole;
}

void Resolver::report_extends_circle(const std::vector<ProfileId>& chain, ProfileId again) {
  auto begin = std::find(chain.begin(), chain.end(), again);
  if (begin == chain.end()) begin = chain.begin();
  std::string path;
  for (auto at = begin; at != chain.end(); ++at)
    path += fmt::format("`{}` extends ", catalog_.profile(*at).name);
  const Profile& first = catalog_.profile(*begin);
  Diagnostic& added = scope_.error(
      205, first.span, fmt::format("profiles extend each other in a circle: {}`{}`", path, first.name));
  for (auto at = begin; at != chain.end(); ++at) {
    const Profile& profile = catalog_.profile(*at);
    const ProfileId next = at + 1 == chain.end() ? *begin : *(at + 1);
    for (std::size_t i = 0; i < profile.extends.size(); ++i) {
      if (profile.extends[i] == next) {
        added.labels.push_back({profile.extends_spans[i],
                                fmt::format("`{}` extends `{}`", profile.name, catalog_.profile(next).name)});
      }
    }
  }
  added.labels.erase(added.labels.begin());
  added.help.push_back("take one `extends` away: a profile holds all layers of what it extends");
  catalog_.incomplete = true;
}

void Resolver::report_repeated_layers(ProfileId id) {
  const Profile& profile = catalog_.profile(id);
  for (std::size_t i = 0; i < profile.layers.size(); ++i) {
    for (const ProfileId extended : profile.extends) {
      if (extended == id || !catalog_.profile(extended).all_layers.has(profile.layers[i])) continue;
      const std::string& layer = catalog_.layer(profile.layers[i]).name;
      Diagnostic& added =
          scope_.error(204, profile.layer_spans[i],
                       fmt::format("profile `{}` names the layer `{}`, which it has from `{}` already",
                                   profile.name, layer, catalog_.profile(extended).name),
                       "again here");
      added.labels.push_back({catalog_.profile(extended).span, fmt::format("holds `{}`", layer)});
      added.help.push_back(fmt::format("remove `{}` here", layer));
      break;
    }
  }
}

void Resolver::default_profile() {
  if (catalog_.profiles.empty()) {
    if (catalog_.incomplete || !catalog_.span.valid() || fork_ != nullptr) return;
    scope_.error(206, catalog_.span, fmt::format("catalog `{}` has no profile", catalog_.name))
        .help.push_back("declare what a user may deploy, such as `default profile platform { platform }`");
    catalog_.incomplete = true;
    return;
  }
  std::vector<const Profile*> defaults;
  for (const Profile& profile : catalog_.profiles) {
    if (profile.is_default) defaults.push_back(&profile);
  }
  std::stable_sort(defaults.begin(), defaults.end(), [](const Profile* a, const Profile* b) {
    return std::pair(a->span.file.index, a->span.begin) < std::pair(b->span.file.index, b->span.begin);
  });
  if (defaults.size() == 1 || (defaults.empty() && catalog_.incomplete)) return;
  if (defaults.empty()) {
    const Profile& first = catalog_.profiles.front();
    scope_.error(206, first.span, "no profile is the default")
        .help.push_back("put `default` before one of them, such as `default profile " + first.name + "`");
    return;
  }
  Diagnostic& added = scope_.error(
      206, defaults[1]->span,
      fmt::format("two profiles are the default: `{}` and `{}`", defaults[0]->name, defaults[1]->name),
      "a second default");
  added.labels.push_back({defaults[0]->span, "the first one"});
  added.help.push_back("take `default` away from one of them");
}

}  // namespace profilec
