// A catalog with every name resolved: what the checks prove things about and what is lowered.
// One value for the catalog itself and one for each fork; immutable once compiler/resolve has made it.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "compiler/catalog/app.hpp"
#include "compiler/catalog/ids.hpp"
#include "compiler/catalog/rows.hpp"
#include "compiler/source/shared.hpp"
#include "compiler/source/span.hpp"

namespace profilec {

// What a relation can point to (design contract, section 2, REF).
enum class RefKind : std::uint8_t { app, kind, group, object, namespace_, capability };

struct Ref {
  RefKind kind = RefKind::app;
  Symbol name = 0;   // app, `group/Kind`, `group`, `group/Kind ns/name`, namespace, capability
  Symbol api = 0;    // of a kind or an object: `group/Kind`
  Symbol group = 0;  // of a kind, an object or a wildcard: the group
  friend bool operator==(const Ref&, const Ref&) = default;
};

enum class Relation : std::uint8_t { needs, uses, wants, after };

// Who said a requirement or provision.
enum class Origin : std::uint8_t { written, preset, library, implied };

struct External;

// One relation of one app, and the one record of what it resolves to. They are many: copied as bytes.
struct Requirement {
  AppId app;
  Relation relation = Relation::needs;
  Origin origin = Origin::written;       // who says so first
  Origin last_origin = Origin::written;  // and last, of those who say the same
  bool self = false;                     // the app provides it itself
  bool builtin = false;                  // a kind of Kubernetes itself, or a namespace every cluster has
  bool by_wildcard = false;              // only a `GROUP/*` provides it
  bool misspelt = false;                 // almost a kind of Kubernetes, unless it is an external one
  bool reason_in_sight = false;  // it ends on the reference's own line, which is short enough to show whole
  Ref ref;
  Span span;  // the reference; of an implied one: what implies it
  Symbol because = 0;
  std::int32_t external = -1;       // index into Catalog::externals, or -1
  std::uint32_t thing = 0;          // what it names, on the app's cluster, by number
  std::uint32_t provider_list = 0;  // the same, where an app provides it: index into Catalog::provider_lists

  bool met_without_apps() const { return self || builtin || external >= 0; }
};

struct Provision {
  AppId app;
  Ref ref;
  Origin origin = Origin::written;
  Span span;
  Symbol because = 0;
  std::uint32_t thing = 0;  // the same numbers as those of requirements
};

// What the library knows a chart to bring, but not as the app has it: only where a value says so, and the app
// does not; or only in another version, or from another repository.
struct Hint {
  AppId app;
  Ref ref;
  std::string value;  // `crds.enabled`; empty: see `known`
  std::string known;  // "in versions `>=1.15 <2`", "from `quay.io/jetstack/charts`"
  Span said;          // the version or repository that does not fit; of a value where the app
                      // says so; invalid: its library is not imported
  std::string chart;  // the chart that brings it, where the app's is called almost so
};

// A chart that would bring a kind which nothing in the catalog provides.
struct Offer {
  Symbol kind = 0;  // `group/Kind`
  std::string chart;
  std::vector<std::string> repos;
  std::string value;     // that has to be true; empty: none
  bool imported = true;  // its library is
};

struct External {
  Ref ref;
  Span span;
  std::string because;
  bool in_fork = false;
};

struct Layer {
  std::string name;
  std::string doc;
  Span span;
  std::vector<LayerId> after;
  std::vector<Span> after_spans;
  Policy root;  // the root Application's own policy; sync unsaid: automated with prune and self-heal
  bool dropped = false;
  std::vector<AppId> apps;  // that live here, in order of their names; no dropped ones
};

struct Profile {
  std::string name;
  std::string doc;
  Span span;
  bool is_default = false;
  bool dropped = false;
  std::vector<ProfileId> extends;
  std::vector<Span> extends_spans;
  std::vector<LayerId> layers;  // written in it
  std::vector<Span> layer_spans;
  IdSet<LayerId> all_layers;  // with those of what it extends; without dropped ones
};

struct ProjectDestination {
  std::string server;  // `*` or a URL or glob; empty where the cluster is named
  std::string name;
  std::string namespace_;
  Span span;
  std::string because;
};

struct ProjectKinds {
  std::vector<SaidText> entries;  // `GROUP/KIND`
  bool said = false;
};

struct Project {
  std::string name;
  std::string doc;
  Span span;
  bool builtin = false;  // `default`
  std::vector<SaidText> sources;
  std::vector<ProjectDestination> destinations;
  ProjectKinds cluster_kinds;
  ProjectKinds namespace_kinds;
  ProjectKinds denied_cluster_kinds;
  ProjectKinds denied_namespace_kinds;
  std::vector<KeyValue> labels;
  std::vector<KeyValue> annotations;
  Said<yaml::Value> spec;
};

struct Placement {
  AppId app;
  LayerId layer;
  Span span;  // the whole statement
  Span app_span;
  Span layer_span;
  std::string because;
  Span because_span;
  std::vector<std::pair<std::string, Span>> named;  // the words in backticks of the reason
  bool in_fork = false;
  bool twice = false;  // another one contradicts it (P0202)
};

struct Mirror {
  SaidText from;
  SaidText to;
};

struct ArgoCd {
  std::string namespace_ = "argocd";
  SaidText version;
  Said<bool> application_health;
};

// A name used outside of apps, and the declaration it means: definition, references and rename are questions
// to these.
enum class NameKind : std::uint8_t { app, layer, profile, let };
struct NameUse {
  NameKind kind;
  Span use;
  Span declaration;
};

struct ForkInfo {
  std::string name;
  Span span;
  SaidText prefix;
  std::string hub;
  bool own_tree = false;  // it says its `tree`, as it must
  std::string base_repo;  // the catalog's own settings, where the fork has others
  std::string base_revision;
  std::string base_tree;
  std::string base_argo_cd;  // the namespace of the catalog's Argo CD
  std::vector<Mirror> mirrors;
  std::vector<std::pair<std::string, Span>> dropped;  // what `drop` took, as `app x`, and where it says so
  SaidText server;
  SaidText cluster;
};

struct Catalog {
  std::string name;
  Span span;
  SaidText tree;
  SaidText repo;
  SaidText revision;
  SaidText project;
  SaidText roots_project;
  ArgoCd argo_cd;

  Symbols symbols;
  std::vector<Layer> layers;  // in order of their names, as everything below
  std::vector<Profile> profiles;
  std::vector<Project> projects;
  std::vector<Shared<App>> apps;
  std::vector<Placement> placements;
  std::vector<External> externals;
  std::vector<Requirement> requirements;         // grouped by app, in order of the app ids
  std::vector<std::uint32_t> first_requirement;  // of app i: [first[i], first[i + 1])
  Rows<AppId>
      provider_lists;  // of each thing: the apps that provide it, in order of their ids; list 0 is empty
  Rows<std::uint32_t> users_of;  // of each list: the requirements that point there
  Rows<std::uint32_t> lists_of;  // of app i: the lists it stands in, if they have users, in order of these
  std::vector<Provision> provisions;  // grouped by app
  std::vector<Hint> hints;
  std::vector<Offer> offers;  // grouped by kind
  std::vector<NameUse> name_uses;
  ForkInfo fork;  // empty name: the catalog itself
  // Of a fork: apps (verbatim ones apart), layers, profiles, projects and relations are those of the catalog.
  bool as_base = false;

  // Declarations are missing or wrong: what is absent may have been there, so absence proves nothing.
  bool incomplete = false;

  const App& app(AppId id) const { return *apps[id.index]; }
  const Layer& layer(LayerId id) const { return layers[id.index]; }
  const Profile& profile(ProfileId id) const { return profiles[id.index]; }
  std::string show(const Ref& ref)
      const;  // as an author writes it: `namespace serving`, `kueue.x-k8s.io/ClusterQueue gpu-cq`
  std::span<const AppId> providers(const Requirement& requirement) const {
    return provider_lists[requirement.provider_list];
  }
  AppId find_app(std::string_view name) const;  // invalid where there is none
  const std::string& project_of(const App& app) const {
    return app.project.said() ? app.project.value : project.value;
  }
  bool in_profile(const App& app, const Profile& profile) const {
    return !app.dropped && app.layer.valid() && profile.all_layers.has(app.layer);
  }
};

std::string_view relation_name(Relation relation);  // `needs`

}  // namespace profilec
