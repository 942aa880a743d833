// A pattern becomes a nondeterministic automaton, so that matching is linear in the text whatever the
// pattern.
#include "compiler/argocd/glob.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "compiler/source/ascii.hpp"

namespace profilec::argocd {
namespace {

// One element of a pattern: consumes a character of its kind and goes on to the next state. A `loop` may
// consume any number of them.
struct State {
  enum class Kind : std::uint8_t { literal, single, any, super, set, jump, accept };
  Kind kind = Kind::accept;
  std::u32string characters;  // literal: one; set: those listed
  char32_t low = 0;
  char32_t high = 0;
  bool negated = false;
  std::vector<std::size_t> next;  // of a jump: all; otherwise the one after
};

std::u32string code_points(std::string_view text) {
  std::u32string out;
  for (std::size_t i = 0; i < text.size();) {
    const auto lead = static_cast<unsigned char>(text[i]);
    const std::size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    char32_t point = length == 1 ? lead : lead & (0x7FU >> length);
    for (std::size_t k = 1; k < length && i + k < text.size(); ++k)
      point = (point << 6U) | (static_cast<unsigned char>(text[i + k]) & 0x3FU);
    out += point;
    i += length;
  }
  return out;
}

class Compiler {
 public:
  explicit Compiler(std::u32string pattern) : pattern_(std::move(pattern)) {}

  // The states, the first of which is where matching begins; nothing where the pattern is malformed.
  std::optional<std::vector<State>> run() {
    std::size_t end = add({});
    std::vector<Open> open;
    while (at_ < pattern_.size()) {
      const char32_t c = pattern_[at_++];
      if (c == '{') {
        end = jump(end);
        open.push_back({end, {}});
        end = branch(open.back().begin);
      } else if (c == ',' && !open.empty()) {
        open.back().ends.push_back(end);
        end = branch(open.back().begin);
      } else if (c == '}' && !open.empty()) {
        end = close(open.back(), end);
        open.pop_back();
      } else if (!element(c, end)) {
        return std::nullopt;
      }
    }
    while (!open.empty()) {  // the library takes a brace left open for closed at the end
      end = close(open.back(), end);
      open.pop_back();
    }
    return std::move(states_);
  }

 private:
  struct Open {
    std::size_t begin;
    std::vector<std::size_t> ends;
  };

  std::size_t add(State state) {
    states_.push_back(std::move(state));
    return states_.size() - 1;
  }

  std::size_t jump(std::size_t at) {
    states_[at].kind = State::Kind::jump;
    return at;
  }

  std::size_t branch(std::size_t from) {
    const std::size_t begin = add({});
    states_[from].next.push_back(begin);
    return begin;
  }

  std::size_t close(const Open& open, std::size_t last) {
    const std::size_t end = add({});
    for (const std::size_t one : open.ends) states_[jump(one)].next.push_back(end);
    states_[jump(last)].next.push_back(end);
    return end;
  }

  // Turns the accepting state `end` into the element that begins with `c`, and makes a new end.
  bool element(char32_t c, std::size_t& end) {
    State state;
    if (c == '*') {
      const bool twice = at_ < pattern_.size() && pattern_[at_] == '*';
      if (twice) ++at_;
      state.kind = twice ? State::Kind::super : State::Kind::any;
    } else if (c == '?') {
      state.kind = State::Kind::single;
    } else if (c == '[') {
      state.kind = State::Kind::set;
      if (!set(state)) return false;
    } else {
      state.kind = State::Kind::literal;
      if (c == '\\') {
        if (at_ == pattern_.size()) return true;
        c = pattern_[at_++];
      }
      state.characters = c;
    }
    const std::size_t after = add({});
    state.next = {after};
    states_[end] = std::move(state);
    end = after;
    return true;
  }

  // Either one range or a list of characters.
  bool set(State& state) {
    if (at_ < pattern_.size() && pattern_[at_] == '!') {
      state.negated = true;
      ++at_;
    }
    if (at_ + 3 < pattern_.size() && pattern_[at_ + 1] == '-') {
      state.low = pattern_[at_];
      state.high = pattern_[at_ + 2];
      at_ += 4;
      return pattern_[at_ - 1] == ']' && state.low <= state.high;
    }
    while (at_ < pattern_.size() && pattern_[at_] != ']') {
      if (pattern_[at_] == '\\' && ++at_ == pattern_.size()) return false;
      state.characters += pattern_[at_++];
    }
    return at_++ < pattern_.size() && !state.characters.empty();
  }

  std::u32string pattern_;
  std::size_t at_ = 0;
  std::vector<State> states_;
};

class Matcher {
 public:
  Matcher(const std::vector<State>& states, std::string_view separators)
      : states_(states), separators_(code_points(separators)) {}

  bool match(const std::u32string& text) {
    std::vector<bool> now(states_.size(), false);
    reach(0, now);
    for (const char32_t c : text) {
      std::vector<bool> then(states_.size(), false);
      for (std::size_t i = 0; i < states_.size(); ++i) {
        if (now[i]) step(i, c, then);
      }
      now = std::move(then);
    }
    for (std::size_t i = 0; i < states_.size(); ++i) {
      if (now[i] && states_[i].kind == State::Kind::accept) return true;
    }
    return false;
  }

 private:
  using Kind = State::Kind;

  void step(std::size_t i, char32_t c, std::vector<bool>& into) const {
    const State& state = states_[i];
    const bool separator = separators_.find(c) != std::u32string::npos;
    switch (state.kind) {
      case Kind::literal:
        if (state.characters.front() == c) reach(state.next.front(), into);
        break;
      case Kind::single:
        if (!separator) reach(state.next.front(), into);
        break;
      case Kind::any:
        if (!separator) reach(i, into);
        break;
      case Kind::super: reach(i, into); break;
      case Kind::set: {
        const bool listed = state.characters.empty() ? state.low <= c && c <= state.high
                                                     : state.characters.find(c) != std::u32string::npos;
        if (listed != state.negated) reach(state.next.front(), into);
        break;
      }
      case Kind::jump:
      case Kind::accept: break;
    }
  }

  // A state, and those that need no character to be reached from it.
  void reach(std::size_t first, std::vector<bool>& into) const {
    std::vector<std::size_t> pending{first};
    while (!pending.empty()) {
      const std::size_t i = pending.back();
      pending.pop_back();
      if (into[i]) continue;
      into[i] = true;
      const Kind kind = states_[i].kind;
      if (kind == Kind::jump || kind == Kind::any || kind == Kind::super)
        pending.insert(pending.end(), states_[i].next.begin(), states_[i].next.end());
    }
  }

  const std::vector<State>& states_;
  std::u32string separators_;
};

}  // namespace

bool glob_match(std::string_view pattern, std::string_view text, std::string_view separators) {
  // What most entries are.
  if (pattern == "*") return text.find_first_of(separators) == std::string_view::npos;
  const bool literal = std::all_of(pattern.begin(), pattern.end(), [](char c) {
    return is_alphanumeric(c) || std::string_view("-./:_").find(c) != std::string_view::npos;
  });
  if (literal) return pattern == text;
  const std::string_view plain = pattern.substr(0, pattern.find_first_of("*?[{\\"));
  if (!text.starts_with(plain)) return false;
  const auto states = Compiler(code_points(pattern)).run();
  return states && Matcher(*states, separators).match(code_points(text));
}

bool has_glob_character(std::string_view text) {
  return text.find_first_of("*?[{\\") != std::string_view::npos;
}

}  // namespace profilec::argocd
