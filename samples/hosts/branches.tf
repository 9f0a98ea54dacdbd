resource "aws_launch_template" "web" {
  user_data = base64encode(<<-EOT
    [settings.kubernetes]
    cluster-name = "shop"
    %{ if var.proxy != "" ~}
    [settings.network]
    https-proxy = "${var.proxy}"
    %{ else ~}
    [settings.network]
    https-prox = "https://user:secret@proxy.example.com"
    [settings.motdd]
    %{ endif ~}
  EOT
  )
}
