# HCL that Terraform refuses: the user data in it is checked all the same.
resource "aws_launch_template" "unclosed" {
  name = "unclosed
  tags = [ "a", { b = (1 + }
  user_data = <<-EOT
    [settings.kernel]
    lockdwn = "integrity"
  EOT
}
]}

user_data = base64encode(<<EOT
[settings.motd
EOT
