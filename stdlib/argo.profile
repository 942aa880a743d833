# What Applications say again and again about syncing: one habit each, to be named after `with`.
# Presets are read from left to right; what an app says itself wins over all of them.

# Each commit is synced; what the source drops is deleted, and changes made in the cluster are undone.
preset automated {
  sync automated { prune; self-heal }
}

# As `automated`, and an empty source deletes everything: without this Argo CD refuses to prune down to nothing.
preset automated-even-to-nothing {
  sync automated { prune; self-heal; allow-empty }
}

# Each commit is synced and changes in the cluster are undone; what the source drops stays until somebody prunes it.
preset automated-without-prune {
  sync automated { self-heal }
}

# Each commit is synced and what it drops is deleted; changes made in the cluster stay until the next commit.
preset automated-without-self-heal {
  sync automated { prune }
}

# Each commit is applied and that is all: nothing is deleted, nothing is undone.
preset automated-apply-only {
  sync automated
}

# Nothing happens until somebody presses Sync: for what costs money or needs a watching eye.
preset manual {
  sync manual
}

# The namespace the app is sent to is made if it is missing; it stays behind when the app goes.
preset create-namespace {
  option CreateNamespace
}

# The API server merges fields by their owner: for objects too large for the client's annotation, such as big CRDs.
preset server-side-apply {
  option ServerSideApply
}

# Leaves the field owner of earlier client-side applies in place: for fields that another tool still writes that way.
preset without-client-side-migration {
  option ClientSideApplyMigration = false
}

# Only what differs is applied: kinder to the API server where an app has thousands of objects.
preset apply-out-of-sync-only {
  option ApplyOutOfSyncOnly
}

# `kubectl replace` instead of apply: what cannot be patched is replaced, and what others wrote is lost.
preset replace {
  option Replace
}

# Manifests are sent without validation against the schema: for charts with fields the API server does not know.
preset no-validate {
  option Validate = false
}

# A kind that is not there yet does not fail the whole sync: for objects whose CRD an operator brings while it runs.
preset skip-dry-run-on-missing-resource {
  option SkipDryRunOnMissingResource
}

# What `ignore` names is left alone by a sync too, not only by the comparison.
preset respect-ignore-differences {
  option RespectIgnoreDifferences
}

# The sync fails where another Application owns one of the objects, instead of taking it over.
preset fail-on-shared-resource {
  option FailOnSharedResource
}

# Deletes only after everything else is applied and healthy.
preset prune-last {
  option PruneLast
}

# What the source drops stays in the cluster, and the app OutOfSync.
preset never-prune {
  option Prune = false
}

# What the source drops is deleted after somebody has confirmed it.
preset confirm-prune {
  option Prune = confirm
}

# Deleting the Application leaves its objects in the cluster, one by one.
preset never-delete {
  option Delete = false
}

# Deleting the Application deletes its objects after somebody has confirmed it.
preset confirm-delete {
  option Delete = confirm
}

# Pruning waits until the owned objects are gone: a Deployment's pods go before the Deployment does.
preset foreground-pruning {
  option PrunePropagationPolicy = foreground
}

# Pruning deletes the owner at once and leaves its objects to the garbage collector.
preset background-pruning {
  option PrunePropagationPolicy = background
}

# Pruning deletes the owner alone: its pods run on without it.
preset orphan-pruning {
  option PrunePropagationPolicy = orphan
}

# Deleting the Application deletes its objects and waits for what they own.
preset foreground-deletion {
  finalizer resources-finalizer.argocd.argoproj.io/foreground
}

# Deleting the Application deletes its objects and does not wait for what they own.
preset background-deletion {
  finalizer resources-finalizer.argocd.argoproj.io/background
}

# Deleting the Application leaves everything it made behind.
preset keep-resources {
  no finalizer
}

# Replicas belong to an autoscaler or to a person: neither compared nor written back.
preset free-replicas {
  ignore apps/Deployment { "/spec/replicas" }
  ignore apps/StatefulSet { "/spec/replicas" }
  option RespectIgnoreDifferences
}

# The certificates that an injector writes into webhooks do not count as differences.
preset injected-ca-bundles {
  ignore admissionregistration.k8s.io/MutatingWebhookConfiguration { jq '.webhooks[]?.clientConfig.caBundle' }
  ignore admissionregistration.k8s.io/ValidatingWebhookConfiguration {
    jq '.webhooks[]?.clientConfig.caBundle'
  }
}

# Five tries from ten seconds on, about five minutes in all: for what waits for a webhook to come up.
preset short-retries {
  retry 5 { backoff 10s; factor 2; max 3m }
}

# Ten tries from fifteen seconds on, about half an hour in all: for what waits for a database or for another root.
preset patient-retries {
  retry 10 { backoff 15s; factor 2; max 5m }
}
