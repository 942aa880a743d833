// A fork that only says settings starts from the resolved catalog: what they cannot change is not done again.
#include "compiler/resolve/fork_base.hpp"

#include <algorithm>
#include <array>

#include "compiler/resolve/resolver.hpp"

namespace profilec {
namespace {

using syntax::Statement;

template <typename T, typename Same>
bool same_lists(const std::vector<T>& a, const std::vector<T>& b, Same same) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), same);
}

bool same_text(const SaidText& a, const SaidText& b) { return a.said() == b.said() && a.value == b.value; }

// What else of an app the checks of structure ask for: whether and when it is synced.
bool same_sync(const App& a, const App& b) {
  const yaml::Value* in_a = a.policy.spec.value.find("syncPolicy");
  const yaml::Value* in_b = b.policy.spec.value.find("syncPolicy");
  const bool same_spec = in_a == nullptr || in_b == nullptr ? in_a == in_b : *in_a == *in_b;
  return same_spec && a.policy.sync == b.policy.sync && a.policy.options == b.policy.options &&
         a.policy.spec_options == b.policy.spec_options && a.policy.retry == b.policy.retry &&
         a.wave == b.wave && a.support == b.support;
}

// Whether two drafts of one app give it the same relations, implied ones included, on the same cluster.
bool same_relations(const DraftApp& a, const DraftApp& b) {
  const bool same_place =
      same_text(a.app->namespace_, b.app->namespace_) && same_text(a.app->cluster, b.app->cluster) &&
      same_text(a.app->server, b.app->server) &&
      (asks_for_namespace(a.app->policy) == nullptr) == (asks_for_namespace(b.app->policy) == nullptr) &&
      same_text(a.app->project, b.app->project);
  return same_place && same_sync(a.app, b.app) &&
         same_lists(a.requirements, b.requirements,
                    [](const Requirement& x, const Requirement& y) {
                      return x.relation == y.relation && x.origin == y.origin && x.ref == y.ref &&
                             x.span == y.span && x.because == y.because;
                    }) &&
         same_lists(a.provisions, b.provisions,
                    [](const Provision& x, const Provision& y) {
                      return x.origin == y.origin && x.ref == y.ref && x.span == y.span &&
                             x.because == y.because;
                    }) &&
         same_lists(a.hints, b.hints,
                    [](const Hint& x, const Hint& y) { return x.ref == y.ref && x.value == y.value; }) &&
         a.no_provides == b.no_provides && a.no_needs == b.no_needs;
}

}  // namespace

bool Resolver::says_only_settings() const {
  static constexpr std::array<std::string_view, 7> kSettings{"tree", "repo",   "revision", "prefix",
                                                             "hub",  "mirror", "let"};
  const syntax::Block* block = fork_ == nullptr ? nullptr : block_of(*fork_);
  return block != nullptr &&
         std::all_of(block->statements.begin(), block->statements.end(), [](const Statement& statement) {
           return statement.form != nullptr &&
                  std::find(kSettings.begin(), kSettings.end(), statement.form->keyword) != kSettings.end();
         });
}

// Whether what is used outside of apps stands for the same here.
bool Resolver::reads_as(const ForkBase& base) {
  return std::all_of(base.read.begin(), base.read.end(), [&](const std::string& name) {
    const auto ours = scope_.holes().find(name);
    const auto theirs = base.holes.find(name);
    return ours != scope_.holes().end() && theirs != base.holes.end() && ours->second == theirs->second;
  });
}

// After lets() and settings(), which gave the fork's values. False, and nothing has happened, where the fork
// says more than settings or these change more than the apps that use them.
bool Resolver::start_from(const ForkBase& base, Catalog room) {
  if (catalog_.incomplete || !says_only_settings() || !reads_as(base)) return false;
  const std::size_t found = diagnostics_.all().size();
  Catalog settings = std::move(catalog_);
  catalog_ = std::move(room);
  catalog_ = base.catalog;
  catalog_.tree = settings.tree;
  catalog_.repo = settings.repo;
  catalog_.revision = settings.revision;
  catalog_.fork = settings.fork;
  catalog_.as_base = true;
  if (!vary(base)) {
    diagnostics_.all().resize(found);
    on_absence_.all().clear();
    catalog_ = std::move(settings);
    return false;
  }
  catalog_.name_uses.insert(catalog_.name_uses.end(), settings.name_uses.begin(), settings.name_uses.end());
  return true;
}

// The apps that settings may change, built anew. False where one of them relates to others in another way.
bool Resolver::vary(const ForkBase& base) {
  for (const ForkBase::Varying& one : base.varying) {
    const App& app = catalog_.app(one.id);
    const DeclaredApp& declared = declarations_.apps.find(app.name)->second;
    DraftApp draft;
    draft.app = Shared(undetermined(app.name, declared, app.home));
    build_app(draft, declared);
    if (!same_relations(draft, one.draft)) return false;
    draft.app.change().layer = app.layer;
    draft.app.change().destination = app.destination;
    catalog_.apps[one.id.index] = std::move(draft.app);
  }
  return true;
}

void Resolver::run_base(ForkBase& base) {
  recorded_ = &base;
  scope_.record_reads(&base.read);
  base.catalog = run();
  base.holes = scope_.holes();
}

std::shared_ptr<const ForkBase> resolve_base(const SourceSet& sources, const Declarations& declarations,
                                             const Facts& facts, const ManifestFiles& manifests) {
  Diagnostics found;
  auto base = std::make_shared<ForkBase>();
  ResolveMemo nothing;
  Resolver(sources, declarations, facts, nullptr, manifests, found, nothing).run_base(*base);
  if (base->catalog.incomplete || !found.all().empty()) return nullptr;
  return base;
}

}  // namespace profilec
