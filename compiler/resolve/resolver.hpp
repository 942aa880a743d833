// The steps of resolve(), sharing what they look names up in. Internal to compiler/resolve.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "compiler/catalog/catalog.hpp"
#include "compiler/resolve/app_builder.hpp"
#include "compiler/resolve/declarations.hpp"
#include "compiler/resolve/facts.hpp"
#include "compiler/resolve/resolve.hpp"
#include "compiler/resolve/scope.hpp"

namespace profilec {

// The option by which an app provides its namespace, if it has it. A misspelt one (P0601, P0808) counts as
// the one that is meant.
const SyncOption* asks_for_namespace(const Policy& policy);

constexpr const char* kDefaultRevision = "HEAD";

// settings.cpp: what `let` says, with a fork's own values (null: the catalog). Read in a scope without holes,
// because a `let` knows no other.
HoleValues let_values(const Scope& scope, const Declarations& declarations, const syntax::Statement* fork);

class Resolver {
 public:
  Resolver(const SourceSet& sources, const Declarations& declarations, const Facts& facts,
           const syntax::Statement* fork, const ManifestFiles& manifests, Diagnostics& diagnostics,
           ResolveMemo& memo);
  Catalog run(const ForkBase* base = nullptr, Catalog room = {});
  void run_base(ForkBase& base);

 private:
  template <typename IdType>
  using Names = std::map<std::string, IdType, std::less<>>;

  void resolve_all();

  // settings.cpp: catalog, lets, projects, layers, profiles
  void lets();
  void settings();
  void setting(const syntax::Statement& statement);
  void argo_cd(const syntax::Statement& statement);
  void require(const SaidText& value, std::string_view what, std::string_view example);
  void projects();
  void project_entry(Project& project, const syntax::Statement& statement);
  template <typename IdType>
  bool named_twice(const std::vector<IdType>& known, const std::vector<Span>& spans, IdType id,
                   const syntax::Item& item);
  void layers();
  void layer_body(Layer& layer, const syntax::Statement& statement);
  void profiles();
  void profile_body(ProfileId id, const syntax::Statement& statement);
  void close_profiles();
  bool close_profile(ProfileId id, std::vector<int>& state, std::vector<ProfileId>& chain);
  void report_extends_circle(const std::vector<ProfileId>& chain, ProfileId again);
  void report_repeated_layers(ProfileId id);
  void default_profile();

  // apps.cpp: apps, their facts, placements, externals
  std::vector<std::pair<std::string_view, DeclaredApp>> declared_apps();
  void collect_apps();
  void read_app(std::string_view name, const DeclaredApp& declared, LayerId layer);
  void overrides();
  App undetermined(std::string_view name, const DeclaredApp& declared, LayerId layer) const;
  void build_app(DraftApp& draft, const DeclaredApp& declared);
  const syntax::Statement* find_preset(const syntax::Item& name);
  void presets_not_imported();
  void manifest(App& app);
  void destination(App& app);
  bool stays(const App& app) const;
  void externals();
  void placements();
  AppId placed_app(const syntax::Item& item);
  void placement(const syntax::Statement& statement, bool in_fork);
  void check_project_of(const App& app);
  void check_project_name(const SaidText& name);
  std::vector<std::string_view> app_names() const;
  std::size_t findings() const { return diagnostics_.all().size() + on_absence_.all().size(); }
  void fill_layers();

  // fork_base.cpp: forks that only say settings
  bool start_from(const ForkBase& base, Catalog room);
  bool says_only_settings() const;
  bool reads_as(const ForkBase& base);
  bool vary(const ForkBase& base);

  // fork.cpp
  void fork_settings();
  void drops();
  void drop(const std::vector<const syntax::Item*>& element);
  struct DropOfNothing {
    std::string_view kind;
    std::string_view name;
    Span span;
  };
  void unknown_let(const syntax::Item& item, const std::set<std::string, std::less<>>& said);
  void drops_nothing(std::string_view kind, std::string_view name, Span span);
  void dropped_already(std::string_view kind, std::string_view name, Span span);
  void only_profile(const syntax::Statement& statement);
  void drop_app(AppId id, const std::string& what, Span span);
  void unused_fork_statements();
  void repeats_the_catalog(const std::string& what, Span span);
  void repeated_settings();
  void unused_mirrors();
  void idle_mirror(const Mirror& mirror, const std::set<std::string_view>& repositories);
  std::set<std::string> wrong_charts() const;

  // link.cpp: implied relations and the record
  void imply(DraftApp& draft);
  void take_away(DraftApp& draft);
  void sort_requirements(DraftApp& draft);
  void settle(Requirement& requirement);
  std::uint32_t thing(Symbol cluster, const Ref& ref);
  void flatten();
  void list_providers();
  std::vector<bool> needed_by_wildcard();
  void link();
  void link_one(Requirement& requirement);
  std::int32_t external_for(const Ref& ref) const;
  void offers();
  void unknown_app(const Requirement& requirement);
  void misspelt_kind(Requirement& requirement);

  // reuse.cpp: what a memo saves
  struct Entry {
    AppId known;            // its id in the memo, from where it is taken
    std::string_view name;  // else it is read from its declaration
    DeclaredApp declared;
  };
  std::vector<Entry> entries();
  std::vector<Entry> entries_of_memo() const;
  std::vector<Entry> entries_anew() const;
  bool holds(std::uint32_t old) const;
  AppId known_app(std::string_view name, const DeclaredApp& declared);
  void take_app(AppId old);
  void take_relations(std::uint32_t first, std::uint32_t end);
  void note_read();
  void note_untouched();

  // Looks a name up; reports P0201 with the nearest names and marks the catalog incomplete.
  template <typename IdType, typename Declared>
  std::optional<IdType> look_up(const Names<IdType>& names, const syntax::Item& item, std::string_view what,
                                NameKind kind, const std::vector<Declared>& declared);
  using KnownNames = std::function<std::vector<std::string_view>()>;
  void unknown(Span span, std::string_view name, std::string_view what, const KnownNames& known);
  bool named_here_too(Span span, const std::string& key);
  template <typename Map>
  static KnownNames keys_of(const Map& map) {
    return [&map] {
      std::vector<std::string_view> keys;
      for (const auto& [name, value] : map) keys.push_back(name);
      return keys;
    };
  }
  std::string other_sort(std::string_view name, std::string_view what) const;
  std::vector<const syntax::Statement*> fork_statements(std::string_view keyword) const;

  const SourceSet& sources_;
  const Declarations& declarations_;
  const syntax::Statement* fork_;
  const ManifestFiles& manifests_;
  Diagnostics& diagnostics_;
  Scope scope_;
  Catalog catalog_;
  const Facts& facts_;

  Names<LayerId> layer_names_;
  Names<ProfileId> profile_names_;
  Names<ProjectId> project_names_;
  std::vector<DraftApp> drafts_;            // of the apps that are read
  std::vector<LayerId> layers_;             // of each app: its home, or where it is placed
  std::vector<ResolveMemo::ReadApp> read_;  // of each
  Diagnostics on_absence_;                  // said where the catalog is complete
  ForkBase* recorded_ = nullptr;            // where this run is to be started from by others
  Rows<AppId> providers_;                   // of each thing, without those of its wildcard
  std::unordered_map<std::uint64_t, std::int32_t> external_index_;
  ResolveMemo& memo_;
  std::vector<AppId> known_;      // of each app: its id in the memo, if it was taken from there
  std::uint32_t next_known_ = 0;  // of the memo's apps
  std::vector<bool> external_used_;
  std::size_t unknown_names_ = 0;
  std::size_t drops_compared_ = 0;
  std::map<std::string, std::size_t, std::less<>> undeclared_;  // "layer `c`" and its P0201 in diagnostics_
  std::vector<Span> presets_not_imported_;
  std::map<std::string_view, bool> almost_presets_;  // names of none, and whether one has almost the name
  std::vector<DropOfNothing> drops_of_nothing_;      // told once all names were read
  std::vector<const syntax::Item*> unknown_lets_;    // of a fork, the same
  std::unordered_map<std::uint32_t, std::size_t> placement_of_;                  // while they are read
  std::map<std::string_view, const syntax::Statement*, std::less<>> overrides_;  // of apps, by the fork
};

}  // namespace profilec
