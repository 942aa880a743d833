#include "compiler/argocd/kinds.hpp"

#include <gtest/gtest.h>

namespace profilec::argocd {
namespace {

std::string meant(std::string_view kind) {
  const auto problem = kind_problem(kind);
  return problem ? problem->meant : "right";
}

TEST(Kinds, WhatMayBeAKindIsTakenAsItIs) {
  for (const char* kind :
       {"apps/Deployment", "core/Service", "batch/CronJob", "keda.sh/ScaledObject", "apps.example/Deploymnt",
        "storage.k8s.io/Snapshot", "resource.k8s.io/DeviceClass", "gateway.networking.k8s.io/Ingress", "*/*",
        "apps/*", "apps/Deploy*", "[ab]pps/Deploymnt", "v1.example/Thing", "vault/Secretive"})
    EXPECT_EQ(meant(kind), "right") << kind;
}

TEST(Kinds, AVersionIsNoPartOfAKind) {
  EXPECT_EQ(meant("apps/v1/Deployment"), "apps/Deployment");
  EXPECT_EQ(meant("v1/Service"), "core/Service");
  EXPECT_EQ(meant("argoproj.io/v1alpha1/Rollout"), "argoproj.io/Rollout");
  EXPECT_EQ(meant("autoscaling/v2beta2/HorizontalPodAutoscaler"), "autoscaling/HorizontalPodAutoscaler");
}

TEST(Kinds, OneNearlyLikeABuiltInOneIsASlip) {
  EXPECT_EQ(meant("apps/Deploymnt"), "apps/Deployment");
  EXPECT_EQ(meant("apps/deployment"), "apps/Deployment");
  EXPECT_EQ(meant("batch/CronJobs"), "batch/CronJob");
  EXPECT_EQ(meant("core/Deployment"), "apps/Deployment");
  EXPECT_EQ(meant("rbac/ClusterRole"), "rbac.authorization.k8s.io/ClusterRole");
}

TEST(Kinds, WhatKubernetesRemoved) {
  EXPECT_EQ(meant("extensions/Ingress"), "networking.k8s.io/Ingress");
  EXPECT_EQ(meant("policy/PodSecurityPolicy"), "");
  EXPECT_EQ(help(*kind_problem("extensions/Ingress")),
            "Kubernetes 1.22 removed it: write `networking.k8s.io/Ingress`");
}

TEST(Kinds, ScopesOfTheBuiltIn) {
  EXPECT_EQ(builtin_scope("core/Namespace"), KindScope::cluster);
  EXPECT_EQ(builtin_scope("core/Secret"), KindScope::namespaced);
  EXPECT_EQ(builtin_scope("keda.sh/ScaledObject"), std::nullopt);
}

}  // namespace
}  // namespace profilec::argocd
