#!/usr/bin/env bash
set -euo pipefail
cat > user-data.toml <<EOF
[settings.ecs]
cluster = "$CLUSTER"
EOF
aws ec2 run-instances --user-data file://user-data.toml
