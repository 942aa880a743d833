// P0409: a kind that another root brings, and retries that end before it does.
#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>

#include "compiler/argocd/duration.hpp"
#include "compiler/check/parts.hpp"
#include "compiler/check/rules/report.hpp"
#include "compiler/check/wording.hpp"
#include "compiler/source/text.hpp"

namespace profilec {
namespace {

// Between two roots there is no order but the moment each is applied (argo-cd.md, rule 1). A root whose
// charts pull images and start webhooks takes minutes; an app that goes on trying for less may give up on a
// revision for good.
constexpr double kPatienceSeconds = 300;

// How long Argo CD goes on trying a failed automated sync (argo-cd.md, rule 7); infinite for a negative
// limit.
double patience(const Policy& policy) {
  double limit = 5;
  double pause = 5;
  double factor = 2;
  double longest = 180;
  if (policy.retry.said()) {
    const Retry& retry = policy.retry.value;
    limit = static_cast<double>(retry.limit);
    if (retry.backoff.said()) pause = argocd::read_duration(retry.backoff.value).value_or(pause);
    if (retry.max.said()) longest = argocd::read_duration(retry.max.value).value_or(longest);
    if (retry.factor.said()) factor = static_cast<double>(retry.factor.value);
  }
  const auto number = [&](std::initializer_list<std::string_view> path, double& into) {
    const yaml::Value* value = rules::spec_at(policy.spec, path);
    if (value != nullptr && value->kind == yaml::Value::Kind::number)
      into = std::strtod(value->scalar.c_str(), nullptr);
  };
  const auto seconds = [&](std::initializer_list<std::string_view> path, double& into) {
    const SaidText text = rules::spec_text(policy.spec, path);
    if (text.said()) into = argocd::read_duration(text.value).value_or(into);
  };
  number({"syncPolicy", "retry", "limit"}, limit);
  seconds({"syncPolicy", "retry", "backoff", "duration"}, pause);
  number({"syncPolicy", "retry", "backoff", "factor"}, factor);
  seconds({"syncPolicy", "retry", "backoff", "maxDuration"}, longest);
  if (limit < 0) return kPatienceSeconds;
  double total = 0;
  for (double i = 0; i < limit && total < kPatienceSeconds; ++i) {
    total += std::min(pause, longest);
    pause = std::min(pause * std::max(factor, 1.0), longest);
  }
  return total;
}

bool from_another_root(const Closure& closure, const Requirement& requirement) {
  const bool kind = requirement.relation == Relation::needs && requirement.ref.kind == RefKind::kind;
  if (!kind || requirement.met_without_apps() || requirement.provider_list == 0) return false;
  return !closure.layers_of(requirement).has(closure.catalog().app(requirement.app).layer);
}

void report(const Catalog& catalog, AppId id, const std::vector<const Requirement*>& needs, double seconds,
            Diagnostics& diagnostics) {
  const Requirement& first = *needs.front();
  std::vector<std::string> kinds;
  for (const Requirement* need : needs) kinds.push_back(catalog.show(need->ref));
  const AppId provider = catalog.providers(first).front();
  Diagnostic& added =
      diagnostics.add(Code{409}, catalog.app(id).span,
                      fmt::format("`{}` needs {} of another root, and stops trying after {:.0f} seconds",
                                  catalog.app(id).name, quoted_list(kinds, 3), seconds));
  added.labels.push_back(reference_label(catalog, first));
  added.labels.push_back(provider_label(catalog, provider));
  added.notes.push_back(
      "roots have no order among them: after its last retry Argo CD leaves that revision alone");
  added.help.push_back("let it try longer, such as `with patient-retries`");
}

}  // namespace

void check_retries(const Closure& closure, CheckMemo& memo, Diagnostics& diagnostics) {
  const Catalog& catalog = closure.catalog();
  // With it a root is healthy when its apps are, and whoever applies the roots in turn can wait for that.
  if (catalog.argo_cd.application_health.value) return;
  diagnostics.append(check_each_app(
      catalog, memo.retries, [&](std::uint32_t i) { return memo.untouched[i]; },
      [&](AppId id, Diagnostics& found, KnownApp&) {
        const App& app = catalog.app(id);
        if (app.dropped || !app.policy.automated()) return;
        std::vector<const Requirement*> needs;
        const std::uint32_t end = catalog.first_requirement[id.index + 1];
        for (std::uint32_t r = catalog.first_requirement[id.index]; r < end; ++r) {
          if (from_another_root(closure, catalog.requirements[r])) needs.push_back(&catalog.requirements[r]);
        }
        const double seconds = needs.empty() ? kPatienceSeconds : patience(app.policy);
        if (seconds < kPatienceSeconds) report(catalog, id, needs, seconds, found);
      }));
}

}  // namespace profilec
