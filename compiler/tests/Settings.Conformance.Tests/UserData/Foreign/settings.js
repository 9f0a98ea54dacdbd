settings.motd = "Welcome"
settings.ntp = [server]
module.exports = settings
