# The module is named elsewhere; its arguments are known by their names.
include "root" {
  path = find_in_parent_folders()
}

inputs = {
  eks_managed_node_groups = {
    workers = {
      ami_type                   = "BOTTLEROCKET_ARM_64"
      enable_bootstrap_user_data = true
      bootstrap_extra_args       = <<-EOT
        pod-pids-limit = 4096

        [settings.host-containers.admin]
        enabled = false

        [settings.kubernetes]
        event-qps = 10
      EOT
    }
  }
}
