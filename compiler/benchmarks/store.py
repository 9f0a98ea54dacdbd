"""Makes a datastore as a node of an old release has it: store.py FOLDER KEYS [RELEASE]."""
import json
import os
import sys


def write(path, value):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w") as file:
        file.write(json.dumps(value, separators=(",", ":")))


def make(folder, keys, release="1.0.0"):
    """A third of the keys are labels of the node, a third its parameters of the kernel, a third host containers; each fourth has metadata."""
    name = f"v{release}_0123456789abcdef"
    settings = f"{folder}/{name}/live/settings"
    write(f"{settings}/motd", "hello")
    write(f"{settings}/kubernetes/cluster-name", "bench")
    write(f"{settings}/aws/region", "us-west-2")
    for i in range(keys - 3):
        if i % 3 == 0:
            path = f"{settings}/kubernetes/node-labels/example%2Ecom%2Flabel-{i}"
            write(path, f"value-{i}")
        elif i % 3 == 1:
            path = f"{settings}/kernel/sysctl/net%2Eipv4%2Econf%2Eeth{i}%2Erp_filter"
            write(path, str(i))
        else:
            path = f"{settings}/host-containers/tool-{i}/enabled"
            write(path, i % 2 == 0)
        if i % 4 == 0:
            write(path + ".affected-services", ["kubernetes", "host-containers"])
    major, minor, _ = release.split(".")
    for link, target in (
        (f"v{release}", name),
        (f"v{major}.{minor}", f"v{release}"),
        (f"v{major}", f"v{major}.{minor}"),
        ("current", f"v{major}"),
    ):
        os.symlink(target, f"{folder}/{link}")


if __name__ == "__main__":
    make(sys.argv[1], int(sys.argv[2]), *sys.argv[3:])
