#!/usr/bin/env python3
"""Makes a folder of datastores with one of any size in it, laid out as on a node.

    compiler/benchmarks/store.py DIR KEYS [--version 1.0.0] [--transaction]

A value is a file, its key the path; metadata lies beside it; links lead from "current" to the folder. Two keys of five are
labels, two are kernel parameters, and one belongs to a host container, which is a folder of its own; every tenth has metadata.
The same arguments make the same datastore.
"""
import argparse
import json
import os

ID = "abcdefghijklmnop"


def encoded(segment):
    """A segment as the name of a file."""
    return "".join(c if c.isascii() and (c.isalnum() or c in "_-") else "".join(f"%{b:02X}" for b in c.encode()) for c in segment)


def keys(count):
    """Keys and values, without end the same for the same number."""
    for number in range(count):
        kind = number % 5
        if kind < 2:
            yield ("settings", "kubernetes", "node-labels", f"example.com/label-{number}"), f"value-{number}"
        elif kind < 4:
            yield ("settings", "kernel", "sysctl", f"net.ipv4.conf.eth{number}.rp_filter"), "1"
        else:
            container, member = divmod(number // 5, 3)
            yield ("settings", "host-containers", f"tools-{container}", ("enabled", "source", "superpowered")[member]), \
                (True, f"registry.example.com/tools/tools-{container}:v1.{container % 100}", False)[member]


def write(root, count, version, has_transaction=False):
    """Makes the datastore and the links to it."""
    folder = os.path.join(root, f"v{version}_{ID}")
    known = set()

    def put(path, value):
        parent = os.path.dirname(path)
        if parent not in known:
            os.makedirs(parent, exist_ok=True)
            known.add(parent)
        with open(path, "w", encoding="utf-8") as file:
            file.write(json.dumps(value, separators=(",", ":"), ensure_ascii=False))

    for number, (key, value) in enumerate(keys(count)):
        path = os.path.join(folder, "live", *map(encoded, key))
        put(path, value)
        if number % 10 == 0:
            put(path + ".affected-services", [key[1]])
        if has_transaction:
            put(os.path.join(folder, "pending", "my%20tx", *map(encoded, key)), value)

    major, minor, _ = version.split(".")
    for link, target in (("current", f"v{major}"), (f"v{major}", f"v{major}.{minor}"), (f"v{major}.{minor}", f"v{version}"),
                         (f"v{version}", os.path.basename(folder))):
        os.symlink(target, os.path.join(root, link))


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folder", metavar="DIR")
    parser.add_argument("keys", metavar="KEYS", type=int)
    parser.add_argument("--version", default="1.0.0")
    parser.add_argument("--transaction", action="store_true", help="let the same values wait in a transaction, too")
    options = parser.parse_args()
    write(options.folder, options.keys, options.version, options.transaction)


if __name__ == "__main__":
    main()
