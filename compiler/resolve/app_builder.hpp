// One app from its statements: presets left to right, then its own, then the fork's.
#pragma once

#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "compiler/catalog/catalog.hpp"
#include "compiler/resolve/levels.hpp"
#include "compiler/resolve/policy_builder.hpp"
#include "compiler/resolve/scope.hpp"

namespace profilec {

// An app with the relations it states; which apps they mean is not known yet.
struct DraftApp {
  Shared<App> app;
  std::vector<Requirement> requirements;
  std::vector<Provision> provisions;
  std::vector<std::pair<Ref, Span>> no_provides;
  std::vector<std::pair<Ref, Span>> no_needs;
  std::vector<Hint> hints;
};

// Finds the statement of a preset; records the use of its name, reports P0201.
using FindPreset = std::function<const syntax::Statement*(const syntax::Item& name)>;

class AppBuilder {
 public:
  AppBuilder(const Scope& scope, Symbols& symbols, const FindPreset& find_preset, DraftApp& draft);

  // A level of statements that goes before what was said so far: the app's own, a fork's override.
  void apply(const syntax::Statement& app);
  // The same for a fork's override. Reports P0910 for a statement that says what was said so far.
  void apply_override(const syntax::Statement& change);
  // After the last level. Reports P0215 where statements exclude each other, and P0212 for what a statement
  // and `spec { }` both say. Into `on_absence` goes what rests on something being absent, which may not have
  // been read.
  void finish(Diagnostics& on_absence);

 private:
  void block(const syntax::Block& block, Origin origin);
  void preset(const syntax::Statement& preset);
  void statement(const syntax::Statement& statement, Origin origin);
  bool source(const syntax::Statement& statement);
  bool relation(const syntax::Statement& statement, Origin origin);
  void scalar(const syntax::Statement& statement, SaidText& into);
  template <typename T>
  void put(T& into, T value);
  void removals(const syntax::Statement& statement, std::vector<std::pair<Ref, Span>>& into);
  void changed_statement(const syntax::Statement& statement);
  bool note_relations();
  void touches_nothing(std::string_view keyword, Span span);
  void put_version(Diagnostics& on_absence);
  void check_manifest();

  const Scope& scope_;
  Symbols& symbols_;
  const FindPreset& find_preset_;
  DraftApp& draft_;
  App& app_;
  Levels levels_;
  PolicyBuilder policy_;
  SaidText version_;
  int version_level_ = -1;
  int source_level_ = -1;
  std::ptrdiff_t sources_in_block_ = 0;
  bool in_override_ = false;  // from the first override on
  bool changed_ = false;      // whether the last statement, relations apart, said anything new
  // Relations and what is provided, with the reasons; how many of them were looked at.
  std::set<std::tuple<int, RefKind, Symbol, Symbol>> relations_;
  std::size_t next_requirement_ = 0;
  std::size_t next_provision_ = 0;
  int override_level_ = -1;
  std::vector<Span> typed_;  // statements that `manifest` excludes
};

// The relations of a block of statements (an app's, a preset's, a chart's facts).
bool read_relation(const Scope& scope, Symbols& symbols, const syntax::Statement& statement, Origin origin,
                   std::vector<Requirement>& requirements, std::vector<Provision>& provisions);

// One source statement (`chart`, `path`, `ref`, `oci`); reports P0216 for a path that leaves the repository.
Source read_source(const Scope& scope, const syntax::Statement& statement);

}  // namespace profilec
