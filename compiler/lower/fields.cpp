#include "compiler/lower/fields.hpp"

#include <algorithm>

#include "compiler/argocd/mirror.hpp"

namespace profilec::lowering {

using yaml::Value;

Value& put(Value& map, std::string key, Value value, const std::string& because) {
  Value& entry = map.put(std::move(key), std::move(value));
  entry.comment = because;
  return entry;
}

Value& put_text(Value& map, std::string key, const std::string& text, const std::string& because) {
  return put(map, std::move(key), Value::text(text), because);
}

Value& put_settled(Document& document, const Catalog& catalog, Value& map, std::string key, Settled how,
                   const std::string& because) {
  Value& entry = put_text(map, std::move(key), settled(catalog, how), because);
  document.settled.push_back(std::move(how));
  entry.hole = static_cast<std::uint32_t>(document.settled.size());
  return entry;
}

void put_head(Document& document, const Catalog& catalog, std::string_view kind, Settled name) {
  Value& value = document.value = Value::mapping();
  put_text(value, "apiVersion", "argoproj.io/v1alpha1");
  put_text(value, "kind", std::string(kind));
  Value& metadata = put(value, "metadata", Value::mapping());
  put_settled(document, catalog, metadata, "name", std::move(name));
  put_text(metadata, "namespace", catalog.argo_cd.namespace_);
}

namespace {

void put_flag(Value& map, std::string key, const Said<bool>& flag) {
  if (flag.value) put(map, std::move(key), Value::boolean(true), flag.because);
}

void put_pairs(Value& metadata, std::string key, const std::vector<KeyValue>& pairs) {
  if (pairs.empty()) return;
  Value& map = put(metadata, std::move(key), Value::mapping());
  for (const KeyValue& pair : pairs) put_text(map, pair.key, pair.value, pair.because);
}

}  // namespace

void put_metadata(Value& metadata, const Policy& policy, const Said<std::int64_t>& wave) {
  put_pairs(metadata, "labels", policy.labels);
  if (wave.said() || wave.value != 0 || !policy.annotations.empty()) {
    Value& annotations = put(metadata, "annotations", Value::mapping());
    if (wave.said() || wave.value != 0) {
      put_text(annotations, "argocd.argoproj.io/sync-wave", std::to_string(wave.value), wave.because);
    }
    for (const KeyValue& pair : policy.annotations) put_text(annotations, pair.key, pair.value, pair.because);
  }
  std::vector<Value> finalizers;
  if (policy.finalizers.empty() && !policy.no_finalizer.said()) {
    finalizers.push_back(Value::text("resources-finalizer.argocd.argoproj.io"));
  }
  for (const SaidText& finalizer : policy.finalizers) {
    finalizers.push_back(Value::text(finalizer.value));
    finalizers.back().comment = finalizer.because;
  }
  if (!finalizers.empty()) put(metadata, "finalizers", Value::sequence(std::move(finalizers)));
}

namespace {

// The name under which a chart's values files are lent by the catalog's repository.
constexpr std::string_view kValuesRef = "values";

void put_helm(Value& map, const Source& source, const Catalog& catalog, const App& app) {
  Value helm = Value::mapping();
  // A prefix changes the Application's name, and the release must not follow it: Helm would install anew.
  const bool keeps_release = !catalog.fork.prefix.value.empty() && is_helm(source);
  if (source.release.said()) {
    put_text(helm, "releaseName", source.release.value, source.release.because);
  } else if (keeps_release) {
    put_text(helm, "releaseName", app.application_name());
  }
  if (!source.values.empty()) {
    std::vector<Value> files;
    for (const SaidText& file : source.values) {
      const bool lent = lent_by_catalog(source, file.value);
      files.push_back(Value::text(lent ? "$" + std::string(kValuesRef) + "/" + file.value : file.value));
      files.back().comment = file.because;
    }
    put(helm, "valueFiles", Value::sequence(std::move(files)));
  }
  if (!source.parameters.empty()) {
    std::vector<Value> parameters;
    for (const Parameter& parameter : source.parameters) {
      Value entry = Value::mapping();
      put_text(entry, "name", parameter.key);
      put_text(entry, "value", parameter.value);
      if (parameter.force_string) put(entry, "forceString", Value::boolean(true));
      entry.comment = parameter.because;
      parameters.push_back(std::move(entry));
    }
    put(helm, "parameters", Value::sequence(std::move(parameters)));
  }
  if (source.inline_text.said())
    put_text(helm, "values", source.inline_text.value, source.inline_text.because);
  if (source.inline_values.said()) {
    put(helm, "valuesObject", source.inline_values.value, source.inline_values.because);
  }
  put_flag(helm, "skipCrds", source.skip_crds);
  if (!helm.map.empty()) put(map, "helm", std::move(helm));
}

void put_directory(Value& map, const Source& source) {
  Value directory = Value::mapping();
  put_flag(directory, "recurse", source.recurse);
  if (source.include.said()) put_text(directory, "include", source.include.value, source.include.because);
  if (source.exclude.said()) put_text(directory, "exclude", source.exclude.value, source.exclude.because);
  if (!directory.map.empty()) put(map, "directory", std::move(directory));
}

void put_repository(Document& document, Value& map, const Source& source, const Catalog& catalog) {
  using Kind = Settled::Kind;
  const Kind kind = source.repo.said() ? Kind::repository : Kind::own_repository;
  put_settled(document, catalog, map, "repoURL", {kind, source.repo.value});
}

void put_revision(Document& document, Value& map, const Source& source, const Catalog& catalog) {
  if (source.revision.said()) {
    put_text(map, "targetRevision", source.revision.value, source.revision.because);
  } else {
    put_settled(document, catalog, map, "targetRevision", {Settled::Kind::own_revision, ""});
  }
}

Value lowered_source(Document& document, const Source& source, const Catalog& catalog, const App& app) {
  Value map = Value::mapping();
  put_repository(document, map, source, catalog);
  if (source.kind == SourceKind::chart) put_text(map, "chart", source.chart.value);
  put_revision(document, map, source, catalog);
  if (source.kind == SourceKind::git) put_text(map, "path", source.path.value);
  if (source.kind == SourceKind::oci) put_text(map, "path", ".");
  put_helm(map, source, catalog, app);
  put_directory(map, source);
  if (source.kustomize.said()) put(map, "kustomize", source.kustomize.value, source.kustomize.because);
  if (source.ref.said()) put_text(map, "ref", source.ref.value, source.ref.because);
  if (source.spec.said()) overlay(map, source.spec.value);
  map.comment = source.because;
  return map;
}

}  // namespace

void put_sources(Document& document, Value& spec, const Catalog& catalog, const App& app) {
  std::vector<Value> sources;
  const bool has_own_ref = std::any_of(app.sources.begin(), app.sources.end(), [](const Source& source) {
    return source.ref.said() && source.ref.value == kValuesRef;
  });
  bool lent = has_own_ref;
  for (const Source& source : app.sources) {
    sources.push_back(lowered_source(document, source, catalog, app));
    const bool needs_ref = std::any_of(source.values.begin(), source.values.end(), [&](const SaidText& file) {
      return lent_by_catalog(source, file.value);
    });
    if (!needs_ref || lent) continue;
    lent = true;
    const Source ref;
    Value map = Value::mapping();
    put_repository(document, map, ref, catalog);
    put_revision(document, map, ref, catalog);
    put_text(map, "ref", std::string(kValuesRef));
    sources.push_back(std::move(map));
  }
  if (sources.size() == 1) {
    put(spec, "source", std::move(sources.front())).comment = app.sources.front().because;
  } else if (!sources.empty()) {
    put(spec, "sources", Value::sequence(std::move(sources)));
  }
}

void put_destination(Value& spec, const App& app) {
  Value& destination = put(spec, "destination", Value::mapping());
  if (app.cluster.said()) {
    put_text(destination, "name", app.cluster.value, app.cluster.because);
  } else {
    put_text(destination, "server", app.server.said() ? app.server.value : "https://kubernetes.default.svc",
             app.server.because);
  }
  if (app.namespace_.said()) put_text(destination, "namespace", app.namespace_.value, app.namespace_.because);
}

namespace {

void put_retry(Value& policy, const Said<Retry>& said) {
  if (!said.said()) return;
  const Retry& retry = said.value;
  Value& map = put(policy, "retry", Value::mapping(), said.because);
  put(map, "limit", Value::number(std::to_string(retry.limit)));
  if (!retry.backoff.said() && !retry.factor.said() && !retry.max.said()) return;
  Value& backoff = put(map, "backoff", Value::mapping());
  if (retry.backoff.said()) put_text(backoff, "duration", retry.backoff.value, retry.backoff.because);
  if (retry.factor.said())
    put(backoff, "factor", Value::number(std::to_string(retry.factor.value)), retry.factor.because);
  if (retry.max.said()) put_text(backoff, "maxDuration", retry.max.value, retry.max.because);
}

Value texts(const std::vector<SaidText>& list) {
  std::vector<Value> out;
  for (const SaidText& text : list) {
    out.push_back(Value::text(text.value));
    out.back().comment = text.because;
  }
  return Value::sequence(std::move(out));
}

void put_ignores(Value& spec, const std::vector<Ignore>& ignores) {
  if (ignores.empty()) return;
  std::vector<Value> list;
  for (const Ignore& ignore : ignores) {
    Value entry = Value::mapping();
    if (!ignore.group.empty()) put_text(entry, "group", ignore.group);
    put_text(entry, "kind", ignore.kind);
    if (!ignore.name.empty()) put_text(entry, "name", ignore.name);
    if (!ignore.namespace_.empty()) put_text(entry, "namespace", ignore.namespace_);
    if (!ignore.pointers.empty()) put(entry, "jsonPointers", texts(ignore.pointers));
    if (!ignore.jq.empty()) put(entry, "jqPathExpressions", texts(ignore.jq));
    if (!ignore.managers.empty()) put(entry, "managedFieldsManagers", texts(ignore.managers));
    entry.comment = ignore.because;
    list.push_back(std::move(entry));
  }
  put(spec, "ignoreDifferences", Value::sequence(std::move(list)));
}

}  // namespace

void put_policy(Value& spec, const Policy& policy) {
  Value sync_policy = Value::mapping();
  if (policy.sync.value.mode == SyncMode::automated) {
    const Sync& sync = policy.sync.value;
    Value& automated = put(sync_policy, "automated", Value::mapping(), policy.sync.because);
    put_flag(automated, "prune", sync.prune);
    put_flag(automated, "selfHeal", sync.self_heal);
    put_flag(automated, "allowEmpty", sync.allow_empty);
  } else {
    sync_policy.comment = policy.sync.because;
  }
  if (!policy.options.empty()) {
    std::vector<Value> options;
    for (const SyncOption& option : policy.options) {
      options.push_back(Value::text(option.text()));
      options.back().comment = option.because;
    }
    put(sync_policy, "syncOptions", Value::sequence(std::move(options)));
  }
  put_retry(sync_policy, policy.retry);
  if (!sync_policy.map.empty()) {
    const std::string because = sync_policy.comment;
    put(spec, "syncPolicy", std::move(sync_policy), because);
  }
  put_ignores(spec, policy.ignores);
}

Value rest_of_spec(const App& app) {
  Value rest = app.policy.spec.value;
  std::erase_if(rest.map, [](const Value::Entry& entry) { return entry.first == "project"; });
  if (Value* destination = rest.find("destination")) {
    std::erase_if(destination->map, [](const Value::Entry& entry) {
      return entry.first == "server" || entry.first == "name" || entry.first == "namespace";
    });
  }
  return rest;
}

void overlay(Value& into, const Value& from) {
  for (const Value::Entry& entry : from.map) {
    Value* known = into.find(entry.first);
    if (known == nullptr) {
      into.put(entry.first, entry.second);
    } else if (known->kind == Value::Kind::map && entry.second.kind == Value::Kind::map) {
      if (known->comment.empty()) known->comment = entry.second.comment;
      overlay(*known, entry.second);
    } else if (known->kind == Value::Kind::list && entry.second.kind == Value::Kind::list) {
      if (known->comment.empty()) known->comment = entry.second.comment;
      known->list.insert(known->list.end(), entry.second.list.begin(), entry.second.list.end());
    } else {
      *known = entry.second;
    }
  }
}

}  // namespace profilec::lowering
