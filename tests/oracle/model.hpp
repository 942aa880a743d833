// An abstract catalog: what the generator draws, the printer writes as `.profile` text and the oracle judges.
// Everything is named by text, so that a part can be taken out without renumbering the rest.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace profilec::oracle {

enum class Verb { needs, uses, wants, after };
enum class Sort { app, kind, wildcard, object, space, capability };

// A REF. `name` is the app, `group/Kind`, the group of a wildcard, `group/Kind [ns/]name`, the namespace or
// the capability.
struct Thing {
  Sort sort = Sort::app;
  std::string name;
  std::string text() const;   // as it is written
  std::string kind() const;   // of an object: its `group/Kind`
  std::string group() const;  // of a kind or an object
  friend bool operator==(const Thing&, const Thing&) = default;
};

struct Relation {
  Verb verb = Verb::needs;
  Thing thing;
};

struct App {
  std::string name;
  std::string home;
  bool automated = true;
  bool support = false;
  bool creates_namespace = false;
  std::string space;    // the namespace it is sent to; empty: none
  std::string server;   // empty: the cluster of Argo CD
  std::string repo;     // empty: the catalog's
  std::string project;  // empty: the catalog's
  std::optional<int> wave;
  std::vector<Thing> provides;
  std::vector<Thing> denies;  // `no provides`: not even by itself
  std::vector<Relation> relations;
};

struct Layer {
  std::string name;
  std::vector<std::string> after;
};

struct Profile {
  std::string name;
  std::vector<std::string> extends;
  std::vector<std::string> layers;
};

struct Placement {
  std::string app;
  std::string layer;
  std::vector<std::string> named;  // in backticks in the reason
  bool by_fork = false;            // of a world: the fork says it
};

struct Destination {
  std::string server;  // `*` or a URL
  std::string space;
};

struct Project {
  std::string name;
  std::vector<std::string> sources;
  std::vector<Destination> destinations;
  std::vector<std::string> cluster_kinds;
};

// What a fork says of an app of the catalog.
struct Override {
  std::string app;
  std::optional<int> wave;
  std::optional<bool> automated;
  std::vector<Thing> provides;
  std::vector<Thing> no_provides;
  std::vector<Relation> relations;
};

struct Fork {
  std::string name;
  std::vector<std::string> drop_apps;
  std::vector<std::string> drop_layers;
  std::vector<Thing> externals;
  std::vector<Override> overrides;
  std::vector<App> apps;
  std::vector<Placement> placements;
};

struct Model {
  bool application_health = false;
  std::string project = "default";
  std::string roots_project;
  std::vector<Layer> layers;
  std::vector<Profile> profiles;  // the first is the default
  std::vector<Project> projects;  // without `default`
  std::vector<App> apps;
  std::vector<Placement> placements;
  std::vector<Thing> externals;
  std::vector<Fork> forks;
};

inline const char* const kNobody = "nobody-here";  // a name that is like no app's
inline const char* const kRepo = "https://git.example/platform.git";
inline const char* const kInCluster = "https://kubernetes.default.svc";

std::string verb_name(Verb verb);
// One relation of one app, as a text: `a needs b`.
std::string key_of(const std::string& app, const Relation& relation);

}  // namespace profilec::oracle
