#include "compiler/diagnostics/order.hpp"

#include <algorithm>
#include <array>
#include <compare>
#include <cstdint>
#include <numeric>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "compiler/diagnostics/places.hpp"
#include "compiler/source/text.hpp"

namespace profilec {
namespace {

constexpr std::size_t kForksNamed = 8;

// Files by name, not by id: ids follow the order of reading. Equal names keep the order of their ids.
std::strong_ordering compare(const SourceSet& sources, Span a, Span b) {
  if (is_known(sources, a) != is_known(sources, b)) return is_known(sources, a) <=> is_known(sources, b);
  if (!is_known(sources, a)) return std::strong_ordering::equal;
  if (a.file != b.file) {
    const auto by_name = sources.file(a.file).name.compare(sources.file(b.file).name) <=> 0;
    if (by_name != 0) return by_name;
  }
  return a <=> b;
}

template <class Item, class Compare>
std::strong_ordering compare_lists(const std::vector<Item>& a, const std::vector<Item>& b,
                                   Compare compare_items) {
  return std::lexicographical_compare_three_way(a.begin(), a.end(), b.begin(), b.end(), compare_items);
}

// Of Label and Edit, which are both a span and a text.
template <class Item>
auto by_span_and_text(const SourceSet& sources) {
  return [&sources](const Item& a, const Item& b) {
    const auto by_span = compare(sources, a.span, b.span);
    return by_span != 0 ? by_span : a.text <=> b.text;
  };
}

std::strong_ordering compare(const SourceSet& sources, const Fix& a, const Fix& b) {
  const auto by_title = a.title <=> b.title;
  return by_title != 0 ? by_title : compare_lists(a.edits, b.edits, by_span_and_text<Edit>(sources));
}

// Everything but the fork.
std::strong_ordering compare_finding(const SourceSet& sources, const Diagnostic& a, const Diagnostic& b) {
  std::strong_ordering order = compare(sources, a.place(), b.place());
  if (order == 0) order = a.code <=> b.code;
  if (order == 0) order = a.message <=> b.message;
  if (order == 0) order = compare_lists(a.labels, b.labels, by_span_and_text<Label>(sources));
  if (order == 0) order = a.notes <=> b.notes;
  if (order == 0) order = a.help <=> b.help;
  if (order == 0) order = a.profiles <=> b.profiles;
  if (order != 0) return order;
  return compare_lists(a.fixes, b.fixes, [&](const Fix& x, const Fix& y) { return compare(sources, x, y); });
}

// A namespace that a project refuses is one matter, that nothing creates it another.
bool of_project(const Diagnostic& one) { return one.code.number / 100 == 7; }

// What fails in the catalog itself fails in its forks too, perhaps in other words or another way: one repair.
void drop_what_the_catalog_says(Findings& found) {
  const bool forks =
      std::any_of(found.begin(), found.end(), [](const Diagnostic& one) { return !one.fork.empty(); });
  if (!forks) return;
  std::set<std::pair<Code, Span>> said;
  std::set<std::pair<bool, Span>> failing;
  for (const Diagnostic& one : found) {
    if (!one.fork.empty()) continue;
    if (one.place().valid()) said.emplace(one.code, one.place());
    for (const Span relation : one.relations) failing.emplace(of_project(one), relation);
  }
  std::erase_if(found, [&](const Diagnostic& one) {
    if (one.fork.empty()) return false;
    const bool known =
        !one.relations.empty() && std::all_of(one.relations.begin(), one.relations.end(), [&](Span relation) {
          return failing.contains({of_project(one), relation});
        });
    // One profile may have several gaps, which P0402 shows at its name.
    return known || (one.code != Code{402} && said.contains({one.code, one.place()}));
  });
}

// Most differ in their place: it is looked up once for each, in a form that compares at once.
struct Keyed {
  std::array<std::uint32_t, 3> key;
  Shared<Diagnostic> finding;
};

std::vector<Keyed> sorted(const SourceSet& sources, Findings found) {
  std::vector<std::uint32_t> files(sources.size());
  std::iota(files.begin(), files.end(), 0U);
  std::stable_sort(files.begin(), files.end(), [&](std::uint32_t a, std::uint32_t b) {
    return sources.file({a}).name < sources.file({b}).name;
  });
  std::vector<std::uint32_t> rank(sources.size());
  for (std::uint32_t i = 0; i < files.size(); ++i) rank[files[i]] = i + 1;
  std::vector<Keyed> keyed;
  keyed.reserve(found.size());
  for (Shared<Diagnostic>& one : found) {
    const Span place = one->place();
    Keyed& added = keyed.emplace_back(Keyed{{}, std::move(one)});
    if (is_known(sources, place)) added.key = {rank[place.file.index], place.begin, place.end};
  }
  std::stable_sort(keyed.begin(), keyed.end(), [&](const Keyed& a, const Keyed& b) {
    if (a.key != b.key) return a.key < b.key;
    const auto order = compare_finding(sources, a.finding, b.finding);
    return order != 0 ? order < 0 : a.finding->fork < b.finding->fork;
  });
  return keyed;
}

void name_other_forks(Shared<Diagnostic>& kept, const std::vector<std::string>& others) {
  if (kept->fork.empty() || others.empty()) return;
  kept.change().notes.push_back("also in " + std::string(others.size() == 1 ? "fork " : "forks ") +
                                quoted_list(others, kForksNamed));
}

}  // namespace

bool same_finding(const SourceSet& sources, const Diagnostic& a, const Diagnostic& b) {
  return compare_finding(sources, a, b) == 0;
}

Findings ordered(const SourceSet& sources, Findings all) {
  drop_what_the_catalog_says(all);
  std::vector<Keyed> found = sorted(sources, std::move(all));
  const auto same = [&](const Keyed& a, const Keyed& b) {
    return a.key == b.key && compare_finding(sources, a.finding, b.finding) == 0;
  };
  Findings kept;
  kept.reserve(found.size());
  for (std::size_t i = 0; i < found.size();) {
    std::size_t next = i + 1;
    std::vector<std::string> others;
    for (; next < found.size() && same(found[i], found[next]); ++next) {
      const std::string& fork = found[next].finding->fork;
      if (fork != (others.empty() ? found[i].finding->fork : others.back())) others.push_back(fork);
    }
    kept.push_back(std::move(found[i].finding));
    name_other_forks(kept.back(), others);
    i = next;
  }
  return kept;
}

}  // namespace profilec
