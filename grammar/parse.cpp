#include "grammar/parse.hpp"

#include <algorithm>
#include <string>

#include "compiler/syntax/strings.hpp"
#include "grammar/braces.hpp"
#include "grammar/builder.hpp"
#include "grammar/messages.hpp"
#include "grammar/rules.hpp"
#include "grammar/skip.hpp"

namespace profilec::grammar {

using syntax::Item;
using syntax::ItemKind;
using syntax::Quoting;

template <typename Rule>
struct action : p::nothing<Rule> {};

template <>
struct action<hash_comment> {
  template <typename Input>
  static void apply(const Input& in, Frame& frame) {
    frame.run->comment(frame.run->offset(in.begin()), frame.run->offset(in.end()));
  }
};
struct reports_comment {
  template <typename Input>
  static void apply(const Input& in, Frame& frame) {
    frame.run->foreign_comment(frame.run->offset(in.begin()), frame.run->offset(in.end()));
  }
};
template <>
struct action<foreign_comment> : reports_comment {};
template <>
struct action<foreign_comment_line> : reports_comment {};

template <ItemKind kind, Quoting quoting = Quoting::none>
struct pushes {
  template <typename Input>
  static void apply(const Input& in, Frame& frame) {
    frame.push(kind, frame.run->offset(in.begin()), frame.run->offset(in.end()), quoting);
  }
};
template <>
struct action<word> : pushes<ItemKind::word> {};
template <>
struct action<number> : pushes<ItemKind::word> {};
template <>
struct action<key_word> : pushes<ItemKind::word> {};
template <>
struct action<comma> : pushes<ItemKind::comma> {};
template <>
struct action<equals> : pushes<ItemKind::equals> {};
template <>
struct action<escaped_string> : pushes<ItemKind::string, Quoting::escaped> {};
template <>
struct action<raw_string> : pushes<ItemKind::string, Quoting::raw> {};
template <Quoting quoting>
struct pushes_block_string {
  template <typename Input>
  static void apply(const Input& in, Frame& frame) {
    pushes<ItemKind::string, quoting>::apply(in, frame);
    Run& run = *frame.run;
    const Span span = frame.items.back().span;
    if (span.begin == run.taken_for_unclosed) {
      report_open_string(frame, span.end, in.string_view().substr(0, 3));
      throw p::parse_error("reported", in);
    }
    const auto statement = next_statement_within(run.text, span.begin, span.end, run.indentation(span.begin));
    if (run.suspect == kNowhere && statement < span.end) run.suspect = span.begin;
  }
};
template <>
struct action<escaped_block> : pushes_block_string<Quoting::escaped_block> {};
template <>
struct action<raw_block> : pushes_block_string<Quoting::raw_block> {};

template <>
struct action<escape_mark> {
  template <typename Input>
  static void apply(const Input& in, Frame& frame) {
    frame.run->escape_begin = frame.run->offset(in.begin());
  }
};
template <>
struct action<unicode_digits> {
  template <typename Input>
  static bool apply(const Input& in, Frame& /*frame*/) {
    return syntax::is_character(in.string_view());
  }
};

// An unterminated string is shown where it begins.
struct opens_string {
  template <typename Input>
  static void apply(const Input& in, Frame& frame) {
    frame.run->string_begin = frame.run->offset(in.begin());
  }
};
template <>
struct action<open_escaped> : opens_string {};
template <>
struct action<open_raw> : opens_string {};
template <>
struct action<open_escaped_block> : opens_string {};
template <>
struct action<open_raw_block> : opens_string {};

// A nested construct gets a frame of its own, so that a failed attempt leaves nothing behind.
template <ItemKind kind>
struct nests : p::maybe_nothing {
  template <typename Rule, p::apply_mode A, p::rewind_mode M, template <typename...> class Action,
            template <typename...> class Control, typename Input>
  static bool match(Input& in, Frame& outer) {
    if (outer.depth >= kMaxDepth && !in.empty() &&
        std::string_view("{[(").find(*in.current()) != std::string_view::npos) {
      const auto at = outer.run->offset(in.current());
      outer.run->error(105, at, at + 1, "nested deeper than " + std::to_string(kMaxDepth) + " levels", "here",
                       "remove the surplus brackets; what is as deep stands in a values file");
      throw GiveUp{};
    }
    Frame inner(in, outer);
    ++inner.depth;
    inner.indentation = inner.run->indentation(inner.begin);
    if (!p::match<Rule, A, M, Action, Control>(in, inner)) return false;
    outer.push(kind, inner.begin, inner.run->offset(in.current()));
    Item& item = outer.items.back();
    if (kind == ItemKind::block) {
      item.block = std::make_unique<syntax::Block>();
      item.block->span = item.span;
      item.block->statements = std::move(inner.statements);
      item.block->closed = inner.closed;
      item.block->whole = inner.closed && inner.whole;
    } else {
      item.items = std::move(inner.items);
    }
    return true;
  }
};
template <>
struct action<list> : nests<ItemKind::list> {};
template <>
struct action<values> : nests<ItemKind::list> {};
template <>
struct action<map> : nests<ItemKind::map> {};
template <>
struct action<block> : nests<ItemKind::block> {};

template <>
struct action<because> : p::change_state<Frame> {
  template <typename Input>
  static void success(const Input& /*in*/, Frame& inner, Frame& outer) {
    outer.because = std::move(inner.items.back());
  }
};

template <>
struct action<statement> : p::maybe_nothing {
  template <typename Rule, p::apply_mode A, p::rewind_mode M, template <typename...> class Action,
            template <typename...> class Control, typename Input>
  static bool match(Input& in, Frame& outer) {
    Frame inner(in, outer);
    if (!p::match<Rule, A, M, Action, Control>(in, inner)) return false;
    syntax::Statement statement;
    const auto end = inner.because ? inner.because->span.end : inner.items.back().span.end;
    statement.span = inner.run->span(inner.begin, end);
    statement.items = std::move(inner.items);
    statement.because = std::move(inner.because);
    if (outer.extra_brace_at != kNowhere && outer.extra_brace_at < inner.run->indentation(inner.begin)) {
      outer.whole = false;
    } else {
      outer.statements.push_back(std::move(statement));
    }
    return true;
  }
};

template <>
struct action<unclosed_block> {
  template <typename Input>
  static void apply(const Input&, Frame& frame) {
    frame.closed = false;
    frame.run->unmatched_brace(frame.begin, "this `{` is never closed", "opened here", "add the missing `}`");
  }
};

constexpr const char* kStray = "remove it, or look for a missing `{` above";

template <typename Input>
void stray_brace(const Input& at, Frame& frame, const char* help = kStray) {
  frame.run->stray = true;
  frame.run->unmatched_brace(frame.run->offset(at), "this `}` closes nothing", "", help);
}
template <>
struct action<stray_close> {
  template <typename Input>
  static void apply(const Input& in, Frame& frame) {
    stray_brace(in.begin(), frame);
  }
};

// How the line of `at` lies to the block that is being read, where that counts: below 0 outside of it.
template <typename Input>
int side(const Input& in, Frame& frame) {
  Run& run = *frame.run;
  const auto at = run.offset(in.current());
  if (!run.by_indentation || frame.depth == 0 || !run.first_on_line(at)) return 0;
  const auto here = run.indentation(at);
  return here < frame.indentation ? -1 : here > frame.indentation ? 1 : 0;
}

template <typename Input, typename State>
bool foreign_comment_block::look(Input& in, State& frame) {
  Run& run = *frame.run;
  const auto at = run.offset(in.current());
  if (run.no_comment_closes || !run.text.substr(at).starts_with("/*")) return false;
  const auto close = run.text.find("*/", at + 2);
  run.no_comment_closes = close == std::string_view::npos;
  if (!run.no_comment_closes) in.bump(close + 2 - at);
  return !run.no_comment_closes;
}

template <typename Input, typename State>
bool dedented::look(Input& in, State& frame) {
  Run& run = *frame.run;
  const bool first = run.by_indentation && run.first_on_line(run.offset(in.current()));
  return first && frame.depth > 0 && side(in, frame) <= 0;
}

template <typename Input, typename State>
bool cut_off::look(Input& /*in*/, State& frame) {
  return !frame.items.empty() && frame.items.back().block != nullptr && !frame.items.back().block->closed;
}

template <typename Input, typename State>
bool after_word::look(Input& /*in*/, State& frame) {
  if (frame.items.empty()) return false;
  const ItemKind last = frame.items.back().kind;
  return last == ItemKind::word || last == ItemKind::comma || last == ItemKind::equals;
}

template <typename Input, typename State>
bool because_ahead::look(Input& in, State& frame) {
  return begins_reason(frame.run->text, frame.run->offset(in.current()));
}

template <typename Input, typename State>
bool close_block::look(Input& in, State& frame) {
  if (in.empty() || *in.current() != '}' || side(in, frame) < 0) return false;
  if (frame.run->offset(in.current()) == frame.run->extra_brace) return false;
  in.bump(1);
  return true;
}

template <typename Input, typename State>
bool close_map::look(Input& in, State& frame) {
  return close_block::look(in, frame);
}

template <typename Input, typename State>
bool deeper_close::look(Input& in, State& frame) {
  Run& run = *frame.run;
  if (in.empty() || *in.current() != '}') return false;
  if (run.offset(in.current()) != run.extra_brace && side(in, frame) <= 0) return false;
  const bool extra = run.offset(in.current()) == run.extra_brace;
  stray_brace(
      in.current(), frame,
      extra ? "remove it, or look for a missing `{` above, or for a missing line such as `app NAME {` below"
            : kStray);
  if (extra) frame.extra_brace_at = run.indentation(run.offset(in.current()));
  in.bump(1);
  // A reason behind it was meant for the block that it should have closed.
  const auto at = run.offset(in.current());
  const auto next = std::min(run.text.find_first_not_of(" \t\n", at), run.text.size());
  if (extra && begins_reason(run.text, next)) {
    const auto reason = static_cast<std::uint32_t>(next);
    in.bump(end_of_broken_statement(run.text, reason, run.indentation(reason)) - at);
  }
  return true;
}

template <typename Input, typename State>
bool recover::look(Input& in, State& frame) {
  const auto at = frame.run->offset(in.current());
  in.bump(end_of_broken_statement(frame.run->text, at, frame.run->indentation(at)) - at);
  frame.whole = false;
  return true;
}

template <typename Rule>
struct control : p::normal<Rule> {
  template <typename Input>
  [[noreturn]] static void raise(const Input& in, Frame& frame) {
    const auto at = frame.run->offset(in.current());
    report<Rule>(frame, at);
    throw p::parse_error("reported", in);
  }
};

}  // namespace profilec::grammar

namespace profilec {
namespace {

// A file may be read more than once, under other assumptions on where its brackets are wrong.
struct Reading {
  explicit Reading(const grammar::Run& start) : run(start), frame(run) {}

  void read() {
    namespace p = tao::pegtl;
    p::memory_input<p::tracking_mode::lazy, p::eol::lf> in(run.text.data(), run.text.size(), "");
    run.base = in.begin();
    try {
      p::parse<grammar::file, grammar::action, grammar::control>(in, frame);
    } catch (const grammar::GiveUp&) {
      run.gave_up = true;  // reported where it was thrown
    } catch (const p::parse_error&) {
      return;  // reported by control::raise
    }
  }
  std::size_t mistakes() const { return run.diagnostics.all().size(); }

  grammar::Run run;
  grammar::Frame frame;
};

syntax::Tree tree_of(Reading& reading, Diagnostics& diagnostics) {
  grammar::Run& run = reading.run;
  syntax::Tree tree;
  tree.file = run.file;
  tree.root.span = run.span(0, static_cast<std::uint32_t>(run.text.size()));
  tree.root.statements = std::move(reading.frame.statements);
  tree.comments = std::move(run.comments);
  tree.broken = reading.mistakes() > 0;
  for (const Span& brace : run.told_braces) {
    if (run.text[brace.begin] == '}') tree.strays.push_back(brace);
  }
  // Where a string or another bracket is open the braces after it are not counted right.
  const auto told = [&](const Diagnostic& one) {
    return std::find(run.told_braces.begin(), run.told_braces.end(), one.place()) != run.told_braces.end();
  };
  Findings& all = run.diagnostics.all();
  if (!std::all_of(all.begin(), all.end(), told)) std::erase_if(all, told);
  diagnostics.append(std::move(run.diagnostics));
  return tree;
}

}  // namespace

syntax::Tree parse(const SourceSet& sources, FileId file, Diagnostics& diagnostics) {
  grammar::Run start;
  start.text = sources.file(file).text;
  start.file = file;
  Reading first(start);
  first.read();
  if (first.mistakes() == 0 || first.run.gave_up) return tree_of(first, diagnostics);

  // With one `}` too many, the file as it would be without the one that the layout speaks against.
  const auto extra = first.run.stray ? grammar::brace_against_layout(start.text) : std::nullopt;
  if (extra) {
    Reading without(start);
    without.run.extra_brace = *extra;
    without.read();
    if (without.mistakes() == 1) return tree_of(without, diagnostics);
  }
  // Indentation tells better than the brackets alone where one is missing; it is believed unless it finds
  // more mistakes.
  Reading again(start);
  again.run.by_indentation = true;
  again.run.taken_for_unclosed = first.run.suspect;
  again.read();
  const std::size_t unsaid = first.run.unmatched > 0 ? first.run.unmatched - 1 : 0;
  return tree_of(again.mistakes() <= first.mistakes() + unsaid ? again : first, diagnostics);
}

}  // namespace profilec
