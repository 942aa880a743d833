// Sync options: what Argo CD would pass over without a word (rules 12 and 13).
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "compiler/argocd/sync_options.hpp"
#include "compiler/check/rules/report.hpp"
#include "compiler/source/text.hpp"

namespace profilec::rules {
namespace {

using argocd::OptionState;

// As it is written in a statement: the value is left out where it is `true`.
std::string as_statement(const std::string& key, const std::string& value) {
  return value == "true" ? key : key + " = " + value;
}

bool is_statement(const Policy& policy, const SyncOption& option) {
  return std::any_of(policy.options.begin(), policy.options.end(),
                     [&](const SyncOption& one) { return one.span == option.span; });
}

// The edit that puts `key` and `value` in the place of what is written, in its own form.
Fix replacement(const Owner& owner, const SyncOption& option, const std::string& key,
                const std::string& value) {
  const std::string pair = key + "=" + value;
  std::string text = is_statement(*owner.policy, option) ? as_statement(key, value) : "\"" + pair + "\"";
  if (owner.verbatim()) text = pair;
  return {fmt::format("change to `{}`", text), {{option.span, text}}};
}

std::string values_list(std::string_view key) {
  std::vector<std::string> values;
  for (const std::string_view value : argocd::option_values(key)) values.emplace_back(value);
  return quoted_list(values, values.size(), "or");
}

class OptionCheck {
 public:
  OptionCheck(const Owner& owner, Report& report)
      : owner_(owner), report_(report), options_(all_options(*owner.policy)) {}

  void run() {
    for (const SyncOption& option : options_) state(option);
    two_values();
    replaced_apply();
    nothing_to_create();
    nothing_to_respect();
  }

 private:
  // In a verbatim manifest the author may know an Argo CD that we do not.
  std::uint16_t unknown_code() const { return owner_.verbatim() ? 808 : 601; }

  void state(const SyncOption& option) {
    switch (argocd::option_state(option.key, option.value)) {
      case OptionState::acts: return;
      case OptionState::idle: return idle(option);
      case OptionState::unknown_key: return unknown_key(option);
      case OptionState::unknown_value: return unknown_value(option);
      case OptionState::resource_only: return resource_only(option);
    }
  }

  void unknown_key(const SyncOption& option) {
    Diagnostic& added =
        report_.add(unknown_code(), option.span, fmt::format("there is no sync option `{}`", option.key),
                    "Argo CD ignores it without a word");
    const std::string near = argocd::nearest_option(option.key);
    if (near.empty()) {
      added.help.push_back("remove it; `profilec explain P0601` says how options are compared");
      return;
    }
    const auto values = argocd::option_values(near);
    const bool fits = std::find(values.begin(), values.end(), option.value) != values.end();
    const std::string value = fits || values.size() != 1 ? option.value : std::string(values.front());
    added.help.push_back(fmt::format("did you mean `{}`?", near));
    added.fixes.push_back(replacement(owner_, option, near, value));
  }

  void unknown_value(const SyncOption& option) {
    Diagnostic& added =
        report_.add(unknown_code(), option.span,
                    fmt::format("the sync option `{}` has no value `{}`", option.key, option.value),
                    "Argo CD ignores it without a word");
    const std::string near = argocd::nearest_value(option.key, option.value);
    added.help.push_back(near.empty() ? fmt::format("its values are {}", values_list(option.key))
                                      : fmt::format("did you mean `{}`?", near));
    if (!near.empty()) added.fixes.push_back(replacement(owner_, option, option.key, near));
  }

  void resource_only(const SyncOption& option) {
    Diagnostic& added = report_.add(unknown_code(), option.span,
                                    fmt::format("`{}` is no sync option of an Application", option.text()),
                                    "Argo CD ignores it here without a word");
    added.help.push_back(fmt::format("write it on the resource it is for, as the annotation `{}: {}`",
                                     argocd::kSyncOptionsAnnotation, option.text()));
  }

  void idle(const SyncOption& option) {
    Diagnostic& added =
        report_.add(602, option.span, fmt::format("the sync option `{}` does nothing", option.text()),
                    "the same as leaving it out");
    added.help.push_back(
        fmt::format("remove it; what a preset brings is taken away by `no option {}`", option.key));
  }

  void two_values() {
    std::map<std::string, const SyncOption*> first;
    for (const SyncOption& option : options_) {
      const auto [known, fresh] = first.emplace(option.key, &option);
      if (fresh || known->second->value == option.value) continue;
      Diagnostic& added =
          report_.add_for(owner_, 619, option.span,
                          fmt::format("{} has the sync option `{}` with two values: `{}` and `{}`",
                                      owner_.name, option.key, known->second->value, option.value),
                          fmt::format("`{}` here", option.value));
      added.labels.push_back({known->second->span, fmt::format("`{}` here", known->second->value)});
      added.notes.push_back("Argo CD finds both in the list; which one acts depends on the option");
      added.help.push_back("keep one of them");
    }
  }

  const SyncOption* acting(std::string_view key) const {
    const auto found = std::find_if(options_.begin(), options_.end(), [key](const SyncOption& option) {
      return option.key == key && option.value == "true";
    });
    return found == options_.end() ? nullptr : &*found;
  }

  // Replacing goes before applying, whichever way.
  void replaced_apply() {
    const SyncOption* replace = acting("Replace");
    const SyncOption* apply = acting("ServerSideApply");
    if (replace == nullptr || apply == nullptr) return;
    Diagnostic& added = report_.add_for(
        owner_, 602, apply->span,
        fmt::format("the sync option `ServerSideApply=true` of {} does nothing beside `Replace=true`",
                    owner_.name),
        "has no effect");
    added.labels.push_back({replace->span, "objects are replaced, not applied"});
    added.help.push_back(
        "keep one of them: replacing deletes what others wrote, and may create objects anew");
  }

  void nothing_to_create() {
    const SyncOption* option = acting("CreateNamespace");
    if (option == nullptr || owner_.app == nullptr || owner_.app->namespace_.said()) return;
    Diagnostic& added =
        report_.add_for(owner_, 603, option->span,
                        fmt::format("{} asks for its namespace to be created, but names none", owner_.name),
                        "does nothing without a namespace");
    added.help.push_back("add `namespace NAME`, or leave the option out");
  }

  void nothing_to_respect() {
    const SyncOption* option = acting("RespectIgnoreDifferences");
    const yaml::Value* in_spec = spec_at(owner_.policy->spec, {"ignoreDifferences"});
    if (option == nullptr || !owner_.policy->ignores.empty() ||
        (in_spec != nullptr && !in_spec->list.empty()))
      return;
    Diagnostic& added = report_.add_for(
        owner_, 604, option->span,
        fmt::format("{} has `RespectIgnoreDifferences`, but ignores no difference", owner_.name),
        "means nothing without `ignore`");
    added.help.push_back(
        "name the fields, such as `ignore apps/Deployment { \"/spec/replicas\" }`, or leave the option out");
  }

  const Owner& owner_;
  Report& report_;
  std::vector<SyncOption> options_;
};

void annotation_value(const KeyValue& annotation, const std::string& key, const std::string& value,
                      Report& report) {
  Diagnostic& added =
      report.add(601, annotation.span, fmt::format("the sync option `{}` has no value `{}`", key, value),
                 "Argo CD ignores it without a word");
  const std::string near = argocd::nearest_value(key, value);
  added.help.push_back(near.empty() ? fmt::format("its values are {}", values_list(key))
                                    : fmt::format("did you mean `{}`?", near));
}

// The same list once more, as an annotation that the root reads: `Prune=false,Delete=false`.
void check_annotation(const KeyValue& annotation, Report& report) {
  if (annotation.key != argocd::kSyncOptionsAnnotation) return;
  for (std::size_t begin = 0; begin <= annotation.value.size();) {
    const std::size_t end = std::min(annotation.value.find(',', begin), annotation.value.size());
    std::string key = annotation.value.substr(begin, end - begin);
    key.erase(0, key.find_first_not_of(' '));
    const std::size_t equals = std::min(key.find('='), key.size());
    const std::string value = key.substr(std::min(equals + 1, key.size()));
    key.resize(equals);
    begin = end + 1;
    if (!key.empty() && argocd::option_state(key, value) == OptionState::unknown_value)
      annotation_value(annotation, key, value, report);
    if (key.empty() || argocd::is_resource_option(key)) continue;
    Diagnostic& added = report.add(601, annotation.span, fmt::format("there is no sync option `{}`", key),
                                   "Argo CD ignores it without a word");
    const std::string near = argocd::nearest_option(key);
    added.help.push_back(near.empty() ? "remove it" : fmt::format("did you mean `{}`?", near));
  }
}

}  // namespace

void check_options(const Owner& owner, Report& report) {
  OptionCheck(owner, report).run();
  for (const KeyValue& annotation : owner.policy->annotations) check_annotation(annotation, report);
}

}  // namespace profilec::rules
