// textDocument/completion. The place is found in the text before the cursor, the names in the catalog as it
// was last understood, so that a file in the middle of being written gets them too.
#include "compiler/lsp/completion.hpp"

#include "compiler/lsp/methods.hpp"
#include "compiler/source/ascii.hpp"

namespace profilec::lsp {
namespace {

Json item_json(const Candidate& candidate, const Json& range) {
  Json out{{"label", candidate.label},
           {"kind", static_cast<int>(candidate.icon)},
           {"textEdit",
            {{"range", range}, {"newText", candidate.insert.empty() ? candidate.label : candidate.insert}}}};
  if (!candidate.detail.empty()) out["detail"] = candidate.detail;
  if (!candidate.documentation.empty())
    out["documentation"] = {{"kind", "markdown"}, {"value", candidate.documentation}};
  if (!candidate.sort.empty()) out["sortText"] = candidate.sort;
  if (candidate.snippet) out["insertTextFormat"] = 2;
  return out;
}

}  // namespace

Json completion(Workspace& workspace, const Json& params) {
  const std::string uri = params.at("textDocument").at("uri").get<std::string>();
  const Buffer* open = workspace.buffer(uri);
  const auto path = path_of(uri);
  LiveCatalog* catalog = path ? workspace.catalog_of(*path) : nullptr;
  if (open == nullptr || catalog == nullptr) return nullptr;
  const Encoding encoding = workspace.settings.encoding;
  const Place place = place_from(params.at("position"));
  const std::size_t cursor = byte_at(open->text, place, encoding);
  const BeforeCursor before = read_before(open->text, cursor);
  // What is replaced: the word or string part before the cursor, and the rest of the word behind it.
  const std::string_view prefix = before.prefix.substr(before.prefix.rfind('\n') + 1);
  Place start = place;
  std::size_t units = 0;
  for (const char c : prefix) {
    if (encoding == Encoding::utf8) ++units;
    if (encoding == Encoding::utf16 && !continues_utf8(c))
      units += static_cast<unsigned char>(c) >= 0xF0U ? 2 : 1;
  }
  start.character -= std::min(units, start.character);
  const Json range{{"start", to_json(start)}, {"end", to_json(place)}};
  Json items = Json::array();
  const Places places{workspace.disk(), workspace.repository(*catalog), catalog->folder()};
  const bool closes_hole = before.in_hole && open->text.substr(cursor, 1) != "}";
  for (Candidate& candidate :
       Candidates(catalog->current(), before, places, workspace.settings.snippets).run()) {
    if (closes_hole) candidate.insert = candidate.label + "}";
    items.push_back(item_json(candidate, range));
  }
  return {{"isIncomplete", false}, {"items", std::move(items)}};
}

}  // namespace profilec::lsp
