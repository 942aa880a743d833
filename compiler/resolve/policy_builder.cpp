#include "compiler/resolve/policy_builder.hpp"

#include <map>
#include <utility>

#include "compiler/resolve/spec_fields.hpp"

namespace profilec {

using syntax::Statement;

// Appends the entry, or puts it in the place of the one with its key.
template <typename Entry>
void PolicyBuilder::put(const std::string& claimed, Entry entry, std::vector<Entry>& into) {
  const auto [known, fresh] = places_.try_emplace(claimed, into.size());
  if (fresh) {
    into.push_back(std::move(entry));
    return;
  }
  Entry& there = into[known->second];
  changed_ = !(there == entry);
  there = std::move(entry);
}

bool PolicyBuilder::apply(const Statement& statement) {
  const std::string_view keyword = statement.form->keyword;
  changed_ = true;
  if (keyword == "option") {
    option(statement);
  } else if (keyword == "sync automated") {
    sync(statement, true);
  } else if (keyword == "sync manual") {
    sync(statement, false);
  } else if (keyword == "no option") {
    no_option(statement);
  } else if (keyword == "retry") {
    retry(statement);
  } else if (keyword == "ignore") {
    ignore(statement);
  } else if (keyword == "label") {
    key_value(statement, "label", policy_.labels);
  } else if (keyword == "annotation") {
    key_value(statement, "annotation", policy_.annotations);
  } else if (keyword == "finalizer") {
    finalizer(statement);
  } else if (keyword == "no finalizer") {
    no_finalizer(statement);
  } else if (keyword == "spec") {
    spec(statement);
  } else {
    return false;
  }
  return true;
}

void PolicyBuilder::spec(const Statement& statement) {
  if (!levels_.has_room("`spec` blocks", kMostSpecs, statement.span)) return;
  const bool first = levels_.level_of("spec") != levels_.current();
  if (first) levels_.claim("spec", statement.span);
  Said<yaml::Value> said{scope_.literal(*slot(statement, "value")), statement.span,
                         scope_.because(statement)};
  put_reason(said.value, said.because);
  note_spec_fields(levels_, said.value);
  if (!policy_.spec.said()) {
    policy_.spec = std::move(said);
  } else {
    changed_ = merge_spec(scope_, policy_.spec.value, said.value, "spec", first);
  }
}

void PolicyBuilder::sync(const Statement& statement, bool automated) {
  if (!levels_.claim("sync", statement.span)) {
    // Which counts nobody knows: of an automated app less is asked.
    if (automated) policy_.sync.value.mode = SyncMode::automated;
    return;
  }
  Sync sync;
  sync.mode = automated ? SyncMode::automated : SyncMode::manual;
  if (const syntax::Block* block = block_of(statement)) {
    for (const Statement& inner : block->statements) {
      if (inner.form == nullptr) continue;
      const std::string& keyword = inner.form->keyword;
      if (!levels_.claim(keyword, inner.span)) continue;
      Said<bool>& flag = keyword == "prune"       ? sync.prune
                         : keyword == "self-heal" ? sync.self_heal
                                                  : sync.allow_empty;
      flag = {true, inner.span, scope_.because(inner)};
    }
  }
  if (!automated) levels_.note("sync manual", statement.span);
  const Said<Sync> before = policy_.sync;
  policy_.sync = {sync, statement.span, scope_.because(statement)};
  changed_ = !(policy_.sync == before);
}

void PolicyBuilder::option(const Statement& statement) {
  SyncOption option;
  option.key = scope_.text(statement, "name");
  const syntax::Item* value = slot(statement, "value");
  option.value = value == nullptr ? "true" : scope_.text(*value);
  option.span = slot(statement, "name")->span;
  if (value != nullptr) option.span.end = value->span.end;
  option.because = scope_.because(statement);
  // `option CreateNamespace=true` in quotes is what people paste.
  if (const auto equals = option.key.find('='); equals != std::string::npos && value == nullptr) {
    option.value = option.key.substr(equals + 1);
    option.key.resize(equals);
  }
  const std::string claimed = "option " + option.key;
  if (levels_.claim(claimed, option.span)) put(claimed, std::move(option), policy_.options);
}

void PolicyBuilder::no_option(const Statement& statement) {
  const SaidText name = scope_.said(statement, "name");
  const auto found = places_.find("option " + name.value);
  if (found != places_.end()) {
    policy_.options[found->second].span = Span{};  // finish() takes it out
    places_.erase(found);
    return;
  }
  scope_.error(217, name.span, "`no option " + name.value + "` takes nothing away", "nobody sets this option")
      .help.push_back("remove the statement");
}

void PolicyBuilder::retry(const Statement& statement) {
  if (!levels_.claim("retry", statement.span)) return;
  Retry retry;
  const auto limit = scope_.integer(statement, "limit");
  if (!limit) return;
  retry.limit = *limit;
  if (const syntax::Block* block = block_of(statement)) {
    for (const Statement& inner : block->statements) {
      if (inner.form == nullptr) continue;
      const std::string_view keyword = inner.form->keyword;
      if (!levels_.claim(keyword, inner.span)) continue;
      if (keyword == "backoff") retry.backoff = scope_.said(inner, "value");
      if (keyword == "max") retry.max = scope_.said(inner, "value");
      const auto factor = keyword == "factor" ? scope_.integer(inner, "value") : std::nullopt;
      if (factor) retry.factor = {*factor, inner.span, scope_.because(inner)};
    }
  }
  const Said<Retry> before = std::move(policy_.retry);
  policy_.retry = {std::move(retry), statement.span, scope_.because(statement)};
  changed_ = !(policy_.retry == before);
}

void PolicyBuilder::ignore(const Statement& statement) {
  Ignore ignore;
  ignore.span = statement.span;
  ignore.because = scope_.because(statement);
  const SaidText kind = scope_.said(statement, "kind");
  ignore.kind_span = kind.span;
  const auto slash = kind.value.rfind('/');
  if (slash == std::string::npos || slash == 0 || slash + 1 == kind.value.size()) {
    scope_.error(216, kind.span, "`" + kind.value + "` is no kind")
        .help.push_back("write GROUP/KIND, such as `apps/Deployment`; the core group is `core`");
  } else {
    ignore.group = kind.value.substr(0, slash);
    if (ignore.group == "core") ignore.group.clear();
    ignore.kind = kind.value.substr(slash + 1);
  }
  const std::string object = scope_.text(statement, "object");
  const auto cut = object.find('/');
  ignore.name = cut == std::string::npos ? object : object.substr(cut + 1);
  if (cut != std::string::npos) ignore.namespace_ = object.substr(0, cut);
  if (const syntax::Block* block = block_of(statement)) {
    if (!block->whole) return;  // which fields it names is not known
    for (const Statement& inner : block->statements) {
      const auto add = [&](std::string_view slot_name, std::vector<SaidText>& into) {
        for (SaidText& one : scope_.said_list(inner, slot_name)) into.push_back(std::move(one));
      };
      add("pointers", ignore.pointers);
      add("expressions", ignore.jq);
      add("managers", ignore.managers);
    }
  }
  policy_.ignores.push_back(std::move(ignore));
}

void PolicyBuilder::key_value(const Statement& statement, std::string_view what,
                              std::vector<KeyValue>& into) {
  KeyValue entry{scope_.text(statement, "key"), scope_.text(statement, "value"), statement.span,
                 scope_.because(statement)};
  const std::string claimed = std::string(what) + " " + entry.key;
  if (levels_.claim(claimed, statement.span)) put(claimed, std::move(entry), into);
}

void PolicyBuilder::finalizer(const Statement& statement) {
  const bool first = levels_.level_of("finalizer") != levels_.current();
  const bool none_before = policy_.no_finalizer.said();
  std::vector<SaidText> before;
  if (first) {
    levels_.claim("finalizer", statement.span);
    before = std::exchange(policy_.finalizers, {});
    policy_.no_finalizer = {};
  }
  for (SaidText& name : scope_.said_list(statement, "names")) policy_.finalizers.push_back(std::move(name));
  changed_ = !first || none_before || policy_.finalizers != before;
}

void PolicyBuilder::no_finalizer(const Statement& statement) {
  if (!levels_.claim("finalizer", statement.span)) return;
  const Said<bool> none{true, statement.span, scope_.because(statement)};
  changed_ = !policy_.finalizers.empty() || !(policy_.no_finalizer == none);
  policy_.finalizers.clear();
  policy_.no_finalizer = none;
}

void PolicyBuilder::finish() {
  std::erase_if(policy_.options, [](const SyncOption& option) { return !option.span.valid(); });
  settle_spec_fields(scope_, levels_, policy_);
}

namespace {

// Finds entries of a map by their keys, also among thousands; those that are put there meanwhile apart.
class Keys {
 public:
  // `asked`: how many keys will be looked for.
  Keys(yaml::Value& map, std::size_t asked) : map_(map) {
    constexpr std::size_t kFewKeys = 16;  // are found faster one by one
    if (asked <= kFewKeys) return;
    for (std::size_t i = 0; i < map.map.size(); ++i) places_.emplace(map.map[i].first, i);
    sorted_ = true;
  }
  yaml::Value* find(const std::string& key) const {
    if (!sorted_) return map_.find(key);
    const auto found = places_.find(key);
    return found == places_.end() ? nullptr : &map_.map[found->second].second;
  }

 private:
  yaml::Value& map_;
  std::map<std::string, std::size_t, std::less<>> places_;
  bool sorted_ = false;
};

}  // namespace

bool merge_spec(const Scope& scope, yaml::Value& into, const yaml::Value& from, const std::string& path,
                bool override_allowed) {
  bool changed = false;
  const Keys keys(into, from.map.size());
  for (const yaml::Value::Entry& entry : from.map) {
    yaml::Value* known = keys.find(entry.first);
    const std::string here = path + "." + entry.first;
    if (known == nullptr) {
      into.put(entry.first, entry.second);
      changed = true;
    } else if (known->kind == yaml::Value::Kind::map && entry.second.kind == yaml::Value::Kind::map) {
      changed = merge_spec(scope, *known, entry.second, here, override_allowed) || changed;
    } else if (known->kind == yaml::Value::Kind::list && entry.second.kind == yaml::Value::Kind::list) {
      known->list.insert(known->list.end(), entry.second.list.begin(), entry.second.list.end());
      changed = changed || !entry.second.list.empty();
    } else if (override_allowed) {
      changed = changed || !known->same_data(entry.second);
      *known = entry.second;
    } else {
      Diagnostic& added = scope.error(212, entry.second.span, "`" + here + "` is said twice", "again here");
      if (known->span.valid()) added.labels.push_back({known->span, "first said here"});
      added.help.push_back("keep the one that is meant");
    }
  }
  return changed;
}

}  // namespace profilec
