// textDocument/formatting: the one form (compiler/format). A file with a syntax error is left as it is.
#include <algorithm>

#include "compiler/format/format.hpp"
#include "compiler/lsp/methods.hpp"
#include "compiler/source/ascii.hpp"

namespace profilec::lsp {
namespace {

// The part that differs, cut at characters: the cursor and the marks of the editor stay where nothing
// changed.
Edit difference(FileId file, std::string_view before, std::string_view after) {
  const std::size_t most = std::min(before.size(), after.size());
  std::size_t begin = 0;
  while (begin < most && before[begin] == after[begin]) ++begin;
  while (begin > 0 && begin < before.size() && continues_utf8(before[begin])) --begin;
  std::size_t same = 0;
  while (same < most - begin && before[before.size() - 1 - same] == after[after.size() - 1 - same]) ++same;
  while (same > 0 && continues_utf8(before[before.size() - same])) --same;
  return {{file, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(before.size() - same)},
          std::string(after.substr(begin, after.size() - same - begin))};
}

}  // namespace

Json formatting(Workspace& workspace, const Json& params) {
  const Cursor cursor = workspace.cursor(params);
  if (!cursor) return nullptr;
  const Compilation& compilation = cursor.catalog->current();
  const auto text = format(compilation.sources, *cursor.catalog->tree(cursor.file));
  const std::string& before = compilation.sources.file(cursor.file).text;
  if (!text) return nullptr;
  if (*text == before) return Json::array();
  const Edit edit = difference(cursor.file, before, *text);
  return Json::array({{{"range", workspace.range(*cursor.catalog, edit.span)}, {"newText", edit.text}}});
}

}  // namespace profilec::lsp
