# Charts that back the cluster up and publish its names.

# Read at 5.1.0, 8.0.0 and 12.1.0 in github.com/vmware-tanzu/helm-charts charts/velero/crds.
# They come even without `crds/`: a hook of the chart, on by default, applies them before each sync.
chart-facts velero ">=5.1 <13" from "https://vmware-tanzu.github.io/helm-charts", "ghcr.io/vmware-tanzu/charts" {
  provides [
    velero.io/Backup,
    velero.io/BackupRepository,
    velero.io/BackupStorageLocation,
    velero.io/DataDownload,
    velero.io/DataUpload,
    velero.io/DeleteBackupRequest,
    velero.io/DownloadRequest,
    velero.io/PodVolumeBackup,
    velero.io/PodVolumeRestore,
    velero.io/Restore,
    velero.io/Schedule,
    velero.io/ServerStatusRequest,
    velero.io/VolumeSnapshotLocation,
  ]
}

# Read at 1.14.4 and 1.21.1 in github.com/kubernetes-sigs/external-dns charts/external-dns/crds.
chart-facts external-dns ">=1.14.4 <2" from [
  "https://kubernetes-sigs.github.io/external-dns/",
  "https://kubernetes-sigs.github.io/external-dns",
] {
  provides crds externaldns.k8s.io/DNSEndpoint
}
