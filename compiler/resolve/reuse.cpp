// What the memo of an earlier resolve() saves: reading apps again whose declarations nobody touched.
#include <algorithm>
#include <utility>

#include "compiler/resolve/resolver.hpp"

namespace profilec {

// Whether an app of the memo is what its declaration says.
bool Resolver::holds(std::uint32_t old) const {
  const ResolveMemo::ReadApp& read = memo_.read[old];
  return !read.unsure && !memo_.edited.contains(read.file);
}

// All apps, in order of their names.
std::vector<Resolver::Entry> Resolver::entries() {
  if (memo_.only_edited && !memo_.before.apps.empty()) return entries_of_memo();
  std::vector<Entry> out;
  for (const auto& [name, declared] : declared_apps())
    out.push_back({known_app(name, declared), name, declared});
  return out;
}

// Nobody is asked who he is of those that lie between two that are read anew.
std::vector<Resolver::Entry> Resolver::entries_of_memo() const {
  const std::vector<Shared<App>>& apps = memo_.before.apps;
  std::vector<Entry> out;
  std::uint32_t next = 0;
  const auto take_until = [&](std::size_t end) {
    for (; next < end; ++next) {
      if (holds(next)) out.push_back({{next}, {}, {}});
    }
  };
  for (const Entry& one : entries_anew()) {
    const auto after =
        std::lower_bound(apps.begin() + next, apps.end(), one.name,
                         [](const App& app, std::string_view text) { return app.name < text; });
    take_until(static_cast<std::size_t>(after - apps.begin()));
    out.push_back(one);
  }
  take_until(apps.size());
  return out;
}

// The apps of edited files, and those that are always read again.
std::vector<Resolver::Entry> Resolver::entries_anew() const {
  std::vector<Entry> out;
  const auto add = [&](std::string_view name) {
    const auto found = declarations_.apps.find(name);
    if (found != declarations_.apps.end()) out.push_back({{}, found->first, found->second});
  };
  for (const syntax::Statement* in : declarations_.ins) {
    if (!memo_.edited.contains(in->span.file) || block_of(*in) == nullptr) continue;
    for (const syntax::Statement& app : block_of(*in)->statements) {
      if (app.form != nullptr) add(declared_name(sources_, app));
    }
  }
  for (std::uint32_t old = 0; old < memo_.read.size(); ++old) {
    const bool again = memo_.read[old].unsure && !memo_.edited.contains(memo_.read[old].file);
    if (again) add(memo_.before.apps[old]->name);
  }
  std::sort(out.begin(), out.end(), [](const Entry& a, const Entry& b) { return a.name < b.name; });
  return out;
}

// The app's id in the memo, if it was read from this very declaration, and without a finding. To be asked in
// the order of names.
AppId Resolver::known_app(std::string_view name, const DeclaredApp& declared) {
  const std::vector<Shared<App>>& apps = memo_.before.apps;
  while (next_known_ < apps.size() && apps[next_known_]->name < name) ++next_known_;
  if (next_known_ == apps.size()) return {};
  const App& known = apps[next_known_];
  const bool same = known.name == name && known.declaration == declared.app->span && holds(next_known_);
  return same ? AppId{next_known_++} : AppId{};
}

void Resolver::take_app(AppId old) {
  known_.push_back(old);
  read_.push_back(memo_.read[old.index]);
  layers_.push_back(read_.back().home);
  catalog_.apps.push_back(std::move(memo_.before.apps[old.index]));
}

// Of apps that follow each other in the memo too.
void Resolver::take_relations(std::uint32_t first, std::uint32_t end) {
  Catalog& before = memo_.before;
  const std::uint32_t old = known_[first].index;
  const std::uint32_t old_end = old + (end - first);
  const auto begin_at = before.first_requirement[old];
  const auto moved_to = static_cast<std::uint32_t>(catalog_.requirements.size());
  for (std::uint32_t i = old; i < old_end; ++i)
    catalog_.first_requirement.push_back(before.first_requirement[i] - begin_at + moved_to);
  const auto take = [&](const auto& from, auto& into) {
    const auto before_app = [](const auto& one, std::uint32_t app) { return one.app.index < app; };
    const auto begin = std::lower_bound(from.begin(), from.end(), old, before_app);
    const auto taken =
        into.insert(into.end(), begin, std::lower_bound(begin, from.end(), old_end, before_app));
    if (old == first) return;
    for (auto one = taken; one != into.end(); ++one) one->app.index += first - old;
  };
  take(before.requirements, catalog_.requirements);
  take(before.provisions, catalog_.provisions);
  take(before.hints, catalog_.hints);
}

// How the apps were read, and whether that is too much.
void Resolver::note_read() {
  std::size_t words = scope_.words();
  std::size_t filled_in = scope_.filled_in();
  for (std::size_t i = 0; i < read_.size(); ++i) {
    if (!known_[i].valid()) continue;
    words += read_[i].words;
    filled_in += read_[i].filled_in;
  }
  memo_.too_much = words > kMostWords || filled_in > kMostFilledIn;
}

// Which apps are the same as in the memo, and have the kinds that they need from the same ones.
void Resolver::note_untouched() {
  std::vector<bool>& untouched = memo_.untouched;
  untouched.assign(catalog_.apps.size(), false);
  std::vector<bool> gone(memo_.before.apps.size(), true);
  for (std::uint32_t i = 0; i < known_.size(); ++i) {
    // One that lives in another layer now is another one.
    if (!known_[i].valid() || read_[i].layer != memo_.read[known_[i].index].layer) continue;
    untouched[i] = true;
    gone[known_[i].index] = false;
  }
  memo_.read = std::move(read_);
  if (gone.empty()) return;
  const std::vector<std::uint32_t>& wildcards = memo_.things.wildcards;
  std::vector<bool> touched(wildcards.size(), false);  // the kinds that the other apps provide
  const auto is_kind = [](const Ref& ref) { return ref.kind == RefKind::kind || ref.kind == RefKind::group; };
  for (const Provision& provision : memo_.before.provisions) {
    if (gone[provision.app.index] && is_kind(provision.ref)) touched[provision.thing] = true;
  }
  for (const Provision& provision : catalog_.provisions) {
    if (!untouched[provision.app.index] && is_kind(provision.ref)) touched[provision.thing] = true;
  }
  for (const Requirement& requirement : catalog_.requirements) {
    if (touched[requirement.thing] || touched[wildcards[requirement.thing]])
      untouched[requirement.app.index] = false;
  }
}

}  // namespace profilec
