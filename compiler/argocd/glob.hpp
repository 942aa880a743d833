// Globs as Argo CD matches them (the Go library gobwas/glob): `*` is any text without a separator, `**` any
// text, `?` one character, `[abc]`, `[a-z]` and `[!...]` a character of a set, `{a,b}` alternatives, `\`
// takes the meaning from the next character.
#pragma once

#include <string_view>

namespace profilec::argocd {

// Separators are single ASCII characters; none: `*` crosses everything. A pattern that is malformed matches
// nothing, as in Argo CD.
bool glob_match(std::string_view pattern, std::string_view text, std::string_view separators = "");

// Whether a text used as a pattern would match anything but itself.
bool has_glob_character(std::string_view text);

}  // namespace profilec::argocd
