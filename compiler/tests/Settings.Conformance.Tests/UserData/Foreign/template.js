const data = `
[settings]
motd = Welcome
`
