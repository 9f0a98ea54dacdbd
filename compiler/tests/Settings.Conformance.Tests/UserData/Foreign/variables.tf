variable "settings" {
  type    = map(any)
  default = {}
}

output "max-pods" {
  value = 58
}
