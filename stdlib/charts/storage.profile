# Block, file and object storage and volume snapshots: what their charts bring and need.

# github.com/longhorn/longhorn chart, compared at v1.6.4, v1.8.2, v1.9.0 and v1.11.3.
# The StorageClass lies in a ConfigMap of the chart and is created when Longhorn starts.
chart-facts longhorn ">=1.6 <1.12" from "https://charts.longhorn.io" {
  provides [
    longhorn.io/BackingImage,
    longhorn.io/BackingImageDataSource,
    longhorn.io/BackingImageManager,
    longhorn.io/Backup,
    longhorn.io/BackupBackingImage,
    longhorn.io/BackupTarget,
    longhorn.io/BackupVolume,
    longhorn.io/Engine,
    longhorn.io/EngineImage,
    longhorn.io/InstanceManager,
    longhorn.io/Node,
    longhorn.io/Orphan,
    longhorn.io/RecurringJob,
    longhorn.io/Replica,
    longhorn.io/Setting,
    longhorn.io/ShareManager,
    longhorn.io/Snapshot,
    longhorn.io/SupportBundle,
    longhorn.io/SystemBackup,
    longhorn.io/SystemRestore,
    longhorn.io/Volume,
    longhorn.io/VolumeAttachment,
    storage.k8s.io/StorageClass longhorn,
  ]
}

# github.com/longhorn/longhorn chart, read at v1.12.1.
chart-facts longhorn ">=1.12 <2" from "https://charts.longhorn.io" {
  provides [
    longhorn.io/BackingImage,
    longhorn.io/BackingImageDataSource,
    longhorn.io/BackingImageManager,
    longhorn.io/Backup,
    longhorn.io/BackupBackingImage,
    longhorn.io/BackupTarget,
    longhorn.io/BackupVolume,
    longhorn.io/Engine,
    longhorn.io/EngineFrontend,
    longhorn.io/EngineImage,
    longhorn.io/InstanceManager,
    longhorn.io/Node,
    longhorn.io/Orphan,
    longhorn.io/RecurringJob,
    longhorn.io/Replica,
    longhorn.io/Setting,
    longhorn.io/Shard,
    longhorn.io/ShardGroup,
    longhorn.io/ShareManager,
    longhorn.io/Snapshot,
    longhorn.io/SupportBundle,
    longhorn.io/SystemBackup,
    longhorn.io/SystemRestore,
    longhorn.io/Volume,
    longhorn.io/VolumeAttachment,
    storage.k8s.io/StorageClass longhorn,
  ]
}

# github.com/rook/rook deploy/charts/rook-ceph, the kinds common to v1.14.12, v1.16.9, v1.18.8 and v1.19.6.
chart-facts rook-ceph ">=1.14 <1.20" from "https://charts.rook.io/release" {
  provides [
    ceph.rook.io/CephBlockPool,
    ceph.rook.io/CephBlockPoolRadosNamespace,
    ceph.rook.io/CephBucketNotification,
    ceph.rook.io/CephBucketTopic,
    ceph.rook.io/CephCOSIDriver,
    ceph.rook.io/CephClient,
    ceph.rook.io/CephCluster,
    ceph.rook.io/CephFilesystem,
    ceph.rook.io/CephFilesystemMirror,
    ceph.rook.io/CephFilesystemSubVolumeGroup,
    ceph.rook.io/CephNFS,
    ceph.rook.io/CephObjectRealm,
    ceph.rook.io/CephObjectStore,
    ceph.rook.io/CephObjectStoreUser,
    ceph.rook.io/CephObjectZone,
    ceph.rook.io/CephObjectZoneGroup,
    ceph.rook.io/CephRBDMirror,
    objectbucket.io/ObjectBucket,
    objectbucket.io/ObjectBucketClaim,
  ]
}

# github.com/rook/rook deploy/charts/rook-ceph at v1.20.6, with its subchart from github.com/ceph/ceph-csi-operator
# deploy/charts/ceph-csi-operator at v1.0.4.
chart-facts rook-ceph ">=1.20 <2" from "https://charts.rook.io/release" {
  provides [
    ceph.rook.io/CephBlockPool,
    ceph.rook.io/CephBlockPoolRadosNamespace,
    ceph.rook.io/CephBucketNotification,
    ceph.rook.io/CephBucketTopic,
    ceph.rook.io/CephCOSIDriver,
    ceph.rook.io/CephClient,
    ceph.rook.io/CephCluster,
    ceph.rook.io/CephFilesystem,
    ceph.rook.io/CephFilesystemMirror,
    ceph.rook.io/CephFilesystemSubVolumeGroup,
    ceph.rook.io/CephNFS,
    ceph.rook.io/CephNVMeOFGateway,
    ceph.rook.io/CephObjectRealm,
    ceph.rook.io/CephObjectStore,
    ceph.rook.io/CephObjectStoreAccount,
    ceph.rook.io/CephObjectStoreUser,
    ceph.rook.io/CephObjectZone,
    ceph.rook.io/CephObjectZoneGroup,
    ceph.rook.io/CephRBDMirror,
    csi.ceph.io/CephConnection,
    csi.ceph.io/ClientProfile,
    csi.ceph.io/ClientProfileMapping,
    csi.ceph.io/Driver,
    csi.ceph.io/OperatorConfig,
    objectbucket.io/ObjectBucket,
    objectbucket.io/ObjectBucketClaim,
  ]
}

# github.com/rook/rook deploy/charts/rook-ceph-cluster, rendered at v1.15.9, v1.17.9 and v1.20.6.
chart-facts rook-ceph-cluster ">=1.15 <2" from "https://charts.rook.io/release" {
  provides storage.k8s.io/StorageClass ceph-block, storage.k8s.io/StorageClass ceph-bucket, storage.k8s.io/StorageClass ceph-filesystem
  needs [
    ceph.rook.io/CephBlockPool,
    ceph.rook.io/CephCluster,
    ceph.rook.io/CephFilesystem,
    ceph.rook.io/CephFilesystemSubVolumeGroup,
    ceph.rook.io/CephObjectStore,
  ]
}

# github.com/openebs/openebs charts at v4.0.1 and v4.2.0, with the crds subcharts of github.com/openebs/lvm-localpv
# and github.com/openebs/zfs-localpv (deploy/helm/charts/charts/crds).
chart-facts openebs ">=4 <5" from "https://openebs.github.io/openebs" {
  provides [
    local.openebs.io/LVMNode,
    local.openebs.io/LVMSnapshot,
    local.openebs.io/LVMVolume,
    snapshot.storage.k8s.io/VolumeSnapshot,
    snapshot.storage.k8s.io/VolumeSnapshotClass,
    snapshot.storage.k8s.io/VolumeSnapshotContent,
    zfs.openebs.io/ZFSBackup,
    zfs.openebs.io/ZFSNode,
    zfs.openebs.io/ZFSRestore,
    zfs.openebs.io/ZFSSnapshot,
    zfs.openebs.io/ZFSVolume,
  ]
}

# github.com/openebs/lvm-localpv deploy/helm/charts/charts/crds, read at chart 1.5.0.
chart-facts lvm-localpv ">=1.5 <2" from "https://openebs.github.io/lvm-localpv" {
  provides [
    local.openebs.io/LVMNode,
    local.openebs.io/LVMSnapshot,
    local.openebs.io/LVMVolume,
    snapshot.storage.k8s.io/VolumeSnapshot,
    snapshot.storage.k8s.io/VolumeSnapshotClass,
    snapshot.storage.k8s.io/VolumeSnapshotContent,
  ]
}

# github.com/openebs/zfs-localpv deploy/helm/charts/charts/crds, compared at 2.5.1 and shortly before 2.7.0.
chart-facts zfs-localpv ">=2.5 <3" from "https://openebs.github.io/zfs-localpv" {
  provides [
    snapshot.storage.k8s.io/VolumeSnapshot,
    snapshot.storage.k8s.io/VolumeSnapshotClass,
    snapshot.storage.k8s.io/VolumeSnapshotContent,
    zfs.openebs.io/ZFSBackup,
    zfs.openebs.io/ZFSNode,
    zfs.openebs.io/ZFSRestore,
    zfs.openebs.io/ZFSSnapshot,
    zfs.openebs.io/ZFSVolume,
  ]
}

# github.com/piraeusdatastore/helm-charts charts/snapshot-controller at 3.0.6, 4.0.0 and 4.2.0, which packs
# github.com/kubernetes-csi/external-snapshotter client/config/crd (v8.0.0) into its crds folder.
chart-facts snapshot-controller ">=3 <5" from "https://piraeus.io/helm-charts", "https://piraeus.io/helm-charts/" {
  provides crds [
    groupsnapshot.storage.k8s.io/VolumeGroupSnapshot,
    groupsnapshot.storage.k8s.io/VolumeGroupSnapshotClass,
    groupsnapshot.storage.k8s.io/VolumeGroupSnapshotContent,
    snapshot.storage.k8s.io/VolumeSnapshot,
    snapshot.storage.k8s.io/VolumeSnapshotClass,
    snapshot.storage.k8s.io/VolumeSnapshotContent,
  ]
}

# github.com/piraeusdatastore/helm-charts charts/snapshot-controller at 5.0.0 and 5.2.0: the kinds of
# github.com/kubernetes-csi/external-snapshotter client/config/crd (v8.6.0) are templates now.
chart-facts snapshot-controller ">=5 <6" from "https://piraeus.io/helm-charts", "https://piraeus.io/helm-charts/" {
  provides [
    groupsnapshot.storage.k8s.io/VolumeGroupSnapshot,
    groupsnapshot.storage.k8s.io/VolumeGroupSnapshotClass,
    groupsnapshot.storage.k8s.io/VolumeGroupSnapshotContent,
    snapshot.storage.k8s.io/VolumeSnapshot,
    snapshot.storage.k8s.io/VolumeSnapshotClass,
    snapshot.storage.k8s.io/VolumeSnapshotContent,
  ]
}

# github.com/minio/operator helm/operator, the kinds common to v6.0.4 and v7.1.1.
chart-facts operator ">=6 <8" from "https://operator.min.io", "https://operator.min.io/" {
  provides minio.min.io/Tenant, sts.min.io/PolicyBinding
}

# github.com/minio/operator helm/tenant, rendered at v6.0.4 and v7.1.1.
chart-facts tenant ">=6 <8" from "https://operator.min.io", "https://operator.min.io/" {
  needs minio.min.io/Tenant
}
