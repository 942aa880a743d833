#include "compiler/diagnostics/places.hpp"

namespace profilec {

bool is_known(const SourceSet& sources, Span span) {
  return span.valid() && span.file.index < sources.size();
}

std::string path_below(std::string_view prefix, std::string_view name) {
  while (prefix.starts_with("./")) prefix.remove_prefix(2);
  while (prefix.ends_with('/')) prefix.remove_suffix(1);
  if (prefix.empty() || prefix == ".") return std::string(name);
  return std::string(prefix) + "/" + std::string(name);
}

std::string path_uri(std::string_view path) {
  static constexpr std::string_view plain =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";
  static constexpr std::string_view digits = "0123456789ABCDEF";
  std::string out;
  for (const char c : path) {
    if (plain.find(c) != std::string_view::npos) {
      out += c;
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    out += '%';
    out += digits[byte >> 4U];
    out += digits[byte & 0x0FU];
  }
  return out;
}

}  // namespace profilec
