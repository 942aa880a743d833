// The record: every relation of every app, tied once to the apps that provide what it names.
#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <tuple>

#include "compiler/argocd/kinds.hpp"
#include "compiler/resolve/refs.hpp"
#include "compiler/resolve/resolver.hpp"
#include "compiler/source/text.hpp"

namespace profilec {
namespace {

bool every_cluster_has(std::string_view name, const std::string& argo_cd_namespace) {
  return name == "default" || name.substr(0, 5) == "kube-" || name == argo_cd_namespace;
}

// What is provided or needed, on which cluster: one number.
std::uint64_t key_of(Symbol cluster, RefKind kind, Symbol name) {
  return (static_cast<std::uint64_t>(cluster) << 36U) | (static_cast<std::uint64_t>(kind) << 32U) | name;
}

}  // namespace

const SyncOption* asks_for_namespace(const Policy& policy) {
  constexpr std::string_view kCreate = "CreateNamespace";
  const SyncOption* exact = policy.option(kCreate);
  if (exact != nullptr) return exact->value == "false" ? nullptr : exact;
  const auto near = std::find_if(policy.options.begin(), policy.options.end(), [&](const SyncOption& option) {
    return option.value != "false" && !nearest(option.key, {kCreate}).empty();
  });
  return near == policy.options.end() ? nullptr : &*near;
}

// By itself an app provides its name and, with create-namespace, its namespace; it needs the namespace it is
// sent to and the kind of each object it provides (design contract, section 2, REF).
void Resolver::imply(DraftApp& draft) {
  Symbols& symbols = catalog_.symbols;
  const App& app = draft.app;
  for (std::size_t i = 0, written = draft.provisions.size(); i < written; ++i) {
    const Provision provision = draft.provisions[i];
    if (provision.ref.kind != RefKind::object) continue;
    const Ref made = named_namespace(symbols, provision.ref);
    if (made.kind == RefKind::namespace_)
      draft.provisions.push_back({{}, made, Origin::implied, provision.span, {}});
    const std::string& api = symbols.text(provision.ref.api);
    const auto slash = api.find('/');
    Requirement requirement;
    requirement.origin = Origin::implied;
    requirement.ref = kind_ref(symbols, api.substr(0, slash), api.substr(slash + 1));
    requirement.span = provision.span;
    draft.requirements.push_back(requirement);
  }
  if (app.namespace_.said()) {
    const Ref ref = simple_ref(symbols, RefKind::namespace_, app.namespace_.value);
    if (const SyncOption* option = asks_for_namespace(app.policy))
      draft.provisions.push_back({{}, ref, Origin::implied, option->span, {}});
    if (!every_cluster_has(app.namespace_.value, catalog_.argo_cd.namespace_)) {
      Requirement requirement;
      requirement.origin = Origin::implied;
      requirement.ref = ref;
      requirement.span = app.namespace_.span;
      draft.requirements.push_back(requirement);
    }
  }
  draft.provisions.push_back(
      {{}, simple_ref(symbols, RefKind::app, app.name), Origin::implied, app.span, {}});
}

namespace {

// Without the object nothing implies its kind any more, nor the namespace that it is, unless another object
// of the kind is provided.
void forget_kind(Symbols& symbols, DraftApp& draft, const Ref& taken) {
  if (taken.kind != RefKind::object) return;
  const Ref made = named_namespace(symbols, taken);
  std::erase_if(draft.provisions, [&](const Provision& other) {
    return made.kind == RefKind::namespace_ && other.ref == made && other.origin == Origin::implied;
  });
  const bool still =
      std::any_of(draft.provisions.begin(), draft.provisions.end(), [&](const Provision& other) {
        return other.ref.kind == RefKind::object && other.ref.api == taken.api;
      });
  if (still) return;
  std::erase_if(draft.requirements, [&](const Requirement& requirement) {
    return requirement.origin == Origin::implied && requirement.ref.kind == RefKind::kind &&
           requirement.ref.name == taken.api;
  });
}

}  // namespace

void Resolver::take_away(DraftApp& draft) {
  const auto remove = [&](auto& list, const std::pair<Ref, Span>& what, std::string_view keyword,
                          auto matches) {
    const auto size = list.size();
    std::erase_if(list, [&](const auto& entry) { return entry.ref == what.first && matches(entry); });
    if (list.size() != size) return;
    on_absence_
        .add(Code{217}, what.second,
             fmt::format("`{} {}` takes nothing away", keyword, sources_.text(what.second)),
             fmt::format("nobody says that `{}` {} it", draft.app->name, keyword.substr(3)))
        .help.push_back("remove the statement");
  };
  for (const auto& what : draft.no_provides) {
    remove(draft.provisions, what, "no provides", [](const Provision&) { return true; });
    forget_kind(catalog_.symbols, draft, what.first);
  }
  for (const auto& what : draft.no_needs) {
    remove(draft.requirements, what, "no needs",
           [](const Requirement& requirement) { return requirement.relation == Relation::needs; });
  }
}

// One requirement per relation and reference: the first one written, before those of presets and the library.
void Resolver::sort_requirements(DraftApp& draft) {
  const Symbol cluster = draft.app->destination;
  std::vector<Requirement> said = std::move(draft.requirements);
  draft.requirements.clear();
  std::stable_sort(said.begin(), said.end(),
                   [](const Requirement& a, const Requirement& b) { return a.origin < b.origin; });
  std::map<std::tuple<Relation, RefKind, Symbol, Symbol>, std::size_t> known;
  for (Requirement& requirement : said) {
    const Ref& ref = requirement.ref;
    const auto [first, fresh] = known.try_emplace(
        std::tuple(requirement.relation, ref.kind, ref.name, ref.api), draft.requirements.size());
    requirement.last_origin = requirement.origin;
    if (!fresh) {
      draft.requirements[first->second].last_origin = requirement.origin;
      continue;
    }
    settle(requirement);
    requirement.thing = thing(cluster, requirement.ref);
    draft.requirements.push_back(requirement);
  }
  for (Provision& provision : draft.provisions) provision.thing = thing(cluster, provision.ref);
}

// What every cluster has needs no provider.
void Resolver::settle(Requirement& requirement) {
  const Ref& ref = requirement.ref;
  if (ref.kind == RefKind::kind) {
    requirement.builtin = argocd::builtin_group(catalog_.symbols.text(ref.group));
    requirement.misspelt = argocd::kind_problem(catalog_.symbols.text(ref.name)).has_value();
  }
  if (ref.kind == RefKind::namespace_ &&
      every_cluster_has(catalog_.symbols.text(ref.name), catalog_.argo_cd.namespace_)) {
    requirement.builtin = true;
  }
}

std::uint32_t Resolver::thing(Symbol cluster, const Ref& ref) {
  Things& things = memo_.things;
  const auto number = [&](RefKind kind, Symbol name) {
    const auto next = static_cast<std::uint32_t>(things.wildcards.size());
    const auto [found, fresh] = things.numbers.try_emplace(key_of(cluster, kind, name), next);
    if (fresh) things.wildcards.push_back(0);
    return found->second;
  };
  const std::uint32_t of_ref = number(ref.kind, ref.name);
  if (ref.kind == RefKind::kind && things.wildcards[of_ref] == 0) {
    const std::uint32_t group = number(RefKind::group, ref.group);
    things.wildcards[of_ref] = group;
  }
  return of_ref;
}

void Resolver::flatten() {
  const auto take = [](auto& from, auto& into, AppId app) {
    for (auto& one : from) {
      one.app = app;
      into.push_back(std::move(one));
    }
  };
  // With room for some more than there were: to grow by one is to copy all of them into new memory.
  const auto room_for = [](const auto& before) { return before.size() + before.size() / 16; };
  catalog_.requirements.reserve(room_for(memo_.before.requirements));
  catalog_.provisions.reserve(room_for(memo_.before.provisions));
  auto draft = drafts_.begin();
  for (std::uint32_t i = 0; i < known_.size();) {
    if (known_[i].valid()) {
      const std::uint32_t first = i++;
      while (i < known_.size() && known_[i].valid() && known_[i].index == known_[i - 1].index + 1) ++i;
      take_relations(first, i);
      continue;
    }
    catalog_.first_requirement.push_back(static_cast<std::uint32_t>(catalog_.requirements.size()));
    take(draft->requirements, catalog_.requirements, {i});
    take(draft->provisions, catalog_.provisions, {i});
    take(draft->hints, catalog_.hints, {i});
    ++draft;
    ++i;
  }
  catalog_.first_requirement.push_back(static_cast<std::uint32_t>(catalog_.requirements.size()));
  drafts_.clear();
}

// Pairs of a kind that is needed and an app that brings it by a wildcard (P0115).
constexpr std::size_t kMostByWildcard = 1'000'000;

// Who provides each thing; a kind that is needed is provided by its wildcard too.
void Resolver::list_providers() {
  const std::vector<std::uint32_t>& wildcards = memo_.things.wildcards;
  providers_ = Rows<AppId>(wildcards.size(), [&](const auto& put) {
    std::vector<AppId> last(wildcards.size());
    for (const Provision& provision : catalog_.provisions) {
      if (last[provision.thing] != provision.app) put(provision.thing, provision.app);
      last[provision.thing] = provision.app;
    }
  });
  const std::vector<bool> by_wildcard = needed_by_wildcard();
  catalog_.provider_lists = Rows<AppId>(wildcards.size(), [&](const auto& put) {
    std::vector<AppId> both;
    for (std::uint32_t thing = 1; thing < wildcards.size(); ++thing) {
      const auto own = providers_[thing];
      const auto group = providers_[by_wildcard[thing] ? wildcards[thing] : 0];
      both.clear();
      if (!group.empty())
        std::set_union(own.begin(), own.end(), group.begin(), group.end(), std::back_inserter(both));
      for (const AppId app : group.empty() ? own : std::span<const AppId>(both)) put(thing, app);
    }
  });
}

// The kinds that are needed and may come by a wildcard. Reports P0115 (kMostByWildcard); of more it is none,
// and link_one() takes the wildcard alone.
std::vector<bool> Resolver::needed_by_wildcard() {
  const std::vector<std::uint32_t>& wildcards = memo_.things.wildcards;
  std::vector<bool> needed(wildcards.size(), false);
  std::size_t pairs = 0;
  for (const Requirement& requirement : catalog_.requirements) {
    const std::span<const AppId> group = providers_[wildcards[requirement.thing]];
    if (group.empty() || needed[requirement.thing]) continue;
    needed[requirement.thing] = true;
    pairs += group.size();
    if (pairs <= kMostByWildcard) continue;
    catalog_.incomplete = true;
    scope_
        .error(
            115, requirement.span,
            fmt::format("more than {} pairs of a kind that is needed and an app that brings it by `GROUP/*`",
                        kMostByWildcard))
        .help.push_back("let one app provide the group, or name the kinds");
    return std::vector<bool>(wildcards.size(), false);
  }
  return needed;
}

void Resolver::link() {
  for (std::size_t i = 0; i < catalog_.externals.size(); ++i) {
    const Ref& ref = catalog_.externals[i].ref;
    external_index_.try_emplace(key_of(0, ref.kind, ref.name), static_cast<std::int32_t>(i));
  }
  external_used_.assign(catalog_.externals.size(), false);
  list_providers();
  std::vector<std::uint32_t> lists;  // of each requirement: these are large, and this is read four times
  lists.reserve(catalog_.requirements.size());
  for (Requirement& requirement : catalog_.requirements) {
    link_one(requirement);
    lists.push_back(requirement.provider_list);
  }
  catalog_.users_of = Rows<std::uint32_t>(catalog_.provider_lists.size(), [&](const auto& put) {
    for (std::uint32_t i = 0; i < lists.size(); ++i) {
      if (lists[i] != 0) put(lists[i], i);
    }
  });
  catalog_.lists_of = Rows<std::uint32_t>(catalog_.apps.size(), [&](const auto& put) {
    for (std::uint32_t i = 0; i < lists.size(); ++i) {
      const std::uint32_t list = lists[i];
      if (list == 0 || catalog_.users_of[list].front() != i) continue;
      for (const AppId app : catalog_.provider_lists[list]) put(app.index, list);
    }
  });
}

// Who would bring the kinds that nothing provides.
void Resolver::offers() {
  std::set<Symbol> kinds;
  for (const Requirement& requirement : catalog_.requirements) {
    const bool missing = requirement.provider_list == 0 && !requirement.met_without_apps();
    if (missing && requirement.ref.kind == RefKind::kind) kinds.insert(requirement.ref.name);
  }
  if (!kinds.empty()) catalog_.offers = facts_.offers(scope_, catalog_.symbols, kinds);
}

void Resolver::link_one(Requirement& requirement) {
  const Ref& ref = requirement.ref;
  const std::uint32_t wildcard = memo_.things.wildcards[requirement.thing];
  const bool alone = catalog_.provider_lists[requirement.thing].empty() && !providers_[wildcard].empty();
  const std::uint32_t list = alone ? wildcard : requirement.thing;
  const std::span<const AppId> apps = catalog_.provider_lists[list];
  requirement.provider_list = apps.empty() ? 0 : list;
  requirement.self = std::binary_search(apps.begin(), apps.end(), requirement.app);
  requirement.by_wildcard =
      ref.kind == RefKind::kind && !apps.empty() && providers_[requirement.thing].empty();
  requirement.external = external_for(ref);
  if (requirement.external >= 0) external_used_[static_cast<std::size_t>(requirement.external)] = true;
  if (requirement.misspelt && requirement.external < 0) misspelt_kind(requirement);
  if (ref.kind != RefKind::app || requirement.external >= 0 || !apps.empty()) return;
  if (!catalog_.find_app(catalog_.symbols.text(ref.name)).valid()) unknown_app(requirement);
}

std::int32_t Resolver::external_for(const Ref& ref) const {
  if (external_index_.empty()) return -1;
  auto found = external_index_.find(key_of(0, ref.kind, ref.name));
  if (found == external_index_.end() && ref.kind == RefKind::kind)
    found = external_index_.find(key_of(0, RefKind::group, ref.group));
  return found == external_index_.end() ? -1 : found->second;
}

// Kubernetes may have kinds that we do not know; one that is nearly like one of its own is a slip.
void Resolver::misspelt_kind(Requirement& requirement) {
  const std::string& written = catalog_.symbols.text(requirement.ref.name);
  const auto problem = argocd::kind_problem(written);
  if (!problem) return;
  requirement.builtin = true;  // nothing more is to be said of it
  catalog_.incomplete = true;
  if (declarations_.refused) return;
  const Span span = requirement.span;
  Diagnostic& added = scope_.error(201, span, fmt::format("there is no kind `{}`", written));
  added.help.push_back(argocd::help(*problem));
  // Of an object that is provided the span is longer.
  if (!problem->meant.empty() && sources_.text(span) == written)
    added.fixes.push_back({fmt::format("change to `{}`", problem->meant), {{span, problem->meant}}});
}

void Resolver::unknown_app(const Requirement& requirement) {
  const std::string& name = catalog_.symbols.text(requirement.ref.name);
  if (name == "namespace" || name == "capability") {
    scope_.error(103, requirement.span, fmt::format("`{}` lacks a name", name), "after this")
        .help.push_back(fmt::format("write it as `{} NAME`", name));
    catalog_.incomplete = true;
    return;
  }
  unknown(requirement.span, name, "app", [this] { return app_names(); });
}

}  // namespace profilec
