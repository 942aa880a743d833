#include "grammar/parse.hpp"

#include <algorithm>
#include <string>

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
struct action<key_word> : pushes<ItemKind::word> {};
template <>
struct action<comma> : pushes<ItemKind::comma> {};
template <>
struct action<equals> : pushes<ItemKind::equals> {};
template <>
struct action<escaped_string> : pushes<ItemKind::string, Quoting::escaped> {};
template <>
struct action<raw_string> : pushes<ItemKind::string, Quoting::raw> {};
template <>
struct action<escaped_block> : pushes<ItemKind::string, Quoting::escaped_block> {};
template <>
struct action<raw_block> : pushes<ItemKind::string, Quoting::raw_block> {};

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
    if (!p::match<Rule, A, M, Action, Control>(in, inner)) return false;
    outer.push(kind, inner.begin, inner.run->offset(in.current()));
    Item& item = outer.items.back();
    if (kind == ItemKind::block) {
      item.block = std::make_unique<syntax::Block>();
      item.block->span = item.span;
      item.block->statements = std::move(inner.statements);
      item.block->closed = inner.run->text[item.span.end - 1] == '}' && item.span.end - item.span.begin > 1;
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
    inner.line_begin = inner.begin;
    inner.indentation = inner.run->indentation(inner.begin);
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
    Run& run = *frame.run;
    if (!run.unclosed) {
      run.error(101, frame.begin, frame.begin + 1, "this `{` is never closed", "opened here",
                "add the missing `}`");
    }
    run.unclosed = true;
  }
};

template <>
struct action<stray_close> {
  template <typename Input>
  static void apply(const Input& in, Frame& frame) {
    const auto at = frame.run->offset(in.begin());
    if (!frame.run->stray) {
      frame.run->error(101, at, at + 1, "this `}` closes nothing", "",
                       "remove it, or look for a missing `{` above");
    }
    frame.run->stray = true;
  }
};

// Rules matched by hand: they look at brackets and indentation.
struct dedented {
  using rule_t = dedented;
  using subs_t = p::empty_list;
  template <p::apply_mode, p::rewind_mode, template <typename...> class, template <typename...> class,
            typename Input>
  static bool match(Input& in, Frame& frame) {
    Run& run = *frame.run;
    if (!run.by_indentation || frame.depth == 0) return false;
    const auto at = run.offset(in.current());
    return run.first_on_line(at) && at > frame.line_begin && run.indentation(at) <= frame.indentation;
  }
};

struct recover {
  using rule_t = recover;
  using subs_t = p::empty_list;
  template <p::apply_mode, p::rewind_mode, template <typename...> class, template <typename...> class,
            typename Input>
  static bool match(Input& in, Frame& frame) {
    const auto at = frame.run->offset(in.current());
    in.bump(end_of_broken_statement(frame.run->text, at, frame.run->indentation(at)) - at);
    return true;
  }
};

template <typename Rule>
struct control : p::normal<Rule> {
  template <typename Input>
  [[noreturn]] static void raise(const Input& in, Frame& frame) {
    report<Rule>(*frame.run, frame.run->offset(in.current()));
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
    return;  // reported where it was thrown
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
  grammar::Frame second(again);
  const bool reread = run.unclosed;
  if (reread) {
    // Indentation tells better than the end of the file where the brace is missing.
    again.by_indentation = true;
    run_once(again, second);
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
