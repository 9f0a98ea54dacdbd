package main

const userData = `
[settings.kubernetes]
max-pods = 58
`

func main() { println(userData) }
