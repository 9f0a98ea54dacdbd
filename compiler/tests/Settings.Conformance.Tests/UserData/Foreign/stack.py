USER_DATA = f"""
[settings.kubernetes]
cluster-name = "{cluster.name}"
api-server = "{cluster.endpoint}"
"""

template = aws.ec2.LaunchTemplate("workers", user_data=base64.b64encode(USER_DATA.encode()).decode())
