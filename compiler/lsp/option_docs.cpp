#include "compiler/lsp/option_docs.hpp"

namespace profilec::lsp {

const std::vector<OptionDoc>& option_docs() {
  static const std::vector<OptionDoc> docs{
      {"ApplyOutOfSyncOnly",
       "Applies only the resources that differ, which spares the API server of a large app."},
      {"ClientSideApplyMigration",
       "On by default: fields that a client-side apply owned before are handed over to server-side apply."},
      {"CreateNamespace", "Makes the destination namespace if it is missing; it stays when the app goes."},
      {"Delete",
       "`false`: the resources stay when the Application is deleted; `confirm`: somebody must agree."},
      {"FailOnSharedResource", "The sync fails if another Application already manages one of the resources."},
      {"Prune", "`false`: what the source drops is never deleted; `confirm`: somebody must agree first."},
      {"PruneLast", "Deletes what the source dropped only after everything else is applied and healthy."},
      {"PrunePropagationPolicy",
       "How dependents are deleted while pruning: `foreground`, `background` or `orphan`."},
      {"Replace",
       "Resources are replaced or created instead of applied: the last resort for objects too large to "
       "apply, and "
       "it may recreate them."},
      {"RespectIgnoreDifferences",
       "Fields under `ignore` are left as they are in the cluster when syncing, not only when comparing."},
      {"ServerSideApply",
       "The API server merges fields by their owner: needed for objects too large for the client-side "
       "annotation, "
       "such as big CRDs."},
      {"SkipDryRunOnMissingResource",
       "A resource whose kind the cluster does not know yet is not tried out first: for objects whose CRD "
       "comes "
       "with the same sync or from elsewhere."},
      {"Validate", "`false`: resources are applied without `kubectl`'s validation against the schema."},
  };
  return docs;
}

std::string_view option_doc(std::string_view key) {
  for (const OptionDoc& doc : option_docs()) {
    if (doc.key == key) return doc.text;
  }
  return {};
}

}  // namespace profilec::lsp
