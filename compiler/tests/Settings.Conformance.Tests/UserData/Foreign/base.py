settings = {"motd": "Welcome"}
