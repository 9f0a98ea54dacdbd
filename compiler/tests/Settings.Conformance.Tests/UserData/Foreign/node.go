settings := map[string]string{"motd": "Welcome"}
