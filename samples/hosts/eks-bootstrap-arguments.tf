# The module begins the user data of self-managed groups with [settings.kubernetes], which the text goes on with.
module "eks" {
  source = "terraform-aws-modules/eks/aws"

  self_managed_node_groups = {
    workers = {
      ami_type             = "BOTTLEROCKET_ARM_64"
      bootstrap_extra_args = <<-EOT
        pod-pids-limit = 1000
        max-pod = 58

        [settings.kernel]
        lockdown = "integrity"
      EOT
    }
  }
}
