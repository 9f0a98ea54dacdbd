resource "aws_launch_template" "workers" {
  name_prefix = "workers-"
  image_id    = data.aws_ssm_parameter.image.value

  user_data = base64encode(<<-EOT
    [settings.kubernetes]
    cluster-name = "${var.cluster_name}"
    api-server = "${aws_eks_cluster.main.endpoint}"
    cluster-certificate = "${aws_eks_cluster.main.certificate_authority[0].data}"
    max-pod = 58

    [settings.kubernetes.node-labels]
    "team" = "web"
  EOT
  )
}
