#include "grammar/parse.hpp"

#include <algorithm>
#include <string>

#include "compiler/syntax/strings.hpp"
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
struct action<comment> {
  template <typename Input>
  static void apply(const Input& in, Frame& frame) {
    frame.run->comment(frame.run->offset(in.begin()), frame.run->offset(in.end()));
  }
};

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
      outer.run->error(105, at, at + 1, "nested deeper than " + std::to_string(kMaxDepth) + " levels",
                       "here");
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
    outer.statements.push_back(std::move(statement));
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

template <typename Input>
void stray_brace(const Input& at, Frame& frame) {
  frame.run->unmatched_brace(frame.run->offset(at), "this `}` closes nothing", "",
                             "remove it, or look for a missing `{` above");
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
bool close_block::look(Input& in, State& frame) {
  if (in.empty() || *in.current() != '}' || side(in, frame) < 0) return false;
  in.bump(1);
  return true;
}

template <typename Input, typename State>
bool close_map::look(Input& in, State& frame) {
  return close_block::look(in, frame);
}

template <typename Input, typename State>
bool deeper_close::look(Input& in, State& frame) {
  if (in.empty() || *in.current() != '}' || side(in, frame) <= 0) return false;
  stray_brace(in.current(), frame);
  in.bump(1);
  return true;
}

template <typename Input, typename State>
bool recover::look(Input& in, State& frame) {
  const auto at = frame.run->offset(in.current());
  in.bump(end_of_broken_statement(frame.run->text, at, frame.run->indentation(at)) - at);
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

void run_once(grammar::Run& run, grammar::Frame& frame) {
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

}  // namespace

syntax::Tree parse(const SourceSet& sources, FileId file, Diagnostics& diagnostics) {
  grammar::Run run;
  run.text = sources.file(file).text;
  run.file = file;
  grammar::Run again = run;
  grammar::Frame frame(run);
  run_once(run, frame);

  // Indentation tells better than the brackets alone where one is missing; it is believed unless it finds
  // more mistakes.
  grammar::Frame second(again);
  bool reread = !run.diagnostics.all().empty() && !run.gave_up;
  if (reread) {
    again.by_indentation = true;
    again.taken_for_unclosed = run.suspect;
    run_once(again, second);
    const std::size_t unsaid = run.unmatched > 0 ? run.unmatched - 1 : 0;
    reread = again.diagnostics.all().size() <= run.diagnostics.all().size() + unsaid;
  }
  grammar::Run& kept = reread ? again : run;

  syntax::Tree tree;
  tree.file = file;
  tree.root.span = kept.span(0, static_cast<std::uint32_t>(kept.text.size()));
  tree.root.statements = std::move(reread ? second.statements : frame.statements);
  tree.comments = std::move(kept.comments);
  tree.broken = !kept.diagnostics.all().empty();
  diagnostics.append(std::move(kept.diagnostics));
  return tree;
}

}  // namespace profilec
