#include "compiler/yaml/writer.hpp"

#include <gtest/gtest.h>

namespace profilec::yaml {
namespace {

TEST(Writer, KeepsTheQuotesWhereTheCharactersAllowIt) {
  EXPECT_EQ(write_single_quoted("it's"), "'it''s'");
  EXPECT_EQ(write_single_quoted("a\u2028b"), "\"a\\u2028b\"");
  EXPECT_EQ(write_double_quoted("a\u2028b\u0085c\"\\d"), "\"a\\u2028b\\u0085c\\\"\\\\d\"");
}

TEST(Writer, LooksLikeWhatACarefulPersonWrites) {
  Value document;
  document.put("apiVersion", Value::text("argoproj.io/v1alpha1"));
  Value& metadata = document.put("metadata", Value::mapping());
  metadata.put("name", Value::text("cert-manager"));
  metadata.put("annotations", Value::mapping({{"argocd.argoproj.io/sync-wave", Value::text("0")}}));
  metadata.put("finalizers", Value::sequence({Value::text("resources-finalizer.argocd.argoproj.io")}));
  Value& spec = document.put("spec", Value::mapping());
  Value chart = Value::mapping({{"repoURL", Value::text("quay.io/jetstack/charts")},
                                {"chart", Value::text("cert-manager")},
                                {"targetRevision", Value::text("v1.20.2")}});
  chart.map[0].second.comment = "the mirror";
  Value values = Value::mapping({{"ref", Value::text("values")}});
  values.comment = "lends files\nonly";
  spec.put("sources", Value::sequence({chart, values}));
  spec.put("ignored", Value::sequence({}));
  Value& automated = spec.put("automated", Value::mapping());
  automated.comment = "on";
  spec.put("prune", Value::boolean(true));
  spec.put("limit", Value::number("5"));
  spec.put("nothing", Value{});
  spec.put("script", Value::text("one:\n  two\n\nthree\n"));
  spec.put("nested",
           Value::sequence({Value::sequence({Value::text("a"), Value::text("b")}), Value::text("c")}));
  EXPECT_EQ(write(document, {"Generated.", "", "Doc."}), R"(# Generated.
#
# Doc.
apiVersion: argoproj.io/v1alpha1
metadata:
  name: cert-manager
  annotations:
    argocd.argoproj.io/sync-wave: "0"
  finalizers:
    - resources-finalizer.argocd.argoproj.io
spec:
  sources:
    # the mirror
    - repoURL: quay.io/jetstack/charts
      chart: cert-manager
      targetRevision: v1.20.2
    # lends files
    # only
    - ref: values
  ignored: []
  # on
  automated: {}
  prune: true
  limit: 5
  nothing: null
  script: |
    one:
      two

    three
  nested:
    - - a
      - b
    - c
)");
}

TEST(Writer, StaysPlainWhereEveryReaderSeesTheString) {
  for (const char* text : {"a",
                           "v1.20.2",
                           "1.20.2",
                           "10.0.0.1",
                           "10s",
                           "3m",
                           "https://example.com/a.git",
                           "git@example.com:a/b.git",
                           "ServerSideApply=true",
                           "/spec/replicas",
                           "$values/a/b.yaml",
                           ".",
                           "..",
                           "./a",
                           "-a",
                           "--flag",
                           ":8080",
                           "?x",
                           "a b",
                           "a#b",
                           "a:b",
                           "it's",
                           "say \"x\"",
                           "\xC3\xA9t\xC3\xA9",
                           "\xF0\x9F\x9A\x80 up",
                           "yess",
                           "nan",
                           "inf",
                           "0xG",
                           "1-2",
                           "2001-01-01-a",
                           "1:2:c",
                           "a]",
                           "1.2.3.4",
                           "e3",
                           "a, b",
                           "HEAD",
                           "0b12",
                           "9.x",
                           "~>1",
                           "=a",
                           "\\d+"}) {
    EXPECT_EQ(write_scalar(text), text);
  }
}

TEST(Writer, QuotesWhatSomeReaderTakesForSomethingElse) {
  for (const char* text : {"",
                           "~",
                           "y",
                           "Y",
                           "n",
                           "yes",
                           "Yes",
                           "YES",
                           "no",
                           "on",
                           "On",
                           "off",
                           "OFF",
                           "true",
                           "True",
                           "TRUE",
                           "false",
                           "null",
                           "Null",
                           "NULL",
                           "<<",
                           "=",
                           "0",
                           "12",
                           "-1",
                           "+1",
                           "0777",
                           "0o17",
                           "0x1F",
                           "0x1",
                           "0o7",
                           "0b1",
                           "0b11",
                           "1e3",
                           "1E-3",
                           "1.",
                           ".5",
                           "1.5",
                           "-.5",
                           "1_000",
                           "1,000",
                           ".inf",
                           "-.INF",
                           "+.Inf",
                           ".NaN",
                           "1:30",
                           "190:20:30.15",
                           "-1:30",
                           "2001-01-01",
                           "2001-1-1",
                           "2001-12-14t21:59:43.10-05:00",
                           "2001-12-14 21:59:43",
                           "089",
                           "1e+3",
                           "12e03",
                           " a",
                           "a ",
                           "a: b",
                           "a:",
                           ":",
                           "-",
                           "- a",
                           "?",
                           "? a",
                           "a #b",
                           "#a",
                           "*",
                           "*a",
                           "&a",
                           "!a",
                           "!",
                           "|",
                           ">",
                           "%a",
                           "@a",
                           "`a",
                           "'a'",
                           "{a",
                           "[a",
                           "]a",
                           "}a",
                           ",a",
                           "---",
                           "--- a",
                           "...",
                           "... a"}) {
    EXPECT_EQ(write_scalar(text), "\"" + std::string(text) + "\"");
  }
}

TEST(Writer, LeavesWhatOnlyLooksLikeANumberOrATimePlain) {
  for (const char* text :
       {"1:20x30",     "1:2:x",    "190:20:30.15a", "1x:30",      ":30",        "0xG",      "0x1G",
        "0b12",        "0o18",     "0q1",           "1e",         "1e+",        "1e3x",     "1.2.3",
        "1.5a",        "v1",       "12a",           "+a",         "+",          ".",        ".a",
        ".infx",       ".nane",    "2001-01",       "2001-x1-01", "2001-01-x1", "2001-01-", "2001-01-001",
        "2001-01-01x", "200-01-01"}) {
    EXPECT_EQ(write_scalar(text), text);
  }
}

TEST(Writer, ATextAloneEndsItsLineToo) {
  EXPECT_EQ(write(Value::text("a"), {"from the catalog"}), "# from the catalog\na\n");
}

TEST(Writer, ChoosesTheQuoteThatNeedsNoEscape) {
  EXPECT_EQ(write_scalar("\"a\""), "'\"a\"'");
  EXPECT_EQ(write_scalar("#\\d it's"), "'#\\d it''s'");
  EXPECT_EQ(write_scalar("\"\n"), "\"\\\"\\n\"");
}

TEST(Writer, EscapesWhatDoesNotPrint) {
  EXPECT_EQ(write_scalar("a\nb"), "\"a\\nb\"");
  EXPECT_EQ(write_scalar("a\tb\r\x01\x7F"), "\"a\\tb\\r\\u0001\\u007F\"");
  EXPECT_EQ(write_scalar(std::string_view("a\0b", 3)), "\"a\\u0000b\"");
  EXPECT_EQ(write_scalar("\xEF\xBB\xBF"
                         "a"),
            "\"\\uFEFFa\"");  // byte order mark
  EXPECT_EQ(write_scalar("a\xE2\x80\xA8"
                         "b"),
            "\"a\\u2028b\"");  // line separator
  EXPECT_EQ(write_scalar("a\xC2\x85"
                         "b"),
            "\"a\\u0085b\"");  // next line
  EXPECT_EQ(write_scalar("a\xE2\x80\xAE"
                         "b"),
            "\"a\\u202Eb\"");  // right-to-left override
  EXPECT_EQ(write_scalar("a\xFF"
                         "b"),
            "\"a\xEF\xBF\xBD"
            "b\"");                                                                     // not UTF-8
  EXPECT_EQ(write_scalar("\xF0\x9F\x9A"), "\"\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\"");  // cut short
}

std::string entry(const char* text) { return write(Value::mapping({{"k", Value::text(text)}}), {}); }

TEST(Writer, UsesALiteralBlockOnlyWhereItKeepsEveryByte) {
  EXPECT_EQ(entry("a\nb\n"), "k: |\n  a\n  b\n");
  EXPECT_EQ(entry("a\nb"), "k: |-\n  a\n  b\n");
  EXPECT_EQ(entry("# a\n\n  b: c\n"), "k: |\n  # a\n\n    b: c\n");
  EXPECT_EQ(entry("a\n"), "k: |\n  a\n");
  EXPECT_EQ(entry("a\nb\n\n"), "k: \"a\\nb\\n\\n\"\n");  // newlines to keep
  EXPECT_EQ(entry("\na\n"), "k: \"\\na\\n\"\n");
  EXPECT_EQ(entry(" a\nb\n"), "k: \" a\\nb\\n\"\n");
  EXPECT_EQ(entry("a \nb\n"), "k: \"a \\nb\\n\"\n");
  EXPECT_EQ(entry("a\n  \nb\n"), "k: \"a\\n  \\nb\\n\"\n");
  EXPECT_EQ(entry("a\r\nb\n"), "k: \"a\\r\\nb\\n\"\n");
  EXPECT_EQ(entry("a\n\tb\n"), "k: \"a\\n\\tb\\n\"\n");
  EXPECT_EQ(entry("\n"), "k: \"\\n\"\n");
}

TEST(Writer, NothingBreaksOutOfAComment) {
  Value document;
  document.put("a", Value::text("b")).comment =
      "one\nevil: 1\r\nevil: 2\revil: 3\xC2\x85"
      "evil: 4\xE2\x80\xA8"
      "evil: 5\xE2\x80\xA9"
      "evil: 6\x01\xFF\n\n  end  ";
  EXPECT_EQ(write(document, {"x\ny: z"}),
            "# x\n# y: z\n"
            "# one\n# evil: 1\n# evil: 2\n# evil: 3\n# evil: 4\n# evil: 5\n# evil: 6 \xEF\xBF\xBD\n#\n#   "
            "end\na: b\n");
}

TEST(Writer, SaysWhatBelongsToTheFirstLineOfAnItemAboveIt) {
  Value inner = Value::mapping({{"a", Value::text("b")}, {"c", Value::text("d")}});
  inner.map[0].second.comment = "of a";
  inner.map[1].second.comment = "of c";
  inner.comment = "of the item";
  const Value document =
      Value::mapping({{"list", Value::sequence({Value::sequence({inner, Value::text("x")})})}});
  EXPECT_EQ(write(document, {}),
            "list:\n  # of the item\n  # of a\n  - - a: b\n      # of c\n      c: d\n    - x\n");
}

TEST(Writer, ADocumentMayBeAList) {
  const Value inner = Value::mapping({{"a", Value::text("b")}, {"c", Value::text("d")}});
  EXPECT_EQ(write(Value::sequence({inner, Value::sequence({Value::text("x"), Value::text("y")})}), {}),
            "- a: b\n  c: d\n- - x\n  - \"y\"\n");
}

TEST(Value, ComparesDataOnly) {
  Value one = Value::mapping({{"a", Value::text("1")}, {"b", Value::number("1")}});
  Value two = Value::mapping({{"b", Value::number("1")}, {"a", Value::text("1")}});
  two.map[0].second.comment = "said";
  EXPECT_TRUE(one.same_data(two));
  two.find("b")->kind = Value::Kind::string;
  EXPECT_FALSE(one.same_data(two));
  EXPECT_FALSE(one.same_data(Value::mapping()));
}

}  // namespace
}  // namespace profilec::yaml
