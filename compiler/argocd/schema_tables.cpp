// The fields themselves. tests/argocd holds these tables against the CRDs of Argo CD where they are at hand.
#include "compiler/argocd/application_schema.hpp"

namespace profilec::argocd {
namespace {

using enum FieldType;

constexpr Field required(Field field) {
  field.required = true;
  return field;
}
constexpr Field list_of(std::string_view name, FieldType type = text) { return {name, type, true}; }
constexpr Field map_of(std::string_view name, Fields fields) { return {name, map, false, false, fields}; }
constexpr Field maps_of(std::string_view name, Fields fields) { return {name, map, true, false, fields}; }
constexpr Field flag(std::string_view name) { return {name, boolean}; }
constexpr Field one_of(std::string_view name, std::string_view values) {
  return {name, text, false, false, {}, values};
}

constexpr Field kNameAndValue[] = {required({"name"}), required({"value"})};
constexpr Field kNames[] = {{"name"}, {"namespace"}, {"server"}};

// --- a source

constexpr Field kHelmParameter[] = {{"name"}, {"value"}, flag("forceString")};
constexpr Field kFileParameter[] = {{"name"}, {"path"}};
constexpr Field kHelm[] = {list_of("apiVersions"),
                           maps_of("fileParameters", kFileParameter),
                           flag("ignoreMissingValueFiles"),
                           {"kubeVersion"},
                           {"namespace"},
                           maps_of("parameters", kHelmParameter),
                           flag("passCredentials"),
                           {"releaseName"},
                           flag("skipCrds"),
                           flag("skipSchemaValidation"),
                           flag("skipTests"),
                           list_of("valueFiles"),
                           {"values"},
                           {"valuesObject", opaque},
                           one_of("version", "v3|v4")};

constexpr Field kPatchTarget[] = {{"annotationSelector"}, {"group"},  {"kind"}, {"labelSelector"}, {"name"},
                                  {"namespace"},          {"version"}};
constexpr Field kPatch[] = {{"options", flags_by_key}, {"patch"}, {"path"}, map_of("target", kPatchTarget)};
constexpr Field kReplica[] = {required({"count", number_or_text}), required({"name"})};
constexpr Field kKustomize[] = {list_of("apiVersions"),
                                {"commonAnnotations", texts_by_key},
                                flag("commonAnnotationsEnvsubst"),
                                {"commonLabels", texts_by_key},
                                list_of("components"),
                                flag("forceCommonAnnotations"),
                                flag("forceCommonLabels"),
                                flag("ignoreMissingComponents"),
                                list_of("images"),
                                {"kubeVersion"},
                                flag("labelIncludeTemplates"),
                                flag("labelWithoutSelector"),
                                {"namePrefix"},
                                {"nameSuffix"},
                                {"namespace"},
                                maps_of("patches", kPatch),
                                maps_of("replicas", kReplica),
                                {"version"}};

constexpr Field kJsonnetVariable[] = {flag("code"), required({"name"}), required({"value"})};
constexpr Field kJsonnet[] = {maps_of("extVars", kJsonnetVariable), list_of("libs"),
                              maps_of("tlas", kJsonnetVariable)};
constexpr Field kDirectory[] = {
    flag("disableExtensionFilter"), {"exclude"}, {"include"}, map_of("jsonnet", kJsonnet), flag("recurse")};

constexpr Field kPluginParameter[] = {list_of("array"), {"map", texts_by_key}, {"name"}, {"string"}};
constexpr Field kPlugin[] = {
    maps_of("env", kNameAndValue), {"name"}, maps_of("parameters", kPluginParameter)};

constexpr Field kSource[] = {{"chart"},
                             map_of("directory", kDirectory),
                             map_of("helm", kHelm),
                             map_of("kustomize", kKustomize),
                             {"name"},
                             {"path"},
                             map_of("plugin", kPlugin),
                             {"ref"},
                             required({"repoURL"}),
                             {"tagPrefix"},
                             {"targetRevision"}};

constexpr Field kDrySource[] = {map_of("directory", kDirectory), map_of("helm", kHelm),
                                map_of("kustomize", kKustomize), required({"path"}),
                                map_of("plugin", kPlugin),       required({"repoURL"}),
                                required({"targetRevision"})};
constexpr Field kHydrateTo[] = {required({"targetBranch"})};
constexpr Field kSyncSource[] = {required({"path"}), {"repoURL"}, required({"targetBranch"})};
constexpr Field kSourceHydrator[] = {required(map_of("drySource", kDrySource)),
                                     map_of("hydrateTo", kHydrateTo),
                                     required(map_of("syncSource", kSyncSource))};

// --- the rest of an Application

constexpr Field kIgnore[] = {{"group"},          list_of("jqPathExpressions"),     list_of("jsonPointers"),
                             required({"kind"}), list_of("managedFieldsManagers"), {"name"},
                             {"namespace"}};
constexpr Field kAutomated[] = {flag("allowEmpty"), flag("enabled"), flag("prune"), flag("selfHeal")};
constexpr Field kNamespaceMetadata[] = {{"annotations", texts_by_key}, {"labels", texts_by_key}};
constexpr Field kBackoff[] = {{"duration"}, {"factor", integer}, {"maxDuration"}};
constexpr Field kRetry[] = {map_of("backoff", kBackoff), {"limit", integer}, flag("refresh")};
constexpr Field kSyncPolicy[] = {map_of("automated", kAutomated),
                                 map_of("managedNamespaceMetadata", kNamespaceMetadata),
                                 map_of("retry", kRetry), list_of("syncOptions")};
constexpr Field kApplication[] = {required(map_of("destination", kNames)),
                                  maps_of("ignoreDifferences", kIgnore),
                                  maps_of("info", kNameAndValue),
                                  required({"project"}),
                                  {"revisionHistoryLimit", integer},
                                  map_of("source", kSource),
                                  map_of("sourceHydrator", kSourceHydrator),
                                  maps_of("sources", kSource),
                                  map_of("syncPolicy", kSyncPolicy)};

// --- an AppProject

constexpr Field kNamedKind[] = {required({"group"}), required({"kind"}), {"name"}};
constexpr Field kKind[] = {required({"group"}), required({"kind"})};
constexpr Field kServiceAccount[] = {
    required({"defaultServiceAccount"}), {"namespace"}, required({"server"})};
constexpr Field kOrphan[] = {{"group"}, {"kind"}, {"name"}};
constexpr Field kOrphans[] = {maps_of("ignore", kOrphan), flag("warn")};
constexpr Field kToken[] = {{"exp", integer}, required({"iat", integer}), {"id"}};
constexpr Field kRole[] = {{"description"},
                           list_of("groups"),
                           maps_of("jwtTokens", kToken),
                           required({"name"}),
                           list_of("policies")};
constexpr Field kSignatureKey[] = {required({"keyID"})};
constexpr Field kGpg[] = {required(list_of("keys")), required(one_of("mode", "none|head|strict"))};
constexpr Field kIntegrityRepository[] = {required({"url"})};
constexpr Field kIntegrityPolicy[] = {required(map_of("gpg", kGpg)),
                                      required(maps_of("repos", kIntegrityRepository))};
constexpr Field kGitIntegrity[] = {required(maps_of("policies", kIntegrityPolicy))};
constexpr Field kSourceIntegrity[] = {required(map_of("git", kGitIntegrity))};
constexpr Field kSyncWindow[] = {
    flag("andOperator"), list_of("applications"),      list_of("clusters"), {"description"},
    {"duration"},        one_of("kind", "allow|deny"), flag("manualSync"),  list_of("namespaces"),
    {"schedule"},        flag("syncOverrun"),          {"timeZone"}};
constexpr Field kProject[] = {maps_of("clusterResourceBlacklist", kNamedKind),
                              maps_of("clusterResourceWhitelist", kNamedKind),
                              {"description"},
                              maps_of("destinationServiceAccounts", kServiceAccount),
                              maps_of("destinations", kNames),
                              maps_of("namespaceResourceBlacklist", kKind),
                              maps_of("namespaceResourceWhitelist", kKind),
                              map_of("orphanedResources", kOrphans),
                              flag("permitOnlyProjectScopedClusters"),
                              maps_of("roles", kRole),
                              maps_of("signatureKeys", kSignatureKey),
                              map_of("sourceIntegrity", kSourceIntegrity),
                              list_of("sourceNamespaces"),
                              list_of("sourceRepos"),
                              maps_of("syncWindows", kSyncWindow)};

// --- any object

constexpr Field kMetadata[] = {{"annotations", texts_by_key},
                               {"creationTimestamp"},
                               list_of("finalizers"),
                               {"generation", integer},
                               {"labels", texts_by_key},
                               list_of("managedFields", opaque),
                               {"name"},
                               {"namespace"},
                               list_of("ownerReferences", opaque),
                               {"resourceVersion"},
                               {"selfLink"},
                               {"uid"}};

}  // namespace

Fields application_metadata() { return kMetadata; }
Fields application_spec() { return kApplication; }
Fields source_spec() { return kSource; }
Fields kustomize_spec() { return kKustomize; }
Fields project_spec() { return kProject; }

}  // namespace profilec::argocd
