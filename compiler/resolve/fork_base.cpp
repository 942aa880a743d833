// A fork that only says settings starts from the resolved catalog: what they cannot change is not done again.
#include <algorithm>
#include <array>

#include "compiler/argocd/repository.hpp"
#include "compiler/resolve/resolver.hpp"

namespace profilec {

using syntax::Statement;

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

// After lets() and settings(), so that the fork's values are known.
bool Resolver::may_start_from(const ForkBase& base) {
  if (catalog_.incomplete || !says_only_settings()) return false;
  return std::all_of(base.read.begin(), base.read.end(), [&](const std::string& name) {
    const auto ours = scope_.holes().find(name);
    const auto theirs = base.holes.find(name);
    return ours != scope_.holes().end() && theirs != base.holes.end() && ours->second == theirs->second;
  });
}

void Resolver::start_from(const ForkBase& base) {
  Catalog settings = std::move(catalog_);
  catalog_ = base.catalog;
  catalog_.tree = std::move(settings.tree);
  catalog_.repo = std::move(settings.repo);
  catalog_.revision = std::move(settings.revision);
  catalog_.fork = std::move(settings.fork);
  catalog_.as_base = true;
  auto& uses = catalog_.name_uses;
  uses.insert(uses.end(), settings.name_uses.begin(), settings.name_uses.end());
  for (App& app : catalog_.apps) {
    if (app.manifest.said()) read_again(app);
  }
}

// What the file says depends on the fork's settings; what is written beside `manifest` does not.
void Resolver::read_again(App& app) {
  App fresh;
  fresh.name = std::move(app.name);
  fresh.doc = std::move(app.doc);
  fresh.span = app.span;
  fresh.declaration = app.declaration;
  fresh.home = app.home;
  fresh.layer = app.layer;
  fresh.manifest = std::move(app.manifest);
  fresh.support = std::move(app.support);
  fresh.destination = app.destination;
  app = std::move(fresh);
  manifest(app);
}

Catalog Resolver::run_base(ForkBase& base) {
  scope_.record_reads(&base.read);
  Catalog catalog = run();
  base.holes = scope_.holes();
  return catalog;
}

std::unique_ptr<const ForkBase> resolve_base(const SourceSet& sources, const Declarations& declarations,
                                             const Facts& facts, const ManifestFiles& manifests) {
  Diagnostics found;
  auto base = std::make_unique<ForkBase>();
  base->catalog = Resolver(sources, declarations, facts, nullptr, manifests, found).run_base(*base);
  const Catalog& catalog = base->catalog;
  if (catalog.incomplete || !found.all().empty()) return nullptr;
  // The library might know other facts of a chart that moves with the catalog's repository.
  for (const App& app : catalog.apps) {
    if (!app.manifest.said()) continue;
    for (const Source& source : app.sources) {
      const bool own = argocd::normal_form(source.repo.value) == argocd::normal_form(catalog.repo.value);
      if (source.kind == SourceKind::chart && own) return nullptr;
    }
  }
  return base;
}

}  // namespace profilec
