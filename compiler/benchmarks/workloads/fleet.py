#!/usr/bin/env python3
"""Documents of 2 KB, as a fleet has them.

    fleet.py valid|bad OUT           one file; bad: with five errors
    fleet.py tree OUT N [FRACTION]   N files in OUT/ENVIRONMENT/REGION/CLUSTER/NODEGROUP.toml, that fraction of them bad
"""
import sys, os, random, hashlib, base64
REG = "us-east-1 us-east-2 us-west-2 eu-west-1 eu-central-1 ap-northeast-1 ap-south-1 sa-east-1 ca-central-1 eu-north-1".split()
def doc(i, bad=False):
    r = random.Random(i); reg = REG[i % 10]; cl = f"fleet-{(i//10)%10:02d}"; ng = f"ng-{i:05d}"
    h = hashlib.sha256(str(i).encode()).hexdigest()
    cert = base64.b64encode(hashlib.sha512(str(i).encode()).digest()*3).decode()
    mp = '"110"' if bad else str(58 + r.randrange(180))                          # 1: type
    taint = "NeverSchedule" if bad else "NoSchedule"                             # 2: pattern
    lock = "integrety" if bad else r.choice(["integrity", "none"])               # 3: enum
    extra = 'cluster-dns-ips = "10.100.0.10"\n' if bad else ''                   # 4: unknown key
    src = '' if bad else f'source = "{r.randrange(10**11,10**12)}.dkr.ecr.{reg}.amazonaws.com/bottlerocket-control:v0.7.{r.randrange(20)}"\n'  # 5: required
    return f'''# {ng} of {cl} in {reg}
[settings.kubernetes]
api-server = "https://{h[:32].upper()}.gr7.{reg}.eks.amazonaws.com"
cluster-certificate = "{cert}"
cluster-name = "{cl}"
cluster-dns-ip = "10.{r.randrange(256)}.0.10"
max-pods = {mp}
{extra}log-level = 2
cpu-manager-policy = "static"
topology-manager-policy = "best-effort"
allowed-unsafe-sysctls = ["net.core.somaxconn", "net.ipv4.ip_local_port_range"]
container-log-max-size = "{r.choice([10,20,50])}Mi"
image-gc-high-threshold-percent = 85

[settings.kubernetes.node-labels]
"node.example.com/pool" = "{ng}"
"node.example.com/lifecycle" = "{r.choice(['spot','on-demand'])}"
team = "team-{r.randrange(60)}"

[settings.kubernetes.node-taints]
dedicated = ["{ng}:{taint}", "{ng}:NoExecute"]

[settings.kubernetes.eviction-hard]
"memory.available" = "{r.randrange(5,15)}%"
"nodefs.available" = "10%"

[settings.host-containers.admin]
enabled = false
superpowered = true
source = "328549459982.dkr.ecr.{reg}.amazonaws.com/bottlerocket-admin:v0.11.{r.randrange(20)}"

[settings.host-containers.control]
enabled = true
{src}
[settings.kernel]
lockdown = "{lock}"

[settings.kernel.sysctl]
"net.core.rmem_max" = "{r.choice([212992,8388608,16777216])}"
"vm.max_map_count" = "262144"
"net.ipv4.tcp_keepalive_time" = "{r.randrange(60,7200)}"

[settings.ntp]
time-servers = ["169.254.169.123", "time.{reg}.example.com"]

[[settings.container-registry.mirrors]]
registry = "docker.io"
endpoint = ["https://mirror-{i % 7}.example.com", "https://registry-1.docker.io"]

[[settings.container-registry.mirrors]]
registry = "public.ecr.aws"
endpoint = ["https://ecr-mirror.{reg}.example.com"]

[[settings.container-registry.credentials]]
registry = "mirror-{i % 7}.example.com"
username = "node"
password = "{h[:24]}"
'''
if __name__ == "__main__":
    k = sys.argv[1]
    if k in ("valid", "bad"): open(sys.argv[2], "w").write(doc(0, k == "bad"))
    else:
        out, n = sys.argv[2], int(sys.argv[3]); f = float(sys.argv[4]) if len(sys.argv) > 4 else 0
        for i in range(n):
            d = f"{out}/{['dev','stage','prod'][i%3]}/{REG[i%10]}/fleet-{(i//10)%10:02d}"
            if i < 3000: os.makedirs(d, exist_ok=True)
            open(f"{d}/ng-{i:05d}.toml", "w").write(doc(i, f > 0 and (i % max(1, int(1/f)) == 0)))
