/* Names of images, functions around user data, and values that the file itself gives. */
variable "cluster_domain" {
  description = "What settings.kubernetes.cluster-domain is."
  default     = "cluster local"
}

variable "cluster_name" {
  type = string
}

locals {
  log_level = 12
  taints    = join("\n", [
    "[settings.kubernetes.node-taints]",
    "dedicated = [\"gpu:NoSchedule\", \"spot\"]",
    var.more_taints,
  ])
}

data "aws_ssm_parameter" "image" {
  name = "/aws/service/bottlerocket/aws-k8s-1.31/x86_64/1.50.0/image_id"
}

resource "aws_launch_template" "workers" {
  image_id = data.aws_ssm_parameter.image.value

  user_data = base64encode(<<-EOT
    [settings.kubernetes]
    cluster-name = "${var.cluster_name != null ? var.cluster_name : "un{known"}"
    cluster-domain = "${var.cluster_domain}"
    max-pods = ${var.max_pods}
    log-level = ${local.log_level}
    %{ if length(var.labels) > 0 ~}
    [settings.kubernetes.node-labels]
    %{ for name, value in var.labels ~}
    "${name}" = "${value}"
    %{ endfor ~}
    %{ endif ~}
    ${var.extra_settings}

    [settings.host-containers.admin]
    enable = true
  EOT
  )

  tags = { Name = "settings.kubernetes", file = "settings.toml", on = "${var.on ? "a" : "b"}" }
}

resource "aws_launch_template" "short" {
  user_data = base64encode("[settings.kernel]\nlockdown = \"integrety\"\n")
}

resource "helm_release" "karpenter" {
  set {
    name  = "settings.clusterName"
    value = "settings.clusterName=${var.cluster_name}"
  }
}
