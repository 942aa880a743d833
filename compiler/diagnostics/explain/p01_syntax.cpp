#include "compiler/diagnostics/explain/blocks.hpp"

namespace profilec {

CodeBlock syntax_codes() {
  static constexpr CodeInfo table[] = {
      {Code{101}, Severity::error, R"md(unexpected text: what the grammar cannot read (stray character, missing `}` or `]`))md",
       R"md(unexpected text: what the grammar cannot read (stray character, missing `}` or `]`))md"},
      {Code{102}, Severity::error, R"md(unknown statement or declaration for this block (did you mean))md",
       R"md(unknown statement or declaration for this block (did you mean))md"},
      {Code{103}, Severity::error, R"md(a statement that lacks a part, has one too many, or has a part of the wrong shape)md",
       R"md(a statement that lacks a part, has one too many, or has a part of the wrong shape)md"},
      {Code{104}, Severity::error, R"md(a string that does not end, or an escape that does not exist)md",
       R"md(a string that does not end, or an escape that does not exist)md"},
      {Code{105}, Severity::error, R"md(nested too deep (limit named))md",
       R"md(nested too deep (limit named))md"},
      {Code{106}, Severity::error, R"md(not UTF-8)md",
       R"md(not UTF-8)md"},
      {Code{107}, Severity::error, R"md(NUL byte / control characters: a binary file)md",
       R"md(NUL byte / control characters: a binary file)md"},
      {Code{108}, Severity::error, R"md(file larger than the limit (16 MiB))md",
       R"md(file larger than the limit (16 MiB))md"},
      {Code{109}, Severity::error, R"md(a file or folder that cannot be read (exit status 3))md",
       R"md(a file or folder that cannot be read (exit status 3))md"},
      {Code{110}, Severity::error, R"md(no `.profile` file in the folder / no such folder)md",
       R"md(no `.profile` file in the folder / no such folder)md"},
      {Code{111}, Severity::error, R"md(a source that is a symlink leading out of the catalog's folder, or is not a regular file)md",
       R"md(a source that is a symlink leading out of the catalog's folder, or is not a regular file)md"},
      {Code{112}, Severity::error, R"md(CR LF or bare CR line ends)md",
       R"md(CR LF or bare CR line ends)md"},
      {Code{113}, Severity::error, R"md(byte order mark)md",
       R"md(byte order mark)md"},
      {Code{114}, Severity::error, R"md(bad literal in `spec { }`, `inline { }` ... (duplicate key, missing value))md",
       R"md(bad literal in `spec { }`, `inline { }` ... (duplicate key, missing value))md"},
      {Code{115}, Severity::error, R"md(too many files, statements or diagnostics (named limit))md",
       R"md(too many files, statements or diagnostics (named limit))md"},
  };
  return table;
}

}  // namespace profilec
