#include "compiler/emit/diff.hpp"

#include <algorithm>
#include <cstdint>
#include <unordered_map>
#include <vector>

namespace profilec::emit {
namespace {

constexpr std::size_t kContext = 3;
// Beyond this many changed lines the smallest diff is not worth its memory: what differs is shown as
// replaced.
constexpr int kMostEdits = 1000;

using Lines = std::vector<std::string_view>;

// Each with its newline; only the last may lack one.
Lines lines_of(std::string_view text) {
  Lines lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
    lines.push_back(text.substr(0, end));
    text.remove_prefix(end);
  }
  return lines;
}

// Marks of lines that go (in `from`) and come (in `to`).
struct Marks {
  std::vector<bool> gone;
  std::vector<bool> come;
};

// Myers' greedy algorithm between the first and the last line that differ.
class Comparison {
 public:
  Comparison(const Lines& from, const Lines& to)
      : from_(from), to_(to), marks_{std::vector<bool>(from.size()), std::vector<bool>(to.size())} {}

  Marks run() {
    const std::size_t shorter = std::min(from_.size(), to_.size());
    while (front_ < shorter && from_[front_] == to_[front_]) ++front_;
    while (back_ < shorter - front_ && from_[from_.size() - 1 - back_] == to_[to_.size() - 1 - back_])
      ++back_;
    n_ = static_cast<int>(from_.size() - front_ - back_);
    m_ = static_cast<int>(to_.size() - front_ - back_);
    if (!search()) replace_all();
    return std::move(marks_);
  }

 private:
  bool same(int x, int y) const {
    return from_[front_ + static_cast<std::size_t>(x)] == to_[front_ + static_cast<std::size_t>(y)];
  }
  static std::size_t slot(int k, int edits) {
    const int from_zero = k + edits;
    return static_cast<std::size_t>(from_zero);
  }

  // Whether diagonal k is best reached by an insertion, from k + 1.
  static bool comes_down(const std::vector<int>& v, int k, int edits) {
    if (k == -edits) return true;
    if (k == edits) return false;
    const auto at = [&](int diagonal) { return v[static_cast<std::size_t>(diagonal + edits - 1)]; };
    return at(k - 1) < at(k + 1);
  }

  bool search() {
    const int most = std::min(n_ + m_, kMostEdits);
    std::vector<int> before{0};  // furthest x per diagonal, for one edit less; diagonals -(d-1)..d-1
    for (int d = 0; d <= most; ++d) {
      std::vector<int> now(static_cast<std::size_t>(2 * d + 1));
      for (int k = -d; k <= d; k += 2) {
        int x = 0;
        if (d > 0) {
          const bool down = comes_down(before, k, d);
          x = down ? before[slot(k + 1, d - 1)] : before[slot(k - 1, d - 1)] + 1;
        }
        while (x < n_ && x - k < m_ && x - k >= 0 && same(x, x - k)) ++x;
        now[slot(k, d)] = x;
        if (x >= n_ && x - k >= m_) {
          walk_back(d, k);
          return true;
        }
      }
      trace_.push_back(now);
      before = std::move(now);
    }
    return false;
  }

  void walk_back(int edits, int k) {
    for (int d = edits; d > 0; --d) {
      const std::vector<int>& v = trace_[static_cast<std::size_t>(d - 1)];
      const bool down = comes_down(v, k, d);
      const int from_k = down ? k + 1 : k - 1;
      const int x = v[slot(from_k, d - 1)];
      if (down) {
        marks_.come[front_ + static_cast<std::size_t>(x - from_k)] = true;
      } else {
        marks_.gone[front_ + static_cast<std::size_t>(x)] = true;
      }
      k = from_k;
    }
  }

  void replace_all() {
    for (int i = 0; i < n_; ++i) marks_.gone[front_ + static_cast<std::size_t>(i)] = true;
    for (int i = 0; i < m_; ++i) marks_.come[front_ + static_cast<std::size_t>(i)] = true;
  }

  const Lines& from_;
  const Lines& to_;
  Marks marks_;
  std::size_t front_ = 0;
  std::size_t back_ = 0;
  int n_ = 0;
  int m_ = 0;
  std::vector<std::vector<int>> trace_;
};

void append_line(std::string& out, char sign, std::string_view line) {
  out += sign;
  out += line;
  if (!line.ends_with('\n')) out += "\n\\ No newline at end of file\n";
}

// `12,3`; a single line has no count, and an empty range names the line before it.
std::string range(std::size_t begin, std::size_t count) {
  const std::string line = std::to_string(count == 0 ? begin : begin + 1);
  return count == 1 ? line : line + "," + std::to_string(count);
}

class Hunks {
 public:
  Hunks(const Lines& from, const Lines& to, const Marks& marks) : from_(from), to_(to), marks_(marks) {}

  void append_to(std::string& out) {
    while (skip_to_change()) hunk(out);
  }

 private:
  bool changed() const {
    return (x_ < from_.size() && marks_.gone[x_]) || (y_ < to_.size() && marks_.come[y_]);
  }
  bool ended() const { return x_ == from_.size() && y_ == to_.size(); }

  bool skip_to_change() {
    while (!ended() && !changed()) {
      ++x_;
      ++y_;
    }
    return !ended();
  }

  // From the first change, with its context, until more lines than two contexts are the same.
  void hunk(std::string& out) {
    const std::size_t lead = std::min(x_ - x_shown_, kContext);
    const std::size_t x_begin = x_ - lead;
    const std::size_t y_begin = y_ - lead;
    std::string body;
    for (std::size_t i = x_begin; i < x_; ++i) append_line(body, ' ', from_[i]);
    for (;;) {
      while (x_ < from_.size() && marks_.gone[x_]) append_line(body, '-', from_[x_++]);
      while (y_ < to_.size() && marks_.come[y_]) append_line(body, '+', to_[y_++]);
      const std::size_t same = same_ahead();
      const bool more = x_ + same < from_.size() || y_ + same < to_.size();
      const std::size_t shown = more && same <= 2 * kContext ? same : std::min(same, kContext);
      for (std::size_t i = 0; i < shown; ++i) append_line(body, ' ', from_[x_ + i]);
      x_ += shown;
      y_ += shown;
      if (ended() || !changed()) break;
    }
    x_shown_ = x_;
    out += "@@ -" + range(x_begin, x_ - x_begin) + " +" + range(y_begin, y_ - y_begin) + " @@\n" + body;
  }

  // Lines from here that are the same on both sides.
  std::size_t same_ahead() const {
    std::size_t count = 0;
    while (x_ + count < from_.size() && y_ + count < to_.size() && !marks_.gone[x_ + count] &&
           !marks_.come[y_ + count]) {
      ++count;
    }
    return count;
  }

  const Lines& from_;
  const Lines& to_;
  const Marks& marks_;
  std::size_t x_ = 0;
  std::size_t y_ = 0;
  std::size_t x_shown_ = 0;  // lines of `from` that stand in a hunk already
};

// `patch` ends a name at a blank, unless a tab follows it.
std::string header_name(std::string_view name) {
  return std::string(name) + (name.find(' ') == std::string_view::npos ? "" : "\t");
}

}  // namespace

std::string unified_diff(const DiffSide& from, const DiffSide& to) {
  if (from.text == to.text) return "";
  if (from.text.find('\0') != std::string_view::npos || to.text.find('\0') != std::string_view::npos) {
    return "Binary files " + std::string(from.name) + " and " + std::string(to.name) + " differ\n";
  }
  std::string out = "--- " + header_name(from.name) + "\n+++ " + header_name(to.name) + "\n";
  const Lines left = lines_of(from.text);
  const Lines right = lines_of(to.text);
  const Marks marks = Comparison(left, right).run();
  Hunks(left, right, marks).append_to(out);
  return out;
}

}  // namespace profilec::emit
