#include "compiler/diagnostics/explain/blocks.hpp"

namespace profilec {

CodeBlock syntax_codes() {
  static constexpr CodeInfo table[] = {
      {Code{101}, Severity::error, "unexpected text", R"md(
The compiler met text that cannot stand at this place: a stray character, a word too many, or the end
of the file while a `{`, `[` or `(` is still open. Reading goes on at the next line that starts a
declaration, so one slip does not hide the others.

Often the mistake is above the place shown: the bracket that was never closed.

```profile
in platform {
  app cert-manager {
    path "platform/cert-manager"
}
```

The `}` closes `app`, and `in` stays open to the end of the file. Write the missing `}`. The message
names the bracket that is open and the line where it was opened; `profilec fmt` shows by its indentation
where a block really ends, once the file can be read. Of one `}` too many the message shows the one that the
layout speaks against: it does not stand below its `{`, or what follows stands deeper.

A comment begins with `#`; `//` and `/*` are read as if they began one, and are reported.
)md"},
      {Code{102}, Severity::error, "unknown statement", R"md(
The first word of the line is no statement or declaration of this block. Either it is misspelt, or it
belongs to another block: `backoff` stands inside `retry { }`, `values` inside `chart { }`, `needs` inside
`app { }`.

```profile
app kueue {
  path "platform/kueue"
  namspace kueue
}
```

The message names the nearest word that may stand here. Repair:

```profile
app kueue {
  path "platform/kueue"
  namespace kueue
}
```

A field of the Application for which the language has no word of its own goes into `spec { }`.
)md"},
      {Code{103}, Severity::error, "statement of the wrong shape", R"md(
The statement is known, but a part is missing, there is one too many, or a part has the wrong form: a
word where a string belongs, a list where one name belongs.

```profile
app kueue {
  path platform/kueue
  namespace
}
```

Paths, versions, URLs and texts are strings and take quotes. Names of your own (apps, layers, profiles)
are bare words and take none. A name of the outside world (a chart, a namespace, a release, a label, a values
file) may stand either way. Repair:

```profile
app kueue {
  path "platform/kueue"
  namespace kueue-system
}
```

Where the statement is long, the message shows its whole form.
)md"},
      {Code{104}, Severity::error, "bad string", R"md(
The string does not end on its line, or holds an escape that does not exist. A string in `"..."` or
`'...'` ends on the line where it begins; use `"""` or `'''` for text over several lines.

Escapes in `"..."` are `\"`, `\\`, `\n`, `\t`, `\u{...}` and `\$`. Nothing is an escape in `'...'`.

```profile
ignore apps/Deployment { jq ".spec.template.spec.containers[] | select(.name == \d)" }
```

`\d` is no escape. A raw string saves the backslashes, which suits `jq` and regular expressions:

```profile
ignore apps/Deployment { jq '.spec.template.spec.containers[] | select(.name == "d")' }
```

A `$` before `{` begins `${name}`. Write `\${` for the two characters themselves.
)md"},
      {Code{105}, Severity::error, "nested too deep", R"md(
Blocks, lists or literals stand inside each other deeper than the compiler reads. The limit is there so
that no input, however odd, can exhaust the stack; the message names it. No Application is near it, so
this is nearly always generated text or an opening bracket repeated by mistake.

```profile
spec { a: [[[[[[[[[[[[ 1 ]]]]]]]]]]]] }   # the same, a hundred brackets deep
```

Repair: remove the surplus brackets. If the depth is real, for instance in Helm values, keep the values in
a file of their own:

```profile
chart example "1.2.3" from "https://charts.example.org" { values "platform/example/values.yaml" }
```
)md"},
      {Code{106}, Severity::error, "not UTF-8", R"md(
The file holds bytes that are not UTF-8. The compiler does not guess an encoding: a guess would put
other characters into names and comments of the output on another machine.

```text
$ file platform.profile
platform.profile: ISO-8859 text
```

Repair: convert the file, look at the difference, and save.

```text
$ iconv -f latin1 -t utf8 platform.profile > platform.new && mv platform.new platform.profile
```

The line and column of the first bad byte are in the message. Only one is reported for a file.
)md"},
      {Code{107}, Severity::error, "binary file", R"md(
The file holds a NUL byte or another control character that no text has. A file named `*.profile` is
read whatever it holds, so this is usually a wrong file name, an editor's swap file, a truncated download,
or an encrypted file that was not unlocked (git-crypt, Git LFS pointers are text and give other messages).

```text
$ head -c 16 platform.profile | xxd
00000000: 0047 4954 4352 5950 5400 ...        .GITCRYPT.
```

Repair: unlock or restore the file, or move it out of the catalog's folder. Where a control character is
wanted inside a string, write it as an escape:

```profile
annotation example.org/separator = "a\u{1f}b"
```
)md"},
      {Code{108}, Severity::error, "file too large", R"md(
One source file may have 8 MiB. A catalog of a thousand apps takes well under one; a larger file is
generated, or is not a catalog at all. The limit keeps one stray file from taking the memory of the
machine that builds.

```text
$ ls -l *.profile
-rw-r--r-- 1 ops ops 48211034 generated.profile
```

Repair: split the file. A catalog is the folder, not the file: declarations may be spread over any number
of `*.profile` files in any order, and the output is the same.

```profile
in platform { app one { path "platform/one" } }     # one.profile
```

```profile
in platform { app two { path "platform/two" } }     # two.profile
```
)md"},
      {Code{109}, Severity::error, "file cannot be read", R"md(
The operating system refused to give a file or folder of the catalog; its own words are in the message.
The compiler stops with exit status 3, which says that the environment failed and not the sources: a CI
job may be tried again.

Nothing was written. Reading only a part of a catalog would make the apps of the missing file look
deleted, and a root with pruning would then really delete them.

```text
$ profilec build
error[P0109]: cannot read `platform.profile`: Permission denied
```

Repair: give the user that builds the right to read every `*.profile` file, every manifest that an app names,
and every folder above them.

```text
$ chmod a+r platform.profile
```
)md"},
      {Code{110}, Severity::error, "no sources", R"md(
The folder does not exist, or no file in it ends in `.profile`. Without `-C` the compiler reads the
current folder; it does not look in folders below (but `forks/`), nor above.

```text
$ cd repository && profilec build
error[P0110]: no `.profile` file in `.`
```

Repair: name the folder of the catalog.

```text
$ profilec build -C catalog
```

The smallest catalog is one file:

```profile
catalog demo {
  tree "clusters/demo"
  repo "https://github.com/example/demo.git"
  revision "main"
  project default
}
layer platform
default profile platform { platform }
in platform { app hello { path "apps/hello" } }
```
)md"},
      {Code{111}, Severity::error, "source outside the catalog", R"md(
A source is a symlink that leads out of the catalog's folder, or is not a regular file (a folder, a pipe, a
device). The same commit must give the same output on every machine. What a link outside the folder points
to depends on the machine, and Argo CD itself refuses a repository with such links. A link to a file that
is not there is refused alike: what it stood for may be missing.

```text
$ ls -l
lrwxrwxrwx shared.profile -> /home/ops/shared.profile
```

Repair: copy the file into the folder, or keep what is shared in the repository and link inside it.

```text
$ cp --remove-destination /home/ops/shared.profile shared.profile
```
)md"},
      {Code{112}, Severity::error, "carriage returns", R"md(
The file has CR LF or bare CR line ends. The compiler writes LF only, and strings over several lines
would carry the CR into Helm values and annotations, where it shows as a difference that no eye can see.

```text
$ file platform.profile
platform.profile: ASCII text, with CRLF line terminators
```

Repair: convert the file, and keep Git from bringing the CRs back.

```text
$ sed -i 's/\r$//' platform.profile
$ echo '*.profile text eol=lf' >> .gitattributes
```

Text that really needs a carriage return belongs in a values file, not in a `.profile` file.
)md"},
      {Code{113}, Severity::error, "byte order mark", R"md(
The file begins with the bytes EF BB BF, a byte order mark. UTF-8 needs none; some Windows editors write
one. It is invisible, shifts every byte offset by three, and makes the first word of the file another
word.

```text
$ head -c 3 catalog.profile | xxd
00000000: efbb bf                                  ...
```

Repair: save the file as "UTF-8 without BOM", or cut it off.

```text
$ sed -i '1s/^\xEF\xBB\xBF//' catalog.profile
```
)md"},
      {Code{114}, Severity::error, "bad literal", R"md(
The text in `spec { }`, `inline { }`, `kustomize { }` or another literal is not one. A literal is JSON in
which keys may be bare words; entries are separated by a comma or by a new line.

- A key stands twice: YAML readers differ in which of the two they take, so none is right.
- A key has no value, or a value no key.
- A number, `true`, `false` or `null` is misspelt; other words need quotes.

```profile
spec {
  revisionHistoryLimit: 3
  info: [{ name: owner, value: "team-a" }]
}
```

`owner` is no JSON value. Repair:

```profile
spec {
  revisionHistoryLimit: 3
  info: [{ name: "owner", value: "team-a" }]
}
```
)md"},
      {Code{115}, Severity::error, "too many", R"md(
The catalog has more files, statements or diagnostics than the compiler takes. Each limit has a name and
a number, both in the message. They stand far above any platform seen so far and exist so that a runaway
generator ends with a message and not with a machine out of memory.

```text
error[P0115]: more than 100 mistakes in this file; the rest is not read
```

Repair: for diagnostics, mend the first ones and run again: one missing declaration may be behind hundreds.
For files and statements, look for what was generated by mistake, or split the platform into two catalogs,
each with a `tree` of its own:

```profile
catalog platform-a { tree "clusters/a" }
```
)md"},
  };
  return table;
}

}  // namespace profilec
