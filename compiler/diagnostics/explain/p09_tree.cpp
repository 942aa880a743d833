#include "compiler/diagnostics/explain/blocks.hpp"

namespace profilec {

CodeBlock tree_codes() {
  static constexpr CodeInfo table[] = {
      {Code{901}, Severity::error, R"md(stray file below layers/, roots/ or projects/ that Argo CD would read)md",
       R"md(stray file below layers/, roots/ or projects/ that Argo CD would read)md"},
      {Code{902}, Severity::error, R"md(the tree on disk is not what the sources give (`--check`))md",
       R"md(the tree on disk is not what the sources give (`--check`))md"},
      {Code{903}, Severity::warning, R"md(the build removes, moves or renames an Application that the last one wrote)md",
       R"md(the build removes, moves or renames an Application that the last one wrote)md"},
      {Code{904}, Severity::error, R"md(a file in the way whose bytes are not those of the lock)md",
       R"md(a file in the way whose bytes are not those of the lock)md"},
      {Code{905}, Severity::error, R"md(the lock cannot be read: nothing is deleted)md",
       R"md(the lock cannot be read: nothing is deleted)md"},
      {Code{906}, Severity::error, R"md(writing failed (exit status 3): disk full, read-only, a directory in the way)md",
       R"md(writing failed (exit status 3): disk full, read-only, a directory in the way)md"},
      {Code{907}, Severity::error, R"md(a symlink in the tree leads out of it)md",
       R"md(a symlink in the tree leads out of it)md"},
      {Code{908}, Severity::error, R"md(another build is at work in this tree)md",
       R"md(another build is at work in this tree)md"},
      {Code{910}, Severity::warning, R"md(fork statement that touches nothing)md",
       R"md(fork statement that touches nothing)md"},
  };
  return table;
}

}  // namespace profilec
