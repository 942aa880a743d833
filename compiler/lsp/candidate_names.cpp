// The names that completion offers, by where they come from.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>
#include <set>

#include "compiler/argocd/sync_options.hpp"
#include "compiler/lsp/completion.hpp"
#include "compiler/lsp/option_docs.hpp"
#include "compiler/lsp/spot.hpp"
#include "compiler/read/read.hpp"
#include "stdlib/stdlib.hpp"

namespace profilec::lsp {

void Candidates::apps() {
  const Catalog* all = catalog();
  if (all == nullptr) return;
  for (const App& app : all->apps) {
    Candidate candidate{.label = app.name, .icon = ItemIcon::reference};
    candidate.detail = app.layer.valid() ? "app in " + all->layer(app.layer).name : "app";
    candidate.documentation = app.doc;
    add(std::move(candidate));
  }
}

void Candidates::kinds(bool provided_only) {
  const Catalog* all = catalog();
  if (all == nullptr) return;
  std::map<std::string, std::string> found;
  for (const Provision& provision : all->provisions) {
    const Ref& ref = provision.ref;
    if (ref.kind == RefKind::kind || (ref.kind == RefKind::object && !provided_only))
      found.try_emplace(all->symbols.text(ref.api), "provided by " + all->app(provision.app).name);
    if (ref.kind == RefKind::object && provided_only)
      found.try_emplace(all->symbols.text(ref.name), "provided by " + all->app(provision.app).name);
  }
  for (const Requirement& need : all->requirements) {
    if (need.ref.kind == RefKind::kind && !provided_only)
      found.try_emplace(all->symbols.text(need.ref.name), "needed by " + all->app(need.app).name);
  }
  for (const auto& [name, detail] : found)
    add({.label = name, .icon = ItemIcon::structure, .detail = detail, .sort = "~" + name});
}

void Candidates::second_word(const std::string& first) {
  if (first == "app") return apps();
  if (first == "layer") return names(compilation_.declarations.layers, ItemIcon::module, "layer");
  const Catalog* all = catalog();
  if (all == nullptr) return;
  std::map<std::string, std::set<std::string>> providers;
  for (const Provision& provision : all->provisions) {
    const std::string& name = all->symbols.text(provision.ref.name);
    const std::string& app = all->app(provision.app).name;
    const bool named = (first == "namespace" && provision.ref.kind == RefKind::namespace_) ||
                       (first == "capability" && provision.ref.kind == RefKind::capability);
    if (named) providers[name].insert(app);
    if (provision.ref.kind == RefKind::object && name.rfind(first + " ", 0) == 0)
      providers[name.substr(first.size() + 1)].insert(app);
  }
  for (const auto& [name, apps] : providers)
    add({.label = name,
         .icon = ItemIcon::value,
         .detail = fmt::format("provided by {}", fmt::join(apps, ", "))});
}

void Candidates::builtin_kinds(std::optional<argocd::KindScope> scope) {
  for (const std::string_view kind : argocd::builtin_kinds()) {
    if (!scope || argocd::builtin_scope(kind) == scope)
      add({.label = std::string(kind), .icon = ItemIcon::structure, .detail = "of Kubernetes"});
  }
}

// What lies in the folder that the string names so far, below the one that such a path begins in.
void Candidates::files(const std::string& keyword) {
  const bool folders_only = keyword == "path" || keyword == "tree";
  if (!folders_only && keyword != "values" && keyword != "manifest") return;
  const std::string folder(before_.prefix.substr(0, before_.prefix.rfind('/') + 1));
  if (folder.find("..") != std::string::npos || folder.find('$') != std::string::npos) return;
  const std::string& below = keyword == "manifest" ? places_.catalog : places_.repository;
  for (const std::string& name : places_.disk.list(below + "/" + folder).names) {
    if (name.front() == '.') continue;
    const bool directory = places_.disk.status(below + "/" + folder + name).kind == FileKind::directory;
    if (folders_only ? !directory : is_source_name(name)) continue;
    add({.label = folder + name + (directory && !folders_only ? "/" : ""),
         .icon = directory ? ItemIcon::folder : ItemIcon::file,
         .detail = directory ? "folder" : "file"});
  }
}

void Candidates::names(const ByName& declared, ItemIcon icon, std::string_view what) {
  for (const auto& [name, statement] : declared) {
    Candidate candidate{.label = name, .icon = icon, .detail = std::string(what)};
    const syntax::Item* doc = syntax::slot(*statement, "doc");
    if (doc != nullptr) candidate.documentation = plain_text(compilation_.sources, *doc);
    if (what == "preset")
      candidate.documentation =
          fmt::format("```profile\n{}\n```", compilation_.sources.text(statement->span));
    add(std::move(candidate));
  }
  if (what == "project") add({.label = "default", .icon = icon, .detail = "the project every Argo CD has"});
}

void Candidates::options() {
  for (const OptionDoc& doc : option_docs()) {
    Candidate candidate{.label = std::string(doc.key), .icon = ItemIcon::field, .detail = "sync option"};
    candidate.documentation = doc.text;
    add(std::move(candidate));
  }
}

void Candidates::option_values() {
  const Token* key = token(1);
  if (key == nullptr) return;
  for (const std::string_view value : argocd::option_values(key->text))
    add({.label = std::string(value), .icon = ItemIcon::value, .detail = std::string(key->text)});
}

void Candidates::charts() {
  for (const KnownChart& chart : known_charts(compilation_)) {
    if (chart.repos.empty()) continue;
    Candidate candidate{.label = chart.name, .icon = ItemIcon::module};
    candidate.detail = fmt::format("{} from {}", chart.range, chart.repos.front());
    if (!before_.in_string) {
      const std::string version = lower_bound(chart.range);
      candidate.insert =
          snippets_ ? fmt::format("{} \"${{1:{}}}\" from \"{}\"", chart.name, version, chart.repos.front())
                    : fmt::format("{} \"{}\" from \"{}\"", chart.name, version, chart.repos.front());
      candidate.snippet = snippets_;
    }
    add(std::move(candidate));
  }
}

void Candidates::chart_repos() {
  const Token* name = token(1);
  for (const KnownChart& chart : known_charts(compilation_)) {
    if (name == nullptr || chart.name != name->text) continue;
    for (const std::string& repo : chart.repos)
      text({.label = repo, .icon = ItemIcon::value, .detail = chart.name + " " + chart.range});
  }
}

void Candidates::chart_versions() {
  const Token* name = token(1);
  for (const KnownChart& chart : known_charts(compilation_)) {
    if (name != nullptr && chart.name == name->text)
      text({.label = lower_bound(chart.range),
            .icon = ItemIcon::value,
            .detail = "the library knows " + chart.range});
  }
}

// What stands in quotes, with them where the author has not begun them.
void Candidates::text(Candidate candidate) {
  if (!before_.in_string) candidate.insert = "\"" + candidate.label + "\"";
  add(std::move(candidate));
}

void Candidates::libraries() {
  for (const std::string_view name : library_names())
    add({.label = std::string(name), .icon = ItemIcon::module, .detail = "library"});
}

void Candidates::lets() {
  for (const auto& [name, statement] : compilation_.declarations.lets) {
    Candidate candidate{.label = name, .icon = ItemIcon::variable};
    candidate.detail = std::string(compilation_.sources.text(syntax::slot(*statement, "value")->span));
    add(std::move(candidate));
  }
  if (!before_.in_hole) return;
  for (const std::string_view name : {"tree", "repo", "revision"})
    add({.label = std::string(name), .icon = ItemIcon::variable, .detail = "of the catalog"});
}

}  // namespace profilec::lsp
