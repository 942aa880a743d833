// Destination, retry, finalizers, labels and annotations (rules 7, 8 and 17).
#include <fmt/format.h>

#include <algorithm>

#include "compiler/argocd/duration.hpp"
#include "compiler/argocd/metadata.hpp"
#include "compiler/check/rules/report.hpp"

namespace profilec::rules {
namespace {

constexpr std::string_view kWaveAnnotation = "argocd.argoproj.io/sync-wave";

void check_destination(const Owner& owner, Report& report) {
  const App& app = *owner.app;
  const SaidText& server = app.server;
  const SaidText& cluster = app.cluster;
  if (!server.said() || !cluster.said()) return;
  // Said together in a preset or a fork, it is one mistake of theirs; said apart, the later one counts.
  const bool elsewhere = !stands_in(app.declaration, cluster.span);
  const std::string message = fmt::format("the destination{} has both a server and the cluster `{}`",
                                          elsewhere ? "" : " of " + owner.name, cluster.value);
  Diagnostic& added = report.add(607, cluster.span, message, "the cluster by its name");
  added.labels.push_back({server.span, "the cluster by its URL"});
  added.notes.push_back("Argo CD takes one or the other, and syncs nothing where both are there");
  added.help.push_back("keep one of them");
}

void check_duration(const SaidText& text, std::string_view what, Report& report) {
  if (!text.said()) return;
  const auto seconds = argocd::read_duration(text.value);
  if (seconds && *seconds >= 0) return;
  Diagnostic& added =
      report.add(613, text.span,
                 fmt::format("the {} `{}` {}", what, text.value,
                             seconds ? "is negative" : "is no duration that Argo CD reads"),
                 seconds ? "would never wait" : "stops the retries when the first sync fails");
  added.help.push_back("write numbers with the units `s`, `m` and `h`, such as `10s`, `3m` or `1h30m`");
}

void check_factor(std::int64_t factor, Span span, Report& report) {
  if (factor >= 1) return;
  Diagnostic& added = report.add(613, span, fmt::format("the factor of a retry is {}", factor),
                                 "the pauses would not grow but vanish");
  added.help.push_back("write 1 for equal pauses, 2 for pauses that double");
}

void check_retry(const Policy& policy, Report& report) {
  if (policy.retry.said()) {
    const Retry& retry = policy.retry.value;
    check_duration(retry.backoff, "backoff", report);
    check_duration(retry.max, "longest pause", report);
    if (retry.factor.said()) check_factor(retry.factor.value, retry.factor.span, report);
  }
  check_duration(spec_text(policy.spec, {"syncPolicy", "retry", "backoff", "duration"}), "backoff", report);
  check_duration(spec_text(policy.spec, {"syncPolicy", "retry", "backoff", "maxDuration"}), "longest pause",
                 report);
  const yaml::Value* factor = spec_at(policy.spec, {"syncPolicy", "retry", "backoff", "factor"});
  if (factor != nullptr && (factor->scalar == "0" || factor->scalar.starts_with('-')))
    check_factor(0, factor->span, report);
}

void check_finalizers(const Owner& owner, Report& report) {
  const Policy& policy = *owner.policy;
  bool unknown = false;
  for (const SaidText& finalizer : policy.finalizers) {
    if (argocd::is_known_finalizer(finalizer.value)) continue;
    unknown = true;
    Diagnostic& added = report.add(616, finalizer.span,
                                   fmt::format("Argo CD does not know the finalizer `{}`", finalizer.value),
                                   "nobody takes it away: deleting hangs");
    const std::string near = argocd::nearest_finalizer(finalizer.value);
    if (near.empty()) {
      added.help.push_back(owner.verbatim()
                               ? fmt::format("write `{}` instead", argocd::kCascadingFinalizer)
                               : "remove the statement: the cascading finalizer is there by itself");
    } else {
      added.help.push_back(fmt::format("did you mean `{}`?", near));
      added.fixes.push_back({fmt::format("change to `{}`", near), {{finalizer.span, "\"" + near + "\""}}});
    }
  }
  const bool cascades =
      policy.finalizers.empty()
          ? !policy.no_finalizer.said()
          : std::any_of(policy.finalizers.begin(), policy.finalizers.end(),
                        [](const SaidText& one) { return argocd::is_cascading_finalizer(one.value); });
  if (cascades || unknown) return;
  const Span said = policy.finalizers.empty() ? policy.no_finalizer.span : policy.finalizers.front().span;
  const bool root = owner.app == nullptr;
  Diagnostic& added =
      report.add_for(owner, 620, said,
                     fmt::format("deleting {} leaves its {} behind", owner.name, root ? "apps" : "resources"),
                     "no cascading finalizer");
  added.notes.push_back(root ? "the apps stay, and nothing manages them"
                             : "moving, renaming or dropping the app deletes it");
  const std::string mend = owner.verbatim() ? fmt::format("add `{}` to the manifest's `metadata.finalizers`",
                                                          argocd::kCascadingFinalizer)
                                            : std::string("remove the statement");
  added.help.push_back("leave it so for data that must outlive the app; else " + mend);
}

void invalid(Report& report, Span span, std::string message) {
  Diagnostic& added = report.add(617, span, std::move(message), "Kubernetes would refuse the whole object");
  added.help.push_back(
      "write letters, digits, `-`, `_` and `.`, at most 63, a letter or digit first and last; free text "
      "goes into the "
      "value of an annotation");
}

void check_key(const KeyValue& entry, std::string_view what, Report& report) {
  const std::string problem = argocd::label_key_problem(entry.key);
  if (!problem.empty())
    invalid(report, entry.span, fmt::format("the key `{}` of the {} {}", entry.key, what, problem));
}

void check_labels(const std::vector<KeyValue>& labels, Report& report) {
  for (const KeyValue& label : labels) {
    check_key(label, "label", report);
    const std::string problem = argocd::label_value_problem(label.value);
    if (!problem.empty())
      invalid(report, label.span,
              fmt::format("the value `{}` of the label `{}` {}", label.value, label.key, problem));
  }
}

void check_annotations(const std::vector<KeyValue>& annotations, Report& report) {
  std::size_t bytes = 0;
  for (const KeyValue& annotation : annotations) {
    check_key(annotation, "annotation", report);
    bytes += annotation.key.size() + annotation.value.size();
  }
  if (bytes <= argocd::kMaxAnnotationBytes) return;
  const auto longest =
      std::max_element(annotations.begin(), annotations.end(),
                       [](const KeyValue& a, const KeyValue& b) { return a.value.size() < b.value.size(); });
  Diagnostic& added = report.add(617, longest->span,
                                 fmt::format("the annotations are {} bytes long, at most {} are allowed",
                                             bytes, argocd::kMaxAnnotationBytes),
                                 "the longest");
  added.help.push_back("keep long text in a file of the repository");
}

// A wave as an annotation would be there twice, and the inferred one would contradict it.
void check_wave_annotation(const Owner& owner, Report& report) {
  if (owner.app == nullptr || owner.verbatim()) return;
  for (const KeyValue& annotation : owner.policy->annotations) {
    if (annotation.key != kWaveAnnotation) continue;
    Diagnostic& added = report.add(617, annotation.span,
                                   fmt::format("the annotation `{}` is written by `wave`", kWaveAnnotation));
    if (const auto& wave = owner.app->wave; wave.said()) {
      added.labels.push_back({wave.span, "the wave"});
      added.help.push_back(fmt::format("remove the annotation: `wave {}` is written already", wave.value));
      added.fixes.push_back({"remove the annotation", {{annotation.span, ""}}});
      continue;
    }
    added.help.push_back(fmt::format("write `wave {}`", annotation.value));
    added.fixes.push_back({"write it as `wave`", {{annotation.span, "wave " + annotation.value}}});
  }
}

}  // namespace

void check_metadata(const Owner& owner, Report& report) {
  if (owner.app != nullptr) check_destination(owner, report);
  check_retry(*owner.policy, report);
  check_finalizers(owner, report);
  check_labels(owner.policy->labels, report);
  check_annotations(owner.policy->annotations, report);
  check_wave_annotation(owner, report);
}

void check_metadata(const Project& project, Report& report) {
  check_labels(project.labels, report);
  check_annotations(project.annotations, report);
}

}  // namespace profilec::rules
