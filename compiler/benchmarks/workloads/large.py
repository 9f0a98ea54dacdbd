#!/usr/bin/env python3
"""large.py OUT BYTES: one valid document, deep and wide: many tables, arrays of tables, long maps, a deep tree beside the settings."""
import sys, random
out, size = sys.argv[1], int(sys.argv[2]); r = random.Random(3); o = []; n = 0
def w(s):
    global n; o.append(s); n += len(s) + 1
share = size // 6
w("[settings.kernel.sysctl]"); i = 0
while n < share: w(f'"net.fleet.key_{i:06d}" = "{r.randrange(10**9)}"'); i += 1
w("\n[settings.kubernetes]\ncluster-name = \"big\"\nmax-pods = 110\n\n[settings.kubernetes.node-labels]"); i = 0
while n < 2*share: w(f'"l{i:06d}.example.com/pool" = "v{r.randrange(10**6)}"  # label {i}'); i += 1
i = 0
while n < 3*share:
    w(f'\n[settings.host-containers.c{i:06d}]\nenabled = {"true" if i&1 else "false"}\nsuperpowered = false\nsource = "328549459982.dkr.ecr.us-west-2.amazonaws.com/bottlerocket-admin:v0.11.{i%20}"\nuser-data = "eyJzc2giOnsiYXV0aG9yaXplZC1rZXlzIjpbXX19"'); i += 1
i = 0
while n < 4*share:
    w(f'\n[[settings.container-registry.mirrors]]\nregistry = "r{i:06d}.example.com"\nendpoint = ["https://m{i%7}.example.com", "https://r{i:06d}.example.com"]'); i += 1
w("\n[settings.kubernetes.node-taints]"); i = 0
while n < 5*share - share//2: w(f'k{i:06d} = ["a{i%9}:NoSchedule", "b{i%7}:NoExecute"]'); i += 1
i = 0
while n < size:
    p = ".".join(f"d{(i >> b) & 3}" for b in range(0, 12, 2))
    w(f'\n[metadata.{p}.leaf{i:05d}]\nratio = {r.random():.6f}\nwhen = 2024-0{1+i%9}-1{i%9}T07:32:00Z\nhex = 0x{r.randrange(1<<32):08x}\nnested = {{ a = {{ b = {{ c = [1, 2, {{ d = "x{i}" }}] }} }} }}\ntext = """\nline one \\u00e9\nline two "quoted"\n"""\n  [[metadata.{p}.leaf{i:05d}.items]]\n  id = {i}\n  [[metadata.{p}.leaf{i:05d}.items]]\n  id = {i+1}\n    [[metadata.{p}.leaf{i:05d}.items.sub]]\n    v = \'lit{i}\''); i += 1
open(out, "w").write("\n".join(o) + "\n"); print(out, n)
