module "eks" {
  source             = "terraform-aws-modules/eks/aws"
  version            = "~> 21.0"
  name               = "shop"
  kubernetes_version = "1.36"

  eks_managed_node_groups = {
    web = {
      ami_type             = "BOTTLEROCKET_x86_64"
      bootstrap_extra_args = <<-EOT
        [settings.kubernetes]
        registry-qps = 10
      EOT
    }
  }
}
