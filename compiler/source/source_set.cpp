#include "compiler/source/source_set.hpp"

#include <algorithm>

#include "compiler/source/ascii.hpp"

namespace profilec {

FileId SourceSet::add(SourceFile file) {
  files_.push_back(std::move(file));
  lines_.emplace_back();
  return FileId{static_cast<std::uint32_t>(files_.size() - 1)};
}

void SourceSet::replace(FileId file, std::string text) {
  files_[file.index].text = std::move(text);
  lines_[file.index].clear();
}

void SourceSet::truncate(std::size_t count) {
  while (files_.size() > count) {
    files_.pop_back();
    lines_.pop_back();
  }
}

std::string_view SourceSet::text(Span span) const {
  if (!span.valid()) return {};
  const std::string_view all = files_[span.file.index].text;
  const auto begin = std::min<std::size_t>(span.begin, all.size());
  return all.substr(begin, std::max(span.begin, span.end) - span.begin);
}

const std::vector<std::uint32_t>& SourceSet::lines(FileId file) const {
  auto& starts = lines_[file.index];
  if (starts.empty()) {
    starts.push_back(0);
    const std::string& text = files_[file.index].text;
    for (std::size_t i = text.find('\n'); i != std::string::npos; i = text.find('\n', i + 1)) {
      starts.push_back(static_cast<std::uint32_t>(i + 1));
    }
  }
  return starts;
}

Position SourceSet::position(FileId file, std::uint32_t offset) const {
  const auto& starts = lines(file);
  const std::string& text = files_[file.index].text;
  offset = std::min(offset, static_cast<std::uint32_t>(text.size()));
  const auto next = std::upper_bound(starts.begin(), starts.end(), offset);
  Position at;
  at.line = static_cast<std::uint32_t>(next - starts.begin());
  at.offset = offset;
  for (std::uint32_t i = *(next - 1); i < offset; ++i) {
    if (continues_utf8(text[i])) continue;  // a continuation byte belongs to the character before it
    ++at.column;
    at.utf16 += static_cast<unsigned char>(text[i]) >= 0xF0U ? 2 : 1;
  }
  return at;
}

std::uint32_t SourceSet::line_begin(FileId file, std::uint32_t line) const {
  const auto& starts = lines(file);
  if (line == 0) return 0;
  if (line > starts.size()) return static_cast<std::uint32_t>(files_[file.index].text.size());
  return starts[line - 1];
}

std::uint32_t SourceSet::byte_column(FileId file, std::uint32_t offset) const {
  const auto& starts = lines(file);
  return offset - *(std::upper_bound(starts.begin(), starts.end(), offset) - 1);
}

std::string_view SourceSet::line_at(FileId file, std::uint32_t offset) const {
  const std::string_view text = files_[file.index].text;
  const auto begin = line_begin(file, position(file, offset).line);
  auto end = text.find('\n', begin);
  if (end == std::string_view::npos) end = text.size();
  if (end > begin && text[end - 1] == '\r') --end;
  return text.substr(begin, end - begin);
}

}  // namespace profilec
