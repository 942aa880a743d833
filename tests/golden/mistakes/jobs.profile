in jobs {
  app cert-kinds "certificates" {
    chart cert-manager "v1.16.0" from "quay.io/jetstack/charts" {
      inline { crds: { enabled: true } }
    }
    namespace cert-manager
    with automated, create-namespace
  }

  app queue "the queue" {
    chart queue "1.2.0" from "https://git.example/charts"
    namespace queue
    project queues
    with careful, create-namespace
    label team = "jobs"
    annotation example.org/owner = "team ${domain}"
  }

  app queues "the queues themselves" {
    path "jobs/queues"
    namespace queue
    with automated
    ignore queue.example/Queue queue/urgent { "/spec/limit"; jq '.spec.items[]' }
    needs queue.example/Queue
    needs namespace queue
    provides queue.example/Queue queue/urgent
    uses storage.example/Bucket because "old jobs are kept there"
  }

  app worker "takes jobs" {
    path "jobs/worker"
    namespace queue
    with automated
    uses queue.example/Queue queue/urgent because "it takes jobs from there"
    needs keda.sh/ScaledObject because "it scales by the queue"
    wants capability search
  }
}
