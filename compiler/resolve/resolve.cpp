#include "compiler/resolve/resolve.hpp"

#include <fmt/format.h>

#include <utility>

#include "compiler/resolve/resolver.hpp"
#include "compiler/source/text.hpp"

namespace profilec {
namespace {

// More labels than these only hide the first ones.
constexpr std::size_t kMoreReferences = 4;

// Beyond so many names nobody reads on, and looking for the nearest of each takes its time.
constexpr std::size_t kMostUnknownNames = 100;

std::string a(std::string_view sort) { return (sort == "app" ? "an " : "a ") + std::string(sort); }

}  // namespace

using syntax::Statement;

Resolver::Resolver(const SourceSet& sources, const Declarations& declarations, const Facts& facts,
                   const Statement* fork, const ManifestFiles& manifests, Diagnostics& diagnostics,
                   ResolveMemo& memo)
    : sources_(sources),
      declarations_(declarations),
      fork_(fork),
      manifests_(manifests),
      diagnostics_(diagnostics),
      scope_(sources, diagnostics),
      facts_(facts),
      memo_(memo) {
  catalog_.incomplete = declarations.incomplete;
}

Catalog Resolver::run(const ForkBase* base, Catalog room) {
  lets();
  settings();
  if (base == nullptr || !start_from(*base, std::move(room))) resolve_all();
  unused_fork_statements();
  if (!catalog_.incomplete) diagnostics_.append(std::move(on_absence_));
  return std::move(catalog_);
}

void Resolver::resolve_all() {
  catalog_.symbols = std::move(memo_.before.symbols);
  projects();
  layers();
  profiles();
  collect_apps();
  presets_not_imported();
  externals();
  placements();
  drops();
  close_profiles();
  default_profile();
  check_project_name(catalog_.project);
  check_project_name(catalog_.roots_project);
  fill_layers();
  flatten();
  link();
  offers();
  note_read();
  note_untouched();
}

// One declaration mends each use of a name, and who renamed what it means has to follow in all of them.
bool Resolver::named_here_too(Span span, const std::string& key) {
  const auto said = undeclared_.find(key);
  if (said == undeclared_.end()) return false;
  Diagnostic& first = diagnostics_.all()[said->second].change();
  if (first.labels.size() <= kMoreReferences) first.labels.push_back({span, "and named here"});
  for (Fix& fix : first.fixes) fix.edits.push_back({span, fix.edits.front().text});
  return true;
}

void Resolver::unknown(Span span, std::string_view name, std::string_view what,
                       const KnownNames& known_names) {
  catalog_.incomplete = true;
  if (declarations_.unsure.contains(what)) return;  // it may be one of these
  // Where its layer is unknown the app is not there: reported at the layer.
  if (declarations_.refused || (what == "app" && declarations_.apps.contains(name))) return;
  if (!is_dns_label(name) && declarations_.broken.contains(span.file)) return;  // P0209 was said
  const std::string key = fmt::format("{} `{}`", what, name);
  if (declarations_.unread.contains(name) || named_here_too(span, key)) return;
  if (++unknown_names_ > kMostUnknownNames) {
    if (unknown_names_ > kMostUnknownNames + 1) return;
    scope_.error(115, span,
                 fmt::format("more than {} names are unknown; the others are not shown", kMostUnknownNames));
    return;
  }
  const std::vector<std::string_view> known = known_names();
  const auto near = nearest(name, known);
  // It may be what could not be read, or a name of ours that was refused as it is written.
  if (!near.empty() && !is_dns_label(near.front())) return;
  Diagnostic& added = scope_.error(201, span, fmt::format("there is no {}", key));
  const std::string sort = other_sort(name, what);
  if (!sort.empty())
    added.help.push_back(fmt::format("`{}` is {}, and {} is wanted here", name, sort, a(what)));
  undeclared_.emplace(key, diagnostics_.all().size() - 1);
  if (!near.empty()) {
    added.help.push_back(fmt::format("did you mean `{}`?", near.front()));
    added.fixes.push_back({fmt::format("change to `{}`", near.front()), {{span, near.front()}}});
  } else if (known.empty()) {
    added.help.push_back(fmt::format("no {} is declared", what));
  } else if (sort.empty()) {
    added.help.push_back(
        fmt::format("declare it, or name one of {}",
                    quoted_list(std::vector<std::string>(known.begin(), known.end()), 8, "or")));
  }
}

// As what else the name is declared, `a layer`; empty: as nothing.
std::string Resolver::other_sort(std::string_view name, std::string_view what) const {
  const Declarations& all = declarations_;
  const std::pair<std::string_view, bool> sorts[] = {{"app", all.apps.contains(name)},
                                                     {"layer", all.layers.contains(name)},
                                                     {"profile", all.profiles.contains(name)},
                                                     {"preset", all.presets.contains(name)},
                                                     {"project", all.projects.contains(name)}};
  for (const auto& [sort, declared] : sorts) {
    if (declared && sort != what) return a(sort);
  }
  return "";
}

std::vector<const Statement*> Resolver::fork_statements(std::string_view keyword) const {
  std::vector<const Statement*> out;
  const syntax::Block* block = fork_ == nullptr ? nullptr : block_of(*fork_);
  if (block == nullptr) return out;
  for (const Statement& statement : block->statements) {
    if (statement.form != nullptr && statement.form->keyword == keyword) out.push_back(&statement);
  }
  return out;
}

Catalog resolve(const SourceSet& sources, const Declarations& declarations, const Facts& facts,
                const Statement* fork, const ManifestFiles& manifests, Diagnostics& diagnostics,
                ResolveMemo* memo) {
  ResolveMemo nothing;
  if (memo == nullptr || fork != nullptr) memo = &nothing;
  // A long session leaves things and texts behind; once they are many, all is read again.
  constexpr std::size_t kMostLeftBehind = 100'000;
  if (memo->things.wildcards.size() > memo->things_at_first + kMostLeftBehind) *memo = {};
  const bool reused = !memo->before.apps.empty();
  const std::size_t found = diagnostics.all().size();
  Catalog catalog = Resolver(sources, declarations, facts, fork, manifests, diagnostics, *memo).run();
  if (!reused) memo->things_at_first = memo->things.wildcards.size();
  if (!reused || !memo->too_much) return catalog;
  // Where it became too much shows when all of them are read.
  diagnostics.all().resize(found);
  *memo = {};
  return Resolver(sources, declarations, facts, fork, manifests, diagnostics, *memo).run();
}

Catalog resolve_fork(const SourceSet& sources, const Declarations& declarations, const Facts& facts,
                     const Statement* fork, const ManifestFiles& manifests, const ForkBase* base,
                     Diagnostics& diagnostics, Catalog room) {
  ResolveMemo nothing;
  return Resolver(sources, declarations, facts, fork, manifests, diagnostics, nothing)
      .run(base, std::move(room));
}

}  // namespace profilec
