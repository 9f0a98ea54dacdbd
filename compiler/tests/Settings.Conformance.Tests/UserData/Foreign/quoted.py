user_data = f"""
[settings]
motd = Welcome {name}
"""
