#include "compiler/diagnostics/explain/blocks.hpp"

namespace profilec {

CodeBlock name_codes() {
  static constexpr CodeInfo table[] = {
      {Code{201}, Severity::error, R"md(unknown name (app, layer, profile, project, preset, fork, import) with did-you-mean)md",
       R"md(unknown name (app, layer, profile, project, preset, fork, import) with did-you-mean)md"},
      {Code{202}, Severity::error, R"md(declared twice)md",
       R"md(declared twice)md"},
      {Code{203}, Severity::error, R"md(layer without an app (not in forks))md",
       R"md(layer without an app (not in forks))md"},
      {Code{204}, Severity::error, R"md(profile names a layer twice (itself, or again though what it extends has it))md",
       R"md(profile names a layer twice (itself, or again though what it extends has it))md"},
      {Code{205}, Severity::error, R"md(`extends` in a circle)md",
       R"md(`extends` in a circle)md"},
      {Code{206}, Severity::error, R"md(no default profile, or two)md",
       R"md(no default profile, or two)md"},
      {Code{207}, Severity::error, R"md(name too long for its use (Helm release name 53, DNS label 63 ...))md",
       R"md(name too long for its use (Helm release name 53, DNS label 63 ...))md"},
      {Code{208}, Severity::error, R"md(two forks (or a fork and the catalog) with one tree)md",
       R"md(two forks (or a fork and the catalog) with one tree)md"},
      {Code{209}, Severity::error, R"md(not a valid name (DNS-1123 label expected))md",
       R"md(not a valid name (DNS-1123 label expected))md"},
      {Code{210}, Severity::error, R"md(no `catalog` declaration, or two)md",
       R"md(no `catalog` declaration, or two)md"},
      {Code{211}, Severity::error, R"md(something that must be said is missing (catalog's tree, repo, revision, project; a destination ...))md",
       R"md(something that must be said is missing (catalog's tree, repo, revision, project; a destination ...))md"},
      {Code{212}, Severity::error, R"md(the same thing is said twice with different values in one place (scalar said twice))md",
       R"md(the same thing is said twice with different values in one place (scalar said twice))md"},
      {Code{213}, Severity::error, R"md(unknown `${name}` in a string)md",
       R"md(unknown `${name}` in a string)md"},
      {Code{214}, Severity::note, R"md(layer that no profile holds)md",
       R"md(layer that no profile holds)md"},
      {Code{215}, Severity::error, R"md(statement not allowed beside another (`manifest` with `chart`, a preset that uses a preset, `version` without exactly one chart ...))md",
       R"md(statement not allowed beside another (`manifest` with `chart`, a preset that uses a preset, `version` without exactly one chart ...))md"},
      {Code{216}, Severity::error, R"md(value not valid here (a wave that is no integer, a path that is absolute or climbs out with `..`, a bad duration, bad URL ...))md",
       R"md(value not valid here (a wave that is no integer, a path that is absolute or climbs out with `..`, a bad duration, bad URL ...))md"},
      {Code{217}, Severity::warning, R"md(`no option`, `no provides`, `no needs` that takes nothing away)md",
       R"md(`no option`, `no provides`, `no needs` that takes nothing away)md"},
  };
  return table;
}

}  // namespace profilec
