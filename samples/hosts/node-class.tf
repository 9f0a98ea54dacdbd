# A manifest inside of Terraform, with user data inside of it.
resource "kubectl_manifest" "node_class" {
  yaml_body = <<-YAML
    apiVersion: karpenter.k8s.aws/v1
    kind: EC2NodeClass
    metadata:
      name: ${lookup(var.names, "default")}
    spec:
      amiSelectorTerms:
        - alias: bottlerocket@v1.50.0
      userData: |
        [settings.kubernetes]
        max-pods = "many"
        cluster-name = "${var.cluster_name}"
  YAML
}

resource "kubectl_manifest" "encoded" {
  yaml_body = yamlencode({
    apiVersion = "karpenter.k8s.aws/v1"
    kind       = "EC2NodeClass"
    spec = {
      amiSelectorTerms = [{ alias = "bottlerocket@latest" }]
      userData         = <<-EOT
        [settings.kubernetes]
        max-pod = 20
      EOT
    }
  })
}
