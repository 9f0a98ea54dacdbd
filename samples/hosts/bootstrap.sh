#!/usr/bin/env bash
# Don't read [settings.kernel] here.
set -euo pipefail

cat <<-EOF > user-data.toml
	[settings.kubernetes]
	cluster-name = "${CLUSTER_NAME:-"a b"}"
	api-server = "$(aws eks describe-cluster --name "$CLUSTER_NAME" --query 'cluster.endpoint')"
	max-pod = $MAX_PODS
	[settings.kubernetes.node-labels]
	cost = "\$5 \\ \`x\`"
EOF

if (( 1 << 2 )); then echo "it's [settings.kernel]" >> x; fi

aws ec2 run-instances --user-data "$(cat <<'TOML'
[settings.kernel]
lockdown = "$none"
TOML
)"

USER_DATA='[settings.ntp]
time-server = ["a"]
'

cat <<EOF | envsubst | kubectl apply -f -
apiVersion: karpenter.k8s.aws/v1
kind: EC2NodeClass
metadata:
  name: "${NAME}"
spec:
  amiSelectorTerms:
    - alias: bottlerocket@v1.50.0
  userData: |
    [settings.kubernetes]
    cluster-name = "${CLUSTER_NAME}"
    max-pods = "$MAX"
EOF
