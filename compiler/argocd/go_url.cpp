#include "compiler/argocd/go_url.hpp"

#include <arpa/inet.h>

#include <algorithm>
#include <cstdint>

#include "compiler/source/ascii.hpp"

namespace profilec::argocd {
namespace {

// Which part of a URL a text is: each leaves other characters unescaped.
enum class Part : std::uint8_t { path, user, host, zone, fragment };

bool one_of(char c, std::string_view set) { return set.find(c) != std::string_view::npos; }
bool is_hex(char c) { return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }

unsigned hex_value(char c) {
  if (is_digit(c)) return static_cast<unsigned>(c - '0');
  return static_cast<unsigned>((c | 0x20) - 'a') + 10;
}

bool should_escape(char c, Part part) {
  if (is_letter(c) || is_digit(c) || one_of(c, "-_.~")) return false;
  switch (part) {
    case Part::path: return !one_of(c, "$&+,/:;=@");
    case Part::user: return !one_of(c, "$&+,;=");
    case Part::host:
    case Part::zone: return !one_of(c, "!$&'()*+,;=:[]<>\"");
    case Part::fragment: return !one_of(c, "$&+,/:;=?@!()*");
  }
  return true;
}

std::string escape(std::string_view text, Part part) {
  static constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string out;
  for (const char c : text) {
    if (!should_escape(c, part)) {
      out += c;
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    out += '%';
    out += kDigits[byte >> 4U];
    out += kDigits[byte & 15U];
  }
  return out;
}

std::optional<std::string> unescape(std::string_view text, Part part) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '%') {
      const bool ascii = static_cast<unsigned char>(text[i]) < 0x80;
      if ((part == Part::host || part == Part::zone) && ascii && should_escape(text[i], part))
        return std::nullopt;
      out += text[i];
      continue;
    }
    if (i + 2 >= text.size() || !is_hex(text[i + 1]) || !is_hex(text[i + 2])) return std::nullopt;
    const unsigned value = hex_value(text[i + 1]) * 16 + hex_value(text[i + 2]);
    const bool percent = text.substr(i, 3) == "%25";
    if (part == Part::host && value < 0x80 && !percent) return std::nullopt;
    const char c = static_cast<char>(value);
    if (part == Part::zone && !percent && c != ' ' && should_escape(c, Part::host)) return std::nullopt;
    out += c;
    i += 2;
  }
  return out;
}

// A path or fragment is written back as it was, unless it holds what must not stand there bare.
std::string written_back(std::string_view raw, std::string_view plain, Part part) {
  const bool valid = std::all_of(raw.begin(), raw.end(), [part](char c) {
    return one_of(c, "!$&'()*+,;=:@[]%") || !should_escape(c, part);
  });
  return valid ? std::string(raw) : escape(plain, part);
}

bool is_optional_port(std::string_view text) {
  if (text.empty()) return true;
  return text.front() == ':' && std::all_of(text.begin() + 1, text.end(), is_digit);
}

std::optional<std::string> bracketed_host(std::string_view host) {
  const auto close = host.rfind(']');
  if (close == std::string_view::npos || !is_optional_port(host.substr(close + 1))) return std::nullopt;
  const std::string_view inside = host.substr(1, close - 1);
  const auto zone_at = std::min(inside.find("%25"), inside.size());
  const auto address = unescape(inside.substr(0, zone_at), Part::host);
  const auto zone = unescape(inside.substr(zone_at), Part::zone);
  unsigned char bytes[sizeof(in6_addr)];
  if (!address || !zone || zone->size() == 1 || inet_pton(AF_INET6, address->c_str(), bytes) != 1)
    return std::nullopt;
  return "[" + *address + *zone + "]" + std::string(host.substr(close + 1));
}

std::optional<std::string> parse_host(std::string_view scheme, std::string_view host) {
  const auto bracket = host.rfind('[');
  if (bracket == 0) return bracketed_host(host);
  if (bracket != std::string_view::npos) return std::nullopt;
  auto colon = host.find(':');
  // Lists of hosts with ports are known to databases; http has always had one.
  if (scheme != "http" && scheme != "https") colon = host.rfind(':');
  if (colon != std::string_view::npos && !is_optional_port(host.substr(colon))) return std::nullopt;
  return unescape(host, Part::host);
}

std::optional<std::string> user_text(std::string_view user) {
  const bool valid = std::all_of(user.begin(), user.end(), [](char c) {
    return is_letter(c) || is_digit(c) || one_of(c, "-._:~!$&'()*+,;=%@");
  });
  if (!valid) return std::nullopt;
  const auto colon = user.find(':');
  const auto name = unescape(user.substr(0, colon), Part::user);
  if (!name) return std::nullopt;
  if (colon == std::string_view::npos) return escape(*name, Part::user);
  const auto password = unescape(user.substr(colon + 1), Part::user);
  if (!password) return std::nullopt;
  return escape(*name, Part::user) + ":" + escape(*password, Part::user);
}

// `user@host:port`, written back.
std::optional<std::string> authority_text(std::string_view scheme, std::string_view authority, bool& has_user,
                                          bool& has_host) {
  const auto at = authority.rfind('@');
  has_user = at != std::string_view::npos;
  const auto host = parse_host(scheme, has_user ? authority.substr(at + 1) : authority);
  if (!host) return std::nullopt;
  has_host = !host->empty();
  std::string out;
  if (has_user) {
    const auto user = user_text(authority.substr(0, at));
    if (!user) return std::nullopt;
    out = *user + "@";
  }
  return out + escape(*host, Part::host);
}

// The length of the scheme; 0 where there is none, nothing where a colon stands first.
std::optional<std::size_t> scheme_length(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (is_letter(text[i])) continue;
    if (text[i] == ':') return i == 0 ? std::nullopt : std::optional<std::size_t>(i);
    if (i == 0 || !(is_digit(text[i]) || one_of(text[i], "+-."))) return 0;
  }
  return 0;
}

// What stands between the scheme and the query: `//authority/path`, or a path alone.
std::optional<std::string> hierarchy(const std::string& scheme, std::string_view rest) {
  if (scheme.empty() && !rest.starts_with('/')) {
    if (rest.substr(0, rest.find('/')).find(':') != std::string_view::npos) return std::nullopt;
  }
  std::string out;
  bool has_user = false;
  bool has_host = false;
  const bool with_authority = rest.starts_with("//") && (!scheme.empty() || !rest.starts_with("///"));
  std::string authority;
  if (with_authority) {
    rest.remove_prefix(2);
    const auto slash = std::min(rest.find('/'), rest.size());
    const auto text = authority_text(scheme, rest.substr(0, slash), has_user, has_host);
    if (!text) return std::nullopt;
    authority = *text;
    rest.remove_prefix(slash);
  }
  const auto path = unescape(rest, Part::path);
  if (!path) return std::nullopt;
  if (has_host || has_user || (with_authority && !scheme.empty() && !path->empty())) out = "//" + authority;
  const std::string written = written_back(rest, *path, Part::path);
  const bool colon_first = written.substr(0, written.find('/')).find(':') != std::string::npos;
  if (out.empty() && scheme.empty() && colon_first) out = "./";
  return out + written;
}

// The form that most addresses have, which is written back as it is: nothing in it is escaped or means more.
bool is_simple(std::string_view text) {
  for (const std::string_view scheme : {"https://", "http://"}) {
    if (!text.starts_with(scheme)) continue;
    text.remove_prefix(scheme.size());
    break;
  }
  return !text.empty() && text.front() != '/' && std::all_of(text.begin(), text.end(), [](char c) {
    return is_letter(c) || is_digit(c) || one_of(c, "-_.~/");
  });
}

}  // namespace

std::optional<std::string> go_url(std::string_view text) {
  if (is_simple(text)) return std::string(text);
  const auto hash = text.find('#');
  const bool control = std::any_of(
      text.begin(),
      hash == std::string_view::npos ? text.end() : text.begin() + static_cast<std::ptrdiff_t>(hash),
      is_control);
  if (control) return std::nullopt;
  std::string fragment;
  if (hash != std::string_view::npos) {
    const auto plain = unescape(text.substr(hash + 1), Part::fragment);
    if (!plain) return std::nullopt;
    if (!plain->empty()) fragment = "#" + written_back(text.substr(hash + 1), *plain, Part::fragment);
    text = text.substr(0, hash);
  }
  if (text == "*") return "*" + fragment;
  const auto length = scheme_length(text);
  if (!length) return std::nullopt;
  const std::string scheme = lower(text.substr(0, *length));
  std::string_view rest = text.substr(*length == 0 ? 0 : *length + 1);
  const auto mark = rest.find('?');
  std::string query;
  if (mark != std::string_view::npos) {
    // A lone question mark at the end stays; an empty query after another part does not.
    const bool forced = mark + 1 == rest.size();
    query = forced ? "?" : std::string(rest.substr(mark));
    rest = rest.substr(0, mark);
  }
  const std::string head = scheme.empty() ? "" : scheme + ":";
  if (!scheme.empty() && !rest.starts_with('/')) return head + std::string(rest) + query + fragment;
  const auto middle = hierarchy(scheme, rest);
  if (!middle) return std::nullopt;
  return head + *middle + query + fragment;
}

}  // namespace profilec::argocd
