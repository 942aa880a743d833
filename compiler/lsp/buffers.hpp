// The texts that are open in the editor, saved or not, and the disk as it looks with them laid over it.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>

#include "compiler/lsp/json.hpp"
#include "compiler/lsp/text.hpp"
#include "compiler/source/file_system.hpp"

namespace profilec::lsp {

struct Buffer {
  std::string uri;  // as the client wrote it
  std::string text;
  std::int64_t version = 0;
};

// By path.
using Buffers = std::map<std::string, Buffer, std::less<>>;

// Applies `contentChanges` of didChange, in their order.
void apply_changes(std::string& text, const Json& changes, Encoding encoding);

class Overlay final : public FileSystem {
 public:
  Overlay(FileSystem& disk, const Buffers& buffers) : disk_(disk), buffers_(buffers) {}

  FileStatus status(const std::string& path) override;
  ReadResult read(const std::string& path, std::uint64_t limit) override;
  ListResult list(const std::string& directory) override;
  std::string canonical(const std::string& path) override { return disk_.canonical(path); }
  Directory::Opened open_directory(const std::string& path) override { return disk_.open_directory(path); }

 private:
  FileSystem& disk_;
  const Buffers& buffers_;
};

}  // namespace profilec::lsp
