// How the rules report: each place once, though presets bring it to many apps, and in one wording.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "compiler/catalog/catalog.hpp"
#include "compiler/diagnostics/diagnostic.hpp"

namespace profilec::rules {

// Who a policy belongs to: an app, or the root of a layer.
struct Owner {
  const Policy* policy = nullptr;
  const App* app = nullptr;  // null: a root
  std::string_view doc;
  std::string name;  // "`kueue`", "the root of `platform`"
  Span span;         // of the app's or layer's name
  Span declaration;  // of an app: all of it
  bool verbatim() const { return app != nullptr && app->manifest.said(); }
};

Owner owner_of(const App& app);
Owner owner_of(const Layer& layer);

// Whether what is said of an app stands in its declaration: not in a preset, nor in a fork.
bool stands_in(Span declaration, Span said);

class Report {
 public:
  explicit Report(Diagnostics& diagnostics) : diagnostics_(diagnostics) {}

  // Where the same code was reported at this span already, what comes back goes nowhere.
  Diagnostic& add(std::uint16_t code, Span span, std::string message, std::string label = "");
  // The same for each of these.
  void add_all(Diagnostics found);
  // A mistake of this owner in what may have come from a preset: it stands at `said` where that lies in the
  // owner's declaration, else at the owner's name, with a label on `said`.
  Diagnostic& add_for(const Owner& owner, std::uint16_t code, Span said, std::string message,
                      std::string label);
  // Whether the catalog is incomplete. Who asks finds something else where it is not.
  bool incomplete(const Catalog& catalog) {
    rests_on_incomplete_ = true;
    return catalog.incomplete;
  }
  bool rests_on_incomplete() const { return rests_on_incomplete_; }

 private:
  Diagnostics& diagnostics_;
  Diagnostics again_;
  std::set<std::pair<std::uint16_t, Span>> seen_;
  bool rests_on_incomplete_ = false;
};

// A value in `spec { }`; null where it is not there.
const yaml::Value* spec_at(const Said<yaml::Value>& spec, std::initializer_list<std::string_view> path);
// A text in `spec { }`, unsaid where it is not there or no text.
SaidText spec_text(const Said<yaml::Value>& spec, std::initializer_list<std::string_view> path);
// The sync options of statements and of `spec { }`.
std::vector<SyncOption> all_options(const Policy& policy);

// The text without the delimiters of a string token, as an edit may cut into: valid where the token holds the
// value as it is, without escapes.
bool is_plain_string(std::string_view value, Span span);

// Of one Application, or one project, by itself: what a fork's settings have no part in.
void check_options(const Owner& owner, Report& report);  // P0601 to P0604, P0619, P0808
void check_fields(const Owner& owner, Report& report);   // P0611, P0612
void check_fields(const Project& project, Report& report);
void check_statements(const Owner& owner, Report& report);  // P0622
void check_statements(const Project& project, Report& report);
void check_metadata(const Owner& owner, Report& report);  // P0607, P0613, P0616, P0617, P0620
void check_metadata(const Project& project, Report& report);
void check_kinds(const Owner& owner, Report& report);      // P0103, P0201, P0216, P0623: what `ignore` names
void check_kinds(const Project& project, Report& report);  // P0201, P0216
void check_markers(const Owner& owner, Report& report);    // P0610
void check_markers(const Project& project, Report& report);
void check_markers(const Placement& placement, Report& report);

// Of one app by itself, with the catalog's settings.
class SourceViews;
// P0207, P0209, P0812
void check_names(const Catalog& catalog, AppId app, const SourceViews& views, Report& report);
// P0211, P0216, P0608, P0609, P0614, P0615
void check_sources(const Catalog& catalog, AppId app, const SourceViews& views, Report& report);
void check_server(const App& app, Report& report);  // P0216
// What no other app may have, as hashes: names of Applications and of Helm releases.
std::vector<std::uint64_t> claims_of(const Catalog& catalog, AppId app, const SourceViews& views);

// Of a catalog as a whole, with its settings.
void check_names(const Catalog& catalog, Report& report);  // of what is no app: P0207, P0209, P0621
// P0605, P0618: only where two claims are equal.
void check_clashes(const Catalog& catalog, const SourceViews& views, Report& report);
std::vector<std::uint64_t> claims_of_others(const Catalog& catalog);
void check_revisions(const Catalog& catalog, Report& report);        // P0216, of projects' clusters too
void check_setting_markers(const Catalog& catalog, Report& report);  // P0610
// P0216, P0609: a repository that only a fork's mirror makes wrong.
void check_mirrors(const Catalog& catalog, const SourceViews& views, Report& report);

}  // namespace profilec::rules
