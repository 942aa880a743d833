# Gateways, ingress controllers, load balancers and service meshes: what their charts bring and need.

# github.com/istio/istio manifests/charts/base, compared at tags 1.24.0, 1.26.0 and 1.28.0.
# Its kinds are ordinary templates: skipping the crds folder does not remove them.
chart-facts base ">=1.24 <1.30" from "https://istio-release.storage.googleapis.com/charts", "registry.istio.io/release/charts", "gcr.io/istio-release/charts" {
  provides [
    extensions.istio.io/WasmPlugin,
    networking.istio.io/DestinationRule,
    networking.istio.io/EnvoyFilter,
    networking.istio.io/Gateway,
    networking.istio.io/ProxyConfig,
    networking.istio.io/ServiceEntry,
    networking.istio.io/Sidecar,
    networking.istio.io/VirtualService,
    networking.istio.io/WorkloadEntry,
    networking.istio.io/WorkloadGroup,
    security.istio.io/AuthorizationPolicy,
    security.istio.io/PeerAuthentication,
    security.istio.io/RequestAuthentication,
    telemetry.istio.io/Telemetry,
  ]
}

# github.com/istio/istio manifests/charts/base, read at tag 1.30.3, the release line that added TrafficExtension.
chart-facts base ">=1.30 <2" from "https://istio-release.storage.googleapis.com/charts", "registry.istio.io/release/charts", "gcr.io/istio-release/charts" {
  provides [
    extensions.istio.io/TrafficExtension,
    extensions.istio.io/WasmPlugin,
    networking.istio.io/DestinationRule,
    networking.istio.io/EnvoyFilter,
    networking.istio.io/Gateway,
    networking.istio.io/ProxyConfig,
    networking.istio.io/ServiceEntry,
    networking.istio.io/Sidecar,
    networking.istio.io/VirtualService,
    networking.istio.io/WorkloadEntry,
    networking.istio.io/WorkloadGroup,
    security.istio.io/AuthorizationPolicy,
    security.istio.io/PeerAuthentication,
    security.istio.io/RequestAuthentication,
    telemetry.istio.io/Telemetry,
  ]
}

# github.com/cilium/cilium pkg/k8s/synced, and the operator's role in github.com/cilium/charts at 1.16.19 and 1.20.0.
# The chart holds no kinds; its operator registers these at start. Kinds of a feature stand under its switch.
chart-facts cilium ">=1.16 <2" from "https://helm.cilium.io", "https://helm.cilium.io/", "quay.io/cilium/charts" {
  provides [
    cilium.io/CiliumCIDRGroup,
    cilium.io/CiliumClusterwideNetworkPolicy,
    cilium.io/CiliumEndpoint,
    cilium.io/CiliumIdentity,
    cilium.io/CiliumL2AnnouncementPolicy,
    cilium.io/CiliumLoadBalancerIPPool,
    cilium.io/CiliumNetworkPolicy,
    cilium.io/CiliumNode,
    cilium.io/CiliumNodeConfig,
    cilium.io/CiliumPodIPPool,
  ]
  provides when "bgpControlPlane.enabled" [
    cilium.io/CiliumBGPAdvertisement,
    cilium.io/CiliumBGPClusterConfig,
    cilium.io/CiliumBGPNodeConfig,
    cilium.io/CiliumBGPNodeConfigOverride,
    cilium.io/CiliumBGPPeerConfig,
  ]
  provides when "ciliumEndpointSlice.enabled" cilium.io/CiliumEndpointSlice
  provides when "egressGateway.enabled" cilium.io/CiliumEgressGatewayPolicy
  provides when "envoyConfig.enabled" cilium.io/CiliumClusterwideEnvoyConfig, cilium.io/CiliumEnvoyConfig
}

# github.com/traefik/traefik-helm-chart traefik/crds, compared at v37.0.0, v37.4.0, v39.0.0 and v40.1.0.
# The Gateway API kinds listed are those that every chart of the range brings.
chart-facts traefik ">=37 <40.2" from "https://traefik.github.io/charts", "https://helm.traefik.io/traefik", "ghcr.io/traefik/helm" {
  provides crds [
    gateway.networking.k8s.io/GRPCRoute,
    gateway.networking.k8s.io/Gateway,
    gateway.networking.k8s.io/GatewayClass,
    gateway.networking.k8s.io/HTTPRoute,
    gateway.networking.k8s.io/ReferenceGrant,
    hub.traefik.io/AIService,
    hub.traefik.io/API,
    hub.traefik.io/APIAuth,
    hub.traefik.io/APIBundle,
    hub.traefik.io/APICatalogItem,
    hub.traefik.io/APIPlan,
    hub.traefik.io/APIPortal,
    hub.traefik.io/APIPortalAuth,
    hub.traefik.io/APIRateLimit,
    hub.traefik.io/APIVersion,
    hub.traefik.io/AccessControlPolicy,
    hub.traefik.io/ManagedApplication,
    hub.traefik.io/ManagedSubscription,
    traefik.io/IngressRoute,
    traefik.io/IngressRouteTCP,
    traefik.io/IngressRouteUDP,
    traefik.io/Middleware,
    traefik.io/MiddlewareTCP,
    traefik.io/ServersTransport,
    traefik.io/ServersTransportTCP,
    traefik.io/TLSOption,
    traefik.io/TLSStore,
    traefik.io/TraefikService,
  ]
}

# github.com/traefik/traefik-helm-chart traefik/crds, compared at v40.2.0, v40.3.0, v41.0.1 and v41.3.0.
# Since 40.2 the chart leaves the Gateway API kinds to someone else.
chart-facts traefik ">=40.2 <42" from "https://traefik.github.io/charts", "https://helm.traefik.io/traefik", "ghcr.io/traefik/helm" {
  provides crds [
    hub.traefik.io/AIService,
    hub.traefik.io/API,
    hub.traefik.io/APIAuth,
    hub.traefik.io/APIBundle,
    hub.traefik.io/APICatalogItem,
    hub.traefik.io/APIPlan,
    hub.traefik.io/APIPortal,
    hub.traefik.io/APIPortalAuth,
    hub.traefik.io/APIRateLimit,
    hub.traefik.io/APIVersion,
    hub.traefik.io/AccessControlPolicy,
    hub.traefik.io/ContentItem,
    hub.traefik.io/ManagedApplication,
    hub.traefik.io/ManagedSubscription,
    hub.traefik.io/Uplink,
    traefik.io/IngressRoute,
    traefik.io/IngressRouteTCP,
    traefik.io/IngressRouteUDP,
    traefik.io/Middleware,
    traefik.io/MiddlewareTCP,
    traefik.io/ServersTransport,
    traefik.io/ServersTransportTCP,
    traefik.io/TLSOption,
    traefik.io/TLSStore,
    traefik.io/TraefikService,
  ]
}

# github.com/traefik/traefik-helm-chart traefik-crds, rendered at crds_v1.9.0 and crds_v1.18.0, its last release.
chart-facts traefik-crds ">=1.9 <2" from "https://traefik.github.io/charts", "https://helm.traefik.io/traefik", "ghcr.io/traefik/helm" {
  provides [
    traefik.io/IngressRoute,
    traefik.io/IngressRouteTCP,
    traefik.io/IngressRouteUDP,
    traefik.io/Middleware,
    traefik.io/MiddlewareTCP,
    traefik.io/ServersTransport,
    traefik.io/ServersTransportTCP,
    traefik.io/TLSOption,
    traefik.io/TLSStore,
    traefik.io/TraefikService,
  ]
  provides when "gatewayAPI" [
    gateway.networking.k8s.io/GRPCRoute,
    gateway.networking.k8s.io/Gateway,
    gateway.networking.k8s.io/GatewayClass,
    gateway.networking.k8s.io/HTTPRoute,
    gateway.networking.k8s.io/ReferenceGrant,
  ]
}

# github.com/kubernetes/ingress-nginx charts/ingress-nginx, rendered at chart 4.10.0 and 4.15.1. No own kinds.
# The class it creates is called as `controller.ingressClassResource.name` says: name it with `provides`.
chart-facts ingress-nginx ">=4.10 <5" from "https://kubernetes.github.io/ingress-nginx" { }

# github.com/metallb/metallb charts/metallb/charts/crds, the kinds common to v0.14.9 and v0.15.3.
chart-facts metallb ">=0.14.9 <0.16" from "https://metallb.github.io/metallb" {
  provides [
    metallb.io/BFDProfile,
    metallb.io/BGPAdvertisement,
    metallb.io/BGPPeer,
    metallb.io/Community,
    metallb.io/IPAddressPool,
    metallb.io/L2Advertisement,
    metallb.io/ServiceL2Status,
  ]
}

# github.com/metallb/metallb charts/metallb/charts/crds at v0.16.1, whose default backend became frr-k8s:
# github.com/metallb/frr-k8s charts/frr-k8s/charts/crds at v0.0.25.
chart-facts metallb ">=0.16 <1" from "https://metallb.github.io/metallb" {
  provides [
    frrk8s.metallb.io/BGPSessionState,
    frrk8s.metallb.io/FRRConfiguration,
    frrk8s.metallb.io/FRRK8sConfiguration,
    frrk8s.metallb.io/FRRNodeState,
    metallb.io/BFDProfile,
    metallb.io/BGPAdvertisement,
    metallb.io/BGPPeer,
    metallb.io/Community,
    metallb.io/ConfigurationState,
    metallb.io/IPAddressPool,
    metallb.io/L2Advertisement,
    metallb.io/ServiceBGPStatus,
    metallb.io/ServiceL2Status,
  ]
}

# github.com/Kong/charts charts/kong/crds and templates/ingress-class.yaml, compared at 2.47.0, 2.52.0, 3.0.0 and 3.4.1.
chart-facts kong ">=2.47 <4" from "https://charts.konghq.com" {
  provides crds [
    configuration.konghq.com/IngressClassParameters,
    configuration.konghq.com/KongClusterPlugin,
    configuration.konghq.com/KongConsumer,
    configuration.konghq.com/KongConsumerGroup,
    configuration.konghq.com/KongCustomEntity,
    configuration.konghq.com/KongIngress,
    configuration.konghq.com/KongLicense,
    configuration.konghq.com/KongPlugin,
    configuration.konghq.com/KongUpstreamPolicy,
    configuration.konghq.com/KongVault,
    configuration.konghq.com/TCPIngress,
    configuration.konghq.com/UDPIngress,
  ]
}

# github.com/Kong/charts charts/ingress at 0.19.0 and 0.24.0: the kong chart (2.48 to 3.2), twice.
chart-facts ingress ">=0.19 <1" from "https://charts.konghq.com" {
  provides crds [
    configuration.konghq.com/IngressClassParameters,
    configuration.konghq.com/KongClusterPlugin,
    configuration.konghq.com/KongConsumer,
    configuration.konghq.com/KongConsumerGroup,
    configuration.konghq.com/KongCustomEntity,
    configuration.konghq.com/KongIngress,
    configuration.konghq.com/KongLicense,
    configuration.konghq.com/KongPlugin,
    configuration.konghq.com/KongUpstreamPolicy,
    configuration.konghq.com/KongVault,
    configuration.konghq.com/TCPIngress,
    configuration.konghq.com/UDPIngress,
  ]
}

# github.com/envoyproxy/gateway charts/gateway-helm/crds, compared at v1.4.6, v1.5.9, v1.6.2 and v1.7.5.
chart-facts gateway-helm ">=1.4 <1.8" from "docker.io/envoyproxy" {
  provides crds [
    gateway.envoyproxy.io/Backend,
    gateway.envoyproxy.io/BackendTrafficPolicy,
    gateway.envoyproxy.io/ClientTrafficPolicy,
    gateway.envoyproxy.io/EnvoyExtensionPolicy,
    gateway.envoyproxy.io/EnvoyPatchPolicy,
    gateway.envoyproxy.io/EnvoyProxy,
    gateway.envoyproxy.io/HTTPRouteFilter,
    gateway.envoyproxy.io/SecurityPolicy,
    gateway.networking.k8s.io/BackendTLSPolicy,
    gateway.networking.k8s.io/GRPCRoute,
    gateway.networking.k8s.io/Gateway,
    gateway.networking.k8s.io/GatewayClass,
    gateway.networking.k8s.io/HTTPRoute,
    gateway.networking.k8s.io/ReferenceGrant,
    gateway.networking.k8s.io/TCPRoute,
    gateway.networking.k8s.io/TLSRoute,
    gateway.networking.k8s.io/UDPRoute,
    gateway.networking.x-k8s.io/XBackendTrafficPolicy,
    gateway.networking.x-k8s.io/XListenerSet,
  ]
}

# github.com/envoyproxy/gateway charts/gateway-helm/charts/crds, compared at v1.8.3 and v1.9.0.
chart-facts gateway-helm ">=1.8 <2" from "docker.io/envoyproxy" {
  provides crds [
    gateway.envoyproxy.io/Backend,
    gateway.envoyproxy.io/BackendTrafficPolicy,
    gateway.envoyproxy.io/ClientTrafficPolicy,
    gateway.envoyproxy.io/EnvoyExtensionPolicy,
    gateway.envoyproxy.io/EnvoyPatchPolicy,
    gateway.envoyproxy.io/EnvoyProxy,
    gateway.envoyproxy.io/HTTPRouteFilter,
    gateway.envoyproxy.io/SecurityPolicy,
    gateway.networking.k8s.io/BackendTLSPolicy,
    gateway.networking.k8s.io/GRPCRoute,
    gateway.networking.k8s.io/Gateway,
    gateway.networking.k8s.io/GatewayClass,
    gateway.networking.k8s.io/HTTPRoute,
    gateway.networking.k8s.io/ListenerSet,
    gateway.networking.k8s.io/ReferenceGrant,
    gateway.networking.k8s.io/TCPRoute,
    gateway.networking.k8s.io/TLSRoute,
    gateway.networking.k8s.io/UDPRoute,
    gateway.networking.x-k8s.io/XBackendTrafficPolicy,
    gateway.networking.x-k8s.io/XMesh,
  ]
}

# github.com/envoyproxy/gateway charts/gateway-crds-helm, rendered at v1.4.6, v1.6.2 and v1.9.0.
# By default it brings nothing.
chart-facts gateway-crds-helm ">=1.4 <2" from "docker.io/envoyproxy" {
  provides when "crds.envoyGateway.enabled" [
    gateway.envoyproxy.io/Backend,
    gateway.envoyproxy.io/BackendTrafficPolicy,
    gateway.envoyproxy.io/ClientTrafficPolicy,
    gateway.envoyproxy.io/EnvoyExtensionPolicy,
    gateway.envoyproxy.io/EnvoyPatchPolicy,
    gateway.envoyproxy.io/EnvoyProxy,
    gateway.envoyproxy.io/HTTPRouteFilter,
    gateway.envoyproxy.io/SecurityPolicy,
  ]
  provides when "crds.gatewayAPI.enabled" [
    gateway.networking.k8s.io/BackendTLSPolicy,
    gateway.networking.k8s.io/GRPCRoute,
    gateway.networking.k8s.io/Gateway,
    gateway.networking.k8s.io/GatewayClass,
    gateway.networking.k8s.io/HTTPRoute,
    gateway.networking.k8s.io/ReferenceGrant,
    gateway.networking.k8s.io/TCPRoute,
    gateway.networking.k8s.io/TLSRoute,
    gateway.networking.k8s.io/UDPRoute,
  ]
}

# github.com/projectcontour/helm-charts charts/contour, rendered at 0.1.0 and 0.7.0.
chart-facts contour ">=0.1 <1" from "https://projectcontour.github.io/helm-charts", "https://projectcontour.github.io/helm-charts/" {
  provides [
    projectcontour.io/ContourConfiguration,
    projectcontour.io/ContourDeployment,
    projectcontour.io/ExtensionService,
    projectcontour.io/HTTPProxy,
    projectcontour.io/TLSCertificateDelegation,
  ]
}

# github.com/agentgateway/agentgateway controller/install/helm/agentgateway-crds, compared at v1.0.0, v1.2.1 and v1.3.1.
chart-facts agentgateway-crds ">=1 <1.4" from "cr.agentgateway.dev/charts" {
  provides agentgateway.dev/AgentgatewayBackend, agentgateway.dev/AgentgatewayParameters, agentgateway.dev/AgentgatewayPolicy
}

# github.com/agentgateway/agentgateway controller/install/helm/agentgateway-crds, read at v1.4.1.
chart-facts agentgateway-crds ">=1.4 <2" from "cr.agentgateway.dev/charts" {
  provides [
    agentgateway.dev/AgentgatewayBackend,
    agentgateway.dev/AgentgatewayModel,
    agentgateway.dev/AgentgatewayParameters,
    agentgateway.dev/AgentgatewayPolicy,
  ]
}

# github.com/agentgateway/agentgateway controller/install/helm/agentgateway and controller/pkg/controller, v1.2.1 and
# v1.4.1. As soon as it runs the controller applies a GatewayClass with its own name; it watches the other kinds.
chart-facts agentgateway ">=1.1 <2" from "cr.agentgateway.dev/charts" {
  provides gateway.networking.k8s.io/GatewayClass agentgateway
  needs [
    agentgateway.dev/AgentgatewayBackend,
    agentgateway.dev/AgentgatewayParameters,
    agentgateway.dev/AgentgatewayPolicy,
    gateway.networking.k8s.io/GatewayClass,
  ]
}

# github.com/kubernetes-sigs/gateway-api-inference-extension config/charts/inferencepool, rendered at v1.0.0, v1.3.0
# and v1.5.0. The pool has the name of the release.
chart-facts inferencepool ">=1 <2" from "registry.k8s.io/gateway-api-inference-extension/charts" {
  provides inference.networking.k8s.io/InferencePool "${namespace}/${release}"
  needs inference.networking.k8s.io/InferencePool
}

# github.com/linkerd/linkerd2 charts/linkerd-crds, rendered at edge-26.1.1 and edge-26.8.3.
# Since October 2025 the Gateway API kinds are off unless asked for.
chart-facts linkerd-crds ">=2025.10 <2027" from "https://helm.linkerd.io/edge" {
  provides [
    linkerd.io/ServiceProfile,
    policy.linkerd.io/AuthorizationPolicy,
    policy.linkerd.io/EgressNetwork,
    policy.linkerd.io/HTTPLocalRateLimitPolicy,
    policy.linkerd.io/HTTPRoute,
    policy.linkerd.io/MeshTLSAuthentication,
    policy.linkerd.io/NetworkAuthentication,
    policy.linkerd.io/Server,
    policy.linkerd.io/ServerAuthorization,
    workload.linkerd.io/ExternalWorkload,
  ]
  provides when "installGatewayAPI" [
    gateway.networking.k8s.io/GRPCRoute,
    gateway.networking.k8s.io/HTTPRoute,
    gateway.networking.k8s.io/TCPRoute,
    gateway.networking.k8s.io/TLSRoute,
  ]
}

# github.com/linkerd/linkerd2 controller/cmd/destination and controller/k8s at edge-26.8.3: the destination
# controller looks for its kinds at start and ends if they are missing.
chart-facts linkerd-control-plane ">=2024.11 <2027" from "https://helm.linkerd.io/edge" {
  needs linkerd.io/ServiceProfile, policy.linkerd.io/Server, workload.linkerd.io/ExternalWorkload
}
