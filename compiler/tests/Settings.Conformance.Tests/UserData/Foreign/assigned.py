settings.motd = motd
settings.kubernetes.max_pods = 10
print(settings)
