// Kinds that nothing looks up: those of ignored differences, and of a project's lists (rule 13).
#include "compiler/argocd/kinds.hpp"

#include <fmt/format.h>

#include "compiler/argocd/jq.hpp"
#include "compiler/check/rules/report.hpp"

namespace profilec::rules {
namespace {

void check_kind(const std::string& kind, Span span, bool one_word, Report& report) {
  const auto problem = argocd::kind_problem(kind);
  if (!problem) return;
  const bool version = problem->sort == argocd::KindProblem::Sort::version;
  const std::string message =
      version ? fmt::format("`{}` is no kind", kind) : fmt::format("there is no kind `{}`", kind);
  Diagnostic& added = report.add(version ? 216 : 201, span, message, "matches nothing");
  added.help.push_back(argocd::help(*problem));
  // As it stands it can be replaced where it is a word without quotes.
  if (one_word && !problem->meant.empty() && span.end - span.begin == kind.size())
    added.fixes.push_back({fmt::format("change to `{}`", problem->meant), {{span, problem->meant}}});
}

// What YAML has in fields of their own, where the core group is the empty text. A rule for what Kubernetes
// has removed is often left behind there, and harms nobody.
void check_fields_of_kind(const Ignore& ignore, Report& report) {
  if (ignore.kind.empty()) return;
  if (ignore.group != "core") {
    const std::string kind = (ignore.group.empty() ? "core" : ignore.group) + "/" + ignore.kind;
    const auto problem = argocd::kind_problem(kind);
    if (problem && problem->sort == argocd::KindProblem::Sort::removed) return;
    return check_kind(kind, ignore.kind_span, false, report);
  }
  Diagnostic& added =
      report.add(216, ignore.kind_span, "the group `core` is none of Kubernetes'", "matches nothing");
  added.help.push_back("leave `group` out: in YAML the core group is the empty text");
}

void check_pointers(const Ignore& ignore, bool as_yaml, Report& report) {
  for (const SaidText& pointer : ignore.pointers) {
    if (!pointer.said() || pointer.value.starts_with('/')) continue;
    Diagnostic& added = report.add(216, pointer.span, fmt::format("`{}` is no JSON pointer", pointer.value));
    added.help.push_back(
        fmt::format("a JSON pointer begins with `/`, such as `/spec/replicas`; an expression stands {}",
                    as_yaml ? "in `jqPathExpressions`" : "after `jq`"));
  }
}

void check_expressions(const Ignore& ignore, Report& report) {
  for (const SaidText& expression : ignore.jq) {
    const std::string problem = argocd::jq_problem(expression.value);
    if (problem.empty()) continue;
    Diagnostic& added = report.add(623, expression.span, fmt::format("this jq expression {}", problem),
                                   "Argo CD could not compare the Application at all");
    added.help.push_back(
        "mend it; it is read as `del(...)`, so name what is to be left out, such as "
        "`.spec.template.spec.containers[] | select(.name == \"proxy\")`");
  }
}

void check_managers(const Ignore& ignore, Report& report) {
  for (const SaidText& manager : ignore.managers) {
    if (!manager.said() || !manager.value.empty()) continue;
    Diagnostic& added = report.add(216, manager.span, "the name of the field manager is empty");
    added.help.push_back("write it as `metadata.managedFields` has it, such as `kube-controller-manager`");
  }
}

void check_ignore(const Ignore& ignore, bool as_yaml, Report& report) {
  check_pointers(ignore, as_yaml, report);
  check_expressions(ignore, report);
  check_managers(ignore, report);
  if (as_yaml) {
    check_fields_of_kind(ignore, report);
  } else if (!ignore.kind.empty()) {  // else it was refused
    check_kind((ignore.group.empty() ? "core" : ignore.group) + "/" + ignore.kind, ignore.kind_span, true,
               report);
  }
  const bool any = !ignore.pointers.empty() || !ignore.jq.empty() || !ignore.managers.empty();
  if (any || as_yaml) return;  // Argo CD takes an empty rule, and many a manifest has one
  Diagnostic& added = report.add(103, ignore.span, "`ignore` names no field", "ignores nothing");
  added.help.push_back("name the fields, such as `{ \"/spec/replicas\" }`");
}

SaidText text_of(const yaml::Value* value) {
  if (value == nullptr || value->kind != yaml::Value::Kind::string) return {};
  return {value->scalar, value->span, {}};
}

std::vector<SaidText> texts_of(const yaml::Value* list) {
  std::vector<SaidText> out;
  if (list == nullptr) return out;
  for (const yaml::Value& one : list->list) out.push_back(text_of(&one));
  return out;
}

// An entry of `ignoreDifferences` in `spec { }`.
Ignore ignore_of(const yaml::Value& entry) {
  Ignore out;
  const SaidText kind = text_of(entry.find("kind"));
  out.group = text_of(entry.find("group")).value;
  out.kind = kind.value;
  out.kind_span = kind.span;
  out.pointers = texts_of(entry.find("jsonPointers"));
  out.jq = texts_of(entry.find("jqPathExpressions"));
  out.managers = texts_of(entry.find("managedFieldsManagers"));
  return out;
}

}  // namespace

void check_kinds(const Owner& owner, Report& report) {
  for (const Ignore& ignore : owner.policy->ignores) check_ignore(ignore, owner.verbatim(), report);
  const yaml::Value* in_spec = spec_at(owner.policy->spec, {"ignoreDifferences"});
  if (in_spec == nullptr) return;
  for (const yaml::Value& entry : in_spec->list) check_ignore(ignore_of(entry), true, report);
}

void check_kinds(const Project& project, Report& report) {
  for (const ProjectKinds* list : {&project.cluster_kinds, &project.namespace_kinds,
                                   &project.denied_cluster_kinds, &project.denied_namespace_kinds}) {
    for (const SaidText& kind : list->entries) check_kind(kind.value, kind.span, true, report);
  }
}

}  // namespace profilec::rules
