// What the memo of an earlier resolve() saves: reading apps again whose declarations nobody touched.
#include <utility>

#include "compiler/resolve/resolver.hpp"

namespace profilec {

// The app's id in the memo, if it was read from this very declaration, and without a finding. To be asked in
// the order of names.
AppId Resolver::known_app(std::string_view name, const DeclaredApp& declared) {
  const std::vector<Shared<App>>& apps = memo_.before.apps;
  while (next_known_ < apps.size() && apps[next_known_]->name < name) ++next_known_;
  if (next_known_ == apps.size()) return {};
  const App& known = apps[next_known_];
  const bool same = known.name == name && known.declaration == declared.app->span &&
                    !memo_.edited.contains(known.declaration.file) && !memo_.read[next_known_].unsure;
  return same ? AppId{next_known_++} : AppId{};
}

void Resolver::take_relations(AppId id, AppId old) {
  Catalog& before = memo_.before;
  const std::uint32_t end = before.first_requirement[old.index + 1];
  for (std::uint32_t i = before.first_requirement[old.index]; i < end; ++i) {
    catalog_.requirements.push_back(std::move(before.requirements[i]));
    catalog_.requirements.back().app = id;
  }
  const auto take = [&](auto& from, auto& into, std::size_t& at) {
    while (at < from.size() && from[at].app < old) ++at;
    for (; at < from.size() && from[at].app == old; ++at) {
      into.push_back(std::move(from[at]));
      into.back().app = id;
    }
  };
  take(before.provisions, catalog_.provisions, next_provision_);
  take(before.hints, catalog_.hints, next_hint_);
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
  memo_.read = std::move(read_);
}

// Which apps are the same as in the memo, and lead to the same ones.
void Resolver::note_untouched() {
  note_read();
  const std::vector<Shared<App>>& before = memo_.before.apps;
  std::vector<bool>& untouched = memo_.untouched;
  untouched.assign(catalog_.apps.size(), false);
  if (before.empty()) return;
  std::vector<bool> gone(before.size(), true);
  for (std::uint32_t i = 0; i < known_.size(); ++i) {
    // One that lives in another layer now is another one.
    if (!known_[i].valid() || !catalog_.apps[i].is(before[known_[i].index])) continue;
    untouched[i] = true;
    gone[known_[i].index] = false;
  }
  const std::vector<std::uint32_t>& wildcards = memo_.things.wildcards;
  std::vector<bool> touched(wildcards.size(), false);  // what the other apps provide
  for (const Provision& provision : memo_.before.provisions) {
    if (gone[provision.app.index]) touched[provision.thing] = true;
  }
  for (const Provision& provision : catalog_.provisions) {
    if (!untouched[provision.app.index]) touched[provision.thing] = true;
  }
  for (const Requirement& requirement : catalog_.requirements) {
    if (touched[requirement.thing] || touched[wildcards[requirement.thing]])
      untouched[requirement.app.index] = false;
  }
}

}  // namespace profilec
