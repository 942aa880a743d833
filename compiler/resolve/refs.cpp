#include "compiler/resolve/refs.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "compiler/argocd/kinds.hpp"
#include "compiler/source/ascii.hpp"
#include "compiler/source/text.hpp"
#include "compiler/syntax/match.hpp"

namespace profilec {
namespace {

bool is_kind(std::string_view text) {
  const auto slash = text.find('/');
  if (slash == std::string_view::npos || text.find('/', slash + 1) != std::string_view::npos) return false;
  const std::string_view group = text.substr(0, slash);
  const std::string_view kind = text.substr(slash + 1);
  const bool letters = std::all_of(kind.begin(), kind.end(), is_alphanumeric);
  // A few operators name a kind in lower case; with a dot in the group it is no path all the same.
  const bool capital = !kind.empty() && is_upper(kind.front());
  return is_dns_subdomain(group) && !kind.empty() && letters &&
         (capital || group.find('.') != std::string_view::npos);
}

bool is_group(std::string_view text) {
  return text.size() > 2 && text.substr(text.size() - 2) == "/*" &&
         is_dns_subdomain(text.substr(0, text.size() - 2));
}

std::optional<ReadRef> refuse(const Scope& scope, Span span, std::string message, std::string help) {
  scope.error(103, span, std::move(message)).help.push_back(std::move(help));
  return std::nullopt;
}

constexpr std::string_view kForms =
    "a reference is an app `kueue`, a kind `kueue.x-k8s.io/ClusterQueue`, an object `core/Service ns/name`, "
    "`namespace NAME` or `capability NAME`; several are separated by commas";

// `apps/v1/Deployment`, as YAML has it in two fields, is told what to write; anything else the forms there
// are.
std::optional<ReadRef> no_reference(const Scope& scope, std::string_view word, Span span) {
  const auto problem = argocd::kind_problem(word);
  return refuse(scope, span, fmt::format("`{}` is no reference", word),
                problem ? argocd::help(*problem) : std::string(kForms));
}

std::optional<ReadRef> single(const Scope& scope, Symbols& symbols, std::string_view word, Span span,
                              bool wildcard) {
  if (is_dns_label(word)) return ReadRef{simple_ref(symbols, RefKind::app, word), span};
  if (is_group(word)) {
    if (!wildcard) {
      return refuse(scope, span, fmt::format("`{}` stands only after `provides` and `external`", word),
                    "name the kinds one by one");
    }
    Ref ref = simple_ref(symbols, RefKind::group, word.substr(0, word.size() - 2));
    ref.group = ref.name;
    return ReadRef{ref, span};
  }
  if (is_kind(word)) {
    const auto slash = word.find('/');
    return ReadRef{kind_ref(symbols, word.substr(0, slash), word.substr(slash + 1)), span};
  }
  return no_reference(scope, word, span);
}

// An object of a kind of Kubernetes' own has a namespace or has none. What is written is taken all the same:
// who provides it may be wrong in the same way.
void check_scope(const Scope& scope, std::string_view kind, std::string_view object, Span span) {
  if (argocd::fits_scope(kind, object)) return;
  const auto slash = object.find('/');
  const bool namespaced = slash == std::string_view::npos;
  const std::string_view name = object.substr(slash == std::string_view::npos ? 0 : slash + 1);
  scope
      .error(216, span,
             namespaced ? fmt::format("a `{}` lives in a namespace, and `{}` names none", kind, object)
                        : fmt::format("a `{}` lives in no namespace, and `{}` names one", kind, object))
      .help.push_back(fmt::format("write `{} {}{}`", kind, namespaced ? "NAMESPACE/" : "", name));
}

}  // namespace

Ref simple_ref(Symbols& symbols, RefKind kind, std::string_view name) {
  Ref ref;
  ref.kind = kind;
  ref.name = symbols.intern(name);
  return ref;
}

Ref kind_ref(Symbols& symbols, std::string_view group, std::string_view kind) {
  Ref ref;
  ref.kind = RefKind::kind;
  ref.name = symbols.intern(std::string(group) + "/" + std::string(kind));
  ref.api = ref.name;
  ref.group = symbols.intern(group);
  return ref;
}

Ref object_ref(Symbols& symbols, std::string_view api, std::string_view object) {
  Ref ref;
  ref.kind = RefKind::object;
  ref.name = symbols.intern(std::string(api) + " " + std::string(object));
  ref.api = symbols.intern(api);
  ref.group = symbols.intern(api.substr(0, api.find('/')));
  return ref;
}

Ref named_namespace(Symbols& symbols, const Ref& ref) {
  if (ref.kind != RefKind::object || symbols.text(ref.api) != "core/Namespace") return ref;
  const std::string name = symbols.text(ref.name);
  return simple_ref(symbols, RefKind::namespace_, std::string_view(name).substr(name.find(' ') + 1));
}

std::optional<ReadRef> read_ref(const Scope& scope, Symbols& symbols,
                                const std::vector<const syntax::Item*>& element, bool wildcard_allowed) {
  const Span span{element.front()->span.file, element.front()->span.begin, element.back()->span.end};
  const std::string first = scope.text(*element.front());
  if (element.size() == 1) return single(scope, symbols, first, span, wildcard_allowed);
  // Between two references a comma is missing: reported where it was read.
  if (element.size() > 2 || !syntax::takes_second_word(first)) return std::nullopt;
  const std::string second = scope.text(*element.back());
  if (first == "namespace" || first == "capability") {
    if (!is_dns_label(second)) {
      return refuse(scope, element.back()->span, fmt::format("`{}` is no name of a {}", second, first),
                    "a name is a DNS-1123 label: lower case letters, digits and `-`");
    }
    return ReadRef{
        simple_ref(symbols, first == "namespace" ? RefKind::namespace_ : RefKind::capability, second), span};
  }
  if (!is_kind(first)) return no_reference(scope, first, element.front()->span);
  const auto slash = second.find('/');
  const bool two_parts = slash != std::string::npos && second.find('/', slash + 1) == std::string::npos;
  if (second.find(' ') != std::string::npos) {
    return refuse(scope, element.back()->span, fmt::format("`{}` names no object", second),
                  "a reason stands after `because`");
  }
  const bool named = !second.empty() &&
                     (slash == std::string::npos || (two_parts && slash > 0 && slash + 1 < second.size()));
  if (!named) {
    return refuse(scope, element.back()->span, fmt::format("`{}` names no object", second),
                  "an object is `NAME`, or `NAMESPACE/NAME` where its kind is namespaced");
  }
  check_scope(scope, first, second, element.back()->span);
  return ReadRef{object_ref(symbols, first, second), span};
}

}  // namespace profilec
