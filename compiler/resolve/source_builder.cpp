// `chart`, `path`, `ref` and `oci`: the statements that become spec.source and spec.sources.
#include <algorithm>

#include "compiler/argocd/mirror.hpp"
#include "compiler/resolve/app_builder.hpp"
#include "compiler/resolve/levels.hpp"
#include "compiler/resolve/spec_fields.hpp"

namespace profilec {
namespace {

using syntax::Statement;

// A quoted value that Helm's `--set` would read as something other than a string.
bool reads_as_other(const std::string& value) {
  if (value == "true" || value == "false" || value == "null" || value.empty()) return true;
  return std::all_of(value.begin(), value.end(), [](char c) { return (c >= '0' && c <= '9') || c == '-'; }) ||
         (value.find_first_not_of("0123456789.eE+-") == std::string::npos);
}

class SourceReader {
 public:
  SourceReader(const Scope& scope, Source& source) : scope_(scope), source_(source), levels_(scope) {}

  void block(const syntax::Block& block) {
    for (const Statement& statement : block.statements) {
      if (statement.form != nullptr) one(statement);
    }
  }

 private:
  void one(const Statement& statement) {
    const std::string_view keyword = statement.form->keyword;
    if (keyword == "values") return values(statement);
    if (keyword == "set") return parameter(statement);
    if (keyword == "spec") return spec(statement);
    if (!levels_.claim(keyword, statement.span)) return;
    if (keyword == "release") source_.release = scope_.said(statement, "value");
    if (keyword == "skip-crds") source_.skip_crds = {true, statement.span, scope_.because(statement)};
    if (keyword == "recurse") source_.recurse = {true, statement.span, scope_.because(statement)};
    if (keyword == "include") source_.include = scope_.said(statement, "glob");
    if (keyword == "exclude") source_.exclude = scope_.said(statement, "glob");
    if (keyword == "ref") source_.ref = scope_.said(statement, "name");
    if (keyword == "kustomize") source_.kustomize = literal(statement);
    if (keyword == "inline") inline_values(statement);
  }

  Said<yaml::Value> literal(const Statement& statement) {
    return {scope_.literal(*slot(statement, "value")), statement.span, scope_.because(statement)};
  }

  void values(const Statement& statement) {
    for (SaidText& file : scope_.said_list(statement, "files")) {
      if (!lent_by_catalog(source_, file.value) || scope_.check_path(file, "values file")) {
        source_.values.push_back(std::move(file));
      }
    }
  }

  void parameter(const Statement& statement) {
    const syntax::Item& item = *slot(statement, "value");
    Parameter parameter;
    parameter.key = scope_.text(statement, "key");
    parameter.span = statement.span;
    parameter.because = scope_.because(statement);
    if (item.kind != syntax::ItemKind::word && item.kind != syntax::ItemKind::string) {
      scope_.error(216, item.span, "`set` takes one value, no map and no list")
          .help.push_back("write structured values in `inline { ... }`");
      return;
    }
    parameter.value = scope_.text(item);
    parameter.force_string = item.kind == syntax::ItemKind::string && reads_as_other(parameter.value);
    if (levels_.claim("set " + parameter.key, statement.span))
      source_.parameters.push_back(std::move(parameter));
  }

  void spec(const Statement& statement) {
    if (!levels_.has_room("`spec` blocks", kMostSpecs, statement.span)) return;
    Said<yaml::Value> said = literal(statement);
    put_reason(said.value, said.because);
    if (!source_.spec.said()) {
      source_.spec = std::move(said);
    } else {
      merge_spec(scope_, source_.spec.value, said.value, "spec", false);
    }
  }

  void inline_values(const Statement& statement) {
    const syntax::Item& item = *slot(statement, "value");
    if (item.kind == syntax::ItemKind::string || item.kind == syntax::ItemKind::word) {
      source_.inline_text = scope_.said(statement, "value");
    } else {
      source_.inline_values = literal(statement);
    }
  }

  const Scope& scope_;
  Source& source_;
  Levels levels_;
};

}  // namespace

Source read_source(const Scope& scope, const Statement& statement) {
  Source source;
  source.span = statement.span;
  source.because = scope.because(statement);
  const std::string_view keyword = statement.form->keyword;
  const auto bare = [&](std::string_view slot_name) {
    SaidText said = scope.said(statement, slot_name);
    said.because.clear();  // the statement's reason stands above the source as a whole
    return said;
  };
  source.repo = bare("repo");
  if (keyword == "chart") {
    source.kind = SourceKind::chart;
    source.chart = bare("name");
    source.revision = bare("version");
    // What was reported and left out may be the version: any will do.
    if (statement.salvaged && !source.revision.said()) source.revision = {"*", source.chart.span, {}};
  } else if (keyword == "path") {
    source.kind = SourceKind::git;
    source.path = bare("path");
    source.revision = bare("revision");
    scope.check_path(source.path, "path");
  } else if (keyword == "ref") {
    source.kind = SourceKind::ref;
    source.ref = bare("name");
    source.revision = bare("revision");
  } else {
    source.kind = SourceKind::oci;
    source.repo = bare("url");
    source.revision = bare("revision");
  }
  if (const syntax::Block* block = block_of(statement)) SourceReader(scope, source).block(*block);
  return source;
}

}  // namespace profilec
