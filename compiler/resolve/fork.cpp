// What a fork changes: settings, drops, the profiles it keeps. Overrides of apps are applied in apps.cpp.
#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <optional>
#include <set>

#include "compiler/argocd/mirror.hpp"
#include "compiler/resolve/lookup.hpp"
#include "compiler/resolve/resolver.hpp"
#include "compiler/source/text.hpp"

namespace profilec {

using syntax::Statement;

// Beyond so many drops of nothing none is looked for that has almost the name.
constexpr std::size_t kMostDropsCompared = 100;

void Resolver::fork_settings() {
  if (fork_ == nullptr) return;
  ForkInfo& fork = catalog_.fork;
  fork.name = declared_name(sources_, *fork_);
  fork.span = slot(*fork_, "name")->span;
  Levels levels(scope_);
  for (const Statement& statement : block_of(*fork_)->statements) {
    if (statement.form == nullptr) continue;
    const std::string_view keyword = statement.form->keyword;
    if (keyword == "mirror") {
      fork.mirrors.push_back({scope_.said(statement, "from"), scope_.said(statement, "to")});
      continue;
    }
    const bool scalar = keyword == "tree" || keyword == "repo" || keyword == "revision" ||
                        keyword == "prefix" || keyword == "hub" || keyword == "server" ||
                        keyword == "cluster" || keyword == "argo-cd";
    if (!scalar || !levels.claim(keyword, statement.span)) continue;
    fork.own_tree = fork.own_tree || keyword == "tree";
    if (keyword == "prefix") fork.prefix = scope_.said(statement, "value");
    if (keyword == "hub") fork.hub = scope_.text(statement, "value");
    if (keyword == "server") fork.server = scope_.said(statement, "value");
    if (keyword == "cluster") fork.cluster = scope_.said(statement, "value");
    setting(statement);
  }
  if (!fork.own_tree && block_of(*fork_)->whole) {
    scope_.error(211, fork.span, fmt::format("fork `{}` does not say its `tree`", fork.name))
        .help.push_back(fmt::format("add `tree \"clusters/{}\"`: each fork is written to a folder of its own",
                                    fork.name));
  }
}

void Resolver::drop_app(AppId id, const std::string& what, Span span) {
  catalog_.apps[id.index].change().dropped = true;
  catalog_.fork.dropped.emplace_back(what, span);
}

void Resolver::drops() {
  if (fork_ == nullptr) return;
  for (const Statement* statement : fork_statements("drop")) {
    for (const auto& element : elements(*statement, "what")) drop(element);
  }
  Levels levels(scope_);
  for (const Statement* statement : fork_statements("only profile")) {
    if (levels.claim("only profile", statement->span)) only_profile(*statement);
  }
  for (const Statement* statement : fork_statements("default profile")) {
    if (!levels.claim("default profile", statement->span)) continue;
    const auto profile = look_up(profile_names_, *slot(*statement, "profile"), "profile", NameKind::profile,
                                 catalog_.profiles);
    if (!profile) continue;
    if (catalog_.profile(*profile).dropped) {
      Diagnostic& added = scope_.error(
          206, slot(*statement, "profile")->span,
          fmt::format("the fork does not hold profile `{}`, its default", catalog_.profile(*profile).name));
      added.labels.push_back({levels.span_of("only profile"), "it holds what this one does, and no more"});
      added.help.push_back("name a profile that is left, or remove the statement");
      continue;
    }
    if (catalog_.profile(*profile).is_default && fork_statements("only profile").empty()) {
      repeats_the_catalog("default profile", slot(*statement, "profile")->span);
    }
    for (Profile& other : catalog_.profiles) other.is_default = false;
    catalog_.profiles[profile->index].is_default = true;
  }
}

void Resolver::drop(const std::vector<const syntax::Item*>& element) {
  const std::string_view kind = sources_.text(element.front()->span);
  const syntax::Item& name = *element.back();
  const std::string_view text = sources_.text(name.span);
  if (element.size() != 2 || (kind != "app" && kind != "layer")) {
    scope_.error(103, element.front()->span, "`drop` wants `app NAME` or `layer NAME`")
        .help.push_back("write it as `drop app grafana, layer demos`");
    return;
  }
  const AppId app = catalog_.find_app(text);
  const bool known = kind == "app" ? app.valid() : layer_names_.contains(text);
  if (!known && declarations_.unread.contains(text)) return;
  if (!known) return drops_of_nothing_.push_back({kind, text, name.span});
  if (kind == "app") {
    catalog_.name_uses.push_back({NameKind::app, name.span, catalog_.app(app).span});
    if (catalog_.app(app).dropped) return dropped_already(kind, text, name.span);
    drop_app(app, fmt::format("app {}", text), name.span);
    return;
  }
  const LayerId layer = layer_names_.find(text)->second;
  catalog_.name_uses.push_back({NameKind::layer, name.span, catalog_.layer(layer).span});
  if (catalog_.layer(layer).dropped) return dropped_already(kind, text, name.span);
  catalog_.layers[layer.index].dropped = true;
  for (std::uint32_t i = 0; i < catalog_.apps.size(); ++i) {
    if (catalog_.apps[i]->layer == layer && !catalog_.apps[i]->dropped)
      drop_app({i}, fmt::format("layer {}", text), name.span);
  }
}

// P0910, where the name is not one that is missing elsewhere too.
void Resolver::drops_nothing(std::string_view kind, std::string_view name, Span span) {
  if (undeclared_.contains(fmt::format("{} `{}`", kind, name))) return;  // the missing declaration is said
  if (kind == "app" && declarations_.apps.contains(name)) return;        // its layer is missing
  std::vector<std::string_view> names;
  if (++drops_compared_ <= kMostDropsCompared) names = kind == "app" ? app_names() : keys_of(layer_names_)();
  Diagnostic& added = on_absence_.add(
      Code{910}, span, fmt::format("`drop {} {}` touches nothing: there is no such {}", kind, name, kind));
  const auto near = nearest(name, names);
  if (near.empty()) {
    added.help.push_back("remove it");
    return;
  }
  added.help.push_back(fmt::format("did you mean `{}`?", near.front()));
  added.fixes.push_back({fmt::format("change to `{}`", near.front()), {{span, near.front()}}});
}

void Resolver::dropped_already(std::string_view kind, std::string_view name, Span span) {
  scope_.error(910, span, fmt::format("`drop {} {}` touches nothing: it is dropped already", kind, name))
      .help.push_back("remove it");
}

// `said`: the beginnings of what P0213 says of the catalog. A declaration mends both.
void Resolver::unknown_let(const syntax::Item& item, const std::set<std::string, std::less<>>& said) {
  const std::string_view name = sources_.text(item.span);
  if (!said.contains(fmt::format("no `let {}`", name)))
    unknown(item.span, name, "let", keys_of(declarations_.lets));
}

// The fork holds only the layers of one profile; profiles that reach beyond them go.
void Resolver::only_profile(const Statement& statement) {
  const syntax::Item& name = *slot(statement, "profile");
  const auto kept = look_up(profile_names_, name, "profile", NameKind::profile, catalog_.profiles);
  if (!kept) return;
  close_profiles();
  const IdSet<LayerId> layers = catalog_.profile(*kept).all_layers;
  for (std::uint32_t i = 0; i < catalog_.layers.size(); ++i) {
    if (!layers.has({i})) catalog_.layers[i].dropped = true;
  }
  const std::string what = fmt::format("all but profile {}", sources_.text(name.span));
  for (std::uint32_t i = 0; i < catalog_.apps.size(); ++i) {
    if (!layers.has(catalog_.apps[i]->layer) && !catalog_.apps[i]->dropped) drop_app({i}, what, name.span);
  }
  bool default_kept = false;
  for (Profile& profile : catalog_.profiles) {
    profile.dropped = !layers.contains_all(profile.all_layers);
    if (profile.dropped) profile.is_default = false;
    default_kept = default_kept || profile.is_default;
  }
  if (!default_kept) catalog_.profiles[kept->index].is_default = true;
}

// P0910: what a fork says and nothing comes of it.
void Resolver::unused_fork_statements() {
  if (fork_ == nullptr) return;
  for (const DropOfNothing& drop : drops_of_nothing_) drops_nothing(drop.kind, drop.name, drop.span);
  std::set<std::string, std::less<>> said;
  for (const Diagnostic& one : diagnostics_.all()) {
    if (one.code == Code{213}) said.insert(one.message.substr(0, one.message.find("` ") + 1));
  }
  for (const syntax::Item* name : unknown_lets_) unknown_let(*name, said);
  std::set<std::string_view> offered;
  for (const Offer& offer : catalog_.offers) offered.insert(offer.chart);
  for (const Statement* change : fork_statements("app")) {
    const std::string_view name = declared_name(sources_, *change);
    const AppId found = catalog_.find_app(name);
    const Span span = slot(*change, "name")->span;
    if (!found.valid()) {
      // An app that is gone with the chart it is called after: P0405 asks for it.
      if (!offered.contains(name)) unknown(span, name, "app", [this] { return app_names(); });
      continue;
    }
    catalog_.name_uses.push_back({NameKind::app, span, catalog_.app(found).span});
    const syntax::Block* block = block_of(*change);
    if (change->salvaged || (block != nullptr && !block->whole)) continue;
    const bool empty = block == nullptr || block->statements.empty();
    if (empty || catalog_.app(found).dropped) {
      scope_
          .error(910, span,
                 fmt::format("the override of `{}` touches nothing{}", name,
                             empty ? "" : ": the fork drops the app"))
          .help.push_back("remove it");
    }
  }
  for (const Placement& placement : catalog_.placements) {
    const App& app = catalog_.app(placement.app);
    if (!placement.in_fork || !app.dropped) continue;
    scope_
        .error(910, placement.app_span,
               fmt::format("the placement of `{}` touches nothing: the fork drops the app", app.name))
        .help.push_back("remove it");
  }
  for (std::uint32_t i = 0; i < catalog_.apps.size(); ++i) {
    const App& app = catalog_.app({i});
    const Span& fork = fork_->span;
    const bool own = app.span.file == fork.file && fork.begin <= app.span.begin && app.span.end <= fork.end;
    if (!app.dropped || !own) continue;
    scope_.error(910, app.span, fmt::format("app `{}` touches nothing: the fork drops its layer", app.name))
        .help.push_back("remove it, or keep the layer");
  }
  if (catalog_.incomplete) return;  // what they touch may not have been read
  repeated_settings();
  unused_mirrors();
  for (std::size_t i = 0; i < catalog_.externals.size(); ++i) {
    const External& external = catalog_.externals[i];
    if (!external.in_fork || external_used_[i]) continue;
    scope_
        .error(910, external.span,
               fmt::format("the external `{}` touches nothing", catalog_.show(external.ref)),
               "nothing needs it")
        .help.push_back("remove it");
  }
}

void Resolver::repeats_the_catalog(const std::string& what, Span span) {
  scope_
      .error(910, span, fmt::format("`{}` of fork `{}` touches nothing", what, catalog_.fork.name),
             "the catalog says the same")
      .help.push_back("remove it");
}

// P0910: what the catalog says too. The revision is that of another repository, where the fork has one; and a
// fork that holds one profile may well name its default.
void Resolver::repeated_settings() {
  const auto says = [this](std::string_view keyword) { return !fork_statements(keyword).empty(); };
  const ForkInfo& fork = catalog_.fork;
  if (says("repo") && catalog_.repo.value == fork.base_repo) repeats_the_catalog("repo", catalog_.repo.span);
  if (says("revision") && !says("repo") && !fork.base_revision.empty() &&
      catalog_.revision.value == fork.base_revision)
    repeats_the_catalog("revision", catalog_.revision.span);
  const std::vector<const Statement*> lets = fork_statements("let");
  if (lets.empty()) return;
  Diagnostics unwanted;  // lets() read the same
  const HoleValues values = let_values(Scope(sources_, unwanted), declarations_, nullptr);
  for (const Statement* let : lets) {
    const std::string name(declared_name(sources_, *let));
    const auto here = scope_.holes().find(name);
    const auto there = values.find(name);
    if (here != scope_.holes().end() && there != values.end() && here->second == there->second)
      repeats_the_catalog("let " + name, slot(*let, "name")->span);
  }
}

// Where charts come from that are asked for by their kinds, and no app takes them, or takes them from
// elsewhere: P0405 says that.
std::set<std::string> Resolver::wrong_charts() const {
  constexpr std::string_view kFrom = "from `";  // "from `quay.io/jetstack/charts`"
  std::set<std::string> from;
  for (const Offer& offer : catalog_.offers) from.insert(offer.repos.begin(), offer.repos.end());
  std::set<std::pair<RefKind, Symbol>> missing;
  for (const Requirement& one : catalog_.requirements) {
    if (one.provider_list == 0 && !one.met_without_apps()) missing.emplace(one.ref.kind, one.ref.name);
  }
  for (const Hint& hint : catalog_.hints) {
    if (!hint.known.starts_with(kFrom) || !missing.contains({hint.ref.kind, hint.ref.name})) continue;
    std::string repo = hint.known.substr(kFrom.size());
    std::replace(repo.begin(), repo.end(), '`', '/');
    from.insert(std::move(repo));
  }
  return from;
}

void Resolver::unused_mirrors() {
  if (catalog_.fork.mirrors.empty()) return;
  std::set<std::string_view> repositories{catalog_.repo.value};
  for (const App& app : catalog_.apps) {
    if (app.dropped) continue;
    for (const Source& source : app.sources) repositories.insert(repository_of(catalog_, source));
  }
  std::set<const Mirror*> used;
  for (const std::string_view repository : repositories) used.insert(mirror_of(catalog_, repository));
  std::optional<std::set<std::string>> wrong;  // asked for where a mirror is idle
  const auto wrong_chart = [&](const std::string& prefix) {
    if (!wrong) wrong = wrong_charts();
    const auto found = wrong->lower_bound(prefix);
    return found != wrong->end() && found->starts_with(prefix);
  };
  for (const Mirror& mirror : catalog_.fork.mirrors) {
    const SaidText& from = mirror.from;
    if (!from.value.ends_with('/')) {
      scope_.error(216, from.span, fmt::format("the prefix `{}` does not end at a `/`", from.value))
          .help.push_back("a mirror takes the place of whole path segments, such as `\"quay.io/\"`");
      continue;
    }
    if (mirror.to.value.empty()) {
      scope_.error(216, mirror.to.span, fmt::format("the mirror of `{}` leads nowhere", from.value))
          .help.push_back("name what takes its place, such as `\"harbor.example/quay/\"`");
      continue;
    }
    if (from.value == mirror.to.value || from.value == mirror.to.value + "/") {
      scope_
          .error(910, from.span, fmt::format("the mirror of `{}` touches nothing", from.value),
                 "leads to itself")
          .help.push_back("remove it, or name the mirror after `to`");
      continue;
    }
    if (used.contains(&mirror) || wrong_chart(from.value)) continue;
    idle_mirror(mirror, repositories);
  }
}

// P0910, with the mirror that is taken in its place.
void Resolver::idle_mirror(const Mirror& mirror, const std::set<std::string_view>& repositories) {
  const std::vector<Mirror>& all = catalog_.fork.mirrors;
  const auto same = std::find_if(all.begin(), all.end(), [&](const Mirror& other) {
    return &other == &mirror || other.from.value == mirror.from.value;
  });
  const auto taken = std::find_if(repositories.begin(), repositories.end(),
                                  [&](std::string_view one) { return applies_to(mirror, one); });
  const bool again = &*same != &mirror;
  const bool none = !again && taken == repositories.end();
  Diagnostic& added = scope_.error(910, mirror.from.span,
                                   fmt::format("the mirror of `{}` touches nothing", mirror.from.value),
                                   none ? "no repository begins with this" : "");
  if (again) {
    added.labels.push_back({same->from.span, "here it is mirrored already"});
  } else if (!none) {
    added.labels.push_back(
        {mirror_of(catalog_, *taken)->from.span, "this one goes before it: the longest prefix wins"});
  }
  added.help.push_back(again ? "keep one of them" : "remove it, or mend the prefix");
}

}  // namespace profilec
