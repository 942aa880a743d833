// The record: every relation of every app, tied once to the apps that provide what it names.
#include <fmt/format.h>

#include <algorithm>
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
void Resolver::imply() {
  Symbols& symbols = catalog_.symbols;
  for (DraftApp& draft : drafts_) {
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
      draft.requirements.push_back(std::move(requirement));
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
        draft.requirements.push_back(std::move(requirement));
      }
    }
    draft.provisions.push_back(
        {{}, simple_ref(symbols, RefKind::app, app.name), Origin::implied, app.span, {}});
  }
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

void Resolver::take_away() {
  for (DraftApp& draft : drafts_) {
    const auto remove = [&](auto& list, const std::pair<Ref, Span>& what, std::string_view keyword,
                            auto matches) {
      const auto size = list.size();
      std::erase_if(list, [&](const auto& entry) { return entry.ref == what.first && matches(entry); });
      if (list.size() != size || catalog_.incomplete) return;
      scope_
          .error(217, what.second,
                 fmt::format("`{} {}` takes nothing away", keyword, sources_.text(what.second)),
                 fmt::format("nobody says that `{}` {} it", draft.app.name, keyword.substr(3)))
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
}

// One requirement per relation and reference: the first one written, before those of presets and the library.
void Resolver::flatten() {
  std::size_t requirements = 0;
  for (const DraftApp& draft : drafts_) requirements += draft.requirements.size();
  catalog_.requirements.reserve(requirements);
  catalog_.apps.reserve(drafts_.size());
  for (std::uint32_t i = 0; i < drafts_.size(); ++i) {
    DraftApp& draft = drafts_[i];
    catalog_.first_requirement.push_back(static_cast<std::uint32_t>(catalog_.requirements.size()));
    auto& own = draft.requirements;
    std::stable_sort(own.begin(), own.end(),
                     [](const Requirement& a, const Requirement& b) { return a.origin < b.origin; });
    std::set<std::tuple<Relation, RefKind, Symbol, Symbol>> known;
    for (Requirement& requirement : own) {
      const Ref& ref = requirement.ref;
      if (!known.emplace(requirement.relation, ref.kind, ref.name, ref.api).second) continue;
      requirement.app = {i};
      catalog_.requirements.push_back(std::move(requirement));
    }
    for (Provision& provision : draft.provisions) {
      provision.app = {i};
      catalog_.provisions.push_back(std::move(provision));
    }
    for (Hint& hint : draft.hints) {
      hint.app = {i};
      catalog_.hints.push_back(std::move(hint));
    }
    catalog_.apps.push_back(std::move(draft.app));
    draft = {};  // or every relation would be held twice, at the peak
  }
  catalog_.first_requirement.push_back(static_cast<std::uint32_t>(catalog_.requirements.size()));
  drafts_.clear();
}

void Resolver::index_provisions() {
  for (const Provision& provision : catalog_.provisions) {
    const Symbol cluster = catalog_.app(provision.app).destination;
    auto& apps = providers_[key_of(cluster, provision.ref.kind, provision.ref.name)];
    if (apps.empty() || apps.back() != provision.app) apps.push_back(provision.app);
  }
  for (std::size_t i = 0; i < catalog_.externals.size(); ++i) {
    const Ref& ref = catalog_.externals[i].ref;
    external_index_.try_emplace(key_of(0, ref.kind, ref.name), static_cast<std::int32_t>(i));
  }
  external_used_.assign(catalog_.externals.size(), false);
}

void Resolver::link() {
  catalog_.provider_lists.emplace_back();
  for (std::uint32_t i = 0; i < catalog_.requirements.size(); ++i) {
    link_one(catalog_.requirements[i]);
    const std::uint32_t list = catalog_.requirements[i].provider_list;
    if (list != 0) catalog_.provider_lists[list].users.push_back(i);
  }
  catalog_.lists_of.resize(catalog_.apps.size());
  for (std::uint32_t list = 1; list < catalog_.provider_lists.size(); ++list) {
    for (const AppId app : catalog_.provider_lists[list].apps) catalog_.lists_of[app.index].push_back(list);
  }
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

// The list of those who provide a thing on a cluster, made at the first question; a kind is provided by its
// wildcard too.
std::uint32_t Resolver::provider_list(Symbol cluster, const Ref& ref) {
  const std::uint64_t key = key_of(cluster, ref.kind, ref.name);
  const auto known = list_of_key_.find(key);
  if (known != list_of_key_.end()) return known->second;
  ProviderList list;
  const auto take = [&](std::uint64_t from) {
    const auto found = providers_.find(from);
    if (found != providers_.end())
      list.apps.insert(list.apps.end(), found->second.begin(), found->second.end());
  };
  take(key);
  if (ref.kind == RefKind::kind) {
    take(key_of(cluster, RefKind::group, ref.group));
    std::sort(list.apps.begin(), list.apps.end());
    list.apps.erase(std::unique(list.apps.begin(), list.apps.end()), list.apps.end());
  }
  std::uint32_t index = 0;
  if (!list.apps.empty()) {
    index = static_cast<std::uint32_t>(catalog_.provider_lists.size());
    catalog_.provider_lists.push_back(std::move(list));
  }
  list_of_key_.emplace(key, index);
  return index;
}

void Resolver::link_one(Requirement& requirement) {
  const Ref& ref = requirement.ref;
  const Symbol cluster = catalog_.app(requirement.app).destination;
  if (ref.kind == RefKind::kind)
    requirement.builtin = argocd::builtin_group(catalog_.symbols.text(ref.group));
  if (ref.kind == RefKind::namespace_ &&
      every_cluster_has(catalog_.symbols.text(ref.name), catalog_.argo_cd.namespace_)) {
    requirement.builtin = true;
  }
  requirement.provider_list = provider_list(cluster, ref);
  const std::vector<AppId>& apps = catalog_.providers(requirement);
  requirement.self = std::binary_search(apps.begin(), apps.end(), requirement.app);
  if (ref.kind == RefKind::kind && !apps.empty()) {
    requirement.by_wildcard = !providers_.contains(key_of(cluster, ref.kind, ref.name));
  }
  auto external = external_index_.find(key_of(0, ref.kind, ref.name));
  if (external == external_index_.end() && ref.kind == RefKind::kind) {
    external = external_index_.find(key_of(0, RefKind::group, ref.group));
  }
  if (external != external_index_.end()) {
    requirement.external = external->second;
    external_used_[static_cast<std::size_t>(external->second)] = true;
  }
  if (ref.kind == RefKind::kind && requirement.external < 0) misspelt_kind(requirement);
  if (ref.kind != RefKind::app || requirement.external >= 0) return;
  const auto named = app_names_.find(catalog_.symbols.text(ref.name));
  if (named == app_names_.end()) {
    unknown_app(requirement);
  } else if (requirement.origin == Origin::written || requirement.origin == Origin::preset) {
    catalog_.name_uses.push_back({NameKind::app, requirement.span, catalog_.app(named->second).span});
  }
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

// Beyond so many names nobody reads on, and looking for the nearest of each takes its time.
constexpr unsigned kMostUnknownApps = 100;

void Resolver::unknown_app(const Requirement& requirement) {
  const std::string& name = catalog_.symbols.text(requirement.ref.name);
  if (name == "namespace" || name == "capability") {
    scope_.error(103, requirement.span, fmt::format("`{}` lacks a name", name), "after this")
        .help.push_back(fmt::format("write it as `{} NAME`", name));
    catalog_.incomplete = true;
    return;
  }
  catalog_.incomplete = true;
  if (++unknown_apps_ > kMostUnknownApps) {
    if (unknown_apps_ == kMostUnknownApps + 1) {
      scope_.error(
          115, requirement.span,
          fmt::format("more than {} names of apps are unknown; the others are not shown", kMostUnknownApps));
    }
    return;
  }
  std::vector<std::string_view> known;
  for (const auto& [known_name, id] : app_names_) known.push_back(known_name);
  unknown(requirement.span, name, "app", known);
}

}  // namespace profilec
