// The grammar of `.profile` files. grammar/profile.ebnf is the same for readers; a test holds the two
// together. What a statement means is not here: the grammar knows words, strings, lists, literals and blocks.
#pragma once

#include <tao/pegtl.hpp>

namespace profilec::grammar {

namespace p = tao::pegtl;

// Blanks and comments.
struct blank : p::one<' ', '\t'> {};
struct gap : p::star<blank> {};
struct rest_of_line : p::star<p::not_one<'\n'>> {};
struct hash_comment : p::seq<p::one<'#'>, rest_of_line> {};
// What other languages begin one with: reported, and read as one.
struct foreign_comment
    : p::seq<p::string<'/', '/'>, p::sor<p::at<p::one<' ', '\t', '\n'>>, p::eof>, rest_of_line> {};
struct comment : p::sor<hash_comment, foreign_comment> {};
struct lines : p::star<p::sor<blank, p::one<'\n'>, comment>> {};

// Rules matched by hand: they look at brackets and indentation, or remember what they looked for in vain.
template <typename Rule>
struct by_hand {
  using rule_t = Rule;
  using subs_t = p::empty_list;
  template <p::apply_mode, p::rewind_mode, template <typename...> class, template <typename...> class,
            typename Input, typename State>
  static bool match(Input& in, State& state) {
    return Rule::look(in, state);
  }
};

// From `/*` to its `*/`.
struct foreign_comment_block : by_hand<foreign_comment_block> {
  template <typename Input, typename State>
  static bool look(Input& in, State& state);
};
// Where a statement begins no word is meant.
struct foreign_comment_line
    : p::sor<foreign_comment_block, p::seq<p::one<'/'>, p::one<'/', '*'>, rest_of_line>> {};

// Words.
struct key_char : p::sor<p::ranges<'A', 'Z', 'a', 'z', '0', '9'>, p::one<'.', '_', '/', '*', '-'>> {};
struct word_char : p::sor<key_char, p::one<':'>> {};
struct word : p::seq<p::not_at<foreign_comment>, p::plus<word_char>> {};

// Strings: "..." and """...""" have escapes and ${name}; '...' and '''...''' are raw.
struct unicode_digits : p::rep_min_max<1, 6, p::xdigit> {};  // an action refuses what is no character
struct unicode_escape : p::seq<p::one<'u'>, p::one<'{'>, unicode_digits, p::one<'}'>> {};
struct escape_code : p::sor<p::one<'"', '\\', 'n', 't', '$'>, unicode_escape> {};
struct escape_mark : p::one<'\\'> {};
struct escape : p::if_must<escape_mark, escape_code> {};
struct hole_name : p::plus<p::ranges<'A', 'Z', 'a', 'z', '0', '9', '_', '_', '-'>> {};
struct hole_end : p::one<'}'> {};
struct hole : p::if_must<p::string<'$', '{'>, hole_name, hole_end> {};

struct open_escaped : p::one<'"'> {};
struct close_escaped : p::one<'"'> {};
struct escaped_string
    : p::if_must<open_escaped, p::star<p::sor<escape, hole, p::not_one<'"', '\\', '\n'>>>, close_escaped> {};
struct open_raw : p::one<'\''> {};
struct close_raw : p::one<'\''> {};
struct raw_string : p::if_must<open_raw, p::star<p::not_one<'\'', '\n'>>, close_raw> {};

struct escaped_mark : p::rep<3, p::one<'"'>> {};
struct open_escaped_block : escaped_mark {};
struct close_escaped_block : escaped_mark {};
struct escaped_block
    : p::if_must<open_escaped_block, p::star<p::not_at<escaped_mark>, p::sor<escape, hole, p::not_one<'\\'>>>,
                 close_escaped_block> {};
struct raw_mark : p::rep<3, p::one<'\''>> {};
struct open_raw_block : raw_mark {};
struct close_raw_block : raw_mark {};
struct raw_block : p::if_must<open_raw_block, p::star<p::not_at<raw_mark>, p::any>, close_raw_block> {};

struct string : p::sor<escaped_block, raw_block, escaped_string, raw_string> {};

// What is skipped after a mistake; eats at least one byte.
struct recover : by_hand<recover> {
  template <typename Input, typename State>
  static bool look(Input& in, State& state);
};
// The rules below differ from plain braces only in the second reading of a file with mistakes.
// True where a missing `}` has to be assumed before what stands here; eats nothing.
struct dedented : by_hand<dedented> {
  template <typename Input, typename State>
  static bool look(Input& in, State& state);
};
// True after a block without its `}`: what stands here is no part of its statement. Eats nothing.
struct cut_off : by_hand<cut_off> {
  template <typename Input, typename State>
  static bool look(Input& in, State& state);
};
// The `}` of the block that is being read.
struct close_block : by_hand<close_block> {
  template <typename Input, typename State>
  static bool look(Input& in, State& state);
};
// The `}` of the literal that is being read.
struct close_map : by_hand<close_map> {
  template <typename Input, typename State>
  static bool look(Input& in, State& state);
};
// A `}` that stands deeper than the block that is being read, and so closes nothing.
struct deeper_close : by_hand<deeper_close> {
  template <typename Input, typename State>
  static bool look(Input& in, State& state);
};

// Literals: JSON with bare keys, entries separated by comma or newline.
struct value;
struct separator
    : p::sor<p::seq<lines, p::one<','>, lines>,
             p::seq<gap, p::opt<comment>, p::one<'\n'>, lines, p::not_at<p::one<',', '}', ']'>>>> {};
struct key_word : p::plus<key_char> {};
struct key : p::sor<string, key_word> {};
struct colon : p::one<':'> {};
struct entry_value : p::seq<value> {};
struct entry : p::if_must<key, gap, colon, lines, entry_value> {};
struct map : p::if_must<p::one<'{'>, lines, p::opt<p::list_tail<entry, separator>>, lines, close_map> {};
struct close_values : p::one<']'> {};
struct values : p::if_must<p::one<'['>, lines, p::opt<p::list_tail<value, separator>>, lines, close_values> {
};
// The one number of JSON that is no word: `1e+3`.
struct exponent : p::seq<p::one<'e', 'E'>, p::one<'+'>, p::plus<p::digit>> {};
struct number : p::seq<p::opt<p::one<'-'>>, p::plus<p::digit>, p::opt<p::one<'.'>, p::plus<p::digit>>,
                       exponent, p::not_at<word_char>> {};
struct value : p::sor<map, values, string, number, word> {};

// Items of a statement.
struct comma : p::one<','> {};
struct list_items : p::seq<lines, p::star<p::sor<string, word, comma>, lines>> {};
struct close_list : p::one<']'> {};
struct close_round_list : p::one<')'> {};
struct list : p::sor<p::if_must<p::one<'['>, list_items, close_list>,
                     p::if_must<p::one<'('>, list_items, close_round_list>> {};
struct equals : p::one<'='> {};
struct assigned_value : p::seq<value> {};
struct assignment : p::if_must<equals, gap, assigned_value> {};
struct because_word : p::seq<p::string<'b', 'e', 'c', 'a', 'u', 's', 'e'>, p::not_at<word_char>> {};
struct because_ahead : by_hand<because_ahead> {
  template <typename Input, typename State>
  static bool look(Input& in, State& state);
};
struct because_string : p::seq<string> {};
struct because : p::if_must<p::seq<because_ahead, because_word>, gap, because_string> {};

struct block;
struct item : p::sor<p::seq<p::not_at<because_ahead>, word>, string, comma, list, assignment, block> {};

// `spec { }`, `inline { }` and `kustomize { }` hold a literal, every other brace a block of statements.
struct literal_word : p::sor<p::string<'s', 'p', 'e', 'c'>, p::string<'i', 'n', 'l', 'i', 'n', 'e'>,
                             p::string<'k', 'u', 's', 't', 'o', 'm', 'i', 'z', 'e'>> {};
struct literal_head : p::seq<p::at<literal_word, p::not_at<word_char>, gap, p::one<'{'>>, word> {};
struct literal_items : p::seq<literal_head, gap, map> {};

// After a word, `spec {` may be a name and its block: `profile spec { ... }`.
struct after_word : by_hand<after_word> {
  template <typename Input, typename State>
  static bool look(Input& in, State& state);
};

struct first_item : p::sor<literal_items, item> {};
struct further_item : p::sor<p::seq<p::not_at<after_word>, literal_items>, item> {};
struct statement_end : p::at<p::sor<p::one<'\n', ';', '}'>, comment, p::eof>> {};
struct statement_tail : p::seq<p::opt<lines, because>, gap, p::must<statement_end>> {};
struct statement : p::seq<p::must<first_item>, p::star<p::not_at<cut_off>, gap, further_item>,
                          p::sor<cut_off, statement_tail>> {};

struct guarded : p::sor<p::try_catch<statement>, recover> {};
struct statements
    : p::star<p::sor<p::one<' ', '\t', '\n', ';'>, comment, foreign_comment_line, deeper_close,
                     p::seq<p::not_at<p::one<'}'>>, p::not_at<p::eof>, p::not_at<dedented>, guarded>>> {};
struct unclosed_block : p::success {};
struct block : p::seq<p::one<'{'>, statements, p::sor<close_block, unclosed_block>> {};

struct stray_close : p::one<'}'> {};
struct file : p::seq<statements, p::star<stray_close, statements>, p::must<p::eof>> {};

}  // namespace profilec::grammar
