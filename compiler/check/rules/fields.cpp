// The fields written in `spec { }` and `kustomize { }`, against the schema; values written as text.
#include <fmt/format.h>

#include <algorithm>

#include "compiler/argocd/application_schema.hpp"
#include "compiler/argocd/metadata.hpp"
#include "compiler/check/rules/report.hpp"
#include "compiler/yaml/reader.hpp"

namespace profilec::rules {
namespace {

using argocd::FieldProblem;

void unknown_field(const FieldProblem& problem, const std::string& of, Report& report) {
  Diagnostic& added = report.add(611, problem.span, fmt::format("{} has no field `{}`", of, problem.path),
                                 "would be dropped or refused");
  if (problem.near.empty()) {
    added.help.push_back(
        "remove it; labels and annotations have statements of their own: `label`, `annotation`");
    return;
  }
  added.help.push_back(fmt::format("did you mean `{}`?", problem.near));
  const auto dot = problem.path.rfind('.');
  const std::size_t length = problem.path.size() - (dot == std::string::npos ? 0 : dot + 1);
  // Only a bare key is replaced as it stands.
  if (problem.span.end - problem.span.begin == length)
    added.fixes.push_back({fmt::format("change to `{}`", problem.near), {{problem.span, problem.near}}});
}

void wrong_type(const FieldProblem& problem, Report& report) {
  Diagnostic& added = report.add(
      612, problem.span, fmt::format("`{}` is {}, not {}", problem.path, problem.found, problem.expected),
      fmt::format("{} is wanted", problem.expected));
  const bool quotes_missing = problem.expected == "a text" &&
                              (problem.found.starts_with("the number") || problem.found.starts_with('`'));
  if (quotes_missing) {
    const auto open = problem.found.find('`');
    const std::string word = problem.found.substr(open + 1, problem.found.size() - open - 2);
    added.help.push_back(fmt::format("put it in quotes: `\"{}\"`", word));
    added.fixes.push_back({"put it in quotes", {{problem.span, "\"" + word + "\""}}});
  } else {
    added.help.push_back("Argo CD would refuse it as a whole: write the field as it is wanted");
  }
}

void missing_field(const FieldProblem& problem, Report& report) {
  Diagnostic& added =
      report.add(612, problem.span, fmt::format("`{}` is not there", problem.path), "must have it");
  added.help.push_back("add the field, or remove the entry it belongs to");
}

void check_data(const Said<yaml::Value>& data, argocd::Fields fields, std::string_view path,
                const std::string& of, Report& report) {
  if (!data.said()) return;
  for (const FieldProblem& problem : argocd::check_fields(data.value, fields, path, false)) {
    switch (problem.kind) {
      case FieldProblem::Kind::unknown: unknown_field(problem, of, report); break;
      case FieldProblem::Kind::wrong_type: wrong_type(problem, report); break;
      case FieldProblem::Kind::missing: missing_field(problem, report); break;
    }
  }
}

// Values as text that Helm could not read.
void check_inline(const Source& source, Report& report) {
  const SaidText& text = source.inline_text;
  if (!text.said()) return;
  const yaml::ReadDocument read = yaml::read(text.value);
  const auto broken = std::find_if(read.problems.begin(), read.problems.end(), [](const yaml::Problem& one) {
    return one.kind == yaml::Problem::Kind::syntax;
  });
  const bool is_map = read.root.kind == yaml::Node::Kind::map || read.root.kind == yaml::Node::Kind::null;
  if (broken != read.problems.end()) {
    const auto line = std::count(text.value.begin(), text.value.begin() + broken->offset, '\n') + 1;
    Diagnostic& added = report.add(
        216, text.span, fmt::format("the inline values are no YAML: line {}: {}", line, broken->text),
        "Helm cannot read them");
    added.help.push_back("mend the line, counted from the first one of the text");
  } else if (!is_map) {
    Diagnostic& added = report.add(216, text.span,
                                   fmt::format("the inline values are a {}, and Helm wants a map",
                                               read.root.kind == yaml::Node::Kind::list ? "list" : "text"));
    added.help.push_back("write them as `key: value`; a file is named with `values`");
  }
}

void check_description(const Project& project, Report& report) {
  if (project.doc.size() <= argocd::kMaxProjectDescription) return;
  Diagnostic& added =
      report.add(612, project.span,
                 fmt::format("the description of project `{}` is {} characters long, at most {} are allowed",
                             project.name, project.doc.size(), argocd::kMaxProjectDescription));
  added.help.push_back("say it shorter, and the rest in a comment");
}

}  // namespace

void check_fields(const Owner& owner, Report& report) {
  if (owner.app != nullptr) {
    for (const Source& source : owner.app->sources) check_inline(source, report);
  }
  if (owner.verbatim()) return;  // judged as a manifest: P0804, P0807
  check_data(owner.policy->spec, argocd::application_spec(), "", "the `spec` of an Application", report);
  if (owner.app == nullptr) return;
  for (const Source& source : owner.app->sources) {
    check_data(source.spec, argocd::source_spec(), "", "a source", report);
    check_data(source.kustomize, argocd::kustomize_spec(), "kustomize", "a source", report);
  }
}

void check_fields(const Project& project, Report& report) {
  check_data(project.spec, argocd::project_spec(), "", "the `spec` of an AppProject", report);
  check_description(project, report);
}

}  // namespace profilec::rules
