// Package nodes makes user data.
package nodes

import (
	"fmt"
	"strings"
)

const quote = '"'

// Settings of a cluster: see "settings.kernel" in `settings.md`.
func UserData(cluster string, pods int) string {
	return fmt.Sprintf(`
[settings.kubernetes]
cluster-name = %q
max-pods = %d
cluster-domain = "%s.local"
log-level = "%%"

[settings.kernal]
lockdown = "none"
`, cluster, pods, cluster)
}

func Lines(extra string) string {
	return strings.Join([]string{
		"[settings.ntp]",
		"time-servers = [\"169.254.169.123\"",
		"]",
		extra,
		"poll = 5",
	}, "\n")
}

var manifest = `
apiVersion: karpenter.k8s.aws/v1
kind: EC2NodeClass
spec:
  amiSelectorTerms:
    - alias: bottlerocket@v1.50.0
  userData: |
    [settings.kubernetes]
    max-pods = "many"
`
