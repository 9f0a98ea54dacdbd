locals {
  user_data = templatefile("${path.module}/user-data.toml.tftpl", {
    name     = var.name
    endpoint = var.endpoint
    motd     = "hello"
  })
  settings = {
    kubernetes = { "max-pods" = 110 }
  }
}
