// An Argo CD Application as its author wrote it, presets and fork overrides applied.
// Fields are named as in the design contract, section 2; each value knows where it was said. Two are equal
// that say the same, for the same reason, wherever that stands.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "compiler/catalog/ids.hpp"
#include "compiler/source/span.hpp"
#include "compiler/yaml/value.hpp"

namespace profilec {

// A value, where it was said and why. An unsaid one has an invalid span.
template <typename T>
struct Said {
  T value{};
  Span span;
  std::string because;
  bool said() const { return span.valid(); }
  friend bool operator==(const Said& a, const Said& b) {
    return a.said() == b.said() && a.value == b.value && a.because == b.because;
  }
};
using SaidText = Said<std::string>;

struct Parameter {
  std::string key;
  std::string value;
  bool force_string = false;  // written in quotes though it would read as a number, a boolean or null
  Span span;
  std::string because;
  friend bool operator==(const Parameter& a, const Parameter& b) {
    return a.key == b.key && a.value == b.value && a.force_string == b.force_string && a.because == b.because;
  }
};

enum class SourceKind : std::uint8_t { chart, git, oci, ref };

struct Source {
  SourceKind kind = SourceKind::git;
  Span span;
  std::string because;
  SaidText repo;      // unsaid: the catalog's
  SaidText revision;  // of a chart its version; unsaid: the catalog's
  SaidText chart;
  SaidText path;
  std::vector<SaidText> values;  // of a chart: paths in the catalog's repository, or `$NAME/...`
  SaidText release;
  std::vector<Parameter> parameters;
  Said<yaml::Value> inline_values;
  SaidText inline_text;
  Said<bool> skip_crds;
  Said<bool> recurse;
  SaidText include;
  SaidText exclude;
  Said<yaml::Value> kustomize;
  SaidText ref;
  Said<yaml::Value> spec;
  friend bool operator==(const Source& a, const Source& b) {
    const auto fields = [](const Source& s) {
      return std::tie(s.kind, s.because, s.repo, s.revision, s.chart, s.path, s.values, s.release,
                      s.parameters, s.inline_values, s.inline_text, s.skip_crds, s.recurse, s.include,
                      s.exclude, s.kustomize, s.ref, s.spec);
    };
    return fields(a) == fields(b);
  }
};

struct SyncOption {
  std::string key;
  std::string value;
  Span span;
  std::string because;
  std::string text() const { return key + "=" + value; }
  friend bool operator==(const SyncOption& a, const SyncOption& b) {
    return a.key == b.key && a.value == b.value && a.because == b.because;
  }
};

enum class SyncMode : std::uint8_t { unsaid, automated, manual };

struct Sync {
  SyncMode mode = SyncMode::unsaid;
  Said<bool> prune;
  Said<bool> self_heal;
  Said<bool> allow_empty;
  Said<bool> enabled;  // by `spec { }` alone; unsaid: true
  friend bool operator==(const Sync&, const Sync&) = default;
};

struct Retry {
  std::int64_t limit = 0;
  SaidText backoff;
  Said<std::int64_t> factor;
  SaidText max;
  friend bool operator==(const Retry&, const Retry&) = default;
};

struct Ignore {
  std::string group;  // empty: the core group
  std::string kind;
  std::string namespace_;
  std::string name;
  std::vector<SaidText> pointers;
  std::vector<SaidText> jq;
  std::vector<SaidText> managers;
  Span span;
  Span kind_span;
  std::string because;
  friend bool operator==(const Ignore& a, const Ignore& b) {
    const auto fields = [](const Ignore& i) {
      return std::tie(i.group, i.kind, i.namespace_, i.name, i.pointers, i.jq, i.managers, i.because);
    };
    return fields(a) == fields(b);
  }
};

struct KeyValue {
  std::string key;
  std::string value;
  Span span;
  std::string because;
  friend bool operator==(const KeyValue& a, const KeyValue& b) {
    return a.key == b.key && a.value == b.value && a.because == b.because;
  }
};

// What apps, presets and the `root` of a layer have in common: how Argo CD syncs an Application.
struct Policy {
  Said<Sync> sync;
  std::vector<SyncOption> options;
  std::vector<SyncOption> spec_options;  // of an app: those in its `spec { }`, which stay written there
  Said<Retry> retry;
  std::vector<Ignore> ignores;
  std::vector<KeyValue> labels;
  std::vector<KeyValue> annotations;
  std::vector<SaidText> finalizers;  // beside, or instead of, the cascading one: see no_finalizer
  Said<bool> no_finalizer;
  Said<yaml::Value> spec;
  friend bool operator==(const Policy&, const Policy&) = default;

  const SyncOption* option(std::string_view key) const {
    for (const auto* list : {&options, &spec_options}) {
      for (const SyncOption& option : *list) {
        if (option.key == key) return &option;
      }
    }
    return nullptr;
  }
  bool has_option(std::string_view key, std::string_view value) const {
    const SyncOption* found = option(key);
    return found != nullptr && found->value == value;
  }
  bool automated() const {
    const Said<bool>& enabled = sync.value.enabled;
    return sync.value.mode == SyncMode::automated && (enabled.value || !enabled.said());
  }
};

struct App {
  std::string name;
  std::string doc;
  Span span;         // its name, where it is declared
  Span declaration;  // the whole declaration
  LayerId home;
  LayerId layer;         // the forced placement, else the home
  bool dropped = false;  // a fork took it away: in no profile, and not written

  Policy policy;
  std::vector<Source> sources;
  SaidText namespace_;
  SaidText cluster;
  SaidText server;
  SaidText project;   // unsaid: the catalog's
  SaidText own_name;  // `name "..."`
  Said<std::int64_t> wave;
  SaidText manifest;       // the path of a verbatim manifest
  SaidText own_namespace;  // its `metadata.namespace`: where the Application itself is to be
  std::string verbatim;    // of a verbatim manifest: the bytes to be written
  bool unread = false;     // its manifest was refused, so nothing is known of it
  Said<bool> support;

  Symbol destination = 0;  // the cluster, as one text; apps with equal ones share a cluster
  const std::string& application_name() const { return own_name.said() ? own_name.value : name; }
  bool creates_namespace() const { return policy.has_option("CreateNamespace", "true") && namespace_.said(); }
};

}  // namespace profilec
