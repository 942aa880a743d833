#include "compiler/resolve/spec_fields.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <initializer_list>
#include <span>

#include "compiler/resolve/policy_builder.hpp"

namespace profilec {
namespace {

using yaml::Value;
using Path = std::span<const std::string_view>;

template <typename Map>  // Value or const Value
Map* find(Map& map, Path path) {
  Map* at = &map;
  for (const std::string_view key : path) {
    if (at != nullptr) at = at->find(key);
  }
  return at;
}

// With the maps around it that hold nothing else.
void erase(Value& map, Path path) {
  Value* parent = find(map, path.first(path.size() - 1));
  if (parent == nullptr) return;
  std::erase_if(parent->map, [&](const Value::Entry& entry) { return entry.first == path.back(); });
  if (path.size() > 1 && parent->map.empty()) erase(map, path.first(path.size() - 1));
}

// One `spec` field, and the statements as `Levels` knows them: what takes its place when said later, and what
// says the same when said beside it.
struct Field {
  std::array<std::string_view, 4> parts;  // empty ones at the end
  std::string_view replaced_by;
  std::string_view same_as;

  Path path() const { return {parts.begin(), std::find(parts.begin(), parts.end(), std::string_view{})}; }
  std::string key() const { return fmt::format("spec.{}", fmt::join(path(), ".")); }
};

// A field stands before those inside it.
constexpr Field kFields[] = {
    {{"project"}, "project", "project"},
    {{"destination", "server"}, "destination", "server"},
    {{"destination", "name"}, "destination", "cluster"},
    {{"destination", "namespace"}, "namespace", "namespace"},
    {{"source"}, "", ""},
    {{"syncPolicy", "automated"}, "sync", "sync manual"},
    {{"syncPolicy", "automated", "prune"}, "sync", "prune"},
    {{"syncPolicy", "automated", "selfHeal"}, "sync", "self-heal"},
    {{"syncPolicy", "automated", "allowEmpty"}, "sync", "allow-empty"},
    {{"syncPolicy", "retry"}, "retry", ""},
    {{"syncPolicy", "retry", "limit"}, "retry", "retry"},
    {{"syncPolicy", "retry", "backoff", "duration"}, "retry", "backoff"},
    {{"syncPolicy", "retry", "backoff", "factor"}, "retry", "factor"},
    {{"syncPolicy", "retry", "backoff", "maxDuration"}, "retry", "max"},
};

void twice(const Scope& scope, Value& spec, Path path, Span first) {
  const Value& again = *find(spec, path);
  Diagnostic& added = scope.error(212, again.span,
                                  fmt::format("`spec.{}` is said twice", fmt::join(path, ".")), "again here");
  added.labels.push_back({first, "first said here"});
  added.help.push_back("keep the one that is meant");
  erase(spec, path);
}

void lift_options(Policy& policy) {
  static constexpr std::string_view kPath[] = {"syncPolicy", "syncOptions"};
  const Value* list = find(policy.spec.value, Path(kPath));
  if (list == nullptr) return;
  for (const Value& item : list->list) {
    if (item.kind != Value::Kind::string) continue;
    const auto equals = item.scalar.find('=');
    SyncOption option;
    option.key = item.scalar.substr(0, equals);
    if (equals != std::string::npos) option.value = item.scalar.substr(equals + 1);
    option.span = item.span;
    policy.spec_options.push_back(std::move(option));
  }
}

}  // namespace

void note_spec_fields(Levels& levels, const Value& spec) {
  for (const Field& field : kFields) {
    if (const Value* at = find(spec, field.path())) levels.note(field.key(), at->span);
  }
}

void settle_spec_fields(const Scope& scope, const Levels& levels, Policy& policy) {
  if (!policy.spec.said()) return;
  Value& spec = policy.spec.value;
  for (const Field& field : kFields) {
    if (find(spec, field.path()) == nullptr) continue;
    const int level = levels.level_of(field.key());
    if (levels.level_of(field.replaced_by) > level) {
      erase(spec, field.path());
    } else if (!field.same_as.empty() && levels.level_of(field.same_as) == level) {
      twice(scope, spec, field.path(), levels.span_of(field.same_as));
    }
  }
  lift_options(policy);
}

void settle_source_fields(const Scope& scope, const Source& source, Value& spec, bool source_is_later) {
  const std::pair<std::array<std::string_view, 2>, Span> fields[] = {
      {{"repoURL"}, source.repo.span},
      {{"chart"}, source.chart.span},
      {{"targetRevision"}, source.revision.span},
      {{"path"}, source.path.span},
      {{"ref"}, source.ref.span},
      {{"helm", "releaseName"}, source.release.span},
      {{"helm", "values"}, source.inline_text.span},
      {{"helm", "skipCrds"}, source.skip_crds.span},
      {{"directory", "recurse"}, source.recurse.span},
      {{"directory", "include"}, source.include.span},
      {{"directory", "exclude"}, source.exclude.span},
  };
  for (const auto& [parts, said] : fields) {
    const Path path = Path(parts).first(parts[1].empty() ? 1 : 2);
    if (!said.valid() || find(spec, path) == nullptr) continue;
    if (source_is_later) {
      erase(spec, path);
    } else {
      twice(scope, spec, path, said);
    }
  }
  if (source_is_later) return;
  // Maps are merged: what both say is looked for inside.
  const auto merged = [&](const Said<Value>& said, std::string_view map, std::string_view key) {
    const std::string_view parts[] = {map, key};
    const Path path = key.empty() ? Path(parts).first(1) : Path(parts);
    Value* at = find(spec, path);
    if (!said.said() || at == nullptr) return;
    const std::size_t before = scope.diagnostics().all().size();
    Value into = said.value;
    merge_spec(scope, into, *at, fmt::format("spec.{}", fmt::join(path, ".")), false);
    if (scope.diagnostics().all().size() != before) erase(spec, path);
  };
  merged(source.inline_values, "helm", "valuesObject");
  merged(source.kustomize, "kustomize", "");
}

namespace {

void lift_text(SaidText& into, const Value& spec, std::initializer_list<std::string_view> path) {
  const Value* value = find(spec, Path(path.begin(), path.size()));
  if (value != nullptr && value->kind == Value::Kind::string && !value->scalar.empty())
    into = {value->scalar, value->span, value->comment};
}

void lift_flag(Said<bool>& into, const Value& map, std::string_view key) {
  const Value* value = map.find(key);
  if (value != nullptr && value->kind == Value::Kind::boolean)
    into = {value->scalar == "true", value->span, value->comment};
}

void lift_automated(Policy& policy) {
  static constexpr std::string_view kPath[] = {"syncPolicy", "automated"};
  const Value* automated = find(policy.spec.value, Path(kPath));
  if (automated == nullptr || automated->kind != Value::Kind::map) return;
  if (!policy.automated()) policy.sync = {{SyncMode::automated, {}, {}, {}, {}}, automated->span, {}};
  Sync& sync = policy.sync.value;
  lift_flag(sync.prune, *automated, "prune");
  lift_flag(sync.self_heal, *automated, "selfHeal");
  lift_flag(sync.allow_empty, *automated, "allowEmpty");
  lift_flag(sync.enabled, *automated, "enabled");
  if (!policy.automated()) policy.sync.span = sync.enabled.span;
}

}  // namespace

void lift_spec_fields(App& app) {
  if (!app.policy.spec.said()) return;
  const Value& spec = app.policy.spec.value;
  lift_text(app.project, spec, {"project"});
  lift_text(app.namespace_, spec, {"destination", "namespace"});
  lift_text(app.server, spec, {"destination", "server"});
  lift_text(app.cluster, spec, {"destination", "name"});
  lift_automated(app.policy);
}

void put_reason(Value& spec, const std::string& because) {
  if (because.empty() || spec.map.empty()) return;
  Value* at = &spec;
  while (at->map.size() == 1 && !at->map.front().second.map.empty()) at = &at->map.front().second;
  at->map.front().second.comment = because;
}

}  // namespace profilec
