source "amazon-ebs" "bottlerocket" {
  user_data = <<-EOF
    [settings.host-containers.admin]
    enabled = true
  EOF
}
