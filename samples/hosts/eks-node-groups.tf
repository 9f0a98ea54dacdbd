# Node groups of the EKS module: what the groups say about their image counts for their user data.
module "eks" {
  source  = "terraform-aws-modules/eks/aws"
  version = "~> 21.0"

  name               = "workers"
  kubernetes_version = "1.33"

  eks_managed_node_groups = {
    gpu = {
      ami_type            = "BOTTLEROCKET_x86_64_NVIDIA"
      ami_release_version = "1.50.0-6a3f1b2c"

      bootstrap_extra_args = <<-EOT
        # There is a setting of this name, but in another table.
        [settings.kubelet-device-plugins.nvidia]
        device-sharing-strategy = "time-slicing"
        pod-pids-limit = 1000

        [settings.kernel]
        lockdwn = "integrity"
      EOT
    }

    # The node group below runs another system, whose user data is none of ours.
    amazon = {
      ami_type                = "AL2023_x86_64_STANDARD"
      pre_bootstrap_user_data = <<-EOT
        #!/bin/bash
        cat > /etc/settings.toml <<EOF
        [settings.kubernetes]
        max-pod = 58
        EOF
      EOT
    }
  }
}
