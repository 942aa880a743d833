#include "compiler/lsp/buffers.hpp"

#include <algorithm>
#include <cerrno>

namespace profilec::lsp {

void apply_changes(std::string& text, const Json& changes, Encoding encoding) {
  for (const Json& change : changes) {
    const std::string& with = change.at("text").get_ref<const std::string&>();
    if (!change.contains("range")) {
      text = with;
      continue;
    }
    const std::size_t begin = byte_at(text, place_from(change["range"].at("start")), encoding);
    const std::size_t end = byte_at(text, place_from(change["range"].at("end")), encoding);
    text.replace(std::min(begin, end), std::max(begin, end) - std::min(begin, end), with);
  }
}

FileStatus Overlay::status(const std::string& path) {
  FileStatus status = disk_.status(path);
  const auto open = buffers_.find(path);
  if (open != buffers_.end() && status.kind == FileKind::missing)
    status = {FileKind::regular, open->second.text.size(), 0};
  return status;
}

ReadResult Overlay::read(const std::string& path, std::uint64_t limit) {
  const auto open = buffers_.find(path);
  if (open == buffers_.end()) return disk_.read(path, limit);
  if (open->second.text.size() > limit) return {"", EFBIG};
  return {open->second.text, 0};
}

ListResult Overlay::list(const std::string& directory) {
  ListResult result = disk_.list(directory);
  std::string prefix = directory;
  while (prefix.size() > 1 && prefix.back() == '/') prefix.pop_back();
  for (const auto& [path, buffer] : buffers_) {
    if (folder_of(path) == prefix) result.names.emplace_back(name_of(path));
  }
  std::sort(result.names.begin(), result.names.end());
  result.names.erase(std::unique(result.names.begin(), result.names.end()), result.names.end());
  return result;
}

}  // namespace profilec::lsp
