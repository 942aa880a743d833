#include "compiler/lower/texts.hpp"

#include <algorithm>

#include "compiler/argocd/mirror.hpp"

namespace profilec {
namespace {

Text text_of(const Catalog& catalog, Document& document) {
  const bool verbatim = document.app.valid() && catalog.app(document.app).manifest.said();
  return {std::move(document.path),
          verbatim ? catalog.app(document.app).verbatim : yaml::write(document.value, document.header),
          document.application.empty() ? "" : output_name(catalog, document.application)};
}

bool on_one_line(const std::string& text) { return text.find('\n') == std::string::npos; }

// A text of several lines would be written in another way, an empty revision not at all.
bool are_plain(const Catalog& catalog) {
  return !catalog.revision.value.empty() && on_one_line(catalog.revision.value) &&
         on_one_line(catalog.repo.value) && on_one_line(catalog.tree.value) &&
         on_one_line(catalog.fork.prefix.value) &&
         std::all_of(catalog.fork.mirrors.begin(), catalog.fork.mirrors.end(),
                     [](const Mirror& mirror) { return on_one_line(mirror.to.value); });
}

bool repositories_are_plain(const Catalog& catalog) {
  return std::all_of(catalog.apps.begin(), catalog.apps.end(), [](const App& app) {
    return std::all_of(app.sources.begin(), app.sources.end(),
                       [](const Source& source) { return on_one_line(source.repo.value); });
  });
}

}  // namespace

std::vector<Text> texts(const SourceSet& sources, const Catalog& catalog, const Checked& checked) {
  std::vector<Text> out;
  for (Document& document : lower(sources, catalog, checked)) out.push_back(text_of(catalog, document));
  return out;
}

TextsWithHoles::TextsWithHoles(const SourceSet& sources, Catalog catalog, const Checked& checked,
                               std::vector<AppId> varying)
    : plain_(are_plain(catalog) && repositories_are_plain(catalog)),
      varying_(std::move(varying)),
      waves_(checked.waves) {
  add(sources, catalog, checked, by_prefix_[0]);
  catalog.fork.prefix.value = "prefix-";
  add(sources, catalog, checked, by_prefix_[1]);
}

std::size_t TextsWithHoles::number_of(Settled one) {
  const auto known = std::find_if(settled_.begin(), settled_.end(), [&](const Settled& other) {
    return other.kind == one.kind && other.text == one.text;
  });
  if (known != settled_.end()) return static_cast<std::size_t>(known - settled_.begin());
  settled_.push_back(std::move(one));
  return settled_.size() - 1;
}

void TextsWithHoles::add(const SourceSet& sources, const Catalog& catalog, const Checked& checked,
                         std::vector<WithHoles>& into) {
  for (Document& document : lower(sources, catalog, checked)) {
    const bool varies = std::find(varying_.begin(), varying_.end(), document.app) != varying_.end();
    if (document.is_project || varies) continue;
    WithHoles one;
    std::vector<yaml::Hole> holes;
    one.bytes = yaml::write(document.value, document.header, &holes);
    for (const yaml::Hole& hole : holes)
      one.holes.push_back({hole.begin, hole.end, number_of(std::move(document.settled[hole.number]))});
    one.path = std::move(document.path);
    one.application = std::move(document.application);
    into.push_back(std::move(one));
  }
}

bool TextsWithHoles::fit(const Catalog& fork, const Checked& checked) const {
  return plain_ && fork.as_base && are_plain(fork) && checked.waves == waves_;
}

std::vector<Text> TextsWithHoles::fill(const SourceSet& sources, const Catalog& fork,
                                       const Checked& checked) const {
  std::vector<std::string> written(settled_.size());
  for (std::size_t i = 0; i < written.size(); ++i)
    written[i] = yaml::write_scalar(settled(fork, settled_[i]));
  std::vector<Text> out;
  for (const WithHoles& one : by_prefix_[fork.fork.prefix.value.empty() ? 0 : 1]) {
    std::size_t size = one.bytes.size();
    for (const Hole& hole : one.holes) size = size + written[hole.number].size() - (hole.end - hole.begin);
    Text text{one.path, {}, output_name(fork, one.application)};
    text.bytes.reserve(size);
    std::size_t at = 0;
    for (const Hole& hole : one.holes) {
      text.bytes.append(one.bytes, at, hole.begin - at);
      text.bytes += written[hole.number];
      at = hole.end;
    }
    text.bytes.append(one.bytes, at);
    out.push_back(std::move(text));
  }
  for (Document& document : lower_projects_and(varying_, sources, fork, checked))
    out.push_back(text_of(fork, document));
  return out;
}

}  // namespace profilec
