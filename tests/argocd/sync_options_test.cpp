#include "compiler/argocd/sync_options.hpp"

#include <gtest/gtest.h>

namespace profilec::argocd {
namespace {

TEST(SyncOptions, States) {
  struct Case {
    std::string_view key;
    std::string_view value;
    OptionState state;
  };
  using enum OptionState;
  const Case cases[] = {{"CreateNamespace", "true", acts},
                        {"CreateNamespace", "false", idle},
                        {"CreateNamespace", "yes", unknown_value},
                        {"CreateNamespace", "", unknown_value},
                        {"Validate", "false", acts},
                        {"Validate", "true", idle},
                        {"ApplyOutOfSyncOnly", "false", acts},
                        {"Replace", "false", acts},
                        {"ServerSideApply", "false", acts},
                        {"ClientSideApplyMigration", "false", acts},
                        {"PruneLast", "false", idle},
                        {"FailOnSharedResource", "true", acts},
                        {"SkipDryRunOnMissingResource", "true", acts},
                        {"RespectIgnoreDifferences", "true", acts},
                        {"PrunePropagationPolicy", "orphan", acts},
                        {"PrunePropagationPolicy", "true", unknown_value},
                        {"Prune", "confirm", acts},
                        {"Prune", "true", idle},
                        {"Delete", "false", acts},
                        {"Force", "true", resource_only},
                        {"Retry", "true", unknown_key},
                        {"serversideapply", "true", unknown_key}};
  for (const Case& one : cases)
    EXPECT_EQ(option_state(one.key, one.value), one.state) << one.key << "=" << one.value;
}

TEST(SyncOptions, Nearest) {
  EXPECT_EQ(nearest_option("serversideapply"), "ServerSideApply");
  EXPECT_EQ(nearest_option("CreateNamespaces"), "CreateNamespace");
  EXPECT_EQ(nearest_option("Wibble"), "");
  EXPECT_EQ(nearest_value("PrunePropagationPolicy", "Foreground"), "foreground");
  EXPECT_EQ(nearest_value("Prune", "confirmed"), "confirm");
  EXPECT_TRUE(is_resource_option("Force"));
  EXPECT_FALSE(is_resource_option("Forced"));
}

}  // namespace
}  // namespace profilec::argocd
