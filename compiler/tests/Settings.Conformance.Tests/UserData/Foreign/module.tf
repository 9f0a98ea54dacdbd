module "eks" {
  source  = "terraform-aws-modules/eks/aws"
  version = "~> 21.0"

  eks_managed_node_groups = {
    apps = {
      ami_type = "BOTTLEROCKET_x86_64"

      bootstrap_extra_args = <<-EOT
        # The admin container is off.
        [settings.host-containers.admin]
        enabled = false

        [settings.kernel]
        lockdown = integrity
      EOT
    }
  }
}
