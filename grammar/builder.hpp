// What the grammar's actions build: one Frame per bracketed construct, all sharing one Run.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "compiler/diagnostics/diagnostic.hpp"
#include "compiler/source/source_set.hpp"
#include "compiler/syntax/tree.hpp"
#include "grammar/parse.hpp"

namespace profilec::grammar {

// Ends the reading of a file: too deep, or too many mistakes. Never leaves parse().
struct GiveUp {};

constexpr std::uint32_t kNowhere = std::numeric_limits<std::uint32_t>::max();

// What is known of the whole file while it is read.
struct Run {
  const char* base = nullptr;
  std::string_view text;
  FileId file;
  Diagnostics diagnostics;
  std::vector<syntax::Comment> comments;
  std::uint32_t string_begin = 0;          // of the string that is being read
  std::uint32_t escape_begin = 0;          // of its last escape: the backslash
  std::uint32_t foreign_comment_end = 0;   // of the last one
  bool no_comment_closes = false;          // a `*/` was looked for, and none follows
  std::uint32_t open_line_end = kNowhere;  // of the line that the last open string was found on
  // The first `"""` or `'''` string with lines in it that look like statements after it: where the file has
  // mistakes, the second reading takes it for unclosed.
  std::uint32_t suspect = kNowhere;
  std::uint32_t taken_for_unclosed = kNowhere;
  bool by_indentation = false;  // a second reading: brackets close where indentation says
  bool gave_up = false;
  std::size_t items = 0;
  std::size_t unmatched = 0;             // braces without their partner
  std::vector<Span> told_braces;         // those of them that were reported
  bool stray = false;                    // one of them is a `}`
  std::uint32_t extra_brace = kNowhere;  // a `}` that is read as closing nothing, in a second reading
  std::uint32_t last_error = kNowhere;

  Span span(std::uint32_t begin, std::uint32_t end) const { return {file, begin, end}; }
  std::uint32_t offset(const char* at) const { return static_cast<std::uint32_t>(at - base); }
  // Blanks at the start of the line that holds `at`.
  std::uint32_t indentation(std::uint32_t at);
  bool first_on_line(std::uint32_t at) const;

  void error(std::uint16_t code, std::uint32_t begin, std::uint32_t end, std::string message,
             std::string label = "", std::string help = "");
  // A brace without its partner. The first reading says only the first: the others follow from it.
  void unmatched_brace(std::uint32_t at, std::string message, std::string label, std::string help);
  void comment(std::uint32_t begin, std::uint32_t end);
  // P0101, once for those that follow one another.
  void foreign_comment(std::uint32_t begin, std::uint32_t end);
  // Gives up at the one that is too many.
  void count_item(std::uint32_t begin, std::uint32_t end);

 private:
  // Offsets mostly grow, so the start of a long line is not searched for again from each place in it.
  std::uint32_t line_known_at_ = 0;
  std::uint32_t line_begin_ = 0;
};

struct Frame {
  Run* run = nullptr;
  std::uint32_t begin = 0;
  unsigned depth = 0;
  std::uint32_t indentation = 0;  // of the line this construct begins on
  bool closed = true;             // of a block: its `}` is there
  bool whole = true;              // of a block: each statement could be read
  // Of a block with a `}` too many: the indentation of its line. Deeper lines after it may be of another
  // block, whose header is missing.
  std::uint32_t extra_brace_at = kNowhere;
  std::vector<syntax::Item> items;
  std::vector<syntax::Statement> statements;
  std::optional<syntax::Item> because;

  explicit Frame(Run& of) : run(&of) {}
  template <class Input>
  Frame(const Input& in, Frame& outer)
      : run(outer.run),
        begin(outer.run->offset(in.current())),
        depth(outer.depth),
        indentation(outer.indentation) {}

  void push(syntax::ItemKind kind, std::uint32_t from, std::uint32_t to,
            syntax::Quoting quoting = syntax::Quoting::none) {
    run->count_item(from, to);
    syntax::Item item;
    item.kind = kind;
    item.quoting = quoting;
    item.span = run->span(from, to);
    items.push_back(std::move(item));
  }
};

}  // namespace profilec::grammar
