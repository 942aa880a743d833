// References as authors write them (design contract, section 2, REF).
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "compiler/catalog/catalog.hpp"
#include "compiler/resolve/scope.hpp"

namespace profilec {

struct ReadRef {
  Ref ref;
  Span span;  // all of its words
};

// One element of a list of references. Reports P0103 where it is none, and P0216 for an object of a built-in
// kind whose namespace is missing or one too many.
std::optional<ReadRef> read_ref(const Scope& scope, Symbols& symbols,
                                const std::vector<const syntax::Item*>& element, bool wildcard_allowed);

// `core/Namespace NAME` as `namespace NAME`; any other reference as it is.
Ref named_namespace(Symbols& symbols, const Ref& ref);

// `group/Kind` or `group/Kind ns/name` as a Ref; the core group is `core`.
Ref kind_ref(Symbols& symbols, std::string_view group, std::string_view kind);
Ref object_ref(Symbols& symbols, std::string_view api, std::string_view object);
Ref simple_ref(Symbols& symbols, RefKind kind, std::string_view name);

}  // namespace profilec
