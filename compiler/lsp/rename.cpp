// textDocument/prepareRename and rename, across all files of the catalog.
//
// Argo CD knows an Application by its name: renaming an app would delete the old Application and create a new
// one. So the edit offers `name "old"` with it, to be confirmed one by one where the editor can ask (change
// annotations); where it cannot, a code action offers the same afterwards (code_action.cpp).
#include <fmt/format.h>

#include <algorithm>

#include "compiler/lsp/methods.hpp"
#include "compiler/lsp/name_statement.hpp"
#include "compiler/lsp/rpc.hpp"
#include "compiler/lsp/spot.hpp"
#include "compiler/source/ascii.hpp"
#include "compiler/source/text.hpp"
#include "compiler/yaml/writer.hpp"

namespace profilec::lsp {
namespace {

constexpr const char* kKeepName = "keep-name";
constexpr const char* kRenameManifest = "rename-in-manifest";
constexpr const char* kWhatArgoCdDoes =
    "under another name Argo CD deletes the Application and creates a new one";

// The `metadata.name` of a verbatim app's file, which has to be that of the app.
std::optional<Edit> name_in_manifest(const Compilation& compilation, const Target& app,
                                     const std::string& fresh) {
  for (const Variant& variant : compilation.variants) {
    for (const App& known : variant.catalog.apps) {
      const auto manifest = compilation.manifests.find(known.manifest.value);
      if (known.name != app.name || manifest == compilation.manifests.end()) continue;
      const yaml::Node* metadata = manifest->second.document().root.find("metadata");
      const yaml::Node* name = metadata == nullptr ? nullptr : metadata->find("name");
      if (name == nullptr || name->scalar != app.name || name->begin >= name->end) return std::nullopt;
      return Edit{{manifest->second.file(), name->begin, name->end}, yaml::write_scalar(fresh)};
    }
  }
  return std::nullopt;
}

const Occurrence& renamable(const Cursor& cursor) {
  const Occurrence* name = cursor ? cursor.catalog->index().at(cursor.file, cursor.offset) : nullptr;
  if (name == nullptr) throw Refused{kRequestFailed, "there is no name here"};
  const Target& target = cursor.catalog->index().target(*name);
  // Only the catalog speaks of its capabilities.
  if (!target.declaration.valid() && target.what != What::capability) {
    throw Refused{kRequestFailed,
                  fmt::format("the {} `{}` belongs to the outside world: no declaration of this "
                              "catalog names it",
                              what_name(target.what), target.name)};
  }
  const SourceSet& sources = cursor.catalog->current().sources;
  for (const Occurrence& one : cursor.catalog->index().all_of(name->target)) {
    if (sources.file(one.span.file).library)
      throw Refused{kRequestFailed, fmt::format("the library speaks of `{}`", target.name)};
    if (target.what == What::capability && !sources.text(one.span).ends_with(target.name) &&
        !sources.text(one.span).ends_with(target.name + "\""))
      throw Refused{kRequestFailed, fmt::format("the name `{}` is put together elsewhere", target.name)};
  }
  return *name;
}

// Without the word before it and quotes: the name in `capability NAME`.
Span name_itself(const SourceSet& sources, Span span, const Target& target) {
  const std::size_t at = target.what == What::capability ? sources.text(span).rfind(target.name) : 0;
  if (at == 0 || at == std::string_view::npos) return span;
  const std::uint32_t begin = span.begin + static_cast<std::uint32_t>(at);
  return {span.file, begin, begin + static_cast<std::uint32_t>(target.name.size())};
}

// What is there without a declaration: a `let` beside the catalog's own settings, the project of every Argo
// CD.
bool is_built_in(What what, std::string_view name) {
  if (what == What::let) return name == "tree" || name == "repo" || name == "revision";
  return what == What::project && name == "default";
}

void check_new_name(const Index& index, const Target& target, const std::string& name) {
  if (!is_dns_label(name)) {
    throw Refused{kInvalidParams,
                  fmt::format("`{}` is no name: lower case letters, digits and `-`, at most 63", name)};
  }
  if (name == "because") throw Refused{kInvalidParams, "`because` would begin a reason"};
  const auto taken = std::find_if(index.targets().begin(), index.targets().end(), [&](const Target& other) {
    return other.what == target.what && other.name == name &&
           (other.declaration.valid() || other.what == What::capability);
  });
  if ((taken != index.targets().end() || is_built_in(target.what, name)) && name != target.name)
    throw Refused{kRequestFailed, fmt::format("another {} is called `{}`", what_name(target.what), name)};
}

bool joins_word(char c) { return is_alphanumeric(c) || c == '-' || c == '_' || c == '.' || c == '/'; }

// Whether the name stands in this part of a file as a word that no edit changes.
bool left_over(const SourceSet& sources, Span part, const std::string& name, const std::vector<Edit>& edits) {
  const std::string_view text = sources.text(part);
  for (std::size_t at = text.find(name); at != std::string_view::npos; at = text.find(name, at + 1)) {
    const std::size_t end = at + name.size();
    if ((at > 0 && joins_word(text[at - 1])) || (end < text.size() && joins_word(text[end]))) continue;
    const std::uint32_t begin = part.begin + static_cast<std::uint32_t>(at);
    const bool edited = std::any_of(edits.begin(), edits.end(), [&](const Edit& edit) {
      return edit.span.file == part.file && edit.span.begin == begin;
    });
    if (!edited) return true;
  }
  return false;
}

// Where the next statement behind a place begins that was understood.
std::uint32_t next_understood(const syntax::Block& block, std::uint32_t place, std::uint32_t end) {
  for (const syntax::Statement& statement : block.statements) {
    if (statement.form != nullptr && statement.span.begin > place) return std::min(end, statement.span.begin);
    if (statement.span.end > place && block_of(statement) != nullptr)
      end = next_understood(*block_of(statement), place, end);
  }
  return end;
}

// What an error of syntax keeps from being understood: the whole file where nothing of it was read, a
// statement that nobody knows, else its line and all up to the next statement.
Span not_understood(const SourceSet& sources, const syntax::Tree* tree, Span place) {
  const std::string& all = sources.file(place.file).text;
  const auto size = static_cast<std::uint32_t>(all.size());
  if (tree == nullptr || tree->root.statements.empty()) return {place.file, 0, size};
  const syntax::Statement* statement = spot_at(*tree, place.begin).innermost();
  const std::string_view line = sources.line_at(place.file, place.begin);
  const auto line_begin = static_cast<std::uint32_t>(line.data() - all.data());
  const auto line_end = line_begin + static_cast<std::uint32_t>(line.size());
  const bool starts_above =
      statement != nullptr && (statement->form == nullptr || block_of(*statement) == nullptr);
  const std::uint32_t begin = starts_above ? std::min(line_begin, statement->span.begin) : line_begin;
  return {place.file, begin, std::max(line_end, next_understood(tree->root, place.begin, size))};
}

// What does not parse is not in the index: a rename would leave the name there, and nobody would be told.
void check_nothing_hidden(LiveCatalog& catalog, const std::string& name, const std::vector<Edit>& edits) {
  const SourceSet& sources = catalog.current().sources;
  for (const auto& finding : catalog.current().diagnostics.all()) {
    const Span place = finding->place();
    if (finding->code.number / 100 != 1 || !place.valid()) continue;
    const Span hidden = not_understood(sources, catalog.tree(place.file), place);
    if (!left_over(sources, hidden, name, edits)) continue;
    throw Refused{
        kRequestFailed,
        fmt::format("line {} of {} is not understood, and may speak of `{}`: mend it first",
                    sources.position(place.file, place.begin).line, sources.file(place.file).name, name)};
  }
}

// An edit to be confirmed, in the document that it is about.
void annotate(Workspace& workspace, LiveCatalog& catalog, const Edit& edit, const char* id,
              const std::string& label, Json& result) {
  const std::string uri = workspace.uri(catalog, edit.span.file);
  const Json range = workspace.range(catalog, edit.span);
  for (Json& document : result["documentChanges"]) {
    if (document["textDocument"]["uri"] != uri) continue;
    Json& edits = document["edits"];
    const Json plain{{"range", range}, {"newText", edit.text}};
    const auto known = std::find(edits.begin(), edits.end(), plain);
    Json& one = known == edits.end() ? edits.emplace_back(plain) : *known;
    one["annotationId"] = id;
  }
  result["changeAnnotations"][id] = {
      {"label", label}, {"needsConfirmation", true}, {"description", kWhatArgoCdDoes}};
}

}  // namespace

Json prepare_rename(Workspace& workspace, const Json& params) {
  const Cursor cursor = workspace.cursor(params);
  const Occurrence& name = renamable(cursor);
  const Target& target = cursor.catalog->index().target(name);
  const Span itself = name_itself(cursor.catalog->current().sources, name.span, target);
  return {{"range", workspace.range(*cursor.catalog, itself)}, {"placeholder", target.name}};
}

Json rename(Workspace& workspace, const Json& params) {
  const std::string fresh = params.at("newName").get<std::string>();
  const Cursor cursor = workspace.cursor(params);
  const Occurrence& name = renamable(cursor);
  LiveCatalog& catalog = *cursor.catalog;
  const Target target = catalog.index().target(name);
  check_new_name(catalog.index(), target, fresh);
  if (fresh == target.name) return workspace.edit(catalog, {});
  std::vector<Edit> edits;
  for (const Occurrence& one : catalog.index().all_of(name.target)) {
    const Span itself = name_itself(catalog.current().sources, one.span, target);
    const bool known = !edits.empty() && edits.back().span == itself;
    if (!known) edits.push_back({itself, fresh});
  }
  check_nothing_hidden(catalog, target.name, edits);
  if (target.what != What::app) return workspace.edit(catalog, edits);
  const auto inside = name_in_manifest(catalog.current(), target, fresh);
  if (inside) edits.push_back(*inside);
  Json result = workspace.edit(catalog, edits);
  const bool can_ask = workspace.settings.change_annotations && workspace.settings.document_changes;
  if (inside && can_ask) {
    annotate(workspace, catalog, *inside, kRenameManifest,
             fmt::format("Rename the Application `{}` in its manifest", target.name), result);
  }
  const auto keep = name_statement(catalog.current(), *catalog.tree(target.declaration.file), target);
  if (!keep) return result;
  workspace.renamed[{catalog.folder(), fresh}] = target.name;
  if (can_ask) {
    annotate(workspace, catalog, *keep, kKeepName,
             fmt::format("Keep the Application's name `{}`", target.name), result);
  }
  return result;
}

}  // namespace profilec::lsp
